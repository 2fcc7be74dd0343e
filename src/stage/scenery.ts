// The composition: what is drawn behind, between and before the groups of people, from the sky to the signal.

import type { Frame } from './frame.ts';
import type { Pen } from './pen.ts';
import { drawPalace, drawPatron } from './scenery/east.ts';
import { drawFarTrack, drawFrontFog } from './scenery/far-track.ts';
import { drawHome } from './scenery/home.ts';
import { drawMine } from './scenery/mine.ts';
import { drawPrisonFront, drawYard } from './scenery/prison.ts';
import { drawLine, drawTrains } from './scenery/railway.ts';
import { drawEastLand, drawForest, drawLand, drawSky } from './scenery/sky.ts';
import type { StageView } from './stage-view.ts';

/**
 * Four sheets; people stand between them: yard and home, then the far track, then the platform. Before all of them moves
 * the arm of the signal, which is drawn apart.
 */
export const SHEETS = ['back', 'middle', 'front', 'near'] as const;
export type Sheet = (typeof SHEETS)[number];

interface SheetDrawing {
  /** What of the view it shows: it is drawn again only when this changes. */
  readonly shows: (view: StageView) => readonly unknown[];
  readonly draw: (pen: Pen, view: StageView, frame: Frame) => void;
}

const isLifted = (view: StageView): boolean => view.phase === 'reveal';

export const SCENERY: Readonly<Record<Sheet, SheetDrawing>> = {
  back: {
    shows: (view) => [view.phase, view.rings, view.palaceStoreys, view.exports, view.homePrice],
    draw: (pen, view, frame) => {
      drawSky(pen, frame, isLifted(view));
      drawPatron(pen, frame, view.rings);
      drawForest(pen);
      drawLand(pen);
      drawPalace(pen, frame, view.palaceStoreys);
      drawMine(pen, frame, view.exports);
      drawEastLand(pen);
      drawHome(pen, view.homePrice, isLifted(view));
      drawYard(pen, frame);
    },
  },
  middle: {
    shows: (view) => [view.phase],
    draw: (pen, view) => {
      drawPrisonFront(pen);
      drawFarTrack(pen, isLifted(view));
    },
  },
  front: {
    shows: (view) => [view.phase],
    draw: (pen, view) => {
      if (!isLifted(view)) drawFrontFog(pen);
      drawLine(pen);
    },
  },
  near: {
    shows: (view) => [view.exports],
    draw: (pen, view) => drawTrains(pen, view.exports),
  },
};
