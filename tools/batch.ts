// Responsible for the games that `npm run behaviour` looks at: played once, kept by view, policy and term.
import { type GameRunner, Results } from '../src/lab/index.ts';
import type { ParameterChange, Scenario } from '../src/rules/index.ts';
import type { ProgressLine } from './args.ts';
import { runnerFor } from './threads.ts';

const MANY = 1_000_000;

/** Games of several base seeds, one after the other in one column. */
export class Batch {
  readonly scenario: Scenario;
  private readonly seeds: readonly number[];
  private readonly games: number;
  private readonly progress: ProgressLine;
  private readonly runner: GameRunner;
  private readonly kept = new Map<string, Results>();

  constructor(scenario: Scenario, seeds: readonly number[], games: number, progress: ProgressLine) {
    this.scenario = scenario;
    this.seeds = seeds;
    this.games = games;
    this.progress = progress;
    // Parts of 500 games keep threads busy only where there are several; the draws have fewer.
    this.runner = runnerFor(scenario, games > 500 ? MANY : 0);
  }

  /** Plays what is not yet there. */
  async fill(
    view: string,
    policies: readonly string[],
    term: number,
    changes: readonly ParameterChange[] = [],
  ): Promise<void> {
    for (const policy of policies) {
      const key = keyOf(view, policy, term);
      if (this.kept.has(key)) continue;
      if (changes.length === 0) this.progress.show(`${view}, term of ${term}: ${policy}`);
      const together = new Results(this.seeds.length * this.games);
      for (const [i, seed] of this.seeds.entries())
        together.place(i * this.games, await this.runner.run({ view, changes, policy, seed, games: this.games, term }));
      this.kept.set(key, together);
    }
  }

  get(view: string, policy: string, term: number): Results {
    const results = this.kept.get(keyOf(view, policy, term));
    if (!results) throw new Error(`not played: ${keyOf(view, policy, term)}`);
    return results;
  }

  forget(): void {
    this.kept.clear();
  }

  close(): Promise<void> {
    return this.runner.close();
  }
}

const keyOf = (view: string, policy: string, term: number): string => `${view} ${policy} ${term}`;
