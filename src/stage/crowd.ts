// A crowd on the Phaser stage. With WebGL one SpriteGPULayer of white silhouettes, tinted; each figure is drawn at its very
// height in device pixels and stands on whole pixels, which keeps a person of seven pixels legible. With Canvas, which
// has no tint, the same figures are drawn once into a texture.

import type Phaser from 'phaser';
import { BOX_HEIGHT, FIGURES, type Figure, HALF_WIDTH, outline } from './figures.ts';
import type { Frame } from './frame.ts';
import { graphicsPen } from './graphics-pen.ts';
import type { Group } from './groups.ts';
import type { Place } from './layout.ts';
import { toNumber } from './tokens.ts';

export interface Crowd {
  /** Figures really drawn: those whose feet are within the frame. */
  readonly drawn: number;
  destroy(): void;
}

/** Phaser.WEBGL, which is a value and would pull in the package. */
const WEBGL = 2;

interface Spot {
  readonly place: Place;
  /** Device pixels. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** `key` names the crowd's texture and must be new. */
export function drawCrowd(
  scene: Phaser.Scene,
  key: string,
  group: Group,
  frame: Frame,
  ratio: number,
  depth: number,
): Crowd {
  const scale = frame.scale * ratio;
  const spots = group.places
    .map((place): Spot => {
      const x = Math.round((place.x - frame.left) * scale);
      const y = Math.round((place.y - frame.top) * scale);
      return { place, x, y, height: Math.max(3, Math.round(place.height * scale)) };
    })
    .filter(({ x, y }) => x >= 0 && x <= frame.width * ratio && y >= 0 && y <= frame.height * ratio);
  if (spots.length === 0) return { drawn: 0, destroy: () => {} };
  const [object, drawn] =
    scene.sys.game.renderer.type === WEBGL
      ? onGpu(scene, key, spots, group)
      : onCanvas(scene, key, spots, group, frame, ratio);
  object.setDepth(depth);
  return {
    drawn,
    destroy() {
      object.destroy();
      scene.textures.remove(key);
    },
  };
}

function onGpu(scene: Phaser.Scene, key: string, spots: readonly Spot[], group: Group) {
  const heights = [...new Set(spots.map(({ height }) => height))].sort((a, b) => a - b);
  drawAtlas(scene, key, heights);
  const layer = scene.add.spriteGPULayer(key, spots.length);
  for (const { place, x, y, height } of spots) {
    const tint = toNumber(group.inkAt(place.depth));
    const cell = cellOf(height);
    layer.addMember({
      x,
      y,
      frame: frameName(place.figure, height, place.mirrored),
      originX: cell.feetX / cell.width,
      originY: cell.feetY / cell.height,
      tintTopLeft: tint,
      tintTopRight: tint,
      tintBottomLeft: tint,
      tintBottomRight: tint,
    });
  }
  return [layer, layer.memberCount] as const;
}

const frameName = (figure: Figure, height: number, mirrored: boolean) => `${figure} ${height}${mirrored ? ' m' : ''}`;

/** The room for one silhouette, with a pixel of air around it. */
function cellOf(height: number) {
  const half = Math.ceil((HALF_WIDTH * height) / BOX_HEIGHT) + 1;
  return { width: 2 * half, height: height + 2, feetX: half, feetY: height + 1 };
}

/** One line of the texture per height: every figure, and every figure mirrored. */
function drawAtlas(scene: Phaser.Scene, key: string, heights: readonly number[]): void {
  const perLine = FIGURES.length * 2;
  const width = perLine * cellOf(heights.at(-1) ?? 1).width;
  const height = heights.reduce((sum, each) => sum + cellOf(each).height, 0);
  const graphics = scene.make.graphics({}, false);
  const pen = graphicsPen(graphics, { left: 0, top: 0, scale: 1 });
  const frames: { name: string; x: number; y: number; width: number; height: number }[] = [];
  let y = 0;
  for (const each of heights) {
    const cell = cellOf(each);
    FIGURES.forEach((figure, i) => {
      for (const mirrored of [false, true]) {
        const x = (2 * i + (mirrored ? 1 : 0)) * cell.width;
        pen.shapes(outline(figure, x + cell.feetX, y + cell.feetY, each, mirrored), '#FFFFFF');
        frames.push({ name: frameName(figure, each, mirrored), x, y, width: cell.width, height: cell.height });
      }
    });
    y += cell.height;
  }
  graphics.generateTexture(key, width, height);
  graphics.destroy();
  const texture = scene.textures.get(key);
  for (const frame of frames) texture.add(frame.name, 0, frame.x, frame.y, frame.width, frame.height);
}

function onCanvas(scene: Phaser.Scene, key: string, spots: readonly Spot[], group: Group, frame: Frame, ratio: number) {
  const graphics = scene.make.graphics({}, false);
  const pen = graphicsPen(graphics, { left: 0, top: 0, scale: 1 });
  for (const { place, x, y, height } of spots) {
    pen.shapes(outline(place.figure, x, y, height, place.mirrored), group.inkAt(place.depth));
  }
  graphics.generateTexture(key, Math.round(frame.width * ratio), Math.round(frame.height * ratio));
  graphics.destroy();
  return [scene.add.image(0, 0, key).setOrigin(0, 0), spots.length] as const;
}
