// Responsible for `npm run balance`: whether a game leaves its player a choice, checked on named policies and on a solver.
import { FOLLOWED, meanFour, type Sensitivity } from '../src/lab/balance/index.ts';
import { FOUR_FIGURES } from '../src/outcomes/four-figures.ts';
import { RULES_VERSION } from '../src/rules/index.ts';
import { describeOptions, type OptionTable, oneOf, ProgressLine, readOptions, runTool } from './args.ts';
import { type Amount, type Balance, balanceOf, FULL, QUICK, sensitivities } from './balance-work.ts';
import { endQuietly, threadsHere } from './pool.ts';
import { loadScenario, scenarioIds } from './scenario-files.ts';
import { percent, textTable, whole } from './text-table.ts';

/** Parameters shown of each figure. */
const MOST_SHOWN = 8;

const OPTIONS = {
  scenario: { kind: 'text', shows: 'ID', help: 'one scenario (all of assets/scenarios)' },
  worlds: { kind: 'whole', shows: 'N', least: 4, most: 100_000, help: 'worlds of each policy and view (1000)' },
  planned: { kind: 'whole', shows: 'N', least: 0, most: 10_000, help: 'terms planned under each view (30)' },
  missed: { kind: 'whole', shows: 'N', least: 0, most: 1000, help: 'worlds in which each lever is missed (10)' },
  threads: { kind: 'whole', shows: 'N', least: 1, most: 64, help: 'threads (as many as cores, four at most)' },
  sensitivity: {
    kind: 'flag',
    help: 'instead: which parameters move the four figures most (Morris), under one policy',
  },
  policy: { kind: 'text', shows: 'ID', help: 'for --sensitivity: the policy (tough-bargains)' },
  quick: { kind: 'flag', help: 'less of everything: below a minute on two cores' },
  json: { kind: 'flag', help: 'print a JSON array instead of a report' },
  help: { kind: 'flag', help: 'this text' },
} as const satisfies OptionTable;

const HELP = `npm run balance -- [options]

Checks whether a game leaves its player a choice: for each scenario, over its views, on the
four figures, by all named policies that a player can follow and by the planner that sees
only what a player sees. What is missed stands in the report; nothing fails for it.
The same inputs always print the same bytes. docs/balance.md says how to read it.

${describeOptions(OPTIONS)}

JSON: an array, one object for each scenario: scenario, term, rulesVersion, checks (id, asked,
met: true, false or null for too little to say, measured, means), and policies: for each view
the mean of each figure by policy, "solver" among them.
`;

const WORD = { true: 'met', false: 'MISSED', null: 'too little to say' } as const;

await runTool('balance', async (args) => {
  const given = readOptions(args, OPTIONS);
  if (given.help) {
    process.stdout.write(HELP);
    return;
  }
  const ids = scenarioIds();
  const asked = given.scenario === undefined ? ids : [oneOf('scenario', given.scenario, ids)];
  const base = given.quick ? QUICK : FULL;
  const amount: Amount = {
    ...base,
    worlds: given.worlds ?? base.worlds,
    planned: given.planned ?? base.planned,
    missed: given.missed ?? base.missed,
  };
  const threads = given.threads ?? threadsHere();
  const progress = new ProgressLine();
  endQuietly(progress);
  if (given.sensitivity) {
    const [id] = given.scenario === undefined ? ['potash-2025'] : asked;
    const ways = { trajectories: given.quick ? 3 : 10, worlds: given.quick ? 8 : 40, seed: 1 };
    const policy = oneOf(
      'policy',
      given.policy ?? 'tough-bargains',
      FOLLOWED.map((one) => one.id),
    );
    const scenario = loadScenario(oneOf('scenario', id ?? '', ids));
    const found = await sensitivities(scenario, { ...ways, policy }, threads, (done, of) =>
      progress.show(`sensitivity, ${id}: ${done} of ${of} views`),
    );
    progress.clear();
    const views = Object.keys(scenario.views);
    const rows = found.map((parameters, v) => ({ view: views[v] ?? '', parameters }));
    const named = { scenario: scenario.id, policy, rulesVersion: RULES_VERSION, ...ways };
    process.stdout.write(
      given.json ? `${JSON.stringify({ ...named, views: rows }, null, 2)}\n` : sensitivityText(named, rows),
    );
    return;
  }
  const all: Balance[] = [];
  for (const id of asked)
    all.push(
      await balanceOf(loadScenario(id), amount, threads, (done, of) =>
        progress.show(`balance, ${id}: ${done} of ${of} games and plans`),
      ),
    );
  progress.clear();
  process.stdout.write(given.json ? `${JSON.stringify(all.map(asJson), null, 2)}\n` : all.map(asText).join('\n'));
});

function asJson({ scenario, term, checks, played }: Balance) {
  const policies = played.views.map((view, v) => ({ view, means: Object.fromEntries(rowsOf({ played }, v)) }));
  return { scenario, term, rulesVersion: RULES_VERSION, checks, policies };
}

function rowsOf({ played }: Pick<Balance, 'played'>, view: number) {
  const named = [...(played.policies[view] ?? [])].map(([id, { four }]) => [id, meanFour(four)] as const);
  const own = played.planned[view] ?? [];
  return own.length === 0 ? named : [...named, ['solver', meanFour(own.map(({ four }) => four))] as const];
}

function asText(balance: Balance): string {
  const { scenario, term, checks, played } = balance;
  const count = (met: boolean | null) => checks.filter((check) => check.met === met).length;
  const lines = checks.map(
    ({ id, asked, met, measured, means }) =>
      `${WORD[`${met}`]}: ${id}\n  asked     ${asked}\n  measured  ${measured}\n  means     ${means}\n`,
  );
  const tables = played.views.map((view, v) => {
    const rows = rowsOf(balance, v).map(([id, four]) => [
      id,
      whole(four.walkedFree),
      whole(four.prisonYears),
      percent(four.hardship),
      percent(four.reelection),
    ]);
    return `${view}\n${textTable(['policy', ...FOUR_FIGURES], rows)}\n`;
  });
  return `${scenario}, term of ${term} quarters, rules ${RULES_VERSION}: ${count(true)} met, ${count(false)} missed, ${count(null)} too little to say

${lines.join('\n')}
Means of the four figures
${tables.join('\n')}`;
}

interface Named {
  readonly scenario: string;
  readonly policy: string;
  readonly trajectories: number;
  readonly worlds: number;
}

function sensitivityText(
  { scenario, policy, trajectories, worlds }: Named,
  rows: readonly { readonly view: string; readonly parameters: readonly Sensitivity[] }[],
): string {
  const show = (x: number): string => x.toFixed(Math.abs(x) >= 10 ? 0 : 3);
  const tables = rows.flatMap(({ view, parameters }) =>
    FOUR_FIGURES.map((figure, f) => {
      const most = [...parameters].sort((a, b) => (b.effects[f]?.size ?? 0) - (a.effects[f]?.size ?? 0));
      const cells = most.slice(0, MOST_SHOWN).map(({ parameter, effects }) => {
        const { size = 0, mean = 0, spread = 0 } = effects[f] ?? {};
        return [parameter, ...[size, mean, spread].map(show)];
      });
      return `${view}, ${figure}\n${textTable(['parameter', 'size', 'mean', 'spread'], cells)}\n`;
    }),
  );
  return `${scenario}, ${policy}: elementary effects of ${rows[0]?.parameters.length ?? 0} parameters, ${trajectories} trajectories of ${worlds} worlds each

size: mean absolute change of the figure from one end of a parameter’s range to the other; mean: with its sign; spread: how
much that depends on the other parameters.

${tables.join('\n')}`;
}
