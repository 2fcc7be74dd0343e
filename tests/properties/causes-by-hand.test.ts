// Causes worked out once more outside the rules: arrests and the price over all orders, the rest by simple sums.
import { expect, test } from 'vitest';
import {
  type CauseName,
  draw,
  FIGURE,
  Ledger,
  type Model,
  Recording,
  shapley,
  type World,
} from '../../src/rules/index.ts';
import { CHANNEL } from '../../src/rules/random.ts';
import { sample } from '../long.ts';
import {
  allArrests,
  byAllOrders,
  expectedArrests,
  expectedPrice,
  heldBack,
  type Inputs,
  PRICE_FACTORS,
} from '../rules/equations.ts';
import { MODELS } from '../rules/models.ts';
import { games, playRandom } from '../rules/random-games.ts';

/** The factors of arrests and the inputs in which each lives. */
const GROUPS: readonly (readonly [CauseName, readonly (keyof Inputs)[]])[] = [
  ['apparatus', ['apparatus']],
  ['ownElection', ['ownElection']],
  ['backlash', ['pressureRise']],
  ['mobilisation', ['civilSociety', 'weakness']],
  ['vacancy', ['vacancy']],
  ['crackdown', ['crackdown', 'lull', 'regime']],
  ['trade', ['tradeGained']],
  ['market', ['premium', 'soldOrdinary', 'soldForeign']],
  // The last two have an input in common (belief in sanctions), so that their factor is the share itself.
  ['promises', []],
  ['deterrence', []],
];
const [PROMISES, DETERRENCE] = [8, 9];

function mixed(before: Inputs, now: Inputs, isNow: readonly boolean[]): Inputs {
  const out: Record<string, unknown> = {};
  GROUPS.forEach(([, names], g) => {
    for (const name of names) out[name] = (isNow[g] ? now : before)[name];
  });
  return { ...now, ...out } as unknown as Inputs;
}

const same = (a: Inputs, b: Inputs, names: readonly (keyof Inputs)[]) => names.every((name) => a[name] === b[name]);

test('the equation of arrests, written again, gives the mean of every quarter', () => {
  for (const spec of games(sample(60, 1500), MODELS, 61))
    playRandom(spec, {
      onQuarter(w) {
        const again = allArrests(spec.model, w.inputs);
        if (!(Math.abs(again - w.arrestMean) < 1e-9)) expect.fail(`quarter ${w.quarter}: ${again}, ${w.arrestMean}`);
      },
    });
});

/** The draw of the quarter once more, by the channels of arrests: people, without those with a name. */
function drawnArrests(m: Model, w: World): number {
  const { ordinary, foreign } = expectedArrests(m, w.inputs);
  const level = 1 + m.arrests.arrestSpread * (draw(w.seed, w.quarter, CHANNEL.arrestLevel) - 0.5);
  return (
    Math.floor(ordinary * level + draw(w.seed, w.quarter, CHANNEL.arrestRound)) +
    Math.floor(foreign * level + draw(w.seed, w.quarter, CHANNEL.foreignRound))
  );
}

/** Holds the causes of one quarter's arrests against all orders of the factors that changed. */
function checkArrests(m: Model, ledger: Ledger, before: Inputs, now: Inputs): void {
  const [was, is] = [heldBack(m, before), heldBack(m, now)];
  const unmoved = (names: readonly (keyof Inputs)[], g: number) =>
    g === PROMISES
      ? was.restraint === is.restraint
      : g === DETERRENCE
        ? was.deterred === is.deterred && was.byLaw + was.byMeasures === is.byLaw + is.byMeasures
        : same(before, now, names);
  const moved = GROUPS.map(([, names], g) => (unmoved(names, g) ? -1 : g)).filter((g) => g >= 0);
  const at = (bounds: boolean) => (isNow: readonly boolean[]) => {
    const all = GROUPS.map((_, g) => isNow[moved.indexOf(g)] === true);
    const { restraint } = all[PROMISES] ? is : was;
    return allArrests(m, mixed(before, now, all), { ...(all[DETERRENCE] ? is : was), restraint }, bounds);
  };
  const shares = byAllOrders(moved.length, at(false));
  GROUPS.forEach(([cause], g) => {
    const told = ledger.amount('arrests', cause);
    const i = moved.indexOf(g);
    if (i < 0) expect(told, `${cause} did not change`).toBe(0);
    else expect(told).toBeCloseTo(shares[i] as number, 8);
  });
}

/** What the bounds of the equation take from arrests: below 0 where they add. */
const cutOff = (m: Model, i: Inputs) => allArrests(m, i, heldBack(m, i), false) - allArrests(m, i);

test('causes of arrests are the mean over all orders; what did not change has none; the rest is the draw', () => {
  let bound = 0;
  let checked = 0;
  for (const spec of games(sample(12, 120), MODELS, 62)) {
    const ledger = new Ledger();
    const recording = new Recording();
    const counts: { mean: number; drawn: number; arrests: number }[] = [];
    playRandom(spec, {
      ledger,
      onQuarter(w) {
        recording.note(w);
        const arrests = w.newOrdinary + w.newForeign;
        counts.push({ mean: w.arrestMean, drawn: drawnArrests(spec.model, w), arrests });
        const [before, now] = recording.quarters.slice(-2);
        if (before === undefined || now === undefined || before.regime === 0) return;
        const [last, this_] = counts.slice(-2) as [(typeof counts)[number], (typeof counts)[number]];
        const drawn = this_.drawn - this_.mean - (last.drawn - last.mean);
        expect(ledger.amount('arrests', 'chance')).toBeCloseTo(drawn, 8);
        // Ten factors have 3.6 million orders: every quarter with fewer, a few of the others.
        const moved = GROUPS.filter(([, names]) => !same(before, now, names)).length;
        if (moved > 7) return;
        const raised = counts.slice(-2).map(({ drawn: n, arrests }) => arrests - n) as [number, number];
        const bounded = cutOff(spec.model, before) - cutOff(spec.model, now) + raised[1] - raised[0];
        expect(ledger.amount('arrests', 'limit')).toBeCloseTo(bounded, 8);
        if (bounded !== 0) bound++;
        checked++;
        checkArrests(spec.model, ledger, before, now);
      },
    });
  }
  expect(checked).toBeGreaterThan(50);
  expect(bound).toBeGreaterThan(5);
});

test('all ten factors of arrests at once', () => {
  const m = MODELS[1] as Model;
  const before = { apparatus: 100, weakness: 0, crackdown: 1, lull: 0, regime: 1, premium: 0, soldOrdinary: 0.1 };
  const one = { ...before, soldForeign: 0.2, vacancy: 0, credibility: 0.5, pressureRise: 0, personal: 0.4 };
  const a = { ...one, ladderLeft: 1, tradeGained: 0, civilSociety: 0.35, promiseKind: 0, stake: 0, lawInForce: 0 };
  const b = { ...a, apparatus: 110, weakness: 0.3, crackdown: 1.4, premium: 0.5, soldOrdinary: 0.3, vacancy: 0.4 };
  const was = { ...a, ownElection: 0 } as unknown as Inputs;
  const is = {
    ...{ ...b, credibility: 0.7, pressureRise: 0.2, personal: 0.6, ladderLeft: 0.5, tradeGained: 0.2 },
    ...{ civilSociety: 0.5, promiseKind: 1, stake: 20, lawInForce: 1, ownElection: 0.25 },
  } as unknown as Inputs;
  const [heldWas, heldIs] = [heldBack(m, was), heldBack(m, is)];
  const mean = (isNow: readonly boolean[]) =>
    allArrests(m, mixed(was, is, isNow), {
      ...(isNow[DETERRENCE] ? heldIs : heldWas),
      restraint: (isNow[PROMISES] ? heldIs : heldWas).restraint,
    });
  const byOrders = byAllOrders(10, mean);
  const bySubsets = shapley(10, (mask) => mean(GROUPS.map((_, g) => ((mask >> g) & 1) === 1)));
  byOrders.forEach((share, g) => {
    expect(bySubsets[g]).toBeCloseTo(share, 8);
  });
  const whole = allArrests(m, is) - allArrests(m, was);
  expect(bySubsets.reduce((sum, x) => sum + x, 0)).toBeCloseTo(whole, 8);
});

const PRICE_CAUSES: Readonly<Record<(typeof PRICE_FACTORS)[number], CauseName>> = {
  rate: 'goingRate',
  asking: 'asking',
  noise: 'chance',
  need: 'need',
  assurance: 'assurance',
  law: 'law',
  discount: 'size',
  value: 'size',
  cap: 'size',
  everyone: 'size',
};

/** What is on offer, and how many there are: the least and the most people follow from them. */
const MOVES_A_BOUND: readonly (typeof PRICE_FACTORS)[number][] = ['value', 'cap'];

test('the price and its causes, worked out again from the factors of this offer and the last', () => {
  let checked = 0;
  for (const spec of games(sample(24, 300), MODELS, 63)) {
    const ledger = new Ledger();
    let before: number[] = [];
    playRandom(spec, {
      ledger,
      onStart: (w) => {
        before = Array.from(w.priceFactors);
      },
      onQuarter(w: World) {
        if (w.offer.people === 0) {
          for (const cause of Object.values(PRICE_CAUSES)) expect(ledger.amount('price', cause)).toBe(0);
          return;
        }
        const now = Array.from(w.priceFactors);
        const made = expectedPrice(spec.model, now);
        expect(w.offer.people).toBe(made.people);
        expect(w.offer.perPerson).toBeCloseTo(made.perPerson, 10);
        const moved = now.flatMap((x, i) => (x === before[i] ? [] : [i]));
        if (moved.length <= 7) {
          const shares = (of: (price: ReturnType<typeof expectedPrice>) => number) =>
            byAllOrders(moved.length, (isNow) => {
              const mix = before.map((x, i) => (isNow[moved.indexOf(i)] === true ? (now[i] as number) : x));
              return of(expectedPrice(spec.model, mix));
            });
          const asked = shares((price) => price.asked);
          const bounds = shares((price) => price.parted - price.asked);
          const was = expectedPrice(spec.model, before);
          const told = new Map<CauseName, number>();
          const tell = (cause: CauseName, amount: number) => told.set(cause, (told.get(cause) ?? 0) + amount);
          PRICE_FACTORS.forEach((factor, i) => {
            const at = moved.indexOf(i);
            tell(PRICE_CAUSES[factor], at < 0 ? 0 : (asked[at] as number));
            if (at >= 0) tell(MOVES_A_BOUND.includes(factor) ? PRICE_CAUSES[factor] : 'limit', bounds[at] as number);
          });
          // The first offer may be cheaper than the floor of prices.
          tell('limit', was.perPerson - (ledger.before[FIGURE.price] as number));
          tell('wholePeople', made.perPerson - made.parted - (was.perPerson - was.parted));
          for (const [cause, amount] of told) expect(ledger.amount('price', cause), cause).toBeCloseTo(amount, 8);
          checked++;
        }
        before = now;
      },
    });
  }
  expect(checked).toBeGreaterThan(100);
});

test('strength, need and people are told by plain sums', () => {
  for (const spec of games(sample(12, 200), MODELS, 64)) {
    const { inside } = spec.model;
    const ledger = new Ledger();
    let last = { apparatus: 100, elites: inside.elitesStart, guarantee: inside.guaranteeStart, gain: 0 };
    playRandom(spec, {
      ledger,
      onQuarter(w) {
        const gain = w.revenue - w.reference;
        const strength: [CauseName, number][] = [
          ['apparatus', inside.strengthApparatus * (w.apparatus - last.apparatus)],
          ['money', (gain - last.gain) / inside.strengthMoney],
        ];
        for (const [cause, amount] of strength) expect(ledger.amount('strength', cause)).toBeCloseTo(amount, 9);
        expect(ledger.amount('need', 'money')).toBeCloseTo(-(gain - last.gain) / inside.needMoney, 9);
        expect(ledger.amount('prisoners', 'arrests')).toBe(w.newOrdinary + w.newForeign);
        expect(ledger.amount('reported', 'arrestsPublished')).toBe(w.publishedNow);
        for (const [cause, n] of [
          ['pardon', w.freelyNow - w.concededNow - w.dilemmaFreedNow],
          ['crisis', w.concededNow],
          ['dilemma', w.dilemmaFreedNow],
          ['served', w.servedNow],
          ['deaths', w.diedNow],
          ['breakdown', w.brokenNow],
          ['roadmap', w.roadmapFreedNow],
        ] as const)
          expect(ledger.amount('prisoners', cause)).toBe(0 - n);
        last = { apparatus: w.apparatus, elites: w.elites, guarantee: w.guarantee, gain };
      },
    });
  }
});
