// Responsible for work on several threads of Node: a module that exports `work`, its data, and jobs that any thread may take.
// The other half is pool-thread.mjs.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ProgressLine } from './args.ts';

/** What such a module exports: prepares the data once a thread, then answers jobs. Data, jobs and answers can be posted. */
export type Work<Data, Job, Answer> = (data: Data) => (job: Job) => Answer;

const MOST_THREADS = 4;

/** As many threads as there are cores, four at most. */
export const threadsHere = (): number => Math.min(MOST_THREADS, availableParallelism());

/**
 * The answers of all jobs, in their order, whichever thread gave them; `progress` is told how many are done. With one thread
 * the work is done here, with a turn for others between two jobs. Fails with the first error of a job.
 */
export async function answersOf<Data, Job, Answer>(
  module: URL,
  data: Data,
  jobs: readonly Job[],
  threads: number,
  progress: (done: number) => void,
): Promise<Answer[]> {
  const answers: Answer[] = new Array(jobs.length);
  let next = 0;
  let done = 0;
  const takeAll = async (answer: (job: Job) => Promise<Answer>): Promise<void> => {
    for (let i = next++; i < jobs.length; i = next++) {
      answers[i] = await answer(jobs[i] as Job);
      progress(++done);
    }
  };
  const count = Math.max(1, Math.min(threads, jobs.length));
  if (count < 2) {
    const { work } = (await import(module.href)) as { work: Work<Data, Job, Answer> };
    const answer = work(data);
    await takeAll(async (job) => {
      await new Promise<void>((resume) => setTimeout(resume, 0));
      return answer(job);
    });
    return answers;
  }
  const workers = Array.from({ length: count }, () => threadOf<Job, Answer>(module, data));
  try {
    await Promise.all(workers.map((worker) => takeAll(worker.answer)));
  } finally {
    await Promise.all(workers.map((worker) => worker.close()));
  }
  return answers;
}

function threadOf<Job, Answer>(module: URL, data: unknown) {
  const worker = new Worker(new URL('./pool-thread.mjs', import.meta.url), {
    workerData: { module: module.href, data },
    execArgv: [],
  });
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | null = null;
  let broken: Error | null = null;
  worker.on('message', (answer: Answer) => waiting?.resolve(answer));
  worker.on('error', (error: Error) => {
    broken = error;
    waiting?.reject(error);
  });
  return {
    answer: (job: Job): Promise<Answer> =>
      new Promise((resolve, reject) => {
        if (broken) {
          reject(broken);
          return;
        }
        waiting = { resolve, reject };
        worker.postMessage(job);
      }),
    close: () => worker.terminate(),
  };
}

/** Ctrl-C: the progress line goes away, nothing else is said; 130, as a shell expects. */
export function endQuietly(progress: ProgressLine): void {
  process.once('SIGINT', () => {
    progress.clear();
    process.exit(130);
  });
}
