// Responsible for playing games on several threads of Node: the other half is thread.ts.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { COLUMNS, type GameRunner, inProcess, overThreads, type Part, Results, type Thread } from '../src/lab/index.ts';
import type { Scenario } from '../src/rules/index.ts';

/** Below this many games, starting threads takes longer than playing. */
const WORTH_THREADS = 20_000;

/** The runner for so many games in all; `threads` fixes the number of threads. */
export function runnerFor(scenario: Scenario, games: number, threads?: number): GameRunner {
  const count = threads ?? (games < WORTH_THREADS ? 1 : Math.min(4, availableParallelism()));
  return count < 2 ? inProcess(scenario) : overThreads(Array.from({ length: count }, () => startThread(scenario)));
}

interface Waiting {
  readonly resolve: (results: Results) => void;
  readonly reject: (error: Error) => void;
}

function startThread(scenario: Scenario): Thread {
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), { workerData: scenario, execArgv: [] });
  let waiting: Waiting | null = null;
  let broken: Error | null = null;
  const settle = (): Waiting | null => {
    const now = waiting;
    waiting = null;
    return now;
  };
  worker.on('message', (data: Float64Array) => settle()?.resolve(new Results(data.length / COLUMNS.length, data)));
  worker.on('error', (error: Error) => {
    broken = error;
    settle()?.reject(error);
  });
  return {
    play: (part: Part) =>
      new Promise((resolve, reject) => {
        if (broken) {
          reject(broken);
          return;
        }
        waiting = { resolve, reject };
        worker.postMessage(part);
      }),
    async close() {
      await worker.terminate();
    },
  };
}
