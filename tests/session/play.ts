// Plays terms through the session's store, as the interface does: only from the public state.

import {
  createSession,
  ORDERS_ON_ARRESTS,
  ORDERS_ON_OFFERS,
  type PublicState,
  type SaveStorage,
  type Session,
} from '../../src/session/index.ts';
import { potash } from './potash.ts';

export class MemoryStorage implements SaveStorage {
  readonly kept = new Map<string, string>();
  full = false;
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new Error('QuotaExceededError');
    this.kept.set(key, value);
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
}

export function open(storage: SaveStorage | null, seed = 1): Session {
  return createSession({ storage, scenarios: [potash], randomSeed: () => seed });
}

/** A stream of numbers in [0, 1), repeatable. */
export function stream(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 4294967296;
  };
}

function one<T>(random: () => number, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

/** Makes one random decision that is ready to be played. */
export function decideAnyhow(session: Session, random: () => number): void {
  const { store, actions } = session;
  const options = store.getState().dilemma?.options ?? [];
  const affordable = options.map((o, i) => (o.affordable ? i : -1)).filter((i) => i >= 0);
  if (affordable.length > 0) actions.chooseOption(one(random, affordable));
  const { answers } = store.getState();
  if (answers.length > 0) actions.chooseAnswer(one(random, answers));
  if (random() < 0.7) {
    const moves = store
      .getState()
      .levers.flatMap((l) => l.moves.filter((m) => m.refusal === null).map((m) => [l.slot, m.steps] as const));
    if (moves.length > 0) {
      const [slot, steps] = one(random, moves);
      actions.chooseLever(slot, steps);
    }
  }
}

/** Signs orders that take every offer. */
export function signAnything({ actions }: Session): void {
  actions.setOrders({ offers: 'all', arrests: 'tighten' });
  actions.signOrders();
}

export function startTerm(session: Session, quarters: number, view = 'sealed'): void {
  session.actions.prepare();
  session.actions.setView(view);
  session.actions.setTerm(quarters);
  session.actions.setBet({ prisoners: 1200, firstDeal: 'no-pays' });
  session.actions.newTerm();
}

/** Plays to the end, one random decision a quarter; `each` is called before every step. */
export function playToEnd(session: Session, random: () => number, each: (state: PublicState) => void = () => {}): void {
  const { store, actions } = session;
  for (let i = 0; i < 80; i++) {
    const state = store.getState();
    each(state);
    if (state.screen === 'end') return;
    if (state.screen === 'turn') {
      decideAnyhow(session, random);
      each(store.getState());
      actions.nextQuarter();
    } else if (state.screen === 'orders') {
      actions.setOrders({ offers: one(random, ORDERS_ON_OFFERS), price: 35, arrests: one(random, ORDERS_ON_ARRESTS) });
      actions.signOrders();
    } else actions.continueYears();
  }
  throw new Error('the term does not end');
}
