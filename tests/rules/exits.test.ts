// Exits: served, ill, dead, pardoned, at the rates of the parameters, the named counted among them.
import { describe, expect, test } from 'vitest';
import { EVENT, FATE, prisoners, type World } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { plainModel } from './models.ts';
import { count, mean, next, worlds } from './quarters.ts';

const CALM = { crisisBase: 0, shockChance: 0, cheat: 0 } as const;
const quiet = (w: World) => w.offer.clear();
const N = sample(800, 10_000);

describe('rates', () => {
  const m = plainModel('op-ed', CALM);
  const list = worlds(m, N).map((w) => next(w, m, {}, quiet));

  test('a tenth of the known serve their time, .7 % of the ordinary fall ill, .4 % of the ill die', () => {
    // 1,227 and those whose arrest before the start is published now; the others wait, with the new ones.
    expect(mean(list, (w) => w.servedKnownNow) / mean(list, (w) => 1227 + w.publishedNow)).toBeCloseTo(0.1, 2);
    const unseen = mean(list, (w) => w.startTrue - 1227 - w.publishedNow + w.arrested);
    expect(mean(list, (w) => w.served - w.servedKnownNow) / unseen).toBeCloseTo(0.1, 2);
    // 80 ill − 8 served + ill of about 1,100 ordinary ones who are left
    const falls = mean(list, (w) => (w.known[2] as number) + w.diedNow) - 80 * 0.9;
    expect(Math.abs(falls / (1222 * 0.9) - 0.007)).toBeLessThan(0.002);
    const deaths = mean(list, (w) => w.died);
    expect(deaths).toBeGreaterThan(0.2);
    expect(deaths).toBeLessThan(0.6);
  });

  test('a pardon comes in about one quarter in eight and frees some dozens without a price', () => {
    const pardoned = list.filter((w) => count(w, EVENT.pardon) > 0);
    expect(pardoned.length / N).toBeGreaterThan(0.09);
    expect(pardoned.length / N).toBeLessThan(0.15);
    for (const w of pardoned) {
      expect(w.releasedFreely).toBeGreaterThanOrEqual(12);
      expect(w.releasedFreely).toBeLessThanOrEqual(12 + 40 * (0.6 + w.need));
      expect(w.freed).toBe(0);
    }
    for (const w of list.filter((x) => !pardoned.includes(x))) expect(w.releasedFreely).toBe(0);
  });
});

test('each rate moves its own exit', () => {
  const base = plainModel('op-ed', CALM);
  const total = (overrides: Record<string, number>, figure: (w: World) => number) => {
    const m = plainModel('op-ed', { ...CALM, ...overrides });
    return mean(
      worlds(m, 300).map((w) => next(w, m, {}, quiet)),
      figure,
    );
  };
  expect(total({ servedRate: 0.15 }, (w) => w.served)).toBeGreaterThan(total({}, (w) => w.served) * 1.4);
  expect(total({ servedRate: 0 }, (w) => w.served)).toBeLessThan(1);
  expect(total({ deathRate: 0.1 }, (w) => w.died)).toBeGreaterThan(5);
  expect(total({ deathRate: 0 }, (w) => w.died)).toBe(0);
  expect(total({ illRate: 0.05 }, (w) => w.known[2] as number)).toBeGreaterThan(
    total({}, (w) => w.known[2] as number) + 30,
  );
  expect(base.exits.servedRate).toBe(0.1);
});

test('pardons come more often with need, with belief in our relief, and before its own election', () => {
  const m = plainModel('op-ed', CALM);
  const list = worlds(m, 800);
  const often = (change: Partial<World>) =>
    list.filter(
      (w) =>
        count(
          next(w, m, {}, (x) => {
            quiet(x);
            Object.assign(x, change);
          }),
          EVENT.pardon,
        ) > 0,
    ).length;
  const base = often({ quarter: 5 });
  expect(often({ quarter: 5, elites: 10 })).toBeGreaterThan(base);
  expect(often({ quarter: 5, assurance: 1 })).toBeGreaterThan(base);
  expect(often({ quarter: 14 })).toBeGreaterThan(often({ quarter: 17 }) * 1.4);
});

test('those never published leave too: in time the prisons hold none of them', () => {
  const m = plainModel('op-ed', { ...CALM, ordinaryArrests: 0, foreignArrests: 0, servedRate: 0.15 });
  let w = next(worlds(m, 1)[0] as World, m, {}, (x) => {
    quiet(x);
    x.never[0] = 200;
    x.pending[4] = 60;
  });
  const start = prisoners(w);
  for (let q = 0; q < 30; q++) w = next(w, m, {}, quiet);
  expect(w.never[0]).toBeLessThan(40);
  expect(prisoners(w)).toBeLessThan(start / 4);
});

test('named people serve, fall ill and die in the quarters that their seed fixed', () => {
  const m = plainModel('op-ed', { ...CALM, pardonBase: 0, pardonElection: 0, pardonNeed: 0, pardonAssurance: 0 });
  let served = 0;
  let died = 0;
  for (const start of worlds(m, 60)) {
    let w = start;
    const due = Array.from(start.servesAt).slice(0, 24);
    const dies = Array.from(start.diesAt).slice(0, 24);
    for (let q = 1; q <= 16; q++) {
      w = next(w, m, { answer: w.offer.people > 0 ? 'refuse' : 'none' });
      for (let i = 0; i < 24; i++) {
        const end = Math.min(due[i] as number, dies[i] as number);
        if (end !== q || (w.fateSince[i] as number) !== q) continue;
        const fate = (dies[i] as number) <= (due[i] as number) ? FATE.died : FATE.served;
        expect(w.fate[i]).toBe(fate);
        if (fate === FATE.died) died++;
        else served++;
        expect(fate === FATE.died ? w.diedKnownNow : w.servedKnownNow).toBeGreaterThan(0);
      }
    }
    m.roster.forEach((person, i) => {
      if (person.sentenceLeft <= 16 && w.fate[i] === FATE.inside) expect.fail(`${person.id} is still inside`);
    });
  }
  expect(served).toBeGreaterThan(300);
  expect(died).toBeGreaterThan(2);
});
