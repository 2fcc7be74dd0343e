// A crowd on the Phaser stage. With WebGL one SpriteGPULayer of white silhouettes, tinted; each figure is drawn at its very
// height in device pixels and stands on whole pixels, which keeps a person of seven pixels legible. With Canvas, which
// has no tint, the same figures are drawn once into a texture and stand still.

import type Phaser from 'phaser';
import { keyed } from './chance.ts';
import { BOX_HEIGHT, FIGURES, type Figure, HALF_WIDTH, outline } from './figures.ts';
import type { Frame } from './frame.ts';
import { graphicsPen } from './graphics-pen.ts';
import type { Group } from './groups.ts';
import type { Place } from './layout.ts';
import { toNumber } from './tokens.ts';

export interface Crowd {
  /** Figures really drawn: those whose feet are within the frame. */
  readonly drawn: number;
  setAlpha(alpha: number): void;
  /** All of them, sideways, in device pixels. */
  shift(by: number): void;
  /** Asks of each person where they are: world units to the side of their place, or null for not there. Canvas: no answer is heeded. */
  each(where: (place: Place, index: number) => number | null): void;
  /** Everybody at their place again. */
  settle(): void;
  /** Sets the clock of the slow sway (ambient.ts); 0 stands upright. */
  sway(clock: number): void;
  destroy(): void;
}

/** Phaser.WEBGL, which is a value and would pull in the package. */
const WEBGL = 2;

interface Spot {
  readonly place: Place;
  /** In the group. */
  readonly index: number;
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
    .map((place, index): Spot => {
      const x = Math.round((place.x - frame.left) * scale);
      const y = Math.round((place.y - frame.top) * scale);
      return { place, index, x, y, height: Math.max(3, Math.round(place.height * scale)) };
    })
    .filter(({ x, y }) => x >= 0 && x <= frame.width * ratio && y >= 0 && y <= frame.height * ratio);
  if (spots.length === 0) return NOBODY;
  return scene.sys.game.renderer.type === WEBGL
    ? onGpu(scene, key, spots, group, scale, depth)
    : onCanvas(scene, key, spots, group, frame, ratio, depth);
}

const NOBODY: Crowd = {
  drawn: 0,
  setAlpha: () => {},
  shift: () => {},
  each: () => {},
  settle: () => {},
  sway: () => {},
  destroy: () => {},
};

/** How far a person leans (radians) and how long it takes one way (ms): small, slow, and nobody like their neighbour. */
const LEAN = { least: 0.02, most: 0.07 } as const;
const SWAY = { least: 1700, most: 4200 } as const;

const between = (range: { readonly least: number; readonly most: number }, share: number): number =>
  range.least + (range.most - range.least) * share;

function onGpu(
  scene: Phaser.Scene,
  key: string,
  spots: readonly Spot[],
  group: Group,
  scale: number,
  depth: number,
): Crowd {
  const heights = [...new Set(spots.map(({ height }) => height))].sort((a, b) => a - b);
  drawAtlas(scene, key, heights);
  const layer = scene.add.spriteGPULayer(key, spots.length).setDepth(depth);
  const members = spots.map(({ place, x, y, height, index }): Member => {
    const tint = toNumber(group.inkAt(place.depth));
    const cell = cellOf(height);
    const side = keyed(index, 0, 21) < 0.5 ? -1 : 1;
    return {
      x,
      y,
      frame: frameName(place.figure, height, place.mirrored),
      originX: cell.feetX / cell.width,
      originY: cell.feetY / cell.height,
      rotation: {
        base: 0,
        amplitude: side * between(LEAN, keyed(index, 1, 21)),
        duration: between(SWAY, keyed(index, 2, 21)),
        ease: 'Sine.easeInOut',
        loop: true,
        yoyo: true,
      },
      alpha: 1,
      tintTopLeft: tint,
      tintTopRight: tint,
      tintBottomLeft: tint,
      tintBottomRight: tint,
      creationTime: 0,
    };
  });
  for (const member of members) layer.addMember(member);
  let isAway = false;
  const put = (i: number, x: number, alpha: number) => {
    const member = members[i];
    if (!member || (member.x === x && member.alpha === alpha)) return;
    member.x = x;
    member.alpha = alpha;
    layer.editMember(i, member);
    // One upload of all of them is cheaper than one for each stretch.
    layer.setAllSegmentsNeedUpdate();
  };
  return {
    drawn: layer.memberCount,
    setAlpha: (alpha) => layer.setAlpha(alpha),
    shift(by) {
      isAway = true;
      spots.forEach(({ x }, i) => {
        put(i, x + by, 1);
      });
    },
    each(where) {
      isAway = true;
      spots.forEach(({ place, index, x }, i) => {
        const by = where(place, index);
        put(i, by === null ? x : Math.round(x + by * scale), by === null ? 0 : 1);
      });
    },
    settle() {
      layer.setAlpha(1);
      if (!isAway) return;
      isAway = false;
      spots.forEach(({ x }, i) => {
        put(i, x, 1);
      });
    },
    sway(clock) {
      layer.timeElapsed = clock * 1000;
    },
    destroy() {
      layer.destroy();
      scene.textures.remove(key);
    },
  };
}

type Member = { x: number; alpha: number } & Omit<
  Partial<Phaser.Types.GameObjects.SpriteGPULayer.Member>,
  'x' | 'alpha'
>;

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

function onCanvas(
  scene: Phaser.Scene,
  key: string,
  spots: readonly Spot[],
  group: Group,
  frame: Frame,
  ratio: number,
  depth: number,
): Crowd {
  const graphics = scene.make.graphics({}, false);
  const pen = graphicsPen(graphics, { left: 0, top: 0, scale: 1 });
  for (const { place, x, y, height } of spots) {
    pen.shapes(outline(place.figure, x, y, height, place.mirrored), group.inkAt(place.depth));
  }
  graphics.generateTexture(key, Math.round(frame.width * ratio), Math.round(frame.height * ratio));
  graphics.destroy();
  const image = scene.add.image(0, 0, key).setOrigin(0, 0).setDepth(depth);
  return {
    ...NOBODY,
    drawn: spots.length,
    setAlpha: (alpha) => image.setAlpha(alpha),
    shift: (by) => image.setX(by),
    settle: () => image.setX(0).setAlpha(1),
    destroy() {
      image.destroy();
      scene.textures.remove(key);
    },
  };
}
