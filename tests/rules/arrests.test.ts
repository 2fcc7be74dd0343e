// Arrests: the sign of every input, the draw round the mean, and where deterred arrests go.
import { describe, expect, test } from 'vitest';
import { EVENT, type Model, PATHWAYS, prisoners, World } from '../../src/rules/index.ts';
import { pathwayMask } from '../../src/rules/pathways.ts';
import { expectedArrests, type Inputs } from './equations.ts';
import { modelWith, plainModel, potash, VIEWS } from './models.ts';
import { copyOf, count, mean, next, worlds } from './quarters.ts';

/** Every mechanism has some weight, whatever the view. */
const ALIVE = {
  ...{ crisisBase: 0, shockChance: 0, cheat: 0, marketIncentive: 1, backlash: 0.3, refill: 0.3, moderation: 0.4 },
  ...{ deterrence: 0.5, personalDeterrence: 0.1, restraint: 0.3, roadmapRestraint: 0.5, substitution: 0.5 },
} as const;
const quiet = (w: World) => w.offer.clear();

/** A quarter whose inputs of arrests are given outright. */
function withInputs(w: World, m: Model, inputs: Inputs): World {
  const copy = copyOf(w, quiet);
  copy.held = inputs;
  copy.heldMask = pathwayMask(PATHWAYS);
  const out = new World();
  out.copyFrom(copy);
  out.held = inputs;
  out.heldMask = copy.heldMask;
  return nextHeld(out, m, inputs);
}

function nextHeld(w: World, m: Model, inputs: Inputs): World {
  return next(w, m, {}, (x) => {
    x.held = inputs;
    x.heldMask = pathwayMask(PATHWAYS);
  });
}

/** The inputs of an ordinary quarter with a market, a promise and a law, moved in some. */
function inputsOf(w: World, m: Model, moved: Partial<Inputs>): Inputs {
  const base = next(w, m, {}, quiet).inputs;
  return Object.assign(Object.create(Object.getPrototypeOf(base)), base, {
    ...{ premium: 0.3, soldOrdinary: 0.4, soldForeign: 0.4, lawInForce: 1, ladderLeft: 0.6, promiseKind: 1, stake: 20 },
    ...{ tradeGained: 0.1, pressureRise: 0.1, vacancy: 0.2, weakness: 0.2 },
    ...moved,
  }) as Inputs;
}

/** An input, a low and a high value, and whether high means more arrests. */
const SIGNS: readonly (readonly [keyof Inputs, number, number, 'more' | 'fewer'])[] = [
  ['apparatus', 90, 120, 'more'],
  ['weakness', 0, 0.8, 'more'],
  ['crackdown', 1, 1.5, 'more'],
  ['lull', 0, 1, 'fewer'],
  ['regime', 0, 1, 'more'],
  ['premium', 0, 0.8, 'more'],
  ['soldOrdinary', 0, 0.9, 'more'],
  ['soldForeign', 0, 0.9, 'more'],
  ['vacancy', 0, 0.8, 'more'],
  ['credibility', 0.1, 0.9, 'fewer'],
  ['pressureRise', 0, 0.5, 'more'],
  ['personal', 0.2, 0.9, 'fewer'],
  ['ladderLeft', 0.3, 0.9, 'fewer'],
  ['tradeGained', 0, 0.5, 'fewer'],
  ['tradeGained', -0.2, 0, 'fewer'],
  ['civilSociety', 0.2, 0.8, 'more'],
  ['promiseKind', 0, 1, 'fewer'],
  ['promiseKind', 1, 2, 'fewer'],
  ['stake', 0, 60, 'fewer'],
  ['lawInForce', 0, 1, 'fewer'],
];

describe.each(VIEWS)('%s', (view) => {
  const m = plainModel(view, ALIVE);
  const list = worlds(m, 3);

  test.each(SIGNS)('%s from %d to %d: %s arrests', (name, low, high, sign) => {
    for (const w of list) {
      const at = (value: number) => withInputs(w, m, inputsOf(w, m, { [name]: value }));
      const [a, b] = [at(low), at(high)];
      const [less, more] = sign === 'more' ? [a, b] : [b, a];
      expect(more.arrestMean).toBeGreaterThan(less.arrestMean);
      expect(more.newOrdinary).toBeGreaterThanOrEqual(less.newOrdinary);
      expect(more.newForeign).toBeGreaterThanOrEqual(less.newForeign);
    }
  });

  test('its own election raises arrests in the quarters of the calendar', () => {
    for (const w of list) {
      const at = (quarter: number) =>
        next(w, m, {}, (x) => {
          quiet(x);
          x.quarter = quarter - 1;
        });
      expect(at(16).arrestMean).toBeGreaterThan(at(10).arrestMean * 1.3);
      expect(at(15).inputs.ownElection).toBe(0.25);
      expect(at(18).inputs.ownElection).toBe(0);
    }
  });

  test('the switches of a view act where the equation has them', () => {
    const w = list[0] as World;
    const inputs = inputsOf(w, m, {});
    const meanWith = (change: Partial<Model['view']>) =>
      withInputs(w, { ...m, view: { ...m.view, ...change } }, inputs).arrestMean;
    const base = meanWith({});
    expect(meanWith({ marketIncentive: 3 })).toBeGreaterThan(base);
    expect(meanWith({ backlash: 0.6 })).toBeGreaterThan(base);
    expect(meanWith({ refill: 0.9 })).toBeGreaterThan(base);
    expect(meanWith({ moderation: 0.8 })).toBeLessThan(base);
    expect(meanWith({ restraint: 0.6 })).toBeLessThan(base);
    expect(meanWith({ deterrence: 0.8 })).toBeLessThan(base);
    for (const change of [{}, { marketIncentive: 3 }, { moderation: 0.8 }, { deterrence: 0.8 }]) {
      const { ordinary, foreign } = expectedArrests({ ...m, view: { ...m.view, ...change } }, inputs);
      expect(meanWith(change)).toBeCloseTo(ordinary + foreign, 9);
    }
  });
});

test('foreigners are arrested for their price more readily than others', () => {
  const m = plainModel('op-ed', ALIVE);
  const w = worlds(m, 1)[0] as World;
  const ratio = (premium: number) => {
    const { ordinary, foreign } = expectedArrests(m, inputsOf(w, m, { premium, lawInForce: 0 }));
    const played = withInputs(w, m, inputsOf(w, m, { premium, lawInForce: 0 }));
    expect(played.arrestMean).toBeCloseTo(ordinary + foreign, 9);
    return foreign / ordinary;
  };
  expect(ratio(0.6)).toBeGreaterThan(ratio(0) * 1.3);
});

test('arrests scatter evenly round their mean, 15 % either way', () => {
  const m = plainModel('op-ed', { ...ALIVE, arrestSpread: 0.3 });
  const list = worlds(m, 800).map((w) => next(w, m, {}, quiet));
  const ratios = list.map((w) => (w.newOrdinary + w.newForeign) / w.arrestMean);
  expect(ratios.reduce((a, b) => a + b, 0) / 800).toBeCloseTo(1, 1);
  expect(Math.abs(mean(list, (w) => w.newOrdinary + w.newForeign) / mean(list, (w) => w.arrestMean) - 1)).toBeLessThan(
    0.01,
  );
  expect(Math.min(...ratios)).toBeLessThan(0.88);
  expect(Math.max(...ratios)).toBeGreaterThan(1.12);
  expect(Math.min(...ratios)).toBeGreaterThan(0.83);
  expect(Math.max(...ratios)).toBeLessThan(1.17);
});

test('the inputs are read from the world: price learned, cells, pressure, room to escalate, weakness', () => {
  const m = plainModel('op-ed', ALIVE);
  const w = worlds(m, 1)[0] as World;
  const inputs = (change: (x: World) => void) =>
    next(w, m, {}, (x) => {
      quiet(x);
      change(x);
    }).inputs;
  const base = inputs(() => {});
  expect([base.premium, base.pressureRise, base.lawInForce, base.lull, base.regime]).toEqual([0, 0, 0, 0, 1]);
  expect(inputs((x) => Object.assign(x, { goingRate: 0.9 })).premium).toBeGreaterThan(0.6);
  expect(
    inputs((x) => {
      x.known[0] = 400;
    }).vacancy,
  ).toBeGreaterThan(0.3);
  expect(inputs((x) => Object.assign(x, { enforcement: 0.9 })).pressureRise).toBeGreaterThan(0.2);
  expect(inputs((x) => Object.assign(x, { enforcement: 0.9 })).ladderLeft).toBeLessThan(base.ladderLeft);
  expect(inputs((x) => Object.assign(x, { personal: 0.9 })).ladderLeft).toBeLessThan(base.ladderLeft);
  expect(inputs((x) => Object.assign(x.sectors[0] as object, { ours: 0 })).ladderLeft).toBeGreaterThan(base.ladderLeft);
  expect(inputs((x) => Object.assign(x.sectors[0] as object, { ours: 0 })).tradeGained).toBeGreaterThan(0.1);
  expect(inputs((x) => Object.assign(x, { elites: 40 })).weakness).toBeGreaterThan(0.5);
  expect(inputs((x) => Object.assign(x, { lawStage: 4, lawPause: 2 })).lawInForce).toBe(0);
  // Pressure is felt as a rise: after a year it is a habit.
  let at = next(w, m, {}, (x) => {
    quiet(x);
    Object.assign(x, { enforcement: 0.9 });
  });
  const first = at.inputs.pressureRise;
  for (let q = 0; q < 6; q++) at = next(at, m, {}, quiet);
  expect(at.inputs.pressureRise).toBeLessThan(first / 3);
});

test('a crackdown holds for its quarters, then decays to one; a lull runs out', () => {
  const m = plainModel('op-ed', { ...ALIVE, crackdownReturn: 0.25 });
  const w = worlds(m, 1)[0] as World;
  let at = copyOf(w, (x) => Object.assign(x, { crackdown: 5, crackdownLeft: 2 }));
  const levels: number[] = [];
  for (let q = 0; q < 6; q++) {
    at = next(at, m, {}, quiet);
    levels.push(at.crackdown);
  }
  expect(levels[0]).toBe(5);
  expect(levels[1]).toBe(1.6);
  for (let q = 2; q < 6; q++) expect(levels[q]).toBeLessThan(levels[q - 1] as number);
  expect(levels[5]).toBeGreaterThan(1);
  const mild = next(w, m, {}, (x) => Object.assign(x, { crackdown: 1.4, crackdownLeft: 0 }));
  expect(mild.crackdown).toBeCloseTo(1.3, 12);
  const calm = next(w, m, {}, (x) => Object.assign(x, { lull: 3 }));
  expect(calm.lull).toBe(2);
  expect(calm.arrestMean).toBeLessThan(next(w, m, {}, quiet).arrestMean * 0.6);
});

test('nobody is arrested once the regime is gone', () => {
  const m = modelWith('op-ed', ALIVE);
  for (const w of worlds(m, 5)) {
    const after = next(w, m, { option: -1 }, (x) => {
      quiet(x);
      x.regime = 0;
      x.published.dilemma = -1;
    });
    expect([after.newOrdinary, after.newForeign, after.unrecordedNow]).toEqual([0, 0, 0]);
    expect(after.offer.people).toBe(0);
    expect(count(after, EVENT['offer-made'])).toBe(0);
  }
});

test('people with names who are arrested again are counted, though nobody else is arrested', () => {
  const nobody = { ordinaryArrests: 0, foreignArrests: 0, pardonBase: 1, crisisBase: 0, shockChance: 0, cheat: 0 };
  const roster = potash.roster.map((person) => ({ ...person, rearrest: 1 }));
  const m = plainModel('op-ed', nobody, { ...potash, roster });
  let again = 0;
  for (const start of worlds(m, 10)) {
    let w = start;
    for (let q = 0; q < 16; q++) {
      w = next(w, m, {}, quiet);
      const named = count(w, EVENT['named-rearrested']);
      again += named;
      expect(w.newOrdinary + w.newForeign).toBe(named);
      expect(w.startTrue + w.arrested - w.releasedFreely - w.served - w.died).toBe(prisoners(w));
    }
  }
  expect(again).toBeGreaterThan(50);
});
