// Time is called: standing orders play what is left of the term, and the game is an ordinary one that can be handed in.
import { expect, test } from 'vitest';
import { compile, legalDecisions, playLog, publicView, startWorld, totals } from '../../src/rules/index.ts';
import { decideByOrders } from '../../src/session/call-time.ts';
import { openClassroom } from '../../src/session/classroom.ts';
import { ORDERS_ON_OFFERS, type PublicState, type Session } from '../../src/session/index.ts';
import { createShelf, decode, NO_CLASS_OPTIONS } from '../../src/share/index.ts';
import { sample } from '../long.ts';
import { decideAnyhow, MemoryStorage, open, startTerm, stream } from './play.ts';
import { potash } from './potash.ts';

const room = openClassroom([potash]);
const CHOICES = { term: 12, view: 'split', sameDice: true, firstSteps: false, options: NO_CLASS_OPTIONS };

async function inClass(quarters: number, seed = 3, storage = new MemoryStorage()): Promise<[Session, string]> {
  const given = room.assign(CHOICES, 5);
  if (!given) throw new Error('no assignment');
  const session = open(storage, seed * 2 ** 20);
  await session.actions.openLink(given.code);
  session.actions.newTerm();
  const random = stream(seed);
  for (let i = 0; i < quarters; i++) {
    decideAnyhow(session, random);
    session.actions.nextQuarter();
  }
  return [session, given.code];
}

function toEnd(session: Session): PublicState {
  for (let i = 0; i < 20 && session.store.getState().screen !== 'end'; i++) session.actions.continueYears();
  return session.store.getState();
}

test.each([0, 4, 11])('called after %s quarters, the game is whole, verified and taken in', async (quarters) => {
  for (const offers of ORDERS_ON_OFFERS) {
    const [session, assignment] = await inClass(quarters);
    const before = session.store.getState().history;
    session.actions.callTime();
    expect(session.store.getState().screen).toBe('orders');
    session.actions.signOrders(); // not written yet: nothing happens
    expect(session.store.getState().screen).toBe('orders');
    session.actions.setOrders({ offers, price: 40, arrests: 'tell' });
    session.actions.signOrders();
    expect(session.store.getState().screen).toBe('election');
    const { history, screen } = toEnd(session);
    expect(screen).toBe('end');
    expect(history).toHaveLength(12);
    expect(history.slice(0, quarters)).toEqual(before);
    for (const { answer, lever } of history.slice(quarters)) {
      expect(lever).toBe(-1);
      if (offers === 'none') expect(['none', 'refuse']).toContain(answer);
      if (offers === 'all') expect(['none', 'accept']).toContain(answer);
    }
    const packed = await session.actions.share();
    if (!packed?.ok) throw new Error('no code');
    const { handedIn, leftOut } = await room.collect([packed.game.code], assignment);
    expect([handedIn.length, leftOut]).toEqual([1, []]);
    const opened = await decode(packed.game.code, createShelf({ scenarios: [potash] }));
    if (!opened.ok) throw new Error(opened.error.reason);
    const { log } = opened.value.game;
    const played = playLog(compile(potash, log.view), log);
    expect(played.ok && Math.round(totals(played.world).prisonYears)).toBe(handedIn[0]?.prisonYears);
  }
});

test('until it is signed the way back is open, and a reload stands at the quarter', async () => {
  const storage = new MemoryStorage();
  const [session] = await inClass(3, 4, storage);
  session.actions.callTime();
  session.actions.backToTurn();
  expect(session.store.getState()).toMatchObject({ screen: 'turn', view: { quarter: 3 } });
  session.actions.callTime();
  const again = open(storage, 1);
  expect(again.store.getState()).toMatchObject({ screen: 'turn', view: { quarter: 3 } });
});

test('nobody calls time in a term of one’s own', () => {
  const session = open(new MemoryStorage(), 2);
  startTerm(session, 8);
  session.actions.callTime();
  expect(session.store.getState().screen).toBe('turn');
});

test('the orders decide legally in every state, and as they say', () => {
  const model = compile(potash, 'op-ed');
  let signed = 0;
  let tooDear = 0;
  for (let seed = 1; seed <= sample(20, 200); seed++) {
    const world = startWorld(model, seed, 16);
    const log: Parameters<typeof playLog>[1]['decisions'][number][] = [];
    for (let q = 0; q < 16; q++) {
      const view = publicView(world);
      const price = 20 + (seed % 40);
      const decision = decideByOrders(view, model, { offers: 'under-price', price, arrests: 'nothing' });
      const legal = legalDecisions(view, model);
      expect(legal.answers).toContain(decision.answer);
      if (view.dilemma >= 0) expect(legal.options).toContain(decision.option);
      if (view.offer.people > 0) {
        expect(decision.answer).toBe(view.offer.perPerson * 100 <= price ? 'accept' : 'refuse');
        if (decision.answer === 'accept') signed++;
        else tooDear++;
      }
      log.push(decision);
      const names = { rulesVersion: 1, scenario: potash.id, scenarioHash: potash.hash, view: 'op-ed', changes: [] };
      const orders = { offers: 'none', price: 30, arrests: 'nothing' } as const;
      const played = playLog(model, { ...names, seed, term: 16, decisions: log, orders });
      if (!played.ok) throw new Error(played.code);
      Object.assign(world, played.world);
    }
  }
  expect(signed).toBeGreaterThan(3);
  expect(tooDear).toBeGreaterThan(3);
});
