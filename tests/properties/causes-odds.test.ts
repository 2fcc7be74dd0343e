// The bands of odds and unrecorded detention, worked out once more outside the rules.
import { expect, test } from 'vitest';
import { COUNTERS, FIGURE, type FigureName, Ledger, type Model, type World } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { byAllOrders, expectedArrests, heldBack } from '../rules/equations.ts';
import { MODELS } from '../rules/models.ts';
import { games, playRandom } from '../rules/random-games.ts';

const within = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x));

/** What a band hangs on. */
interface Band {
  readonly need: number;
  readonly assurance: number;
  readonly credibility: number;
  readonly monitors: number;
  readonly underLeastPrice: boolean;
}
const FACTORS = ['need', 'assurance', 'credibility', 'monitors', 'underLeastPrice'] as const;

/** The chance of a yes with and without its bounds (docs/model.md, 1). */
function odds(m: Model, counter: number, f: Band): { raw: number; held: number } {
  const b = m.bargain;
  if (f.underLeastPrice) return { raw: b.oddsLeast, held: b.oddsLeast };
  const kind = COUNTERS[counter];
  if (kind === 'conditional') {
    const raw = b.conditionalBase + b.conditionalNeed * f.need + b.conditionalAssurance * f.assurance;
    return { raw, held: within(raw, b.oddsLeast, b.conditionalMost) };
  }
  if (kind === 'roadmap') {
    const belief = b.roadmapCredibility * (f.credibility - m.inside.credibilityStart);
    const raw = b.roadmapBase + b.roadmapNeed * f.need + b.roadmapAssurance * f.assurance + belief;
    return { raw, held: within(raw, 0, b.roadmapMost) };
  }
  const raw = b.haggleBase + b.haggleNeed * f.need + b.haggleAssurance * f.assurance;
  return { raw, held: within(raw, b.oddsLeast, b.haggleMost) };
}

/** An end of the band, in steps, before it is rounded. */
function end(m: Model, counter: number, f: Band, sign: -1 | 1): { raw: number; held: number } {
  const { bandMost, bandLeast, bandSteps, bandTopLeast, bandTopMost } = m.observation;
  const half = sign * (bandMost + (bandLeast - bandMost) * f.monitors);
  const { raw, held } = odds(m, counter, f);
  const bounded = within(held + half, sign < 0 ? 0 : bandTopLeast, bandTopMost);
  return { raw: bandSteps * (raw + half), held: bandSteps * bounded };
}

function bandOf(m: Model, w: World, counter: number): Band {
  const { offer } = w;
  const b = m.bargain;
  const kind = COUNTERS[counter];
  let price = Number.POSITIVE_INFINITY;
  if (kind === 'more') price = offer.value / Math.floor(offer.people * b.morePeople);
  if (kind === 'less') price = (offer.value / offer.people) * b.lessRelief;
  return {
    ...{ need: w.need, assurance: w.assurance, credibility: w.credibility, monitors: w.civilSociety },
    underLeastPrice: price < m.offer.priceFloor * b.rateStart * b.haggleFloor,
  };
}

test('the ends of a band move by what they are made of, over all orders; where a counter opens or closes, by the offer', () => {
  const seen = { compared: 0, opened: 0 };
  for (const spec of games(sample(18, 240), MODELS, 65)) {
    const m = spec.model;
    const ledger = new Ledger();
    let last: (Band | null)[] = [];
    const read = (w: World) =>
      COUNTERS.map((_, c) => ((w.published.oddsHigh[c] as number) > 0 ? bandOf(m, w, c) : null));
    playRandom(spec, {
      ledger,
      onStart: (w) => {
        last = read(w);
      },
      onQuarter(w) {
        const now = read(w);
        COUNTERS.forEach((_, c) => {
          const [from, to] = [last[c] ?? null, now[c] ?? null];
          for (const [sign, name] of [
            [-1, 'Low'],
            [1, 'High'],
          ] as const) {
            const figure = `${COUNTERS[c]}Odds${name}` as FigureName;
            const told = (cause: (typeof FACTORS)[number]) => ledger.amount(figure, cause);
            const at = FIGURE[figure];
            const change = (ledger.after[at] as number) - (ledger.before[at] as number);
            if (from === null || to === null) {
              expect(ledger.amount(figure, 'offerStands')).toBe(change);
              for (const cause of FACTORS) expect(told(cause)).toBe(0);
              if (from !== to) seen.opened++;
              continue;
            }
            const mixed = (isNow: readonly boolean[]) =>
              Object.fromEntries(FACTORS.map((f, i) => [f, (isNow[i] ? to : from)[f]])) as unknown as Band;
            const shares = byAllOrders(FACTORS.length, (isNow) => end(m, c, mixed(isNow), sign).raw);
            FACTORS.forEach((cause, i) => {
              expect(told(cause), cause).toBeCloseTo(shares[i] as number, 9);
              if (from[cause] === to[cause]) expect(told(cause), cause).toBe(0);
            });
            const [was, is] = [end(m, c, from, sign), end(m, c, to, sign)];
            expect(ledger.amount(figure, 'limit')).toBeCloseTo(is.held - is.raw - (was.held - was.raw), 8);
            expect(change).toBe(Math.round(is.held) - Math.round(was.held));
            seen.compared++;
          }
        });
        last = now;
      },
    });
  }
  expect(seen.compared).toBeGreaterThan(500);
  expect(seen.opened).toBeGreaterThan(500);
});

test('unrecorded detention: by the law, by measures, by the bound of both, and the draw', () => {
  let held = 0;
  for (const spec of games(sample(18, 240), MODELS, 66)) {
    const { view } = spec.model;
    const ledger = new Ledger();
    playRandom(spec, {
      ledger,
      onQuarter(w) {
        const { deterred, byLaw, byMeasures } = heldBack(spec.model, w.inputs);
        const each = expectedArrests(spec.model, w.inputs).wanted * view.substitution;
        const told = (cause: 'law' | 'measures' | 'limit' | 'chance') => ledger.amount('unrecorded', cause);
        expect(told('law')).toBeCloseTo(each * byLaw, 8);
        expect(told('measures')).toBeCloseTo(each * byMeasures, 8);
        expect(told('limit')).toBeCloseTo(each * (deterred - byLaw - byMeasures), 8);
        expect(told('chance')).toBeCloseTo(w.unrecordedNow - each * deterred, 8);
        if (told('law') > 0) held++;
      },
    });
  }
  expect(held).toBeGreaterThan(50);
});

test('restrictions by sector and the counts of people: each by what moved it', () => {
  for (const spec of games(sample(12, 120), MODELS, 67)) {
    const ledger = new Ledger();
    let before: number[] = [];
    const read = (w: World) => w.sectors.flatMap((s) => [s.ours, s.allies]);
    playRandom(spec, {
      ledger,
      onStart: (w) => {
        before = read(w);
      },
      onQuarter(w) {
        const now = read(w);
        w.sectors.forEach((_, k) => {
          for (const [part, figure] of [
            [0, FIGURE.ours0 + k],
            [1, FIGURE.allies0 + k],
          ] as const)
            expect((ledger.after[figure] as number) - (ledger.before[figure] as number)).toBe(
              (now[2 * k + part] as number) - (before[2 * k + part] as number),
            );
        });
        expect(ledger.amount('served', 'served')).toBe(w.servedKnownNow);
        expect(ledger.amount('servedTrue', 'served')).toBe(w.servedNow);
        expect(ledger.amount('diedTrue', 'deaths')).toBe(w.diedNow);
        expect(ledger.amount('releasedFreely', 'crisis')).toBe(w.concededNow);
        expect(ledger.amount('brokenOut', 'breakdown')).toBe(w.brokenKnownNow);
        before = now;
      },
    });
  }
});
