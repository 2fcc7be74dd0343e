// Dilemmas are data: when each comes, and that each option moves exactly the state that it names.
import { describe, expect, test } from 'vitest';
import {
  type Dilemma,
  type DilemmaOption,
  EFFECTS,
  type Effect,
  EVENT,
  FATE,
  type Model,
  type Scenario,
  TESTS,
  type Test,
  type World,
} from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS, modelWith, potash } from './models.ts';
import { copyOf, count, next, offerRelief, worlds } from './quarters.ts';
import { games, playRandom } from './random-games.ts';

const CALM = { crisisBase: 0, shockChance: 0, cheat: 0, pardonBase: 0, pardonElection: 0, pardonNeed: 0 } as const;
const STILL = { ...CALM, pardonAssurance: 0, deathRate: 0, moodSpread: 0, homePriceSpread: 0 } as const;

test('each dilemma of the scenario comes in play, again only after its pause, never after the term', () => {
  const met = new Map(potash.dilemmas.map(({ id }) => [id, 0]));
  for (const spec of games(sample(120, 2000), MODELS, 101)) {
    const last = new Map<number, number>();
    playRandom(spec, {
      onQuarter(w) {
        const { dilemma } = w.published;
        if (dilemma < 0) return;
        const given = potash.dilemmas[dilemma] as Dilemma;
        met.set(given.id, (met.get(given.id) ?? 0) + 1);
        expect(w.quarter).toBeLessThan(spec.term);
        const before = last.get(dilemma);
        if (before !== undefined) {
          expect(given.again, given.id).toBeGreaterThan(0);
          expect(w.quarter - before, given.id).toBeGreaterThanOrEqual(given.again - 1);
        }
        last.set(dilemma, w.quarter);
        expect(w.published.dilemmaSubject >= 0).toBe(given.subject !== 'none');
        if (given.place === 'instead') expect(w.offer.people).toBe(0);
      },
    });
  }
  expect([...met].filter(([, n]) => n === 0)).toEqual([]);
});

/** A scenario with one dilemma alone. */
const only = (dilemma: Partial<Dilemma>): Scenario => ({
  ...potash,
  dilemmas: [
    {
      ...{ id: 'only', subject: 'none', place: 'beside', again: 1, when: [] },
      options: [
        { id: 'a', cost: 0, effects: [] },
        { id: 'b', cost: 0, effects: [] },
      ],
      ...dilemma,
    } as Dilemma,
  ],
});

/** The world a quarter later, with the option of the one dilemma taken, and its twin with an option of no effect. */
function twins(
  option: DilemmaOption,
  change: (x: World) => void = () => {},
  subject = -1,
  seed = 0,
): [World, World, Model] {
  const nothing = { id: 'nothing', cost: 0, effects: [] };
  const m = modelWith('op-ed', { ...STILL, dilemmaChance: 0 }, only({ options: [option, nothing] }));
  const w = worlds(m, seed + 1)[seed] as World;
  const stand = (x: World) => {
    x.offer.clear();
    x.capital = 5;
    x.published.dilemma = 0;
    x.published.dilemmaSubject = subject;
    change(x);
  };
  return [next(w, m, { option: 0 }, stand), next(w, m, { option: 1 }, stand), m];
}

/** Where an effect shows at the end of its quarter, and what is left of it there. */
const SHOWS: Readonly<Record<Effect, (w: World) => number>> = {
  approval: (w) => w.base,
  glow: (w) => w.glowShown,
  bill: (w) => w.bill + w.billComing,
  capital: (w) => w.capital,
  homePrice: (w) => w.homePrice,
  unity: (w) => w.unity,
  credibility: (w) => w.credibility,
  assurance: (w) => w.assurance,
  civilSociety: (w) => w.civilSociety,
  enforcement: (w) => w.enforcement,
  personal: (w) => w.personal,
  elites: (w) => w.elites,
  guarantee: (w) => w.guarantee,
  goingRate: (w) => w.goingRate,
  soldShare: (w) => w.soldOrdinary,
  crackdown: (w) => w.crackdown,
  talksClosed: (w) => w.talksClosed,
  // A pause of one quarter has run off by the end of it: what shows is that the law took no step.
  lawPause: (w) => w.lawPause - w.lawStepNow,
  alliesRestriction: (w) => w.sectors.reduce((sum, s) => sum + s.allies, 0),
  oursRestriction: (w) => w.sectors.reduce((sum, s) => sum + s.ours, 0),
  delivery: (w) => w.deliveryBonus,
  pardon: (w) => w.releasedFreely,
  subjectReleased: (w) => w.releasedFreely,
  subjectRisk: (w) => w.died,
};

/** An amount of each effect that shows, and a state of the world in which it can. */
const AMOUNTS: Readonly<Record<Effect, readonly [number, ((x: World) => void)?]>> = {
  approval: [2],
  glow: [2],
  bill: [2],
  capital: [1],
  homePrice: [0.1],
  unity: [0.1],
  credibility: [0.1],
  assurance: [0.1],
  civilSociety: [0.1],
  enforcement: [0.1],
  personal: [0.1],
  elites: [5],
  guarantee: [-0.1],
  goingRate: [0.5],
  soldShare: [0.1],
  crackdown: [0.5],
  talksClosed: [3],
  lawPause: [3, (x) => void Object.assign(x, { lawStage: 4 })],
  alliesRestriction: [-0.2],
  oursRestriction: [-0.2],
  delivery: [0.3],
  pardon: [15],
  subjectReleased: [1],
  subjectRisk: [1],
};

test.each(EFFECTS)('the effect "%s" moves its own state, in the direction of its amount', (on) => {
  const [amount, change] = AMOUNTS[on];
  const option = { id: 'a', cost: 0, effects: [{ on, amount, source: 'test' }] };
  const [yes, no] = twins(option, change, 3);
  const moved = SHOWS[on](yes) - SHOWS[on](no);
  expect(Math.sign(moved), `${moved}`).toBe(Math.sign(amount));
  if (['pardon', 'subjectReleased', 'subjectRisk'].includes(on)) expect(moved).toBe(amount);
});

test('a pause is for a law in force: one that is not there, or under debate, is not paused', () => {
  const option = { id: 'a', cost: 0, effects: [{ on: 'lawPause' as const, amount: 3, source: 'test' }] };
  const at = (lawStage: number) => twins(option, (x) => void Object.assign(x, { lawStage }));
  for (const stage of [0, 2, 3]) expect(at(stage)[0].lawPause, `stage ${stage}`).toBe(0);
  expect(at(4)[0].lawPause).toBeGreaterThan(0);
});

test.each(['alliesRestriction', 'oursRestriction'] as const)(
  '%s moves the sector in which they are strictest',
  (on) => {
    const option = { id: 'a', cost: 0, effects: [{ on, amount: -0.2, source: 'test' }] };
    const part = on === 'alliesRestriction' ? 'allies' : 'ours';
    for (const at of [0, 1]) {
      const [yes, no] = twins(option, (x) => {
        x.sectors.forEach((s, k) => {
          const mine = k === at ? 0.9 : 0.1;
          const theirs = k === 1 - at ? 0.9 : 0.1;
          Object.assign(s, part === 'allies' ? { allies: mine, ours: theirs } : { ours: mine, allies: theirs });
        });
      });
      const moved = yes.sectors.map((s, k) => s[part] - (no.sectors[k]?.[part] as number));
      expect(moved[at]).toBeLessThan(-0.1);
      expect(moved[1 - at]).toBe(0);
    }
  },
);

test('the going rate is multiplied, whatever it was', () => {
  const option = { id: 'a', cost: 0, effects: [{ on: 'goingRate' as const, amount: 0.5, source: 'test' }] };
  for (const goingRate of [0.1, 0.3, 0.6, 2]) {
    const [yes, no] = twins(option, (x) => void Object.assign(x, { goingRate }));
    expect(yes.goingRate / no.goingRate).toBeCloseTo(1.5, 10);
  }
});

describe('effects on a person', () => {
  const effect = (on: Effect, amount: number): DilemmaOption => ({
    ...{ id: 'a', cost: 0 },
    effects: [{ on, amount, source: 'test' }],
  });

  test('the person it is about walks out at home, counted among those let go', () => {
    const [yes, no] = twins(effect('subjectReleased', 1), () => {}, 7);
    expect(yes.fate[7]).toBe(FATE.pardoned);
    expect(no.fate[7]).toBe(FATE.inside);
    expect(count(yes, EVENT['named-pardoned'])).toBe(1);
  });

  test('the person dies as often as the risk says, and is counted among the dead', () => {
    const risk = 0.3;
    const n = sample(300, 3000);
    const m = modelWith('op-ed', { ...STILL, dilemmaChance: 0 }, only({ options: [effect('subjectRisk', risk)] }));
    let dead = 0;
    for (const start of worlds(m, n)) {
      const w = copyOf(start, (x) => {
        x.offer.clear();
        x.published.dilemma = 0;
        x.published.dilemmaSubject = 12;
      });
      const after = next(w, m, { option: 0 });
      if (after.fate[12] === FATE.died) {
        dead++;
        expect([after.died, after.diedKnownNow]).toEqual([1, 1]);
      } else expect(after.died).toBe(0);
    }
    expect(dead / n).toBeGreaterThan(risk - 0.08);
    expect(dead / n).toBeLessThan(risk + 0.08);
  });
});

const OPTIONS = potash.dilemmas.flatMap((d) =>
  d.options.map((option) => ({ name: `${d.id}, ${option.id}`, d, option })),
);

test.each(OPTIONS)('$name: twins differ in each state that it names', ({ d, option }) => {
  const subject = d.subject === 'none' ? -1 : 12;
  const change = (x: World) => {
    if (option.effects.some(({ on }) => on === 'lawPause')) x.lawStage = 4;
  };
  const [yes, no] = twins({ ...option, cost: 0 }, change, subject);
  for (const { on, amount } of option.effects) {
    if (on === 'subjectRisk') {
      expect(amount).toBeGreaterThan(0);
      expect(amount).toBeLessThan(0.2);
      continue;
    }
    const moved = SHOWS[on](yes) - SHOWS[on](no);
    expect(Math.sign(moved), `${on} by ${amount} came to ${moved}`).toBe(Math.sign(amount));
  }
  expect(count(yes, EVENT['dilemma-answered'])).toBe(1);
});

test('an option is paid from capital', () => {
  const [yes, no] = twins({ id: 'dear', cost: 2, effects: [] });
  expect(no.capital - yes.capital).toBeCloseTo(2, 12);
});

/** A state of the world in which a tested quantity is high, and one in which it is low. */
const QUANTITIES: Readonly<Record<Test, readonly [number, (x: World) => void, (x: World) => void]>> = {
  quarter: [6, (x) => void Object.assign(x, { quarter: 8 }), (x) => void Object.assign(x, { quarter: 1 })],
  quartersLeft: [6, (x) => void Object.assign(x, { quarter: 2 }), (x) => void Object.assign(x, { quarter: 12 })],
  reported: [800, () => {}, (x) => x.known.set([300, 25, 80])],
  freed: [100, (x) => void Object.assign(x, { freed: 200 }), () => {}],
  approval: [50, (x) => void Object.assign(x, { base: 60 }), (x) => void Object.assign(x, { base: 40 })],
  capital: [4, (x) => void Object.assign(x, { capital: 6 }), (x) => void Object.assign(x, { capital: 1 })],
  homePrice: [0.5, (x) => void Object.assign(x, { homePrice: 0.7 }), (x) => void Object.assign(x, { homePrice: 0.3 })],
  unity: [0.6, (x) => void Object.assign(x, { unity: 0.8 }), (x) => void Object.assign(x, { unity: 0.4 })],
  lawStage: [4, (x) => void Object.assign(x, { lawStage: 4 }), () => {}],
  lawPause: [
    1,
    (x) => void Object.assign(x, { lawStage: 4, lawPause: 3 }),
    (x) => void Object.assign(x, { lawStage: 4 }),
  ],
  offerStands: [1, () => {}, (x) => void Object.assign(x, { talksClosed: 2 })],
  offerEveryone: [1, () => {}, (x) => void Object.assign(x, { talksClosed: 2 })],
  quartersSinceSale: [20, () => {}, (x) => void Object.assign(x, { lastSale: 1 })],
  quartersToRegimeElection: [
    10,
    (x) => void Object.assign(x, { quarter: 1, regime: 1, term: 40 }),
    (x) => void Object.assign(x, { quarter: 13 }),
  ],
  diedThisQuarter: [1, (x) => void x.known.set([1000, 25, 900]), (x) => x.known.set([1000, 25, 20])],
  roadmapLeft: [2, (x) => void Object.assign(x, { roadmap: 6 }), () => {}],
  conditions: [
    1,
    (x) => {
      x.conditionCount = 1;
      Object.assign(x.conditions[0] as object, { sector: 0, step: 0.5, left: 5, value: 9 });
    },
    () => {},
  ],
  civilSociety: [
    0.5,
    (x) => void Object.assign(x, { civilSociety: 0.8 }),
    (x) => void Object.assign(x, { civilSociety: 0.2 }),
  ],
  ours: [
    0.5,
    () => {},
    (x) => {
      for (const s of x.sectors) s.ours = 0.2;
    },
  ],
  allies: [
    0.5,
    () => {},
    (x) => {
      for (const s of x.sectors) s.allies = 0.2;
    },
  ],
  personal: [0.3, (x) => void Object.assign(x, { personal: 0.6 }), (x) => void Object.assign(x, { personal: 0.1 })],
  alliesStricter: [
    0.5,
    () => {},
    (x) => {
      for (const s of x.sectors) s.ours = s.allies;
    },
  ],
};

/** How many of some worlds get the dilemma in the next quarter. */
function comes(
  when: Dilemma['when'],
  change: (x: World) => void,
  overrides = {},
  subject: Dilemma['subject'] = 'none',
  roster = potash.roster,
): number {
  const m = modelWith('op-ed', { ...STILL, dilemmaChance: 1, ...overrides }, { ...only({ when, subject }), roster });
  return worlds(m, 60).filter((w) => {
    const x = next(w, m, { option: -1 }, (y) => {
      y.offer.clear();
      y.published.dilemma = -1;
      change(y);
    });
    return x.published.dilemma === 0;
  }).length;
}

test.each(TESTS)('the test on "%s" lets a dilemma come on one side of its bound and not on the other', (name) => {
  const [bound, high, low] = QUANTITIES[name];
  const offers =
    name === 'offerEveryone' ? { everyoneBase: 1, offerLeast: 1, offerMost: 1 } : { offerLeast: 1, offerMost: 1 };
  const deaths = name === 'diedThisQuarter' ? { deathRate: 0.01 } : {};
  const more = { ...offers, ...deaths };
  const atLeast = [{ test: name, atLeast: bound }];
  const atMost = [{ test: name, atMost: bound - 1e-6 }];
  expect(comes(atLeast, high, more)).toBe(60);
  expect(comes(atLeast, low, more)).toBeLessThan(30);
  expect(comes(atMost, high, more)).toBe(0);
  expect(comes(atMost, low, more)).toBeGreaterThan(30);
});

test('a test of a restriction asks one sector where it names one, else the strictest', () => {
  const onlyBanks = (x: World) => {
    x.sectors.forEach((s, k) => {
      s.ours = s.allies = k === 2 ? 1 : 0;
    });
  };
  for (const name of ['ours', 'allies'] as const) {
    const asking = (sector?: number) => [{ test: name, atLeast: 0.5, ...(sector === undefined ? {} : { sector }) }];
    expect([comes(asking(), onlyBanks), comes(asking(2), onlyBanks), comes(asking(0), onlyBanks)]).toEqual([60, 60, 0]);
  }
});

test('an effect on a restriction moves the sector that it names, else the strictest', () => {
  const eased = (sector?: number) => {
    const effect = { on: 'oursRestriction', amount: -0.1, source: 'x', ...(sector === undefined ? {} : { sector }) };
    const [yes, no] = twins({ id: 'a', cost: 0, effects: [effect as DilemmaOption['effects'][number]] });
    return yes.sectors.flatMap((s, k) => (s.ours < (no.sectors[k]?.ours ?? 0) ? [k] : []));
  };
  expect([eased(), eased(0), eased(2)]).toEqual([[0], [0], [2]]);
});

test('a dilemma about somebody comes only while there is such a person', () => {
  for (const subject of ['inside', 'ill', 'refuser', 'freed', 'rearrested', 'returning'] as const)
    expect(
      comes([], () => {}, {}, subject, []),
      subject,
    ).toBe(0);
  for (const subject of ['freed', 'rearrested'] as const)
    expect(
      comes([], () => {}, {}, subject),
      subject,
    ).toBe(0);
  for (const subject of ['inside', 'ill'] as const)
    expect(
      comes([], () => {}, {}, subject),
      subject,
    ).toBe(60);
  // Who refuses exile can refuse only what was offered.
  const refusers = potash.roster.flatMap(({ refusesExile }, i) => (refusesExile ? [i] : []));
  const named = (quarter: number) => (x: World) => {
    for (const i of refusers) x.published.namedQuarter[i] = quarter;
  };
  expect(comes([], named(0), { offerLeast: 0, offerMost: 0 }, 'refuser')).toBe(60);
  expect(comes([], named(-1), { offerLeast: 0, offerMost: 0 }, 'refuser')).toBe(0);
  expect(comes([], (x) => void Object.assign(x.fate, { 20: FATE.pardoned }), {}, 'freed')).toBe(60);
  expect(comes([], (x) => void Object.assign(x.fate, { 3: FATE['inside-again'] }), {}, 'rearrested')).toBe(60);
});

test('it comes about as often as its chance, one "instead" takes the place of the offer', () => {
  const m = modelWith(
    'op-ed',
    { ...STILL, dilemmaChance: 0.45, offerLeast: 1, offerMost: 1 },
    only({ place: 'instead' }),
  );
  const list = worlds(m, 400).map((w) =>
    next(w, m, { option: -1 }, (x) => void Object.assign(x.published, { dilemma: -1 })),
  );
  const met = list.filter((w) => w.published.dilemma === 0);
  expect(met.length / 400).toBeGreaterThan(0.38);
  expect(met.length / 400).toBeLessThan(0.52);
  for (const w of list) expect(w.offer.people > 0).toBe(!met.includes(w));
  for (const w of met) expect(w.published.offer.people).toBe(0);
});

test('"everyone" stands beside its dilemma, and what is agreed on delivery reaches the rest', () => {
  const option = { id: 'a', cost: 0, effects: [{ on: 'delivery' as const, amount: 0.6, source: 'test' }] };
  const m = modelWith('op-ed', { ...STILL, dilemmaChance: 0 }, only({ options: [option] }));
  const w = copyOf(worlds(m, 1)[0] as World, (x) => {
    offerRelief(x, m, 500, 0, 1);
    x.offer.batch = 2;
    x.published.dilemma = 0;
  });
  const signed = next(w, m, { answer: 'accept', option: 0 });
  expect(signed.toDeliver).toBe(200);
  expect(next(signed, m, { option: -1 }, (x) => void Object.assign(x.published, { dilemma: -1 })).freed).toBe(500);
});

test('a dilemma without a pause comes once a term, one with a pause again after it', () => {
  const quarters = (again: number): number[] => {
    const m = modelWith('op-ed', { ...STILL, dilemmaChance: 1 }, only({ again }));
    const met: number[] = [];
    let w = worlds(m, 1)[0] as World;
    for (let q = 0; q < 12; q++) {
      w = next(w, m);
      if (w.published.dilemma === 0) met.push(w.quarter);
    }
    return met;
  };
  expect(quarters(0)).toEqual([1]);
  const first = quarters(4);
  expect(first.length).toBeGreaterThan(1);
  for (let i = 1; i < first.length; i++)
    expect((first[i] as number) - (first[i - 1] as number)).toBeGreaterThanOrEqual(4);
});

/** Two that always fit, so that one of them can come in every quarter. */
const TWO: Scenario = {
  ...potash,
  dilemmas: ['one', 'other'].flatMap((id) => only({ id, again: 1 }).dilemmas),
};

test('where chance brings none, the least number still comes, in proportion to the term, in its last quarters', () => {
  const m = modelWith('op-ed', { ...STILL, dilemmaChance: 0 }, TWO);
  for (const term of potash.terms)
    for (const start of worlds(m, 3, () => {}, term)) {
      const met: number[] = [];
      let w = start;
      for (let q = 0; q < term; q++) {
        w = next(w, m);
        if (w.published.dilemma >= 0) met.push(w.quarter);
      }
      const least = Math.ceil(m.dilemma.dilemmasLeast * (term / 16));
      expect(met).toEqual(Array.from({ length: least }, (_, i) => term - least + i));
    }
});

test('where chance has brought enough early, none is forced later', () => {
  const at = (dilemmaChance: number) => modelWith('op-ed', { ...STILL, dilemmaChance }, TWO);
  const [often, never] = [at(1), at(0)];
  for (const start of worlds(often, 3)) {
    let w = start;
    for (let q = 0; q < 16; q++) {
      const early = q < often.dilemma.dilemmasLeast;
      w = next(w, early ? often : never);
      expect(w.published.dilemma >= 0, `quarter ${w.quarter}`).toBe(early);
    }
  }
});

test('whoever a dilemma is about is in the state that it tells of', () => {
  const fits: Readonly<Record<string, (w: World, i: number) => boolean>> = {
    inside: (w, i) => w.fate[i] === FATE.inside || w.fate[i] === FATE['inside-again'],
    ill: (w, i) => w.personKind[i] === 2,
    refuser: (_, i) => potash.roster[i]?.refusesExile === true,
    freed: (w, i) => [FATE.pardoned, FATE['freed-exile'], FATE['freed-home']].includes(w.fate[i] as 0),
    rearrested: (w, i) => w.fate[i] === FATE['inside-again'],
    returning: (w, i) => (w.published.namedQuarter[i] as number) >= 0,
  };
  const met = new Set<string>();
  for (const [subject, holds] of Object.entries(fits)) {
    const m = modelWith('op-ed', { dilemmaChance: 1, cheat: 0, pardonBase: 0.5 }, only({ subject: subject as 'ill' }));
    for (const start of worlds(m, 12)) {
      let w = start;
      for (let q = 0; q < 15; q++) {
        w = next(w, m, { answer: w.offer.people > 0 ? 'accept' : 'none' });
        const { dilemma, dilemmaSubject } = w.published;
        if (dilemma < 0) continue;
        met.add(subject);
        expect(holds(w, dilemmaSubject), `${subject}: ${dilemmaSubject} in quarter ${w.quarter}`).toBe(true);
      }
    }
  }
  expect([...met].sort()).toEqual(Object.keys(fits).sort());
});
