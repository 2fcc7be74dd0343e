/**
 * "What could you have known?": the odds over the rival views from nothing but the public record of this log. The same
 * decisions are played in many worlds of each view, each view being equally likely; the odds are the views' shares among the
 * worlds whose public record is nearest to the one that was seen (approximate Bayesian computation; the nearness by the
 * directions in which the views differ: Fearnhead and Prangle 2012, Fisher 1936).
 */
import {
  adapt,
  type Decision,
  decide,
  type GameLog,
  publicView,
  resetWorld,
  type Scenario,
  World,
  worldSeed,
} from '../rules/index.ts';
import { dot, solve } from './linear.ts';
import { must, type PlayedLog } from './played.ts';
import { PublicTraces } from './public-traces.ts';
import type { Steps } from './steps.ts';
import { modelUnder } from './views.ts';

export interface ViewOdds {
  readonly view: string;
  /** 0..1; the odds of all views add up to 1. */
  readonly odds: number;
  /** Standard error from the number of worlds they are counted in. */
  readonly error: number;
}

/** Worlds of each view from which the directions are learned, and as many others in which the odds are counted. */
const WORLDS_EACH = 600;
/** Share of the counted worlds that are near. */
const NEAR = 0.04;
/** Keeps directions steady that few worlds speak of: added to variances of 1. */
const STEADY = 0.05;
/** Keeps these worlds away from those of the verdict. */
const SALT = 0x2c1b3c6d;

/** The odds over all views of the scenario, in its order. Progress counts worlds. */
export function* oddsOverViews(
  scenario: Scenario,
  played: PlayedLog,
  worldsEach: number = WORLDS_EACH,
): Steps<ViewOdds[]> {
  const { log, before } = played;
  const views = Object.keys(scenario.views);
  const seen = new PublicTraces(log.term);
  for (const world of before.slice(1)) seen.add(publicView(world));
  const learned: number[][][] = [];
  const counted: number[][][] = [];
  const of = views.length * 2 * worldsEach;
  for (const [v, view] of views.entries()) {
    const rows: number[][] = [];
    const traces = tracesUnder(scenario, log, view, 2 * worldsEach);
    let step = traces.next();
    for (; step.done !== true; step = traces.next()) yield { done: v * 2 * worldsEach + step.value.done, of };
    rows.push(...step.value);
    learned.push(rows.slice(0, worldsEach));
    counted.push(rows.slice(worldsEach));
  }
  const shares = sharesNear(seen.row(publicView(before[log.term] as World)), learned, counted);
  const near = nearOf(worldsEach * views.length);
  return views.map((view, v) => {
    const odds = shares[v] as number;
    return { view, odds, error: Math.sqrt((odds * (1 - odds)) / near) };
  });
}

const WORLDS_A_STEP = 20;

/** The public traces of the log's decisions in so many worlds of a view. */
function* tracesUnder(scenario: Scenario, log: GameLog, view: string, worlds: number): Steps<number[][]> {
  const model = modelUnder(scenario, log, view);
  const world = new World();
  const rows: number[][] = [];
  for (let i = 0; i < worlds; i++) {
    resetWorld(world, model, worldSeed(log.seed ^ SALT, i), log.term);
    const traces = new PublicTraces(log.term);
    while (world.quarter < log.term) {
      must(world, decide(world, model, adapt(publicView(world), model, log.decisions[world.quarter] as Decision)));
      traces.add(publicView(world));
    }
    rows.push(traces.row(publicView(world)));
    if ((i + 1) % WORLDS_A_STEP === 0) yield { done: i + 1, of: worlds };
  }
  return rows;
}

const nearOf = (worlds: number): number => Math.max(1, Math.round(worlds * NEAR));

/**
 * Shares of the classes among the counted rows nearest to `seen`. The learned rows say in which directions the classes lie
 * apart (linear discriminants); the counted ones are others, so that what was learned by chance does not count.
 */
export function sharesNear(
  seen: readonly number[],
  learned: readonly number[][][],
  counted: readonly number[][][],
): number[] {
  const all = distancesTo(seen, learned, counted).flatMap((of, v) => of.map((distance) => ({ v, distance })));
  // Of equally near ones those of all classes count alike: sort keeps their order, which goes by class, so ties share.
  all.sort((a, b) => a.distance - b.distance);
  const near = nearOf(all.length);
  const last = all[near - 1]?.distance ?? 0;
  const inside = all.filter(({ distance }) => distance < last);
  const edge = all.filter(({ distance }) => distance === last);
  const weight = edge.length === 0 ? 0 : (near - inside.length) / edge.length;
  return counted.map((_, v) => {
    const count = (of: typeof all) => of.filter((one) => one.v === v).length;
    return (count(inside) + weight * count(edge)) / near;
  });
}

/** By class and row, how far the counted rows lie from `seen` in the directions that were learned: squared, in spreads. */
export function distancesTo(
  seen: readonly number[],
  learned: readonly number[][][],
  counted: readonly number[][][],
): number[][] {
  const directions = directionsOf(learned);
  const place = (row: readonly number[]) => directions.map((direction) => dot(direction, row));
  const here = place(seen);
  const places = counted.map((rows) => rows.map(place));
  const spread = here.map((_, k) => deviation(places.map((of) => of.map((at) => at[k] as number))));
  return places.map((of) => of.map((at) => distanceOf(at, here, spread)));
}

function distanceOf(a: readonly number[], b: readonly number[], spread: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) {
    const d = ((a[k] as number) - (b[k] as number)) / (spread[k] as number);
    sum += d * d;
  }
  return sum;
}

/** By class after the first, the direction in which it lies apart from the first: the pooled covariance solved for the means. */
function directionsOf(classes: readonly number[][][]): number[][] {
  const width = classes[0]?.[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, j) => j);
  const means = classes.map((rows) =>
    columns.map((j) => rows.reduce((s, row) => s + (row[j] as number), 0) / rows.length),
  );
  const scale = columns.map((j) => deviation(classes.map((rows) => rows.map((row) => row[j] as number))));
  const centred = classes.flatMap((rows, v) =>
    rows.map((row) => row.map((x, j) => (x - (means[v]?.[j] as number)) / (scale[j] as number))),
  );
  const pooled = columns.map(() => new Array<number>(width).fill(0));
  for (const row of centred)
    for (let i = 0; i < width; i++) {
      const line = pooled[i] as number[];
      const x = (row[i] as number) / centred.length;
      if (x !== 0) for (let j = 0; j < width; j++) line[j] = (line[j] as number) + x * (row[j] as number);
    }
  for (let i = 0; i < width; i++) (pooled[i] as number[])[i] = (pooled[i]?.[i] as number) + STEADY;
  const [first, ...rest] = means;
  return rest.map((mean) => {
    const apart = columns.map((j) => ((mean[j] as number) - (first?.[j] as number)) / (scale[j] as number));
    return solve(pooled, apart).map((x, j) => x / (scale[j] as number));
  });
}

/** Standard deviation within classes; 1 where nothing varies, so that it divides. */
function deviation(classes: readonly (readonly number[])[]): number {
  let squares = 0;
  let n = 0;
  for (const values of classes) {
    const middle = values.reduce((a, b) => a + b, 0) / values.length;
    for (const x of values) squares += (x - middle) * (x - middle);
    n += values.length;
  }
  const out = Math.sqrt(squares / n);
  return out > 0 ? out : 1;
}
