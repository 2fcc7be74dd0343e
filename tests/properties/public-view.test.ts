// The public view reads the published record and nothing else, and the record holds no fogged figure.
import { expect, test } from 'vitest';
import {
  adapt,
  CAUSE_IS_PUBLIC,
  CAUSE_NAMES,
  type CauseName,
  checkDecision,
  EVENT_IS_PUBLIC,
  EVENT_NAMES,
  FIGURE_IS_PUBLIC,
  FIGURE_NAMES,
  Ledger,
  legalDecisions,
  type Model,
  publicView,
  REPORTS,
  snapshot,
  startWorld,
  World,
} from '../../src/rules/index.ts';
import { playQuarter } from '../../src/rules/quarter.ts';
import { counterChance, counterClosed } from '../../src/rules/regime.ts';
import { sample } from '../long.ts';
import { MODELS, modelWith, plainModel, potash } from '../rules/models.ts';
import { games, playRandom, randomDecision } from '../rules/random-games.ts';

/** Everything in the world but the record. */
const PRIVATE = Object.keys(new World()).filter((key) => key !== 'published');

/** Takes every private field of `donor` into `world`. */
function overwrite(world: World, donor: World): void {
  const from = new World();
  from.copyFrom(donor);
  for (const key of PRIVATE)
    Object.defineProperty(world, key, { value: from[key as keyof World], writable: true, configurable: true });
}

/** Whole worlds as they stood in the middle of other games, in office and after. */
function donors(n: number): World[] {
  const out: World[] = [];
  for (const spec of games(n, MODELS, 81))
    playRandom(spec, {
      onQuarter(w) {
        if (w.quarter % 9 !== spec.seed % 9) return;
        const copy = new World();
        copy.copyFrom(w);
        out.push(copy);
      },
    });
  return out;
}

const view = (m: Model, w: World) => {
  const decision = randomDecision(publicView(w), m, 'any', w.seed);
  return JSON.stringify([
    snapshot(w),
    legalDecisions(publicView(w), m),
    checkDecision(publicView(w), m, decision),
    adapt(publicView(w), m, { answer: 'more', option: 2, lever: 3, steps: 1 }),
  ]);
};

test('with every other field overwritten, and another view in force, nothing public changes', () => {
  const others = donors(sample(12, 60));
  let k = 0;
  for (const spec of games(sample(24, 300), MODELS, 82)) {
    const fixed = MODELS.map((m) => m);
    playRandom(spec, {
      onQuarter(w) {
        if (w.quarter % 3 !== 0) return;
        const copy = new World();
        copy.copyFrom(w);
        const seed = copy.seed;
        const before = view(spec.model, copy);
        for (let i = 0; i < 3; i++) {
          overwrite(copy, others[k++ % others.length] as World);
          copy.seed = seed;
          expect(view(spec.model, copy)).toBe(before);
          for (const m of fixed.filter((other) => other.scenario.levers === spec.model.scenario.levers))
            expect(view(m, copy)).toBe(before);
        }
      },
    });
  }
  expect(k).toBeGreaterThan(100);
});

test('the copy is plain and shares nothing with the world', () => {
  const m = MODELS[0] as Model;
  const w = startWorld(m, 3, 16);
  const kept = snapshot(w);
  const text = JSON.stringify(kept);
  expect(JSON.parse(text)).toEqual(kept);
  for (let q = 0; q < 5; q++) playQuarter(w, m, randomDecision(publicView(w), m, 'any', 3));
  expect(JSON.stringify(kept)).toBe(text);
  expect(JSON.stringify(snapshot(w))).not.toBe(text);
});

function numbersIn(value: unknown, out: Set<number>): Set<number> {
  if (typeof value === 'number') out.add(value);
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) numbersIn(inner, out);
  return out;
}

test('no fogged figure stands in the record, of this quarter or the two before, in office or with causes', () => {
  let checked = 0;
  for (const spec of games(sample(30, 400), MODELS, 83)) {
    const ledger = spec.seed % 2 === 0 ? new Ledger() : null;
    const recent: number[][] = [];
    playRandom(spec, {
      ledger,
      onQuarter(w) {
        const hidden = [w.strength, w.apparatus, w.goingRate, w.credibility, w.assurance, w.guarantee];
        hidden.push(w.need, w.elites, w.asking, w.soldOrdinary, w.revenue, w.apparatus - 100);
        recent.push(hidden);
        const shown = numbersIn(snapshot(w), new Set());
        for (const figure of recent.slice(-3).flat()) {
          // Bounds and starts are no secrets: round numbers (also in halves of halves), and what has not moved yet.
          if (Number.isInteger(figure * 20) || Number.isInteger(figure * 1024) || w.quarter < 4) continue;
          checked++;
          if (shown.has(figure)) expect.fail(`seed ${spec.seed}, quarter ${w.quarter}: ${figure} is published`);
        }
      },
    });
  }
  expect(checked).toBeGreaterThan(10_000);
});

test('only public events are published, all of them, and headlines are the weightiest', () => {
  for (const spec of games(sample(30, 400), MODELS, 84))
    playRandom(spec, {
      onQuarter(w) {
        const happened: number[] = [];
        for (let e = 0; e < w.eventCount; e++) happened.push(w.eventCode[e] as number);
        const shown = Array.from(w.published.eventCode).slice(0, w.published.eventCount);
        expect(shown).toEqual(happened.filter((code) => EVENT_IS_PUBLIC[code]));
        for (const at of w.published.headlines) expect(at).toBeLessThan(Math.max(1, w.published.eventCount));
        if (w.published.dilemma >= 0) expect(w.published.headlines[1]).toBe(-1);
      },
    });
  expect(EVENT_NAMES.filter((_, code) => !EVENT_IS_PUBLIC[code])).toContain('arrested');
});

/** What a bound cut off a price or odds would tell how far beyond it what is in fog lies. */
const mayBeTold = (figure: string, cause: CauseName) =>
  CAUSE_IS_PUBLIC[CAUSE_NAMES.indexOf(cause)] === true && !(cause === 'limit' && /^price$|Odds/.test(figure));

test('published causes: public figures only, a fogged driver once and without an amount', () => {
  let fogged = 0;
  for (const spec of games(sample(18, 200), MODELS, 85)) {
    const ledger = new Ledger();
    playRandom(spec, {
      ledger,
      onQuarter(w) {
        const lines = w.published.causes;
        const told = new Map<string, number>();
        for (const { figure, cause, amount } of lines) {
          const key = `${figure} by ${cause}`;
          expect(told.has(key), key).toBe(false);
          told.set(key, amount ?? Number.NaN);
          expect(FIGURE_IS_PUBLIC[FIGURE_NAMES.indexOf(figure as never)], figure).toBe(true);
          if (cause === 'fogged') {
            fogged++;
            expect(amount).toBeNull();
          } else {
            expect(mayBeTold(figure, cause as CauseName), `${figure} by ${cause}`).toBe(true);
            expect(amount).not.toBeNull();
          }
        }
        const expected = new Set<string>();
        for (const { figure, cause } of ledger.lines())
          if (FIGURE_IS_PUBLIC[FIGURE_NAMES.indexOf(figure)])
            expected.add(`${figure} by ${mayBeTold(figure, cause) ? cause : 'fogged'}`);
        expect([...told.keys()].sort()).toEqual([...expected].sort());
      },
    });
  }
  expect(fogged).toBeGreaterThan(50);
});

/** Half width of the error's triangle for the width that is published. */
const PUBLISHED_PART = 0.4226;

test('reports are two quarters old, inside their error, and right two times in three', () => {
  const inside: Record<string, number> = {};
  const all: Record<string, number> = {};
  for (const spec of games(sample(120, 2000), MODELS.slice(0, 3), 86)) {
    const past: number[][] = [];
    const start = startWorld(spec.model, spec.seed, spec.term);
    past.push([start.strength, 100, start.goingRate, start.credibility, start.assurance, start.guarantee]);
    playRandom(spec, {
      onQuarter(w) {
        past.push([w.strength, w.apparatus, w.goingRate, w.credibility, w.assurance, w.guarantee]);
        REPORTS.forEach((name, i) => {
          const p = w.published;
          if (w.quarter < 2) {
            expect(p.reportQuarter[i]).toBe(-1);
            return;
          }
          if ((p.reportQuarter[i] as number) !== w.quarter - 2) {
            expect(p.reportQuarter[i]).toBeLessThan(w.quarter - 2);
            return;
          }
          const truth = past[w.quarter - 2]?.[i] as number;
          const miss = Math.abs((p.reportValue[i] as number) - truth);
          const width = p.reportError[i] as number;
          expect(width).toBeGreaterThan(0);
          if (!(miss <= width / PUBLISHED_PART + 1e-9)) expect.fail(`${name}: off by ${miss}, error ${width}`);
          all[name] = (all[name] ?? 0) + 1;
          if (miss <= width) inside[name] = (inside[name] ?? 0) + 1;
        });
      },
    });
  }
  for (const name of REPORTS) {
    expect(all[name], name).toBeGreaterThan(100);
    const share = (inside[name] as number) / (all[name] as number);
    expect(share, name).toBeGreaterThan(0.58);
    expect(share, name).toBeLessThan(0.76);
  }
});

test('with more monitors reports come more often and their error is smaller', () => {
  const m = plainModel();
  const run = (civil: number) => {
    let reports = 0;
    let width = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const w = startWorld(m, seed, 16);
      for (let q = 0; q < 8; q++) {
        w.civilSociety = civil;
        playQuarter(w, m, { answer: w.offer.people > 0 ? 'refuse' : 'none', option: -1, lever: -1, steps: 0 });
        for (let i = 0; i < REPORTS.length; i++)
          if (w.quarter > 1 && w.published.reportQuarter[i] === w.quarter - 2) {
            reports++;
            width += (w.published.reportError[i] as number) / (i < 2 ? 10 : 0.15);
          }
      }
    }
    return { reports, width: width / reports };
  };
  const [few, some, many] = [run(0.1), run(0.4), run(0.8)];
  expect(few.reports).toBeLessThan(some.reports);
  expect(some.reports).toBeLessThan(many.reports);
  expect(few.width).toBeGreaterThan(some.width);
  expect(some.width).toBeGreaterThan(many.width);
});

test('bands of odds hold the true chance, in twentieths, and are closed exactly where a counter is', () => {
  let open = 0;
  for (const spec of games(sample(40, 600), MODELS, 87))
    playRandom(spec, {
      onQuarter(w) {
        for (let counter = 0; counter < 4; counter++) {
          const low = w.published.oddsLow[counter] as number;
          const high = w.published.oddsHigh[counter] as number;
          if (counterClosed(w, spec.model, counter)) {
            expect([low, high]).toEqual([0, 0]);
            continue;
          }
          const chance = counterChance(w, spec.model, counter);
          expect(high).toBeGreaterThanOrEqual(0.1);
          open++;
          expect(Math.round(low * 20)).toBeCloseTo(low * 20, 9);
          expect(Math.round(high * 20)).toBeCloseTo(high * 20, 9);
          // Half a twentieth for the rounding.
          if (!(low <= chance + 0.025 + 1e-9)) expect.fail(`${chance} under ${low}..${high}`);
          if (!(high >= chance - 0.025 - 1e-9)) expect.fail(`${chance} over ${low}..${high}`);
        }
      },
    });
  expect(open).toBeGreaterThan(500);
});

test('monitors narrow the band of odds', () => {
  const m = modelWith('op-ed', {}, { ...potash, dilemmas: [] });
  const width = (civil: number) => {
    const w = startWorld(m, 1, 16);
    let sum = 0;
    for (let q = 0; q < 16; q++) {
      w.civilSociety = civil;
      playQuarter(w, m, { answer: w.offer.people > 0 ? 'refuse' : 'none', option: -1, lever: -1, steps: 0 });
      for (let c = 0; c < 3; c++) sum += (w.published.oddsHigh[c] as number) - (w.published.oddsLow[c] as number);
    }
    return sum;
  };
  expect(width(0.95)).toBeLessThan(width(0.5));
  expect(width(0.5)).toBeLessThan(width(0.05));
});
