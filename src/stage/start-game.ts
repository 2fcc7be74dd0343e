// Starts Phaser with one renderer and puts its loop to sleep: whoever wants a frame asks for one. Phaser is loaded here
// and not before.

import type { StageScene } from './scene.ts';
import type { StageSize } from './stage-size.ts';

export type RendererName = 'webgl' | 'canvas';

export interface StageGame {
  readonly scene: StageScene;
  readonly canvas: HTMLCanvasElement;
  drawFrame(): void;
  resize(size: StageSize): void;
  /** `lost`: the picture is gone. `restored`: it may be drawn again, from nothing. `visible`, `hidden`: so is the page, again or no more. */
  on(event: 'lost' | 'restored' | 'visible' | 'hidden', listener: () => void): void;
  destroy(): void;
}

/** The renderers that this browser has, best first; none where not even a 2D context can be had. */
export function renderersHere(without?: RendererName): RendererName[] {
  const has = (context: string) => {
    try {
      return document.createElement('canvas').getContext(context) !== null;
    } catch {
      return false;
    }
  };
  // Both draw their sheets with a 2D context first.
  if (!has('2d')) return [];
  const names: RendererName[] = has('webgl') ? ['webgl', 'canvas'] : ['canvas'];
  return names.filter((name) => name !== without);
}

export async function startGame(parent: HTMLElement, size: StageSize, renderer: RendererName): Promise<StageGame> {
  const [{ default: Phaser }, { StageScene }] = await Promise.all([import('phaser'), import('./scene.ts')]);
  const scene = await new Promise<StageScene>((resolve, reject) => {
    try {
      new Phaser.Game({
        type: renderer === 'webgl' ? Phaser.WEBGL : Phaser.CANVAS,
        parent,
        banner: false,
        autoFocus: false,
        disableContextMenu: false,
        audio: { noAudio: true },
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
        // The default multisampling is several times slower on machines that draw in software.
        render: { antialias: true, antialiasGL: false },
        backgroundColor: '#070F1A',
        scale: { mode: Phaser.Scale.NONE, width: size.across, height: size.down, zoom: 1 / size.ratio },
        scene: new StageScene(resolve),
      });
    } catch (error) {
      reject(error);
    }
  });
  const { game } = scene;
  game.loop.sleep();
  const { VISIBLE, HIDDEN } = Phaser.Core.Events;
  const { LOSE_WEBGL, RESTORE_WEBGL } = Phaser.Renderer.Events;
  const drawFrame = () => game.step(performance.now(), 0);
  return {
    scene,
    canvas: game.canvas,
    drawFrame,
    resize({ across, down, ratio }) {
      game.scale.setZoom(1 / ratio);
      game.scale.resize(across, down);
    },
    on(event, listener) {
      if (event === 'visible' || event === 'hidden') game.events.on(event === 'visible' ? VISIBLE : HIDDEN, listener);
      else game.renderer.on(event === 'lost' ? LOSE_WEBGL : RESTORE_WEBGL, listener);
    },
    destroy() {
      game.destroy(true);
      // Phaser takes itself down in the next frame, and the sleeping loop would never come to it.
      drawFrame();
    },
  };
}
