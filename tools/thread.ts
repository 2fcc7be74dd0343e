// Responsible for one thread's share of the games: answers each part with its numbers.
import { parentPort, workerData } from 'node:worker_threads';
import { type Part, PartPlayer } from '../src/lab/index.ts';
import type { Scenario } from '../src/rules/index.ts';

const player = new PartPlayer(workerData as Scenario);
parentPort?.on('message', (part: Part) => {
  const { data } = player.play(part);
  parentPort?.postMessage(data, [data.buffer as ArrayBuffer]);
});
