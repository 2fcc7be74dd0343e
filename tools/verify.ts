// Responsible for `npm run verify`: plays shared codes, links and replay files again and prints what they came to.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { POLICIES, playPolicy, recording } from '../src/policies/index.ts';
import { compile, type GameLog, RULES_VERSION, startWorld } from '../src/rules/index.ts';
import {
  type Checked,
  createShelf,
  decode,
  encode,
  type Fault,
  findCodes,
  isReplay,
  NO_SHARED_BET,
  type Opened,
  readReplay,
  resultOf,
  type Shelf,
} from '../src/share/index.ts';
import { faultText, PREVIEW_TEXT } from '../src/text/share.ts';
import { runTool } from './args.ts';
import { loadScenario, scenarioIds } from './scenario-files.ts';
import { percent, tenth, textTable, whole } from './text-table.ts';

const USAGE = `npm run verify -- [--json] CODE|URL|FILE...
npm run verify -- --example

Plays every game again from its decisions and prints what it came to. A FILE may be a
downloaded replay or any text with codes or links in it.

  --json     one JSON object a line, one line for each game
  --example  print a valid code

Every other argument is a code, also one that begins with a dash.
Exit: 0 all verified; 1 a code is bad, with one line "reason-code: what to do" for each
on the standard error; 2 nothing was given.
`;

/** Bytes of a file that are read. */
const MOST_BYTES = 10_000_000;

/** The text of a file; null where no file has this name. */
function fileText(path: string): string | null {
  try {
    if (!statSync(path).isFile()) return null;
    const file = openSync(path, 'r');
    const bytes = Buffer.alloc(Math.min(statSync(path).size, MOST_BYTES));
    const length = readSync(file, bytes, 0, bytes.length, 0);
    closeSync(file);
    return bytes.toString('utf8', 0, length);
  } catch {
    return null;
  }
}

/** Every game that an argument holds, and what is wrong with it. */
async function gamesIn(argument: string, shelf: Shelf): Promise<Checked<Opened>[]> {
  const text = fileText(argument) ?? argument;
  if (isReplay(text)) return [await readReplay(text, shelf)];
  const { codes, damaged } = findCodes(text);
  if (codes.length + damaged.length === 0) return [await decode(text, shelf)];
  const games: Checked<Opened>[] = [];
  for (const code of [...codes, ...damaged]) games.push(await decode(code, shelf));
  return games;
}

/** Seed and view of a sealed game stay out of sight until its end. */
function asJson(opened: Opened): string {
  const { code, game, finished, preview } = opened;
  const { view, published, ending } = resultOf(opened);
  const { log, ...said } = game;
  const { seed, orders, ...rest } = log;
  const hidden = game.sealed && !finished;
  const shown = { ...rest, view, seed: hidden ? null : seed, orders: finished ? orders : null };
  return JSON.stringify({ verified: true, code, preview, finished, ...shown, ...said, published, ending });
}

function asText(opened: Opened): string {
  const { code, game, finished, preview } = opened;
  const { log, bet } = game;
  const { published, ending, view } = resultOf(opened);
  const moved = log.changes.length === 0 ? '' : `, ${log.changes.length} parameters moved`;
  const lines = [
    `verified by replay: ${code}`,
    `${log.scenario} (${log.scenarioHash}), rules ${log.rulesVersion}${preview ? ', preview' : ''}`,
    `view ${view ?? 'sealed until the end'}${finished && game.sealed ? ' (was sealed)' : ''}${moved}`,
    `${log.decisions.length} of ${log.term} quarters decided`,
  ];
  if (game.classwork) lines.push(`assignment ${game.classwork.assignment}, attempt ${game.classwork.attempt}`);
  if (bet.prisoners !== null) lines.push(`bet: ${bet.prisoners} in prison at the end`);
  if (bet.firstDeal !== null) lines.push(`first deal, before: ${bet.firstDeal}`);
  if (game.lastAnswer !== null) lines.push(`first deal, after: ${game.lastAnswer}`);
  if (bet.reality) lines.push(`bet with reality: ${bet.reality.count} at the end of ${monthOf(bet.reality)}`);
  lines.push('');
  if (ending === null) {
    const reported = [0, 1, 2].reduce((sum, kind) => sum + (published.prisoners[kind] as number), 0);
    lines.push(`in prison, reported: ${reported}`, `freed by deals: ${published.freed}`);
    lines.push(`approval: ${tenth(published.approval)}`, 'The true figures come with the end of the term.');
  } else {
    const { yours, other, otherAccepts, office } = ending;
    const row = (title: string, show: (track: typeof yours) => string) => [title, show(yours), show(other)];
    lines.push(
      textTable(
        ['ten years', 'this track', otherAccepts ? 'every offer accepted' : 'every offer refused'],
        [
          row('freed by deals', ({ totals }) => whole(totals.freed)),
          row('  of them in the term', ({ freedInTerm }) => whole(freedInTerm)),
          row('released without a price', ({ totals }) => whole(totals.releasedFreely)),
          row('prison-years', ({ totals }) => whole(totals.prisonYears)),
          row('hardship of ordinary people', ({ totals }) => percent(totals.hardship)),
          row('re-elected', ({ totals }) => (totals.reelected === 1 ? 'yes' : 'no')),
          row('arrested (recorded)', ({ totals }) => whole(totals.arrested)),
          row('short or unrecorded detentions', ({ totals }) => whole(totals.unrecorded)),
          row('taken abroad', ({ totals }) => whole(totals.exiled)),
          row('died in prison', ({ totals }) => whole(totals.died)),
          row('in prison at the end', ({ totals }) => whole(totals.prisoners)),
          row('regime strength at the end', ({ totals }) => tenth(totals.strength)),
        ],
      ),
      '',
      `who decided after the term, on both tracks: ${office}`,
    );
  }
  if (preview) lines.push(PREVIEW_TEXT);
  return lines.join('\n');
}

const monthOf = ({ year, month }: { year: number; month: number }): string =>
  `${year}-${String(month).padStart(2, '0')}`;

/** A game that a policy plays, always the same one. */
function exampleCode(shelf: Shelf): string {
  const scenario = shelf.current.scenarios[0];
  const named = POLICIES.find(({ id }) => id === 'tough-bargains');
  if (!scenario || !named) throw new Error('no scenario or no policy to play an example with');
  const view = Object.keys(scenario.views)[0] as string;
  const model = compile(scenario, view);
  const policy = recording(named);
  const [seed, term] = [20_251_213, Math.max(...scenario.terms)];
  playPolicy(startWorld(model, seed, term), model, policy, seed, term);
  const names = { rulesVersion: RULES_VERSION, scenario: scenario.id, scenarioHash: scenario.hash };
  const log: GameLog = { ...names, view, changes: [], seed, term, decisions: policy.decisions, orders: policy.orders };
  const game = { log, sealed: false, secondLook: false, bet: NO_SHARED_BET, lastAnswer: null, classwork: null };
  const code = encode(game, shelf.current);
  if (!code.ok) throw new Error(code.error.reason);
  return code.value;
}

/** One line. With several games it says which one is meant. */
const faultLine = (fault: Fault, which: string): string => `${fault.reason}: ${faultText(fault)}${which}\n`;

await runTool('verify', async (args) => {
  const shelf = createShelf({ scenarios: scenarioIds().map(loadScenario) });
  if (args.includes('--example')) {
    console.log(exampleCode(shelf));
    return;
  }
  const json = args.includes('--json');
  const given = args.filter((argument) => argument !== '--json');
  if (given.length === 0) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  let shown = 0;
  for (const [i, argument] of given.entries()) {
    const games = await gamesIn(argument, shelf);
    for (const [k, game] of games.entries()) {
      if (game.ok) {
        if (shown++ > 0 && !json) console.log('\n');
        console.log(json ? asJson(game.value) : asText(game.value));
        continue;
      }
      const places = [given.length > 1 ? `argument ${i + 1}` : '', games.length > 1 ? `code ${k + 1} in it` : ''];
      const place = places.filter((part) => part !== '').join(', ');
      process.stderr.write(faultLine(game.error, place === '' ? '' : ` (${place})`));
      process.exitCode = 1;
    }
  }
});
