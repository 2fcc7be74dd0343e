// Causes worked out once more outside the rules: arrests, the price and money over all orders, the stocks inside the regime
// move by move, the rest by simple sums.
import { expect, test } from 'vitest';
import {
  type CauseName,
  draw,
  EVENT,
  FIGURE,
  Ledger,
  type Model,
  PAYMENT,
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
import { MODELS, modelWith, synthetic as small } from '../rules/models.ts';
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

/** Money of a quarter, as model.md has it. */
interface Money {
  readonly restricted: readonly number[];
  readonly leak: readonly number[];
  readonly guarantee: number;
  readonly aid: number;
  readonly regime: number;
}

const moneyOf = (w: World): Money => ({
  restricted: Array.from(w.restrictedOfMoney),
  leak: Array.from(w.leakOfMoney),
  guarantee: w.guaranteeOfMoney,
  aid: w.aidNow,
  regime: w.regimeOfMoney,
});

function deniedBy(m: Model, { restricted, leak }: Pick<Money, 'restricted' | 'leak'>): number {
  return m.sectors.reduce((sum, d, k) => sum + d.value * (restricted[k] as number) * (1 - (leak[k] as number)), 0);
}

/** Revenue as it is, and as it would be if the patron gave its share of whatever is denied. */
function revenueOf(m: Model, f: Money): { held: number; raw: number } {
  const denied = deniedBy(m, f) * m.view.bite;
  const all = m.sectors.reduce((sum, d) => sum + d.value, 0);
  const wanted = m.money.patronShare * denied;
  const given = Math.min(wanted, m.money.patronMost * f.guarantee);
  return { held: all - denied + given + f.aid, raw: all - denied + wanted + f.aid };
}

test('revenue and hardship, worked out again over all orders of what they come from', () => {
  let bound = 0;
  let fell = 0;
  const poor = [...MODELS, modelWith('op-ed', { patronMost: 60, crisisBase: 0.1 }), modelWith('plain', {}, small)];
  for (const spec of games(sample(16, 200), poor, 65)) {
    const { model: m } = spec;
    const ledger = new Ledger();
    let before: Money | null = null;
    playRandom(spec, {
      ledger,
      onStart: (w) => {
        before = moneyOf(w);
      },
      onQuarter(w) {
        const was = before as Money;
        const now = moneyOf(w);
        before = now;
        // What money was computed from is what stands: of the restrictions all but what the law added after it.
        m.sectors.forEach((d, k) => {
          const s = w.sectors[k] as World['sectors'][number];
          if (w.lawStepNow === 0)
            expect(now.restricted[k]).toBeCloseTo(s.ours * d.oursWeight + s.allies * (1 - d.oursWeight), 12);
          expect(now.leak[k]).toBe(s.leak);
        });
        expect(w.revenue).toBeCloseTo(revenueOf(m, now).held, 9);
        const mixed = (isNow: readonly boolean[]): Money => ({
          restricted: (isNow[0] ? now : was).restricted,
          leak: (isNow[1] ? now : was).leak,
          guarantee: (isNow[2] ? now : was).guarantee,
          aid: (isNow[3] ? now : was).aid,
          regime: now.regime,
        });
        const raw = byAllOrders(4, (isNow) => revenueOf(m, mixed(isNow)).raw);
        const cut = byAllOrders(4, (isNow) => {
          const { held, raw: unbounded } = revenueOf(m, mixed(isNow));
          return held - unbounded;
        });
        const [restriction, leakage, patron, deal] = raw as [number, number, number, number];
        // The guarantee moves the bound on what the patron gives: that part of the cut is its own.
        const told: [CauseName, number][] = [
          ['restriction', restriction],
          ['leakage', leakage],
          ['patron', patron + (cut[2] as number)],
          ['deal', deal],
          ['limit', (cut[0] as number) + (cut[1] as number) + (cut[3] as number)],
        ];
        for (const [cause, amount] of told) expect(ledger.amount('revenue', cause), cause).toBeCloseTo(amount, 8);
        if (Math.abs(ledger.amount('revenue', 'limit')) > 0.01) bound++;

        const hardship = byAllOrders(3, (isNow) => {
          const f = mixed([isNow[0] === true, isNow[1] === true, false, false]);
          return (isNow[2] ? now : was).regime === 1 ? deniedBy(m, f) / m.totalValue : 0;
        });
        (['restriction', 'leakage', 'breakdown'] as const).forEach((cause, i) => {
          expect(ledger.amount('hardship', cause), cause).toBeCloseTo(hardship[i] as number, 9);
        });
        if (ledger.amount('hardship', 'breakdown') < 0) fell++;
      },
    });
  }
  expect(bound).toBeGreaterThan(20);
  expect(fell).toBeGreaterThan(1);
});

/** A stock moved in turn by its causes, each held at the bounds; what they cut off is "limit". */
class Stock {
  readonly causes = new Map<CauseName, number>();
  constructor(
    public value: number,
    private readonly low: number,
    private readonly high: number,
  ) {}

  move(cause: CauseName, amount: number): void {
    const raw = this.value + amount;
    this.value = Math.min(this.high, Math.max(this.low, raw));
    this.note(cause, amount);
    this.note('limit', this.value - raw);
  }

  private note(cause: CauseName, amount: number): void {
    this.causes.set(cause, (this.causes.get(cause) ?? 0) + amount);
  }
}

/** What an option does to a state, in the unit of the effect. */
const effectOf = (m: Model, dilemma: number, option: number, on: string): number =>
  m.scenario.dilemmas[dilemma]?.options[option]?.effects.find((e) => e.on === on)?.amount ?? 0;

const happened = (w: World, code: number): boolean => {
  for (let e = 0; e < w.eventCount; e++) if (w.eventCode[e] === code) return true;
  return false;
};

test('elites and the guarantee, moved again by hand through every quarter', () => {
  const met = new Set<string>();
  const shaken = modelWith('engagement', {
    crisisBase: 0.1,
    shockChance: 0.3,
    shockSize: 0.4,
    eliteMeasures: 250,
    rally: 1,
  });
  for (const spec of games(sample(16, 200), [...MODELS, shaken], 66)) {
    const { model: m } = spec;
    const { inside, crisis, view } = m;
    const ledger = new Ledger();
    let before = { elites: inside.elitesStart, guarantee: inside.guaranteeStart, pressure: 0, habit: 0 };
    let answered = { dilemma: -1, option: -1 };
    playRandom(spec, {
      ledger,
      onStart: (w) => {
        before = { ...before, pressure: w.pressure, habit: w.pressureHabit };
      },
      onDecision: (w, decision) => {
        answered = { dilemma: w.published.dilemma, option: decision.option };
      },
      onQuarter(w) {
        const elites = new Stock(before.elites, inside.elitesLeast, 100);
        const guarantee = new Stock(before.guarantee, inside.guaranteeLeast, inside.guaranteeMost);
        for (let e = 0; e < w.eventCount; e++)
          if (w.eventCode[e] === EVENT['offer-signed'] && w.eventSubject[e] === PAYMENT.recognition)
            elites.move('deal', m.bargain.recognitionElites);
        elites.move('dilemma', effectOf(m, answered.dilemma, answered.option, 'elites'));
        guarantee.move('dilemma', effectOf(m, answered.dilemma, answered.option, 'guarantee'));
        answered = { dilemma: -1, option: -1 };

        const gain = w.revenue - w.reference;
        // Beliefs settle, and the law lists people, after the elites have moved: both are taken back.
        const { credibilityReturn: settles, credibilityStart: rest } = inside;
        const believed = (w.credibility - settles * rest) / (1 - settles);
        const listed = w.personal - ledger.amount('personal', 'law');
        const rise = Math.min(1, Math.max(0, before.pressure - before.habit));
        const inertia = inside.elitesInertia;
        elites.move('returnsToNormal', inertia * (inside.elitesStart - elites.value));
        elites.move('money', (inertia * view.eliteMoney * gain) / 100);
        const weight = inside.measuresBase + believed;
        elites.move('measures', -inertia * view.eliteMeasures * (listed - m.programmes.personalRest) * weight);
        elites.move('rally', inertia * inside.rallyGain * view.rally * rise);

        const { guaranteeReturn, guaranteeStart } = inside;
        guarantee.move('returnsToNormal', guaranteeReturn * (guaranteeStart - guarantee.value));
        guarantee.move('trade', -view.pull * Math.max(0, w.trade - w.tradeStart));
        if (draw(w.seed, w.quarter, CHANNEL.patronShock) < inside.shockChance)
          guarantee.move('chance', -inside.shockSize);
        if (happened(w, EVENT['fell-strongman'])) {
          elites.move('crisis', crisis.strongmanElites - elites.value);
          guarantee.move('crisis', crisis.strongmanGuarantee - guarantee.value);
        }
        for (const [figure, stock] of [
          ['elites', elites],
          ['guarantee', guarantee],
        ] as const) {
          expect(w[figure], figure).toBeCloseTo(stock.value, 9);
          for (const [cause, amount] of stock.causes) {
            expect(ledger.amount(figure, cause), `${figure}, ${cause}`).toBeCloseTo(amount, 9);
            if (Math.abs(amount) > 1e-6) met.add(`${figure} ${cause}`);
          }
        }
        before = { elites: w.elites, guarantee: w.guarantee, pressure: w.pressure, habit: w.pressureHabit };
      },
    });
  }
  const [ofElites, ofGuarantee] = [
    ['deal', 'dilemma', 'returnsToNormal', 'money', 'measures', 'rally', 'crisis', 'limit'],
    // No dilemma of the scenario moves the guarantee.
    ['returnsToNormal', 'trade', 'chance', 'crisis', 'limit'],
  ];
  const all = [...ofElites.map((c) => `elites ${c}`), ...ofGuarantee.map((c) => `guarantee ${c}`)];
  expect(all.filter((name) => !met.has(name))).toEqual([]);
});
