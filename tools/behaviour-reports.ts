// Responsible for the later parts of `npm run behaviour`: whether one policy is best whatever one believes, the numbers that
// carry a verdict, prices and the law on the way, and the base rates against the counts of 2023-25. Each part says whether
// its sign holds; its sizes are only printed.
import {
  ALL_VIEWS,
  bestIn,
  closest,
  courseOf,
  DEALING,
  DOUBTS,
  dominates,
  doubted,
  FOUR_FIGURES,
  mean,
  pairedDifference,
  priceRise,
  quantile,
  standings,
  withoutThem,
} from '../src/lab/index.ts';
import { POLICIES, type Policy, policyById } from '../src/policies/index.ts';
import { compile, LEVER, type Scenario } from '../src/rules/index.ts';
import type { ProgressLine } from './args.ts';
import { Batch } from './batch.ts';
import { stockErrors } from './stock-error.ts';
import { percent, textTable, whole } from './text-table.ts';

const LONGEST = 16;
const out = (text = ''): void => void process.stdout.write(`${text}\n`);
const ratio = (x: number): string => (Number.isFinite(x) ? `×${x.toFixed(2)}` : '-');
const percentOf = (x: number): string => `${x > 0 ? '+' : ''}${(100 * x).toFixed(1)}`;
const okOr = (holds: boolean): string => (holds ? 'ok' : 'NOT');

/** Gaps of every policy of a player to the best, and who comes nearest to being best whatever one believes. */
export async function dominance(batch: Batch): Promise<boolean> {
  const ids = POLICIES.filter(({ holder }) => holder === undefined).map(({ id }) => id);
  for (const view of ALL_VIEWS) await batch.fill(view, ids, LONGEST);
  const all = standings(ids, (view, policy) => batch.get(view, policy, LONGEST));
  const holds = !all.some(dominates);
  out(`\n\nDOMINANCE: how far each policy lies behind the best of ${ids.length}, in % of the best (0: it is the best), view by view:
people out, prison-years, hardship, re-election\n`);
  const cells = (gaps: readonly number[]): string => gaps.map((gap) => (100 * gap).toFixed(0)).join(' ');
  out(
    textTable(
      ['policy', ...ALL_VIEWS, 'best in'],
      all.map((s) => [s.policy, ...s.gaps.map(cells), `${bestIn(s)} of ${ALL_VIEWS.length * FOUR_FIGURES.length}`]),
    ),
  );
  for (const [views, figures] of [
    [1, 4],
    [2, 3],
    [3, 4],
  ] as const) {
    const near = closest(all, views, figures);
    out(
      `nearest to best on ${figures} figures in ${views} ${views === 1 ? 'view' : 'views'}: ${near.policy}, ${(100 * near.gap).toFixed(1)} % off (${near.views.join(', ')}; ${near.figures.join(', ')})`,
    );
  }
  out(`no policy is best on all figures in all views: ${okOr(holds)}`);
  return holds;
}

/** What dealing does to arrests with and without the numbers that carry the verdict. */
export async function doubts(
  scenario: Scenario,
  batch: Batch,
  seeds: readonly number[],
  games: number,
  progress: ProgressLine,
): Promise<boolean> {
  let all = true;
  const rows: string[][] = [];
  for (const doubt of DOUBTS) {
    const { view, without } = doubt;
    await batch.fill(view, DEALING, LONGEST);
    const other = new Batch(withoutThem(scenario, doubt), seeds, games, progress);
    await other.fill(view, DEALING, LONGEST);
    const results = (of: Batch) => [of.get(view, DEALING[0], LONGEST), of.get(view, DEALING[1], LONGEST)] as const;
    const verdict = doubted(results(batch), results(other));
    await other.close();
    all &&= verdict.holds;
    rows.push([
      view,
      without.join(', '),
      percentOf(verdict.as.relative),
      percentOf(verdict.without.relative),
      (100 * (verdict.without.error / (verdict.without.mean / verdict.without.relative))).toFixed(1),
      okOr(verdict.holds),
    ]);
  }
  out(`\n\nDOUBTS: arrests under ${DEALING[0]} against ${DEALING[1]}, %, as it is and with these numbers at nought. Each carries a part
of the verdict: without it the difference lies nearer to nothing, or on the other side\n`);
  out(textTable(['view', 'without', 'as it is', 'without it', 'error', 'sign'], rows, 2));
  return all;
}

/** Proposes the law as soon as it may, prepared or not. */
const lawAtOnce = (refuser: Policy): Policy => ({
  ...refuser,
  decide(view, model) {
    const decision = refuser.decide(view, model);
    const slot = model.slotOfKind[LEVER.law] as number;
    const may = view.lawStage === 0 && view.quarter + 1 >= (model.levers[slot]?.opens ?? 0);
    return may && (model.levers[slot]?.cost ?? 0) <= view.capital ? { ...decision, lever: slot, steps: 1 } : decision;
  },
});

const named = (id: string): Policy => {
  const policy = policyById(id);
  if (!policy) throw new Error(`no policy ${id}`);
  return policy;
};

/** The price of a person through a term of dealing, and how often a law passes its vote. */
export function course(scenario: Scenario, seed: number, games: number): boolean {
  const prices = ALL_VIEWS.map((view) => {
    const model = compile(scenario, view);
    return { view, dealing: courseOf(model, named('always-deal'), seed, games, LONGEST) };
  });
  const rises = prices.map(({ dealing }) => priceRise(dealing));
  const medians = rises.map((rise) => quantile(rise, 0.5));
  // Games in which an offer was made in both years, in all views: the same worlds side by side.
  const [opEd, ...others] = prices.map(({ dealing }) => dealing);
  if (opEd === undefined) throw new Error('no views');
  const both = Array.from({ length: games }, (_, i) => i).filter((i) =>
    prices.every(({ dealing }) => Number.isFinite((dealing.lastYear[i] as number) / (dealing.firstYear[i] as number))),
  );
  const last = (of: typeof opEd) => both.map((i) => (of.lastYear[i] as number) / (of.firstYear[i] as number));
  const higher = others.map((other) => {
    const d = pairedDifference(last(opEd), last(other));
    return d.mean > 2 * d.error;
  });
  const rose = mean(last(opEd)) > 1;
  out(
    `\n\nPRICES: offers of the last year of a term of ${LONGEST} against those of the first, a person, when every offer is signed\n`,
  );
  out(
    textTable(
      ['view', 'first year, $m', 'last year, $m', 'rise: 5 %', 'median', '95 %', 'worlds'],
      prices.map(({ view, dealing }, i) => [
        view,
        meanOf(dealing.firstYear).toFixed(3),
        meanOf(dealing.lastYear).toFixed(3),
        ...[0.05, 0.5, 0.95].map((p) => ratio(quantile(rises[i] as Float64Array, p))),
        whole((rises[i] as Float64Array).length),
      ]),
    ),
  );
  const holds = rose && higher.every(Boolean);
  out(
    `the price rises under the op-ed's view, and more than under each other (median ${ratio(medians[0] as number)}): ${okOr(holds)}`,
  );

  const asked: readonly (readonly [string, Policy])[] = [
    ['trigger (prepares the vote)', named('trigger')],
    ['at once, not prepared', lawAtOnce(named('refuse-all'))],
    ['random', named('random')],
  ];
  const rates = asked.map(([what, policy]) =>
    ALL_VIEWS.map((view) => {
      const { voted, passed } = courseOf(compile(scenario, view), policy, seed, games, LONGEST);
      return { what, voted, passed, rate: passed / voted };
    }),
  );
  out('\n\nTHE LAW: votes that passed, % (votes held in the term, a game)\n');
  out(
    textTable(
      ['who proposes', ...ALL_VIEWS],
      rates.map((row, i) => [
        (asked[i] as readonly [string, Policy])[0],
        ...row.map(({ rate, voted }) => `${percent(rate)} (${(voted / games).toFixed(2)})`),
      ]),
    ),
  );
  const prepared = ALL_VIEWS.every(
    (_, v) => (rates[0]?.[v]?.rate ?? 0) > (rates[1]?.[v]?.rate ?? 1) && (rates[1]?.[v]?.rate ?? 1) > 0,
  );
  out(`a vote that was prepared passes more often than one that was not, in every view: ${okOr(prepared)}`);
  return holds && prepared;
}

function meanOf(values: Float64Array): number {
  return mean(values.filter((x) => Number.isFinite(x)));
}

/** The base rates held against the counts of monitors. No sign: how far off they are is for the reader. */
export function stockError(scenario: Scenario): void {
  const all = stockErrors(compile(scenario, ALL_VIEWS[0]));
  const [first] = all;
  if (first === undefined) return;
  out(`\n\nSTOCK ERROR: the reported stock from its peak in April 2023 on, with the base rates of the scenario and the releases that
were announced, against what monitors counted\n`);
  out(
    textTable(
      ['', ...first.rows.map(({ when }) => when), 'error'],
      [
        ['counted', ...first.rows.map(({ counted }) => whole(counted)), ''],
        ...all.map(({ what, rows, error }) => [what, ...rows.map(({ model }) => whole(model)), whole(error)]),
      ],
    ),
  );
}
