// Each figure's change is the sum of its causes, in every quarter, with no cause called "other".
import { expect, test } from 'vitest';
import {
  CAUSE_NAMES,
  type CauseName,
  FIGURE,
  FIGURE_NAMES,
  type FigureName,
  Ledger,
  type Model,
  type World,
} from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS, modelWith, plainModel, potash, synthetic, VIEWS } from '../rules/models.ts';
import { type GameSpec, games, playRandom } from '../rules/random-games.ts';
import { SWITCHES } from '../rules/switches.ts';

const SMALL = Object.keys(synthetic.views).map((view) => modelWith(view, {}, synthetic));
/** Counts of people that nothing but people move. */
const PEOPLE: readonly FigureName[] = [
  ...(['reported', 'freed', 'exiled', 'releasedFreely', 'served', 'died', 'brokenOut', 'arrestsPublished'] as const),
  ...(['prisoners', 'servedTrue', 'diedTrue', 'brokenOutTrue'] as const),
];
const ODDS = FIGURE_NAMES.filter((figure) => figure.includes('Odds'));

function sumOf(ledger: Ledger, figure: FigureName): number {
  let sum = 0;
  // Odds are rounded to twentieths, and their shares only with them.
  if (ODDS.includes(figure)) {
    for (const line of ledger.lines()) if (line.figure === figure) sum += line.amount;
    return sum;
  }
  for (const cause of CAUSE_NAMES) sum += ledger.amount(figure, cause);
  return sum;
}

const changeOf = (ledger: Ledger, f: number) => (ledger.after[f] as number) - (ledger.before[f] as number);

/** Figures whose causes do not sum to their change, by name. */
function unexplained(ledger: Ledger): string[] {
  return FIGURE_NAMES.filter((figure, f) => {
    const gap = Math.abs(changeOf(ledger, f) - sumOf(ledger, figure));
    return !(gap <= (PEOPLE.includes(figure) || ODDS.includes(figure) ? 0 : 1e-9));
  });
}

const played = games(sample(36, 1500), MODELS, 51);

/** What is not explained in each quarter of a game. */
function gaps(spec: GameSpec): { quarter: number; missing: string[] }[] {
  const ledger = new Ledger();
  const out: { quarter: number; missing: string[] }[] = [];
  playRandom(spec, {
    ledger,
    onQuarter(w) {
      const missing = unexplained(ledger);
      if (missing.length > 0) out.push({ quarter: w.quarter, missing });
    },
  });
  return out;
}

test('the change of every figure is the sum of its causes, from the second quarter on', () => {
  for (const spec of played) expect(gaps(spec).filter(({ quarter }) => quarter > 1)).toEqual([]);
});

test('in the first quarter too, but for arrests, whose causes have a test of their own', () => {
  for (const spec of games(sample(12, 300), MODELS, 56))
    for (const { missing } of gaps(spec)) expect(missing).toEqual(['arrests']);
});

test('arrests of the first quarter have causes', () => {
  for (const spec of played.slice(0, 3)) expect(gaps(spec)).toEqual([]);
});

test('the price of the second offer has causes where the first is cheaper than the floor of prices', () => {
  for (const spec of games(12, SMALL, 57)) expect(gaps(spec).flatMap(({ missing }) => missing)).not.toContain('price');
});

test('a figure is at the start of a quarter where it was at the end of the last', () => {
  for (const holder of ['nobody', 'dealer', 'drifter', 'player'] as const)
    for (const given of played.slice(0, sample(4, 60))) {
      const ledger = new Ledger();
      let last: number[] = [];
      playRandom(
        { ...given, holder },
        {
          ledger,
          onQuarter() {
            if (last.length > 0) expect(Array.from(ledger.before)).toEqual(last);
            last = Array.from(ledger.after);
          },
        },
      );
    }
});

test('a hawk who ends a roadmap tells it, with its causes', () => {
  const model = plainModel('op-ed', { roadmapBase: 0.9, roadmapMost: 0.9, cheat: 0, crisisBase: 0 });
  let ended = 0;
  for (let seed = 1; seed <= 40 && ended === 0; seed++) {
    const ledger = new Ledger();
    let last: number[] = [];
    let running = 0;
    const spec = { model, seed, term: 8, style: 'roadmap', holder: 'hawk' } as const;
    playRandom(spec, {
      ledger,
      onQuarter(w) {
        if (w.quarter === 9 && running > 0) {
          ended++;
          expect(w.roadmap).toBe(0);
          expect(Array.from(ledger.before)).toEqual(last);
          expect(ledger.amount('assurance', 'successor')).toBeLessThan(0);
        }
        running = w.roadmap;
        last = Array.from(ledger.after);
      },
    });
  }
  expect(ended).toBe(1);
});

test('every cause that has a name moves something in some game', () => {
  const met = new Set<CauseName>();
  const tempting = plainModel('op-ed', { cheat: 0.25, conditionalBase: 0.2, crisisBase: 0 });
  const dealers = games(6, [tempting], 55).map(
    (spec) => ({ ...spec, style: 'conditional', holder: 'dealer' }) as const,
  );
  for (const spec of [...games(sample(36, 400), MODELS.slice(3), 52), ...dealers]) {
    const ledger = new Ledger();
    playRandom(spec, {
      ledger,
      onQuarter: () => {
        for (const { cause } of ledger.lines()) met.add(cause);
      },
    });
  }
  expect(CAUSE_NAMES.filter((cause) => !met.has(cause))).toEqual([]);
});

/** On: every mechanism has something to do. Roster and dilemmas would hide what is switched off. */
const ON = {
  ...{ marketIncentive: 1.5, backlash: 0.3, refill: 0.4, moderation: 0.4, restraint: 0.35, roadmapRestraint: 0.5 },
  ...{ deterrence: 0.5, personalDeterrence: 0.1, marginalShare: 0.35, eliteMoney: 4, eliteMeasures: 20, rally: 1 },
  ...{ pull: 0.03, bite: 1, erosion: 0.4, ratchet: 0.06, shockChance: 0.1, lawApproval: 42, deathRate: 0.01 },
} as const;
const ON_MODEL = (overrides: Readonly<Record<string, number>>): Model =>
  plainModel('op-ed', { ...ON, ...overrides }, { ...potash, horizon: 20, terms: [12, 16], dilemmas: [], roster: [] });

type Sizes = Readonly<Record<string, number>>;

/** How much each cause moved its figure, over a handful of games of all styles, without the first quarter. */
function sizes(model: Model): Sizes {
  const out: Record<string, number> = {};
  for (const spec of games(16, [model], 53)) {
    const ledger = new Ledger();
    playRandom(
      { ...spec, holder: 'player' },
      {
        ledger,
        onQuarter(w) {
          if (w.quarter === 1) return;
          for (const { figure, cause, amount } of ledger.lines())
            out[`${figure} by ${cause}`] = (out[`${figure} by ${cause}`] ?? 0) + Math.abs(amount);
        },
      },
    );
  }
  return out;
}

const causesOf = (all: Sizes, figure: FigureName) => Object.keys(all).filter((key) => key.startsWith(`${figure} by `));
const ALL_ON = sizes(ON_MODEL({}));
const SOME = SWITCHES.filter((_, i) => i % sample(2, 1) === 0);

test.each(SOME)('%s switched off zeroes its cause and no other', (_, off, figure, cause) => {
  const key = `${figure} by ${cause}`;
  expect(ALL_ON[key]).toBeGreaterThan(0);
  const without = sizes(ON_MODEL(off));
  expect(without[key] ?? 0).toBe(0);
  // Services that no money reaches never leave their start, and then nothing moves them.
  const lost = causesOf(ALL_ON, figure).filter(
    (other) => other !== key && !other.endsWith('limit') && without[other] === undefined,
  );
  const gone: Readonly<Record<string, string[]>> = {
    'apparatus by money': ['apparatus by returnsToNormal'],
    'revenue by restriction': ['revenue by leakage', 'revenue by patron'],
  };
  expect(lost).toEqual(gone[key] ?? []);
});

test('what a bound cuts off is a cause called "limit"', () => {
  const model = plainModel('op-ed', { capitalIncome: 3, moodSpread: 0 });
  const seen: Partial<Record<FigureName, number>> = {};
  for (const spec of games(12, [model, ...MODELS.slice(3)], 54)) {
    const ledger = new Ledger();
    playRandom(spec, {
      ledger,
      onQuarter(w: World) {
        for (const { figure, cause, amount } of ledger.lines()) {
          if (cause !== 'limit') continue;
          seen[figure] = (seen[figure] ?? 0) + 1;
          if (figure === 'capital' && w.capital === spec.model.home.capitalMost) expect(amount).toBeLessThan(0);
        }
      },
    });
  }
  expect(seen.capital).toBeGreaterThan(10);
  expect(seen.asking ?? 0).toBeGreaterThanOrEqual(0);
});

test('causes that did not happen are not told: the lines hold no nought', () => {
  for (const spec of played.slice(0, 8)) {
    const ledger = new Ledger();
    playRandom(spec, {
      ledger,
      onQuarter(w) {
        const lines = ledger.lines();
        for (const { figure, cause, amount } of lines) {
          if (amount === 0 || !Number.isFinite(amount)) expect.fail(`${figure} by ${cause}: ${amount}`);
          if (figure === 'freed' && amount < 0) expect.fail('people were freed by less than nobody');
        }
        if (w.freedNow === 0) expect(lines.filter((l) => l.figure === 'freed')).toEqual([]);
        if (w.servedNow === 0) expect(lines.filter((l) => l.cause === 'served')).toEqual([]);
      },
    });
  }
});

test('the three views are told apart by their causes', () => {
  const market = VIEWS.map((view) => sizes(plainModel(view, {}, { ...potash, horizon: 20 }))['arrests by market'] ?? 0);
  expect(market[VIEWS.indexOf('op-ed')]).toBeGreaterThan(2 * (market[VIEWS.indexOf('engagement')] as number));
});

test('lines of figures in whole numbers are integers and sum to the change', () => {
  for (const spec of games(sample(12, 120), MODELS, 71)) {
    const ledger = new Ledger();
    playRandom(spec, {
      ledger,
      onQuarter() {
        const lines = ledger.lines();
        for (const figure of [...PEOPLE, ...ODDS, 'arrests', 'unrecorded'] as const) {
          const own = lines.filter((l) => l.figure === figure);
          expect(own.every((l) => Number.isInteger(l.amount))).toBe(true);
          const at = FIGURE[figure];
          const change = (ledger.after[at] as number) - (ledger.before[at] as number);
          expect(own.reduce((sum, l) => sum + l.amount, 0)).toBe(change);
        }
      },
    });
  }
});
