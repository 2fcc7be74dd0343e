// Responsible for `npm run behaviour`: what the model does, view beside view. The signs that must hold are checked, the
// sizes are only reported.
import {
  ALL_VIEWS,
  type Column,
  changesOfDraw,
  explained,
  type Flip,
  FOUR_FIGURES,
  flipAnswers,
  mean,
  pairedDifference,
  policiesForSigns,
  quantile,
  type Results,
  SIGNS,
  type Sign,
  type Verdict,
  verdictsOf,
} from '../src/lab/index.ts';
import { policyById } from '../src/policies/index.ts';
import { compile, RULES_VERSION, type Scenario } from '../src/rules/index.ts';
import { describeOptions, type OptionTable, ProgressLine, readOptions, runTool, UsageError } from './args.ts';
import { Batch } from './batch.ts';
import { course, dominance, doubts, stockError } from './behaviour-reports.ts';
import { loadScenario } from './scenario-files.ts';
import { percent, tenth, textTable, whole } from './text-table.ts';

const OPTIONS = {
  scenario: { kind: 'text', shows: 'ID', help: 'a file of assets/scenarios (potash-2025)' },
  quick: { kind: 'flag', help: 'a tenth of the games: seconds instead of minutes' },
  help: { kind: 'flag', help: 'this text' },
} as const satisfies OptionTable;

const TERMS = [8, 12, 16] as const;
const LONGEST = 16;
/** Draws of the parameters inside their ranges. */
const DRAWS = 40;

const REPORTED = [
  ...['nobody-ever-signs', 'refuse-all', 'always-deal', 'deal-then-take-back', 'tough-bargains', 'only-cheap-deals'],
  ...['only-large-deals', 'conditional-deals', 'roadmap', 'pressure', 'personal-measures', 'civil-society'],
  ...['trigger', 'trigger-tell-public', 'trigger-roadmap', 'ease-everything', 'tell-public'],
];

const out = (text = ''): void => void process.stdout.write(`${text}\n`);
const signed = (x: number, show: (x: number) => string): string => (x > 0 ? `+${show(x)}` : show(x));
const signedPercent = (x: number): string =>
  Number.isFinite(x) ? signed(100 * x, (y) => y.toFixed(Math.abs(y) < 10 ? 1 : 0)) : '-';
const sized = (x: number): string => (Math.abs(x) < 10 ? x.toFixed(3) : x.toFixed(0));

type Lookup = (view: string, policy: string) => Results;

/** One row for each sign and view. */
async function signTable(batch: Batch, drawn: Batch, progress: ProgressLine): Promise<boolean> {
  const byTerm = new Map<number, Lookup>();
  for (const term of TERMS) {
    for (const view of ALL_VIEWS) await batch.fill(view, policiesForSigns(view), term);
    byTerm.set(term, (view, policy) => batch.get(view, policy, term));
  }
  const main = byTerm.get(LONGEST) as Lookup;
  const draws = await drawnVerdicts(drawn, progress);
  let all = true;
  const rows: string[][] = [];
  for (const sign of SIGNS)
    verdictsOf(sign, main).forEach((verdict, i) => {
      const terms = TERMS.map((term) => (verdictsOf(sign, byTerm.get(term) as Lookup)[i] as Verdict).holds);
      all &&= terms.every(Boolean);
      const inDraws = draws.map((verdicts) => verdicts.get(sign)?.[i] as Verdict);
      rows.push([
        verdict.view,
        sign.name,
        `${sign.policy} : ${sign.against}`,
        sign.rule === 'not-better' ? `better on ${verdict.beside[0]}` : sign.column,
        ...(verdict.difference
          ? [
              signed(verdict.difference.mean, sized),
              sized(verdict.difference.error),
              signedPercent(verdict.difference.relative),
            ]
          : ['', '', '']),
        sign.rule === 'moves-less' ? `(${verdict.beside.map(signedPercent).join(', ')})` : '',
        ...terms.map((holds) => (holds ? 'ok' : 'NOT')),
        `${inDraws.filter((v) => v.holds).length}`,
        verdict.difference
          ? [0.1, 0.5, 0.9]
              .map((p) =>
                signedPercent(
                  quantile(
                    inDraws.map((v) => v.difference?.relative ?? 0),
                    p,
                  ),
                ),
              )
              .join(' ')
          : '',
      ]);
    });
  out(`SIGNS THAT MUST HOLD: mean difference at the horizon, world by world, term of ${LONGEST}; "ok" asks for two standard
errors. The columns 8, 12, 16 are the check for each length of the term, and each must hold; "of ${DRAWS}" counts draws of the
parameters inside their ranges with the right sign, and beside it the size there in % (10th, 50th, 90th percentile).\n`);
  out(
    textTable(
      [
        ...['view', 'sign', 'policy : against', 'figure', 'difference', 'error', '%', '(other views)'],
        ...['8', '12', '16', `of ${DRAWS}`, 'sizes there, %'],
      ],
      rows,
      4,
    ),
  );
  return all;
}

async function drawnVerdicts(drawn: Batch, progress: ProgressLine): Promise<ReadonlyMap<Sign, readonly Verdict[]>[]> {
  const draws: ReadonlyMap<Sign, readonly Verdict[]>[] = [];
  for (let i = 0; i < DRAWS; i++) {
    progress.show(`draws of the parameters: ${i} of ${DRAWS}`);
    for (const view of ALL_VIEWS)
      await drawn.fill(view, policiesForSigns(view), LONGEST, changesOfDraw(drawn.scenario, view, i));
    const lookup: Lookup = (view, policy) => drawn.get(view, policy, LONGEST);
    draws.push(new Map(SIGNS.map((sign) => [sign, verdictsOf(sign, lookup, 0)])));
    drawn.forget();
  }
  progress.clear();
  return draws;
}

/** A table of policies by views. */
function byView(title: string, policies: readonly string[], cell: (view: string, policy: string) => string): void {
  out(`\n${title}\n`);
  out(
    textTable(
      ['policy', ...ALL_VIEWS],
      policies.map((policy) => [policy, ...ALL_VIEWS.map((view) => cell(view, policy))]),
    ),
  );
}

async function sizes(batch: Batch): Promise<void> {
  for (const view of ALL_VIEWS) await batch.fill(view, REPORTED, LONGEST);
  const at: Lookup = (view, policy) => batch.get(view, policy, LONGEST);
  const average = (view: string, policy: string, column: Column): number => mean(at(view, policy).column(column));
  const against = (base: string, column: Column) => (view: string, policy: string) => {
    const d = pairedDifference(at(view, policy).column(column), at(view, base).column(column));
    return `${signedPercent(d.relative)} (${signedPercent(d.error / average(view, base, column)).replace('+', '')})`;
  };
  out('\n\nONLY REPORTED');
  byView('Arrests against nobody-ever-signs, % (standard error)', REPORTED, against('nobody-ever-signs', 'arrested'));
  byView('Arrests against refuse-all, % (standard error)', REPORTED, against('refuse-all', 'arrested'));
  byView('Prison-years against refuse-all, % (standard error)', REPORTED, against('refuse-all', 'prisonYears'));
  byView('Prison-years against always-deal, % (standard error)', REPORTED, against('always-deal', 'prisonYears'));
  byView('Short or unrecorded detentions', REPORTED, (view, policy) => whole(average(view, policy, 'unrecorded')));
  byView('Re-elected', REPORTED, (view, policy) => percent(average(view, policy, 'reelected')));
  byView('Breakdown hazard in the term, % a quarter (ratio to nobody-ever-signs)', REPORTED, (view, policy) => {
    const hazard = average(view, policy, 'breakdownHazard');
    const ratio = hazard / average(view, 'nobody-ever-signs', 'breakdownHazard');
    return `${(100 * hazard).toFixed(2)} (×${ratio.toFixed(2)})`;
  });
  byView('Failed uprisings to a breakdown (1 and more: at least as common)', REPORTED, (view, policy) =>
    (average(view, policy, 'failedUprisings') / average(view, policy, 'breakdown')).toFixed(2),
  );
  byView('In prison after a term of nothing', ['nobody-ever-signs'], (view, policy) =>
    whole(average(view, policy, 'prisonersAtTermEnd')),
  );
  byView(
    'Taking back against always-deal: people out, prison-years, hardship, re-election',
    ['deal-then-take-back'],
    (view) =>
      FOUR_FIGURES.map(([column]) =>
        signedPercent(
          pairedDifference(at(view, 'deal-then-take-back').column(column), at(view, 'always-deal').column(column))
            .relative,
        ),
      ).join(' '),
  );
}

async function terms(batch: Batch): Promise<void> {
  const policies = ['refuse-all', 'always-deal', 'deal-then-take-back', 'conditional-deals', 'roadmap', 'trigger'];
  for (const term of TERMS) for (const view of ALL_VIEWS) await batch.fill(view, policies, term);
  byView(`Re-elected after terms of ${TERMS.join(', ')}, %`, policies, (view, policy) =>
    TERMS.map((term) => (100 * mean(batch.get(view, policy, term).column('reelected'))).toFixed(0)).join(' '),
  );
}

function flipRow(name: string, flips: readonly Flip[]): string[] {
  const effects = flips.map(({ arrested }) => arrested);
  const size = (list: readonly Flip[]): number => list.reduce((sum, { arrested }) => sum + Math.abs(arrested), 0);
  const tipped = flips.filter(({ tipsCrisis, tipsVote }) => tipsCrisis || tipsVote);
  return [
    name,
    whole(flips.length),
    ...[0.05, 0.5, 0.95].map((p) => signed(quantile(effects, p), whole)),
    whole(effects.reduce((most, x) => Math.max(most, Math.abs(x)), 0)),
    signed(mean(effects), whole),
    tenth(Math.sqrt(effects.reduce((sum, x) => sum + (x - mean(effects)) ** 2, 0)) / effects.length),
    signed(mean(flips.map(({ prisonYears }) => prisonYears)), whole),
    percent(mean(flips.map(({ tipsCrisis }) => Number(tipsCrisis)))),
    percent(mean(flips.map(({ tipsVote }) => Number(tipsVote)))),
    percent(size(tipped) / size(flips)),
    percent(
      explained(
        flips.map(({ people }) => people),
        effects,
      ),
    ),
  ];
}

function flips(scenario: Scenario, seeds: readonly number[], games: number, progress: ProgressLine): void {
  const rows: string[][] = [];
  for (const view of ALL_VIEWS) {
    const model = compile(scenario, view);
    for (const id of ['refuse-all', 'tough-bargains']) {
      const policy = policyById(id);
      if (!policy) throw new Error(`no policy ${id}`);
      progress.show(`flips: ${view}, ${id}`);
      const all = seeds.flatMap((seed) => flipAnswers(model, policy, seed, games, LONGEST));
      rows.push(flipRow(`${view}: any one, ${id}`, all));
      if (id !== 'refuse-all') continue;
      rows.push(
        flipRow(
          `${view}: the first offer signed, ${id}`,
          all.filter(({ quarter }) => quarter === 0),
        ),
      );
    }
  }
  progress.clear();
  out(`\nOne answer flipped, the rest replayed with the same dice: arrests, flipped minus played (tips: of a crisis, of the
vote, both as a share of all effect; people: variance explained by the number of people offered)\n`);
  out(
    textTable(
      [
        ...['', 'flips', '5 %', 'median', '95 %', 'largest', 'mean', 'error', 'prison-y.'],
        ...['crisis', 'vote', 'effect', 'people'],
      ],
      rows,
    ),
  );
}

await runTool('behaviour', async (args) => {
  const given = readOptions(args, OPTIONS);
  if (given.help) {
    out(`npm run behaviour -- [options]\n\n${describeOptions(OPTIONS)}\n\nExits with 1 when a sign does not hold.`);
    return;
  }
  const scenario = loadScenario(given.scenario ?? 'potash-2025');
  for (const view of ALL_VIEWS)
    if (!Object.hasOwn(scenario.views, view)) throw new UsageError(`${scenario.id} has no view "${view}"`);
  for (const term of TERMS)
    if (!scenario.terms.includes(term)) throw new UsageError(`${scenario.id} has no term of ${term} quarters`);
  const seeds = [101, 202, 303];
  const games = given.quick ? 100 : 1000;
  const gamesOfDraw = given.quick ? 30 : 300;
  const progress = new ProgressLine();
  const batch = new Batch(scenario, seeds, games, progress);
  const drawn = new Batch(scenario, [404], gamesOfDraw, progress);
  try {
    out(
      `${scenario.id}, rules ${RULES_VERSION}: ${seeds.length} base seeds of ${games} games, ${DRAWS} draws of ${gamesOfDraw} games\n`,
    );
    let all = await signTable(batch, drawn, progress);
    await sizes(batch);
    await terms(batch);
    flips(scenario, seeds, Math.ceil(games / 5), progress);
    all = (await dominance(batch)) && all;
    all = (await doubts(scenario, batch, seeds, games, progress)) && all;
    all = course(scenario, seeds[0] as number, games) && all;
    stockError(scenario);
    out(all ? `\nEvery sign holds, at terms of ${TERMS.join(', ')}.` : '\nA SIGN DOES NOT HOLD.');
    if (!all) process.exitCode = 1;
  } finally {
    progress.clear();
    await Promise.all([batch.close(), drawn.close()]);
  }
});
