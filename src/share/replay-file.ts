/** A game as a file that people and programs can read. It holds no figure but the decisions: all else is replayed. */
import * as v from 'valibot';
import { ANSWERS, type GameLog, NO_ORDERS, ORDERS_ON_ARRESTS, ORDERS_ON_OFFERS } from '../rules/index.ts';
import { readJson } from '../scenarios/json.ts';
import { type Opened, verify } from './code.ts';
import { type Checked, faulty } from './faults.ts';
import {
  ASSIGNMENTS,
  ATTEMPTS,
  FIRST_DEALS,
  FIRST_YEAR,
  type Game,
  isFinished,
  MONTHS,
  MOST_CHANGES,
  MOST_PRISONERS,
} from './game.ts';
import { DIGESTS } from './play.ts';
import type { Shelf } from './shelf.ts';

const APP = 'the-other-track';
const FILE = 'replay';
const FORMAT = 1;
const MOST_TERM = 64;

const whole = (low: number, high: number) => v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const Schema = v.strictObject({
  app: v.literal(APP),
  file: v.literal(FILE),
  format: v.literal(FORMAT),
  preview: v.boolean(),
  rulesVersion: whole(1, 65_535),
  scenario: name,
  scenarioHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  view: name,
  sealed: v.boolean(),
  secondLook: v.boolean(),
  changes: v.pipe(
    v.array(v.strictObject({ parameter: name, at: whole(-1_000_000_000, 1_000_000_000) })),
    v.maxLength(MOST_CHANGES),
  ),
  seed: whole(0, 2 ** 32 - 1),
  term: whole(1, MOST_TERM),
  bet: v.strictObject({
    prisoners: v.nullable(whole(0, MOST_PRISONERS)),
    firstDeal: v.nullable(v.picklist(FIRST_DEALS)),
    reality: v.nullable(
      v.strictObject({
        count: whole(0, MOST_PRISONERS),
        year: whole(FIRST_YEAR, FIRST_YEAR + Math.floor(MONTHS / 12)),
        month: whole(1, 12),
      }),
    ),
  }),
  classwork: v.nullable(v.strictObject({ assignment: whole(0, ASSIGNMENTS - 1), attempt: whole(0, ATTEMPTS - 1) })),
  decisions: v.pipe(
    v.array(
      v.strictObject({ answer: v.picklist(ANSWERS), option: whole(-1, 9), lever: whole(-1, 9), steps: whole(-2, 2) }),
    ),
    v.maxLength(MOST_TERM),
  ),
  orders: v.nullable(
    v.strictObject({
      offers: v.picklist(ORDERS_ON_OFFERS),
      price: whole(1, 500),
      arrests: v.picklist(ORDERS_ON_ARRESTS),
    }),
  ),
  lastAnswer: v.nullable(v.picklist(FIRST_DEALS)),
  /** The digest of the replay (docs/share-code.md): other rules end with another one. */
  digest: whole(0, DIGESTS - 1),
});

/** The text of a replay file. */
export function writeReplay(opened: Opened): string {
  const { game, preview, finished, replay } = opened;
  const { rulesVersion, scenario, scenarioHash, view, changes, seed, term, decisions, orders } = game.log;
  const { sealed, secondLook, bet, classwork, lastAnswer } = game;
  const file: v.InferInput<typeof Schema> = {
    ...{ app: APP, file: FILE, format: FORMAT, preview, rulesVersion, scenario, scenarioHash },
    ...{ view, sealed, secondLook, changes: [...changes], seed, term, bet, classwork },
    ...{ decisions: [...decisions], orders: finished ? orders : null, lastAnswer, digest: replay.digest() },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Whether a text is meant as a replay file, be it right or wrong. */
export function isReplay(text: string): boolean {
  return /^\s*\{[\s\S]{0,200}"file"\s*:\s*"replay"/.test(text.slice(0, 1000));
}

/**
 * The game of a replay file, played again. `not-a-code` for other files, `damaged` with the place for a field that is wrong,
 * `newer-version` for a later format, and the faults of `encode`. Bounded; nothing is thrown.
 */
export async function readReplay(text: string, shelf: Shelf): Promise<Checked<Opened>> {
  const json = readJson(text);
  if (!json.ok) return faulty(isReplay(text) ? 'damaged' : 'not-a-code');
  const raw = json.value;
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return faulty('not-a-code');
  if (raw.app !== APP || raw.file !== FILE) return faulty('not-a-code');
  if (typeof raw.format === 'number' && raw.format > FORMAT) return faulty('newer-version');
  const parsed = v.safeParse(Schema, raw);
  if (!parsed.success) return faulty('damaged', { path: v.getDotPath(parsed.issues[0]) ?? '' });
  const { preview, sealed, secondLook, bet, classwork, lastAnswer, digest, ...rest } = parsed.output;
  const { rulesVersion, scenario, scenarioHash, view, seed, term, decisions, orders } = rest;
  const log: GameLog = {
    ...{ rulesVersion, scenario, scenarioHash, view, seed, term, decisions },
    changes: rest.changes as GameLog['changes'],
    orders: orders ?? NO_ORDERS,
  };
  if ((orders !== null) !== isFinished(log)) return faulty('damaged', { path: 'orders' });
  const edition = await shelf.loadFor(log, preview);
  if (!edition.ok) return edition;
  const game: Game = { log, sealed, secondLook, bet, classwork, lastAnswer };
  const opened = verify(game, edition.value.bundle);
  if (!opened.ok) return opened.error.reason === 'not-a-game' ? faulty('damaged') : opened;
  return opened.value.replay.digest() === digest ? opened : faulty('unknown-version');
}
