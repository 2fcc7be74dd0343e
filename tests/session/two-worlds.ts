// Two sessions that differ in everything but what is published: one plays its own world; behind the other, at every record
// it takes, every private field of the world belongs to another game, and other views are in force, under another seed.
import { compile, type PublicView, type Scenario, snapshot, World, worldSeed } from '../../src/rules/index.ts';
import { createSession, drawView, type PublicState, type Session } from '../../src/session/index.ts';
import { replay } from '../../src/session/replay.ts';
import { type StageAnswer, type StageView, stageView } from '../../src/stage/stage-view.ts';
import { leverPulled, stageLabels } from '../../src/ui/index.ts';
import { games, playRandom } from '../rules/random-games.ts';
import { potash } from './potash.ts';

/** Everything in a world but the record. */
export const PRIVATE = Object.keys(new World()).filter((key) => key !== 'published') as Exclude<
  keyof World,
  'published'
>[];

/** What is recorded of a world; a leak adds something that is not published. */
export type Record = (world: World) => PublicView;

/** Planted leaks: a fogged figure takes the place of a published one. */
export const LEAKS = {
  'going rate as a report': (w) => withReport(snapshot(w), 2, w.goingRate),
  'strength as a report': (w) => withReport(snapshot(w), 0, w.strength),
  'apparatus as approval': (w) => ({ ...snapshot(w), approval: w.apparatus / 2 }),
  'belief in our word as the price at home': (w) => ({ ...snapshot(w), homePrice: w.assurance }),
} satisfies { readonly [name: string]: Record };
export type LeakName = keyof typeof LEAKS;

function withReport(view: PublicView, figure: number, value: number): PublicView {
  const put = (list: PublicView['reportValue'], v: number) => Object.assign(Array.from(list), { [figure]: v });
  return { ...view, reportValue: put(view.reportValue, value), reportQuarter: put(view.reportQuarter, 1) };
}

/** Whole worlds as they stood in the middle of other games, in office and after. */
export function otherWorlds(n: number): World[] {
  const out: World[] = [];
  const models = Object.keys(potash.views).map((view) => compile(potash, view));
  for (const spec of games(n, models, 91))
    playRandom(spec, {
      onQuarter(w) {
        if (w.quarter % 9 !== spec.seed % 9) return;
        const copy = new World();
        copy.copyFrom(w);
        out.push(copy);
      },
    });
  return out;
}

/** The record of a world next to a world in which all else is of another game. */
export function disguised(world: World, other: World): World {
  const copy = new World();
  copy.copyFrom(world);
  const from = new World();
  from.copyFrom(other);
  for (const key of PRIVATE) {
    const value = isSame(world[key], from[key]) ? moved(from[key]) : from[key];
    Object.defineProperty(copy, key, { value, writable: true, configurable: true });
  }
  return copy;
}

function isSame(a: unknown, b: unknown): boolean {
  return ArrayBuffer.isView(a) ? String(a) === String(b) : Object.is(a, b);
}

/** A number next to one that two games happen to share. */
function moved(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (ArrayBuffer.isView(value)) return (value as Float64Array).map((v) => v + 1);
  return typeof value === 'boolean' ? !value : value;
}

/** The scenario with every number in which views differ at an end of its range. */
function withExtremeViews(scenario: Scenario, salt: number): Scenario {
  const views = Object.entries(scenario.views).map(([id, view], v) => [
    id,
    Object.fromEntries(
      Object.entries(view).map(([name, p], i) => [
        name,
        { ...p, value: (worldSeed(salt, v * 64 + i) & 4) > 0 ? p.low : p.high },
      ]),
    ),
  ]);
  return { ...scenario, views: Object.fromEntries(views) };
}

export interface TwoWorlds {
  readonly own: Session;
  readonly disguised: Session;
}

/** Both sealed; the second plays the first one's published records, whatever its own seed and view. */
export function twoWorlds(seed: number, others: readonly World[], leak: LeakName | null = null): TwoWorlds {
  const record: Record = leak === null ? snapshot : LEAKS[leak];
  const view = drawView(potash, seed);
  const model = compile(potash, view);
  let otherSeed = seed + 1;
  while (drawView(potash, otherSeed) === view) otherSeed++;
  let k = seed;
  return {
    own: createSession({
      storage: null,
      scenarios: [potash],
      randomSeed: () => seed,
      replay: (m, log) => replay(m, log, record),
    }),
    disguised: createSession({
      storage: null,
      scenarios: [withExtremeViews(potash, seed)],
      randomSeed: () => otherSeed,
      replay: (_, log) =>
        replay(model, { ...log, seed, view }, (w) => record(disguised(w, others[k++ % others.length] as World))),
    }),
  };
}

/** What main.ts hands to the stage. */
export function stageOf(state: PublicState): StageView | null {
  if (state.view === null) return null;
  const { answer } = state.pending;
  const arm: StageAnswer | null =
    answer === null || answer === 'none' ? null : answer === 'accept' || answer === 'refuse' ? answer : 'counter';
  return stageView(state.view, stageLabels(state), arm, leverPulled(state));
}
