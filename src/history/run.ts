/** A case in many worlds of a view: for each thing it is held against, a number from each world. */
import { compile, type Model, startWorld, type World, worldSeed } from '../rules/index.ts';
import type { HistoryCase, Series } from './case.ts';
import { MEASURES, measured, type Target, targetOf } from './measures.ts';
import { playCase } from './play.ts';

/** Plain data, so that it can be posted to another thread: worlds `from` to `from + worlds - 1` of a seed. */
export interface Part {
  readonly case: string;
  readonly view: string;
  readonly seed: number;
  readonly from: number;
  readonly worlds: number;
}

/** Target after target, a number for each world; NaN in a world that says nothing (PlayedCase). And levers not played. */
export interface Values {
  readonly data: Float64Array;
  readonly unplayed: number;
}

/** A series whose forecasts know the count of the observation before: the world is set to it, so it is played apart. */
const isFed = ({ measure, known }: Series): boolean => measure === 'reported' && known === 'previous';

export interface Targets {
  /** In worlds that run by themselves. */
  readonly free: readonly Target[];
  /** In worlds set to each count of `fed` as it comes. */
  readonly fed: readonly Target[];
  readonly fedBy: Series | null;
}

/** Everything a case is held against, in order: series by series, then checks (each: what is looked at, what it is held against). */
export function targetsOf(c: HistoryCase): Targets {
  const free: Target[] = [];
  const fed: Target[] = [];
  let fedBy: Series | null = null;
  for (const series of c.series) {
    const targets = series.observations.map(({ quarter }) => targetOf(series.measure, quarter, series.span));
    if (isFed(series)) fedBy = series;
    (isFed(series) ? fed : free).push(...targets);
  }
  for (const { measure, over, against } of c.checks) {
    free.push({ measure, ...over });
    if (against) free.push({ measure, ...against });
  }
  return { free, fed, fedBy };
}

/** Plays parts of one case; the last model is kept. */
export class CasePlayer {
  private readonly c: HistoryCase;
  private readonly targets: Targets;
  private view = '';
  private model: Model | null = null;
  private world: World | null = null;

  constructor(c: HistoryCase) {
    this.c = c;
    this.targets = targetsOf(c);
  }

  play({ view, seed, from, worlds }: Part): Values {
    const model = this.modelOf(view);
    const { free, fed, fedBy } = this.targets;
    const data = new Float64Array((free.length + fed.length) * worlds);
    const counted = fedBy && new Map([...fedBy.before, ...fedBy.observations].map((o) => [o.quarter, o.value]));
    let unplayed = 0;
    for (let i = 0; i < worlds; i++) {
      const own = worldSeed(seed, from + i);
      unplayed += this.oneWorld(model, own, free, null, data, i, worlds, 0);
      if (counted !== null) unplayed += this.oneWorld(model, own, fed, counted, data, i, worlds, free.length);
    }
    return { data, unplayed };
  }

  private oneWorld(
    model: Model,
    seed: number,
    targets: readonly Target[],
    counted: ReadonlyMap<number, number> | null,
    data: Float64Array,
    i: number,
    worlds: number,
    first: number,
  ): number {
    this.world ??= startWorld(model, seed, this.c.quarters);
    const take = (w: World): void => {
      targets.forEach(({ measure, from, to }, t) => {
        if (w.quarter < from || w.quarter > to) return;
        const share = MEASURES[measure] === 'flow' ? 1 : to - from + 1;
        data[(first + t) * worlds + i] =
          (data[(first + t) * worlds + i] as number) + measured(w, model, measure) / share;
      });
    };
    const { agreed, unplayed } = playCase(this.world, model, this.c, seed, take, counted);
    if (!agreed) for (let t = 0; t < targets.length; t++) data[(first + t) * worlds + i] = Number.NaN;
    return unplayed;
  }

  private modelOf(view: string): Model {
    if (this.model === null || this.view !== view) this.model = compile(this.c.scenario, view);
    this.view = view;
    return this.model;
  }
}

/** Worlds between two reports of progress. */
const WORLDS_A_PART = 50;

export function partsOf(c: string, view: string, seed: number, worlds: number): Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < worlds; from += WORLDS_A_PART)
    parts.push({ case: c, view, seed, from, worlds: Math.min(WORLDS_A_PART, worlds - from) });
  return parts;
}

/** The numbers of each target over all parts, in the order of the worlds, without the worlds that say nothing. */
export function joined(targets: number, parts: readonly Part[], values: readonly Values[]): Float64Array[] {
  return Array.from({ length: targets }, (_, t) => {
    const all: number[] = [];
    parts.forEach(({ worlds }, p) => {
      const { data } = values[p] as Values;
      for (let i = 0; i < worlds; i++) {
        const x = data[t * worlds + i] as number;
        if (!Number.isNaN(x)) all.push(x);
      }
    });
    return Float64Array.from(all);
  });
}
