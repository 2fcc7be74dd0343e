// Responsible for what the README shows of the lab.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ALL_VIEWS, inProcess, mean } from '../src/lab/index.ts';
import { RULES_VERSION, type Scenario } from '../src/rules/index.ts';
import { markdownTable, percent, thousands } from './example-format.ts';

const LAB = ['--scenario', 'potash-2025', '--view', 'op-ed', '--policy', 'all', '--games', '300', '--seed', '1'];

/** What the lab prints for all policies, beside the command that prints it. */
export function policies(): string {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const run = [`${root}node_modules/tsx/dist/cli.mjs`, `${root}tools/lab.ts`, ...LAB];
  const { stdout, stderr, status } = spawnSync(process.execPath, run, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the lab failed: ${stderr}`);
  return `\`\`\`\nnpm run lab -- ${LAB.join(' ')}\n\`\`\`\n\n\`\`\`\n${stdout.trimEnd()}\n\`\`\``;
}

const SIX = ['nobody-ever-signs', 'always-deal', 'tough-bargains', 'conditional-deals', 'roadmap', 'trigger'] as const;

/** Six policies under the three views: freed by deals, arrested, prison-years, re-elected. */
export async function threeViews(scenario: Scenario): Promise<string> {
  const runner = inProcess(scenario);
  const rows: string[][] = [];
  const term = Math.max(...scenario.terms);
  for (const policy of SIX) {
    const cells: string[] = [];
    for (const view of ALL_VIEWS) {
      const results = await runner.run({ view, changes: [], policy, seed: 1, games: 300, term });
      const middle = (column: 'freed' | 'arrested' | 'prisonYears') => thousands(mean(results.column(column)));
      const won = percent(mean(results.column('reelected')));
      cells.push(`${middle('freed')} / ${middle('arrested')} / ${middle('prisonYears')} / ${won}`);
    }
    rows.push([`\`${policy}\``, ...cells]);
  }
  await runner.close();
  return `${markdownTable(['Policy', 'Op-ed', 'Engagement', 'Sceptic'], rows)}\n\nUnder rules ${RULES_VERSION}.`;
}
