// The composition: what is drawn behind, between and before the groups of people, from the sky to the signal. Each sheet
// is a picture of its own, so that it can change or move without the others.

import { type Frame, HORIZON, TRACK, WORLD_BOTTOM, WORLD_WIDTH } from './frame.ts';
import type { Pen } from './pen.ts';
import { drawPalace, drawPatron } from './scenery/east.ts';
import { drawFarTrack, FOG_BANKS } from './scenery/far-track.ts';
import { type FogRow, fogRows } from './scenery/fog.ts';
import { drawFarm, drawHome } from './scenery/home.ts';
import { drawLever, LEVER } from './scenery/lever.ts';
import { drawMine } from './scenery/mine.ts';
import { drawPrisonFront, drawYard } from './scenery/prison.ts';
import { drawCoach, drawLine, drawSignal, drawTrain } from './scenery/railway.ts';
import { drawEastLand, drawForest, drawLand, drawSky } from './scenery/sky.ts';
import type { StageView } from './stage-view.ts';

/** Back to front. Groups of people stand among them: LAYERS says where. */
export const SHEETS = [
  'sky',
  'patron',
  'land',
  'palace',
  'mine',
  'ground',
  'farm',
  'prison',
  'farTrack',
  'line',
  'signal',
  'coach',
  'train',
  'lever',
] as const;
export type Sheet = (typeof SHEETS)[number];

/** A part of the world, in world units. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface SheetDrawing {
  /** What it may fill; null: the whole frame. */
  readonly bounds: Bounds | null;
  /** What of the view it shows: it is drawn again only when this changes. */
  readonly shows: (view: StageView) => readonly unknown[];
  readonly draw: (pen: Pen, view: StageView, frame: Frame) => void;
}

const isLifted = (view: StageView): boolean => view.phase === 'reveal';
const FAR_DOWN = WORLD_BOTTOM + 40;

export const SCENERY: Readonly<Record<Sheet, SheetDrawing>> = {
  sky: {
    bounds: null,
    shows: (view) => [view.phase],
    draw: (pen, view, frame) => drawSky(pen, frame, isLifted(view)),
  },
  patron: {
    bounds: { left: 1130, top: -30, right: WORLD_WIDTH, bottom: HORIZON + 30 },
    shows: (view) => [view.rings],
    draw: (pen, view, frame) => drawPatron(pen, frame, view.rings),
  },
  land: {
    bounds: { left: 0, top: HORIZON - 20, right: WORLD_WIDTH, bottom: FAR_DOWN },
    shows: () => [],
    draw: (pen) => {
      drawForest(pen);
      drawLand(pen);
    },
  },
  palace: {
    bounds: { left: 970, top: HORIZON - 110, right: WORLD_WIDTH, bottom: HORIZON + 62 },
    shows: (view) => [view.palaceStoreys],
    draw: (pen, view, frame) => drawPalace(pen, frame, view.palaceStoreys),
  },
  mine: {
    bounds: { left: 800, top: HORIZON - 60, right: 1140, bottom: HORIZON + 108 },
    shows: (view) => [view.exports],
    draw: (pen, view, frame) => drawMine(pen, frame, view.exports),
  },
  ground: {
    bounds: { left: 0, top: HORIZON - 56, right: WORLD_WIDTH, bottom: FAR_DOWN },
    shows: () => [],
    draw: (pen, _, frame) => {
      drawEastLand(pen);
      drawHome(pen);
      drawYard(pen, frame);
    },
  },
  farm: {
    bounds: { left: 40, top: HORIZON + 30, right: 270, bottom: HORIZON + 116 },
    shows: (view) => [isLifted(view) ? null : view.homePrice],
    draw: (pen, view) => {
      if (!isLifted(view)) drawFarm(pen, view.homePrice);
    },
  },
  prison: {
    bounds: { left: 270, top: HORIZON - 36, right: 790, bottom: HORIZON + 146 },
    shows: () => [],
    draw: (pen) => drawPrisonFront(pen),
  },
  farTrack: {
    bounds: { left: 850, top: HORIZON + 84, right: WORLD_WIDTH, bottom: HORIZON + 176 },
    shows: (view) => [view.phase],
    draw: (pen, view) => drawFarTrack(pen, isLifted(view)),
  },
  line: {
    bounds: { left: 0, top: TRACK - 80, right: WORLD_WIDTH, bottom: FAR_DOWN },
    shows: () => [],
    draw: (pen) => drawLine(pen),
  },
  signal: {
    bounds: { left: 760, top: TRACK - 132, right: 950, bottom: TRACK + 20 },
    shows: (view) => [view.lawStage],
    draw: (pen, view) => drawSignal(pen, view.lawStage),
  },
  coach: {
    bounds: { left: 238, top: TRACK - 26, right: 382, bottom: TRACK + 14 },
    shows: () => [],
    draw: (pen) => drawCoach(pen),
  },
  train: {
    bounds: { left: 930, top: TRACK - 22, right: 1346, bottom: TRACK + 14 },
    shows: (view) => [wagonsOf(view.exports)],
    draw: (pen, view) => drawTrain(pen, wagonsOf(view.exports)),
  },
  lever: {
    bounds: {
      left: LEVER.x - 16,
      top: LEVER.foot - 86,
      right: LEVER.x + 16,
      bottom: LEVER.foot + 6,
    },
    shows: (view) => [view.lever],
    draw: (pen, view) => {
      if (view.lever) drawLever(pen, view.lever, 1);
    },
  },
};

const MOST_WAGONS = 9;

/** Wagons on the line, one for each train a day; `exports` 0..1. */
export const wagonsOf = (exports: number): number => Math.round(exports * MOST_WAGONS);

type Crowds = 'home' | 'yard' | 'farTrack' | 'spared' | 'kept' | 'platform';

/** Everything from back to front: sheets, groups of people, and the two banks of fog. */
export const LAYERS: readonly (
  | { readonly sheet: Sheet }
  | { readonly people: Crowds }
  | { readonly fog: keyof typeof FOG_BANKS }
)[] = [
  { sheet: 'sky' },
  { sheet: 'patron' },
  { sheet: 'land' },
  { sheet: 'palace' },
  { sheet: 'mine' },
  { sheet: 'ground' },
  { sheet: 'farm' },
  { people: 'home' },
  { people: 'yard' },
  { sheet: 'prison' },
  { sheet: 'farTrack' },
  { fog: 'rear' },
  { people: 'farTrack' },
  { people: 'spared' },
  { people: 'kept' },
  { fog: 'front' },
  { sheet: 'line' },
  { people: 'platform' },
  { sheet: 'signal' },
  { sheet: 'coach' },
  { sheet: 'train' },
  { sheet: 'lever' },
];

/** The bars of a bank of fog, row by row; none once the fog has lifted. */
export function fogOf(view: StageView, bank: keyof typeof FOG_BANKS): readonly FogRow[] {
  return isLifted(view) ? [] : FOG_BANKS[bank].flatMap(fogRows);
}
