// A picture to start from, and others that differ from it.
import type { StageView } from '../../src/stage/stage-view.ts';

const LABELS = { home: 'h', prison: 'p', mine: 'm', palace: 'pa', patron: 'pn', arrests: 'a' };

const VIEW: StageView = {
  quarter: 6,
  reported: 912,
  offered: 60,
  freedNow: 0,
  arrestsPublished: 98,
  exports: 0.6,
  homePrice: 0.4,
  palaceStoreys: 4,
  rings: null,
  answer: null,
  lawStage: 0,
  lever: null,
  labels: LABELS,
  phase: 'term',
};

export const viewWith = (changed: Partial<StageView> = {}): StageView => ({ ...VIEW, ...changed });
