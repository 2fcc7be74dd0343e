// One piece of scenery on the Phaser stage: drawn once into a texture, then shown as an image that can move and fade.

import type Phaser from 'phaser';
import type { Frame } from './frame.ts';
import { graphicsPen } from './graphics-pen.ts';
import type { Pen } from './pen.ts';
import type { Bounds } from './scenery.ts';

export interface Picture {
  readonly image: Phaser.GameObjects.Image;
  /** Sideways from where it was drawn, world units; it stays on whole pixels. */
  shift(by: number): void;
  destroy(): void;
}

/**
 * `key` names its texture and must be new. `bounds` is what the drawing may fill (null: the frame); what lies outside of
 * the frame is cut off unless the picture is to move (`isFree`). Null where nothing of it is in the frame.
 */
export function drawPicture(
  scene: Phaser.Scene,
  key: string,
  bounds: Bounds | null,
  isFree: boolean,
  frame: Frame,
  ratio: number,
  depth: number,
  draw: (pen: Pen) => void,
): Picture | null {
  const scale = frame.scale * ratio;
  const across = Math.round(frame.width * ratio);
  const down = Math.round(frame.height * ratio);
  const pixel = (value: number, origin: number) => (value - origin) * scale;
  let left = bounds ? Math.floor(pixel(bounds.left, frame.left)) : 0;
  let top = bounds ? Math.floor(pixel(bounds.top, frame.top)) : 0;
  let right = bounds ? Math.ceil(pixel(bounds.right, frame.left)) : across;
  let bottom = bounds ? Math.ceil(pixel(bounds.bottom, frame.top)) : down;
  if (!isFree) {
    left = Math.max(0, left);
    right = Math.min(across, right);
  }
  top = Math.max(0, top);
  bottom = Math.min(down, bottom);
  if (right <= left || bottom <= top) return null;

  const graphics = scene.make.graphics({}, false);
  draw(graphicsPen(graphics, { left: frame.left + left / scale, top: frame.top + top / scale, scale }));
  graphics.generateTexture(key, right - left, bottom - top);
  graphics.destroy();
  const image = scene.add.image(left, top, key).setOrigin(0, 0).setDepth(depth);
  return {
    image,
    shift: (by) => image.setX(left + Math.round(by * scale)),
    destroy() {
      image.destroy();
      scene.textures.remove(key);
    },
  };
}
