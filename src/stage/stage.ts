// Puts a stage into an element of the page. Phaser is loaded here and not before; its loop sleeps, and a frame is drawn
// only when there is something new to see.

import { frameFor } from './frame.ts';
import type { FigureCounts, StageScene } from './scene.ts';
import type { StageView } from './stage-view.ts';

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
  /** Leaves a renderer out, for tests. */
  readonly without?: 'webgl';
}

/** The message of the error with which createStage rejects where neither WebGL nor a canvas works. */
export const NO_STAGE = 'no-stage';

type Renderer = 'webgl' | 'canvas';

/** How long a lost WebGL context may take to come back, ms. */
const PATIENCE = 4000;
const MOST_PIXELS_ACROSS = 4096;
const HIGHEST_RATIO = 3;

export async function createStage(parent: HTMLElement, view: StageView, options: StageOptions = {}) {
  for (const renderer of renderers(options)) {
    try {
      return await open(parent, view, renderer, options);
    } catch (cause) {
      console.warn(`The stage does not open with ${renderer}.`, cause);
      parent.querySelectorAll('canvas').forEach((canvas) => {
        canvas.remove();
      });
    }
  }
  throw new Error(NO_STAGE);
}

function renderers(options: StageOptions): Renderer[] {
  const has = (context: string) => {
    try {
      return document.createElement('canvas').getContext(context) !== null;
    } catch {
      return false;
    }
  };
  // Both draw their sheets with a 2D context first.
  if (!has('2d')) return [];
  return options.without !== 'webgl' && has('webgl') ? ['webgl', 'canvas'] : ['canvas'];
}

async function open(
  parent: HTMLElement,
  firstView: StageView,
  renderer: Renderer,
  options: StageOptions,
): Promise<StageHandle> {
  const [{ default: PhaserModule }, { StageScene }] = await Promise.all([import('phaser'), import('./scene.ts')]);
  let view = firstView;
  let size = measure(parent);

  const scene = await new Promise<StageScene>((resolve, reject) => {
    try {
      new PhaserModule.Game({
        type: renderer === 'webgl' ? PhaserModule.WEBGL : PhaserModule.CANVAS,
        parent,
        banner: false,
        autoFocus: false,
        disableContextMenu: false,
        audio: { noAudio: true },
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
        render: { antialias: true, antialiasGL: false },
        backgroundColor: '#070F1A',
        scale: {
          mode: PhaserModule.Scale.NONE,
          width: size.pixelsAcross,
          height: size.pixelsDown,
          zoom: 1 / size.ratio,
        },
        scene: new StageScene(resolve),
      });
    } catch (error) {
      reject(error);
    }
  });
  const { game } = scene;
  game.loop.sleep();
  game.canvas.setAttribute('aria-hidden', 'true');
  game.canvas.style.display = 'block';

  let isGone = false;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const drawFrame = () => {
    if (isGone) return;
    scene.draw(view, frameFor(size.width, size.height), size.ratio);
    game.step(performance.now(), 0);
  };
  const { LOSE_WEBGL, RESTORE_WEBGL } = PhaserModule.Renderer.Events;
  game.renderer.on(LOSE_WEBGL, () => {
    clearTimeout(patience);
    patience = setTimeout(() => options.onLost?.(), PATIENCE);
  });
  game.renderer.on(RESTORE_WEBGL, () => {
    clearTimeout(patience);
    scene.clear();
    drawFrame();
  });
  // A browser may forget the pixels of a page that was hidden.
  game.events.on(PhaserModule.Core.Events.VISIBLE, drawFrame);
  drawFrame();

  return {
    show(next) {
      view = next;
      drawFrame();
    },
    resize() {
      if (isGone) return;
      size = measure(parent);
      game.scale.setZoom(1 / size.ratio);
      game.scale.resize(size.pixelsAcross, size.pixelsDown);
      drawFrame();
    },
    destroy() {
      if (isGone) return;
      isGone = true;
      clearTimeout(patience);
      game.destroy(true);
      // The sleeping loop would never come to it.
      game.step(performance.now(), 0);
    },
    describe: () => scene.counts(),
  };
}

interface Size {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  readonly pixelsAcross: number;
  readonly pixelsDown: number;
}

function measure(parent: HTMLElement): Size {
  const width = Math.max(1, parent.clientWidth);
  const height = Math.max(1, parent.clientHeight);
  const ratio = Math.min(window.devicePixelRatio || 1, HIGHEST_RATIO, MOST_PIXELS_ACROSS / width);
  return {
    width,
    height,
    ratio,
    pixelsAcross: Math.round(width * ratio),
    pixelsDown: Math.round(height * ratio),
  };
}
