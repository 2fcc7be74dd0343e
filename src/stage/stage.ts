// Puts a stage into an element of the page. A frame is drawn only while something moves or when there is something new to
// see. Canvas and pixels say nothing to a reader of the page: the caller describes the element (role="img" and a label).

import { PACES, type Pace, type Plan, planOf } from './acts.ts';
import { frameFor } from './frame.ts';
import { createPlayer, type Motion } from './player.ts';
import type { FigureCounts } from './scene.ts';
import { armAngle } from './scenery/railway.ts';
import { sizeOf } from './stage-size.ts';
import type { StageView } from './stage-view.ts';
import { type RendererName, renderersHere, type StageGame, startGame } from './start-game.ts';

export interface StageHandle {
  /** Plays what led to `view`: the scene of a quarter that has passed, the arm of the signal within one. */
  show(view: StageView): void;
  /** Goes to the end of the scene that is playing. */
  skip(): void;
  setPace(pace: Pace): void;
  /** Nothing moves any more, and what follows comes as a cut, until it is called with false. */
  setPaused(isPaused: boolean): void;
  /** A narrow stage shows all of the country, small, or again the yard. */
  showWhole(isWhole: boolean): void;
  /** Fits the stage to its element again. */
  resize(): void;
  destroy(): void;
  /** Figures really drawn, by place. What lies outside a narrow stage is not drawn. */
  describe(): FigureCounts;
  /** Draws one frame and gives the time that took, ms: for the bench, with the clock stopped. */
  timeFrame(): number;
}

export interface StageOptions {
  /** The picture is gone and does not come back by itself: destroy the stage and show a still. */
  readonly onLost?: () => void;
  readonly onMotion?: (motion: Motion) => void;
  readonly pace?: Pace;
  /** Overrides what the system prefers; asked at every movement. */
  readonly reducedMotion?: () => boolean;
  /** Leaves a renderer out, for tests. */
  readonly without?: RendererName;
}

/** The message of the error with which createStage rejects where neither WebGL nor a canvas works. */
const NO_STAGE = 'no-stage';

/** How long a lost WebGL context may take to come back, ms. */
const PATIENCE = 4000;

const wantsReducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

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
  let before = firstView;
  /** What led to `view`, as long as it is being played. */
  let plan: Plan | null = null;
  let size = sizeOf(parent);
  let pace: Pace = options.pace ?? 'normal';
  let isPaused = false;
  let isWhole = false;
  let isGone = false;
  let isLost = false;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const isDark = () => isGone || isLost;
  // Once the fog has lifted both tracks have to be in the picture.
  const frame = () => frameFor(size.width, size.height, isWhole || view.phase === 'reveal');
  const isCalm = () => isDark() || isPaused || document.hidden || (options.reducedMotion?.() ?? wantsReducedMotion());
  const player = createPlayer(
    {
      pose(of, ms) {
        if (!isDark()) game.scene.pose(of, before, ms);
      },
      rest() {
        plan = null;
        if (isDark()) return;
        game.scene.rest();
        game.scene.raiseArm(armAngle(view.answer));
      },
      sway(clock) {
        if (!isDark()) game.scene.sway(clock);
      },
      drawFrame() {
        if (!isDark()) game.drawFrame();
      },
    },
    isCalm,
    options.onMotion ?? (() => {}),
  );
  const draw = () => {
    player.skip();
    if (isDark()) return;
    game.scene.draw(view, frame(), size.ratio);
    game.scene.raiseArm(armAngle(view.answer));
    game.drawFrame();
  };
  const refit = () => {
    size = sizeOf(parent);
    game.resize(size);
    if (plan === null || isDark()) return draw();
    // A scene goes on in the new size: a step of the interface may take or give room in the middle of it.
    game.scene.draw(before, frame(), size.ratio);
    game.scene.begin(view, frame(), size.ratio, plan);
    if (!player.again()) draw();
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
  game.on('hidden', () => player.stop());
  // The element may have changed while Phaser was loading.
  refit();
  player.stir();

  return {
    show(next) {
      if (isGone) return;
      player.skip();
      before = view;
      view = next;
      const leading = planOf(before, next);
      if (isDark()) return;
      if (leading.total === 0) return draw();
      plan = leading;
      game.scene.begin(view, frame(), size.ratio, plan);
      player.play(plan, PACES[pace]);
    },
    skip: () => player.skip(),
    setPace(next) {
      pace = next;
      if (pace === 'instant') player.skip();
    },
    setPaused(next) {
      if (next === isPaused) return;
      isPaused = next;
      if (isPaused) player.stop();
      else player.stir();
    },
    showWhole(next) {
      if (next === isWhole) return;
      isWhole = next;
      if (!isGone) refit();
    },
    resize() {
      if (!isGone) refit();
    },
    destroy() {
      if (isGone) return;
      player.stop();
      clearTimeout(patience);
      isGone = true;
      game.destroy();
    },
    describe: () => game.scene.counts(),
    timeFrame() {
      const from = performance.now();
      game.drawFrame();
      return performance.now() - from;
    },
  };
}
