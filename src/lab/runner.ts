/** One way to ask for many games, whoever plays them: this thread, or several. */
import { policyById } from '../policies/index.ts';
import { compile, type Model, type ParameterChange, type Scenario } from '../rules/index.ts';
import { Results } from './figures.ts';
import { runGames } from './run.ts';

/** Plain data, so that it can be posted to another thread. */
export interface Job {
  readonly view: string;
  readonly changes: readonly ParameterChange[];
  readonly policy: string;
  readonly seed: number;
  readonly games: number;
  readonly term: number;
}

/** Called after each part with the games played so far in this job. */
type Progress = (played: number) => void;

export interface GameRunner {
  /** The same job gives the same results in every runner. */
  run(job: Job, progress?: Progress): Promise<Results>;
  close(): Promise<void>;
}

/** A part of a job: games `from` to `from + games - 1`. */
export interface Part extends Job {
  readonly from: number;
}

/** Games played between two reports of progress. */
const GAMES_PER_PART = 500;

/** The parts of a job, in order. */
export function partsOf(job: Job, gamesPerPart: number = GAMES_PER_PART): Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < job.games; from += gamesPerPart)
    parts.push({ ...job, from, games: Math.min(gamesPerPart, job.games - from) });
  return parts;
}

/** Plays parts of jobs of one scenario; the last model is kept, since one job follows another under the same view. */
export class PartPlayer {
  private readonly scenario: Scenario;
  private key = '';
  private model: Model | null = null;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
  }

  play(part: Part): Results {
    const policy = policyById(part.policy);
    if (!policy) throw new Error(`no such policy: ${part.policy}`);
    return runGames(this.modelOf(part), policy, part.seed, part.from, part.games, part.term);
  }

  private modelOf({ view, changes }: Job): Model {
    const key = JSON.stringify([view, changes]);
    if (this.model && this.key === key) return this.model;
    this.model = compile(this.scenario, view, changes);
    this.key = key;
    return this.model;
  }
}

/** Plays on the thread that asks, letting others have a turn between two parts. */
export function inProcess(scenario: Scenario): GameRunner {
  const player = new PartPlayer(scenario);
  return {
    async run(job, progress) {
      const results = new Results(job.games);
      for (const part of partsOf(job)) {
        results.place(part.from, player.play(part));
        progress?.(part.from + part.games);
        await new Promise<void>((resume) => setTimeout(resume, 0));
      }
      return results;
    },
    async close() {},
  };
}

/** Another thread that answers one part at a time. */
export interface Thread {
  play(part: Part): Promise<Results>;
  close(): Promise<void>;
}

/** Hands the parts of a job to whichever thread is free; the results lie in the order of the games all the same. */
export function overThreads(threads: readonly Thread[]): GameRunner {
  return {
    async run(job, progress) {
      const results = new Results(job.games);
      const parts = partsOf(job);
      let next = 0;
      let played = 0;
      await Promise.all(
        threads.map(async (thread) => {
          for (let part = parts[next++]; part; part = parts[next++]) {
            results.place(part.from, await thread.play(part));
            played += part.games;
            progress?.(played);
          }
        }),
      );
      return results;
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
