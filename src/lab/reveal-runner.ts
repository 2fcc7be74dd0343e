/** The parts of a reveal, computed in a worker; where there is none, in this thread, in short turns. */
import { type Alternative, type RevealTold, RevealWork, type TurnedTrack, type UnderView } from '../outcomes/index.ts';
import type { GameLog, ParameterChange, Scenario } from '../rules/index.ts';

export interface RevealListener {
  /** Once for each part, and between them how far the next one is. */
  told(told: RevealTold): void;
  done(): void;
  /** What was told until then stands; nothing more comes. */
  failed(): void;
}

export interface RevealRunner {
  /** One decision turned, in full. Rejects where it cannot be played, and after `close`. */
  turn(alternative: Alternative): Promise<TurnedTrack>;
  /** The decisions replayed with numbers of a view moved. Rejects outside of their ranges, and after `close`. */
  sandbox(view: string, changes: readonly ParameterChange[]): Promise<UnderView>;
  /** Stops the work; nothing is told any more. */
  close(): void;
}

export type OpenReveal = (scenario: Scenario, log: GameLog, listener: RevealListener) => RevealRunner;

/** What the page says to the worker. */
export type ToWorker =
  | { readonly kind: 'open'; readonly scenario: Scenario; readonly log: GameLog }
  | { readonly kind: 'turn'; readonly id: number; readonly alternative: Alternative }
  | {
      readonly kind: 'sandbox';
      readonly id: number;
      readonly view: string;
      readonly changes: readonly ParameterChange[];
    };

/** What an asked for replay gives. */
type Answer = TurnedTrack | UnderView;

/** What the worker says to the page. */
export type FromWorker =
  | { readonly kind: 'told'; readonly told: RevealTold }
  /** Null where it could not be played. */
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer | null }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed' };

/** Computes here. A turn of the work is one step, a few milliseconds long, so that input is never kept waiting. */
export const revealInProcess: OpenReveal = (scenario, log, listener) => revealBy(RevealWork)(scenario, log, listener);

/** The same by the outcomes of released rules, for a log that was played under them. */
export const revealBy =
  (Work: typeof RevealWork): OpenReveal =>
  (scenario, log, listener) => {
    const work = new Work(scenario, log);
    const parts = work.parts();
    let open = true;
    const step = (): void => {
      if (!open) return;
      try {
        const { done, value } = parts.next();
        if (!done) {
          listener.told(value);
          setTimeout(step, 0);
        } else listener.done();
      } catch {
        listener.failed();
      }
    };
    setTimeout(step, 0);
    return {
      async turn(alternative) {
        if (!open) throw new Error('the reveal is closed');
        return work.turn(alternative);
      },
      async sandbox(view, changes) {
        if (!open) throw new Error('the reveal is closed');
        // Rules released before there was a sandbox have none.
        const under = 'sandbox' in work ? work.sandbox(view, changes) : null;
        if (!under) throw new Error('outside of its range');
        return under;
      },
      close() {
        open = false;
      },
    };
  };

/** Computes in a worker of its own, which `start` starts (it may throw), or here where the browser gives none. */
export const revealInWorker =
  (start: () => Worker): OpenReveal =>
  (scenario, log, listener) => {
    const worker = startedBy(start);
    if (!worker) return revealInProcess(scenario, log, listener);
    const asked = new Map<number, { resolve: (answer: never) => void; reject: (why: Error) => void }>();
    let next = 0;
    let alive = false;
    let instead: RevealRunner | null = null;
    const ask = (message: ToWorker): void => worker.postMessage(message);
    const giveUp = (why: string): void => {
      for (const { reject } of asked.values()) reject(new Error(why));
      asked.clear();
      worker.terminate();
    };
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      alive = true;
      if (data.kind === 'told') listener.told(data.told);
      else if (data.kind === 'answer') {
        if (data.answer) asked.get(data.id)?.resolve(data.answer as never);
        else asked.get(data.id)?.reject(new Error('this cannot be played'));
        asked.delete(data.id);
      } else listener[data.kind]();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      giveUp('the worker stopped');
      // One that never began was not allowed to: then this thread does it.
      if (alive) listener.failed();
      else instead = revealInProcess(scenario, log, listener);
    };
    ask({ kind: 'open', scenario, log });
    const answerTo = <T extends Answer>(message: (id: number) => ToWorker): Promise<T> =>
      new Promise((resolve, reject) => {
        const id = next++;
        asked.set(id, { resolve, reject });
        ask(message(id));
      });
    return {
      turn(alternative) {
        return instead ? instead.turn(alternative) : answerTo((id) => ({ kind: 'turn', id, alternative }));
      },
      sandbox(view, changes) {
        return instead ? instead.sandbox(view, changes) : answerTo((id) => ({ kind: 'sandbox', id, view, changes }));
      },
      close() {
        instead?.close();
        giveUp('the reveal is closed');
      },
    };
  };

function startedBy(start: () => Worker): Worker | null {
  try {
    return start();
  } catch {
    return null;
  }
}
