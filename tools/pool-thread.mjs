// Responsible for one thread of pool.ts: reads the module of the work, whatever reads TypeScript in the thread that asks.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { work } = await import(workerData.module);
const answer = work(workerData.data);
parentPort?.on('message', (job) => parentPort?.postMessage(answer(job)));
