// Puts a stage into an element of the page. A frame is drawn only when there is something new to see; the one movement of
// this stage is the arm of the signal. Canvas and pixels say nothing to a reader of the page: the caller describes the
// element (role="img" and a label).

import { frameFor } from './frame.ts';
import { lerp } from './geometry.ts';
import { type Motion, move, wantsReducedMotion } from './motion.ts';
import type { FigureCounts } from './scene.ts';
import { armAngle } from './scenery/railway.ts';
import { sizeOf } from './stage-size.ts';
import type { StageView } from './stage-view.ts';
import { type RendererName, renderersHere, type StageGame, startGame } from './start-game.ts';

export interface StageHandle {
  show(view: StageView): void;
  /** Fits the stage to its element again. */
  resize(): void;
  destroy(): void;
  /** Figures really drawn, by place. What lies outside a narrow stage is not drawn. */
  describe(): FigureCounts;
}

export interface StageOptions {
  /** The picture is gone and does not come back by itself: destroy the stage and show a still. */
  readonly onLost?: () => void;
  /** Overrides what the system prefers; asked at every movement. */
  readonly reducedMotion?: () => boolean;
  /** Leaves a renderer out, for tests. */
  readonly without?: RendererName;
}

/** The message of the error with which createStage rejects where neither WebGL nor a canvas works. */
const NO_STAGE = 'no-stage';

/** How long a lost WebGL context may take to come back, ms. */
const PATIENCE = 4000;
/** How long the arm of the signal takes, ms. */
const ARM_SWING = 600;

export async function createStage(
  parent: HTMLElement,
  view: StageView,
  options: StageOptions = {},
): Promise<StageHandle> {
  for (const renderer of renderersHere(options.without)) {
    try {
      return run(parent, await startGame(parent, sizeOf(parent), renderer), view, options);
    } catch (cause) {
      console.warn(`The stage does not open with ${renderer}.`, cause);
      for (const canvas of parent.querySelectorAll('canvas')) canvas.remove();
    }
  }
  throw new Error(NO_STAGE);
}

function run(parent: HTMLElement, game: StageGame, firstView: StageView, options: StageOptions): StageHandle {
  let view = firstView;
  let size = sizeOf(parent);
  let arm = armAngle(view.answer);
  let isGone = false;
  let isLost = false;
  let motion: Motion | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const turnArm = (degrees: number) => {
    arm = degrees;
    if (isLost) return;
    game.scene.raiseArm(arm);
    game.drawFrame();
  };
  const draw = () => {
    if (isGone || isLost) return;
    game.scene.draw(view, frameFor(size.width, size.height), size.ratio);
    turnArm(arm);
  };
  const refit = () => {
    size = sizeOf(parent);
    game.resize(size);
    draw();
  };

  game.canvas.setAttribute('aria-hidden', 'true');
  game.canvas.style.display = 'block';
  game.on('lost', () => {
    isLost = true;
    clearTimeout(patience);
    patience = setTimeout(() => options.onLost?.(), PATIENCE);
  });
  game.on('restored', () => {
    isLost = false;
    clearTimeout(patience);
    game.scene.clear();
    draw();
  });
  // A browser may forget the pixels of a page that was hidden.
  game.on('visible', draw);
  // The element may have changed while Phaser was loading.
  refit();

  return {
    show(next) {
      if (isGone) return;
      motion?.finish();
      view = next;
      draw();
      const from = arm;
      const to = armAngle(next.answer);
      if (from === to) return;
      const isStill = document.hidden || (options.reducedMotion?.() ?? wantsReducedMotion());
      if (isStill) turnArm(to);
      else motion = move(ARM_SWING, (share) => turnArm(lerp(from, to, share)));
    },
    resize() {
      if (!isGone) refit();
    },
    destroy() {
      if (isGone) return;
      motion?.finish();
      clearTimeout(patience);
      isGone = true;
      game.destroy();
    },
    describe: () => game.scene.counts(),
  };
}
