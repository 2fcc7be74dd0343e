/**
 * Whether one decision tipped a crisis of the regime, or the vote: in the played world, and in how many other worlds it does.
 * Each deal is turned into a refusal, each refusal into a deal, each lever into none, one at a time.
 */
import {
  adapt,
  type Decision,
  decide,
  type GameLog,
  type Holder,
  type Model,
  publicView,
  resetWorld,
  World,
  worldSeed,
} from '../rules/index.ts';
import { must, type PlayedLog, playOn } from './played.ts';
import type { Steps } from './steps.ts';
import { crisesDiffer } from './turned.ts';
import { WORLDS } from './worlds.ts';

export interface Tip {
  /** 1 is the first. */
  readonly quarter: number;
  readonly dimension: 'answer' | 'lever';
  /** The decision turned. */
  readonly turned: Decision;
  /** In the played world. */
  readonly here: { readonly crisis: boolean; readonly vote: boolean };
  /** Number of other worlds. */
  readonly elsewhere: { readonly crisis: number; readonly vote: number; readonly of: number };
}

/** The tips of a played log over so many other worlds. A part of the work is one world, the played one first. */
export function* tippingOf(played: PlayedLog, worlds: number = WORLDS): Steps<Tip[]> {
  const { model, log, holder } = played;
  const turns = turnsOf(log);
  const again = new Again(model, log, holder);
  const here = turns.map((turn) => again.tips(turn, log.seed));
  yield { done: 1, of: worlds + 1 };
  const crisis = new Int32Array(turns.length);
  const vote = new Int32Array(turns.length);
  for (let i = 0; i < worlds; i++) {
    const seed = worldSeed(log.seed, i);
    turns.forEach((turn, t) => {
      const tips = again.tips(turn, seed);
      if (tips.crisis) crisis[t] = (crisis[t] as number) + 1;
      if (tips.vote) vote[t] = (vote[t] as number) + 1;
    });
    yield { done: i + 2, of: worlds + 1 };
  }
  return turns.map((turn, t) => ({
    ...turn,
    here: here[t] as Tip['here'],
    elsewhere: { crisis: crisis[t] as number, vote: vote[t] as number, of: worlds },
  }));
}

type Turn = Pick<Tip, 'quarter' | 'dimension' | 'turned'>;

function turnsOf(log: GameLog): Turn[] {
  const turns: Turn[] = [];
  log.decisions.forEach((d, i) => {
    const answer = d.answer === 'refuse' ? 'accept' : 'refuse';
    if (d.answer !== 'none') turns.push({ quarter: i + 1, dimension: 'answer', turned: { ...d, answer } });
    if (d.lever >= 0) turns.push({ quarter: i + 1, dimension: 'lever', turned: { ...d, lever: -1, steps: 0 } });
  });
  return turns;
}

/** Plays the log in one world of a seed and keeps it before each decision, so that single turns are played on from there. */
class Again {
  private readonly model: Model;
  private readonly log: GameLog;
  private readonly holder: Holder;
  private readonly before: World[];
  private readonly end = new World();
  private readonly other = new World();
  private seed = Number.NaN;

  constructor(model: Model, log: GameLog, holder: Holder) {
    this.model = model;
    this.log = log;
    this.holder = holder;
    this.before = log.decisions.map(() => new World());
  }

  tips({ quarter, turned }: Turn, seed: number): Tip['here'] {
    const { model, log, holder, end, other } = this;
    if (seed !== this.seed) this.play(seed);
    const start = this.before[quarter - 1] as World;
    const view = publicView(start);
    const own = adapt(view, model, log.decisions[quarter - 1] as Decision);
    const there = adapt(view, model, turned);
    if (own.answer === there.answer && own.lever === there.lever) return { crisis: false, vote: false };
    other.copyFrom(start);
    must(other, decide(other, model, there));
    playOn(other, model, log, holder);
    return { crisis: crisesDiffer(other, end), vote: other.reelected !== end.reelected };
  }

  private play(seed: number): void {
    this.seed = seed;
    resetWorld(this.end, this.model, seed, this.log.term);
    playOn(this.end, this.model, this.log, this.holder, {
      onDecision: (world) => this.before[world.quarter]?.copyFrom(world),
    });
  }
}
