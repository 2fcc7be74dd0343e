/** The other end of `revealInWorker`: computes the parts in short turns, so that a decision to be turned is answered between them. */
import { RevealWork } from '../outcomes/index.ts';
import type { FromWorker, ToWorker } from './reveal-runner.ts';

/** The part of a worker's own scope that is used. */
interface Scope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}
const scope = globalThis as unknown as Scope;

/** Steps in one turn, each one to four milliseconds long. */
const STEPS_A_TURN = 6;

let work: RevealWork | null = null;

scope.onmessage = ({ data }) => {
  if (data.kind === 'open') {
    work = new RevealWork(data.scenario, data.log);
    run(work);
  } else scope.postMessage({ kind: 'answer', id: data.id, answer: answerTo(data) });
};

function answerTo(asked: Exclude<ToWorker, { kind: 'open' }>): ReturnType<RevealWork['turn' | 'sandbox']> | null {
  try {
    if (!work) return null;
    return asked.kind === 'turn' ? work.turn(asked.alternative) : work.sandbox(asked.view, asked.changes);
  } catch {
    return null;
  }
}

function run(of: RevealWork): void {
  const parts = of.parts();
  // A message to itself: a timer would wait four milliseconds between two turns.
  const { port1, port2 } = new MessageChannel();
  const turn = (): void => {
    try {
      for (let i = 0; i < STEPS_A_TURN; i++) {
        const { done, value } = parts.next();
        if (done) {
          scope.postMessage({ kind: 'done' });
          return;
        }
        // Of progress the last in a turn is enough.
        if (value.kind === 'part' || i === STEPS_A_TURN - 1) scope.postMessage({ kind: 'told', told: value });
      }
      port2.postMessage(null);
    } catch {
      scope.postMessage({ kind: 'failed' });
    }
  };
  port1.onmessage = turn;
  turn();
}
