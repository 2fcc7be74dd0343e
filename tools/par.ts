// Responsible for par (assets/par): plans many worlds of a scenario, each weighting and each term, and writes what came of it.
// It takes long: what is done is kept, so that it can be stopped and begun again, and several may work on it at once.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  eachFigure,
  type Four,
  fourUnderNothing,
  spreadUnderNothing,
  WEIGHTINGS,
  type Weighting,
} from '../src/outcomes/four-figures.ts';
import {
  bandsOf,
  mediansOfView,
  type ParFile,
  type ParOfTerm,
  type PlannedWorld,
  planWorld,
  worldOfPar,
} from '../src/outcomes/planner/par.ts';
import { BUDGET } from '../src/outcomes/planner/planner.ts';
import { finish } from '../src/outcomes/steps.ts';
import { compile, type Model, RULES_VERSION, type Scenario } from '../src/rules/index.ts';
import { describeOptions, type OptionTable, readOptions, runTool } from './args.ts';
import { loadScenario } from './scenario-files.ts';

const OPTIONS = {
  scenario: { kind: 'text', shows: 'ID', help: 'a file of assets/scenarios (potash-2025)' },
  worlds: { kind: 'whole', shows: 'N', help: 'worlds behind each median (200)', least: 3, most: 10_000 },
  help: { kind: 'flag', help: 'this text' },
} as const satisfies OptionTable;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WORLDS = 200;
/** Worlds that are planned and kept together. */
const TOGETHER = 10;
/** Worlds of each term and weighting that the file holds exactly. */
const SAMPLED = 2;

/** One piece of the work. */
interface Piece {
  readonly term: number;
  readonly weighting: Weighting;
  readonly from: number;
}

/** All pieces, so ordered that whatever is done is as many worlds of each term and weighting. */
function piecesOf(scenario: Scenario, worlds: number): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < worlds; from += TOGETHER)
    for (const term of scenario.terms) for (const weighting of WEIGHTINGS) pieces.push({ term, weighting, from });
  return pieces;
}

/** Where work in progress is kept: of one scenario, one version of the rules, one budget. Not part of the repository. */
function workFolder(scenario: Scenario): string {
  const budget = Object.values(BUDGET).join('-');
  const folder = join(ROOT, 'tmp', 'par', `${scenario.id}-${scenario.hash.slice(0, 12)}-v${RULES_VERSION}-${budget}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Takes a piece for this process: false where it is done, or another process that still runs has it. */
function take(file: string): boolean {
  if (existsSync(file)) return false;
  const lock = `${file}.lock`;
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return !existsSync(file);
  } catch {
    const owner = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0);
    if (owner > 0 && runs(owner)) return false;
    rmSync(lock, { force: true });
    return take(file);
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The weighting of all planners of a term beside doing nothing. */
function termOf(
  scenario: Scenario,
  models: readonly Model[],
  read: (piece: Piece) => PlannedWorld[],
  of: Piece[],
): ParOfTerm {
  const term = of[0]?.term as number;
  const planned = Object.fromEntries(
    WEIGHTINGS.map((weighting) => [weighting, of.filter((piece) => piece.weighting === weighting).flatMap(read)]),
  ) as Record<Weighting, PlannedWorld[]>;
  const fours = eachWeighting((weighting) => planned[weighting].map(({ four }) => four));
  const all = Object.values(planned).flat();
  const nothing = fours.equal.map((_, i) =>
    fourUnderNothing(models[i % models.length] as Model, worldOfPar(scenario, term, i)),
  );
  return {
    term,
    spread: spreadUnderNothing(models, term),
    nothing: bandsOf(nothing),
    planners: eachWeighting((weighting) => bandsOf(fours[weighting])),
    byView: Object.fromEntries(
      Object.keys(scenario.views).map((view, v) => [view, mediansOfView(fours, models.length, v)]),
    ),
    rollouts: Math.round(all.reduce((sum, { rollouts }) => sum + rollouts, 0) / all.length),
  };
}

function eachWeighting<T>(value: (weighting: Weighting) => T): Record<Weighting, T> {
  return { ...eachFigure(() => 0), ...Object.fromEntries(WEIGHTINGS.map((w) => [w, value(w)])) } as Record<
    Weighting,
    T
  >;
}

await runTool('par', async (args) => {
  const given = readOptions(args, OPTIONS);
  if (given.help) {
    process.stdout.write(`npm run par -- [options]\n\n${describeOptions(OPTIONS)}\n`);
    return;
  }
  const scenario = loadScenario(given.scenario ?? 'potash-2025');
  const worlds = given.worlds ?? WORLDS;
  const models = Object.keys(scenario.views).map((view) => compile(scenario, view));
  const spreads = new Map(scenario.terms.map((term) => [term, spreadUnderNothing(models, term)]));
  const pieces = piecesOf(scenario, worlds);
  const folder = workFolder(scenario);
  const fileOf = ({ term, weighting, from }: Piece): string => join(folder, `${term}-${weighting}-${from}.json`);
  const read = (piece: Piece): PlannedWorld[] => {
    const all = JSON.parse(readFileSync(fileOf(piece), 'utf8')) as PlannedWorld[];
    return all.slice(0, worlds - piece.from);
  };
  process.stdout.write(
    `${scenario.id}, rules version ${RULES_VERSION}: ${worlds} worlds, terms ${scenario.terms.join(', ')}, ` +
      `${WEIGHTINGS.length} weightings; budget ${JSON.stringify(BUDGET)}\nkept in ${folder}\n`,
  );
  let done = 0;
  for (const piece of pieces) {
    const file = fileOf(piece);
    done++;
    if (!take(file)) continue;
    const { term, weighting, from } = piece;
    const planned = Array.from({ length: TOGETHER }, (_, i) =>
      finish(planWorld(scenario, models, term, weighting, spreads.get(term) as Four, from + i)),
    );
    writeFileSync(`${file}.new`, JSON.stringify(planned));
    renameSync(`${file}.new`, file);
    rmSync(`${file}.lock`, { force: true });
    process.stdout.write(`${done} of ${pieces.length}: term ${term}, ${weighting}, from world ${from}\n`);
  }
  const missing = pieces.filter((piece) => !existsSync(fileOf(piece)));
  if (missing.length > 0) {
    process.stdout.write(`${missing.length} pieces are still with another process: run this again when it has ended\n`);
    return;
  }
  const file: ParFile = {
    ...{ scenario: scenario.id, scenarioHash: scenario.hash, rulesVersion: RULES_VERSION, worlds, budget: BUDGET },
    terms: scenario.terms.map((term) =>
      termOf(
        scenario,
        models,
        read,
        pieces.filter((piece) => piece.term === term),
      ),
    ),
    sample: pieces
      .filter(({ from }) => from === 0)
      .flatMap((piece) =>
        read(piece)
          .slice(0, SAMPLED)
          .map(({ four }, world) => ({ term: piece.term, weighting: piece.weighting, world, four })),
      ),
  };
  mkdirSync(join(ROOT, 'assets', 'par'), { recursive: true });
  const path = join('assets', 'par', `${scenario.id}.json`);
  writeFileSync(join(ROOT, path), `${JSON.stringify(file, null, 2)}\n`);
  process.stdout.write(`${path} written\n`);
});
