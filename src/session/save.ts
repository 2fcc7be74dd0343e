/**
 * One term as it is kept on this computer. A save is untrusted text: it is read into a Result, and what cannot be read is
 * kept aside under a second key, where it can be downloaded.
 */
import type { Decision, StandingOrders } from '../rules/decision.ts';
import { ANSWERS, ORDERS_ON_ARRESTS, ORDERS_ON_OFFERS } from '../rules/decision.ts';
import type { GameLog, ParameterChange } from '../rules/index.ts';
import { type ClassOptions, LEAVABLE_PARTS } from '../share/class-options.ts';
import { ASSIGNMENTS, ATTEMPTS, type Classwork, FIRST_YEAR, MONTHS, MOST_PRISONERS } from '../share/game.ts';
import type { Hall, HandsOnAnswers, HandsOnQuestion, Rival } from './held.ts';
import { LESSONS, type Lesson } from './lesson.ts';
import { NO_DRAFT } from './orders.ts';
import { parseKeys } from './shortcuts.ts';
import {
  type Bet,
  type DraftOrders,
  FIRST_DEALS,
  FIRST_SETTINGS,
  type FirstDeal,
  type NoticeCode,
  PACES,
  type Pending,
  SCREENS,
  type Screen,
  type Settings,
} from './state.ts';

export const SAVE_KEY = 'the-other-track.term';
export const ASIDE_KEY = 'the-other-track.kept-aside';
/** The term of the tutorial country: beside the player's own, which it never takes the place of. */
export const LESSON_KEY = 'the-other-track.lesson';
export const SETTINGS_KEY = 'the-other-track.settings';
const APP = 'the-other-track';
const FORMAT = 1;
/** Longest save that is read, characters. A whole term is below 10,000. */
const LONGEST = 200_000;

/** The part of the Web Storage interface that is used. */
export interface SaveStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface Save {
  readonly log: GameLog;
  /** True when the view was drawn and not chosen. */
  readonly sealed: boolean;
  readonly secondLook: boolean;
  readonly bet: Bet;
  readonly pending: Pending;
  /** As far as they are written; those of a signed term are in the log. */
  readonly orders: DraftOrders;
  readonly screen: Screen;
  readonly signed: boolean;
  /** Quarter reached in the years after the term. */
  readonly yearsAt: number;
  /** How far of them the chart has been seen to run; from the end of the term to `yearsAt`. */
  readonly yearsSeen: number;
  /** These came later: an older save holds none of them. */
  readonly lastAnswer: FirstDeal | null;
  readonly classwork: Classwork | null;
  readonly options: ClassOptions | null;
  readonly hall: Hall | null;
  readonly rival: Rival | null;
  readonly lesson: Lesson | null;
}

export type ReadSave =
  | { readonly ok: true; readonly save: Save | null }
  | { readonly ok: false; readonly code: NoticeCode; readonly text: string };

export function writeSave(save: Save): string {
  return JSON.stringify({ app: APP, format: FORMAT, ...save });
}

/** Null when there is none; a code when there is one that this version cannot read. */
export function readSave(text: string | null): ReadSave {
  if (text === null) return { ok: true, save: null };
  const bad = (code: NoticeCode): ReadSave => ({ ok: false, code, text });
  if (text.length > LONGEST) return bad('save-broken');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return bad('save-broken');
  }
  if (!isRecord(raw) || raw.app !== APP) return bad('save-foreign');
  if (typeof raw.format === 'number' && raw.format > FORMAT) return bad('save-future');
  const save = parse(raw);
  return save ? { ok: true, save } : bad('save-broken');
}

function parse(raw: Record<string, unknown>): Save | null {
  const log = parseLog(raw.log);
  const bet = parseBet(raw.bet);
  const pending = parsePending(raw.pending);
  const orders = raw.orders === undefined ? NO_DRAFT : parseDraft(raw.orders);
  if (!log || !bet || !pending || !orders) return null;
  const lastAnswer = raw.lastAnswer ?? null;
  const classwork = orNone(raw.classwork, parseClasswork);
  const rival = orNone(raw.rival, parseRival);
  const options = orNone(raw.options, parseOptions);
  const hall = orNone(raw.hall, parseHall);
  const lesson = raw.lesson ?? null;
  if (lastAnswer !== null && !isOneOf(lastAnswer, FIRST_DEALS)) return null;
  if (classwork === undefined || rival === undefined || options === undefined || hall === undefined) return null;
  if (lesson !== null && !isOneOf(lesson, LESSONS)) return null;
  if (!isOneOf(raw.screen, SCREENS) || !isInt(raw.yearsAt, 0, 400)) return null;
  // Saves of before it was kept have seen all that they have reached.
  const yearsSeen = raw.yearsSeen ?? raw.yearsAt;
  if (!isInt(yearsSeen, 0, 400)) return null;
  if (typeof raw.sealed !== 'boolean' || typeof raw.secondLook !== 'boolean' || typeof raw.signed !== 'boolean')
    return null;
  return {
    log,
    bet,
    pending,
    orders,
    screen: raw.screen,
    yearsAt: raw.yearsAt,
    yearsSeen,
    sealed: raw.sealed,
    secondLook: raw.secondLook,
    signed: raw.signed,
    lastAnswer,
    classwork,
    options,
    hall,
    rival,
    lesson,
  };
}

/** Null for nothing, undefined for something that cannot be read. */
function orNone<T>(raw: unknown, read: (raw: unknown) => T | null): T | null | undefined {
  return raw === undefined || raw === null ? null : (read(raw) ?? undefined);
}

function parseClasswork(raw: unknown): Classwork | null {
  if (!isRecord(raw)) return null;
  const { assignment, attempt } = raw;
  if (!isInt(assignment, 0, ASSIGNMENTS - 1) || !isInt(attempt, 0, ATTEMPTS - 1)) return null;
  return { assignment, attempt };
}

function parseOptions(raw: unknown): ClassOptions | null {
  if (!isRecord(raw)) return null;
  const { questions, freeText, leftOut } = raw;
  if (typeof questions !== 'boolean' || typeof freeText !== 'boolean' || !Array.isArray(leftOut)) return null;
  return { questions, freeText, leftOut: LEAVABLE_PARTS.filter((part) => leftOut.includes(part)) };
}

/** Most quarters of a term, and most hands of a class. */
const MOST_QUARTERS = 64;
const MOST_HANDS = 999;

export function parseHall(raw: unknown): Hall | null {
  if (!isRecord(raw) || !Array.isArray(raw.quarters) || raw.quarters.length > MOST_QUARTERS) return null;
  const counts =
    <const N extends readonly string[]>(names: N) =>
    (given: unknown) => {
      if (!isRecord(given) || !names.every((name) => isInt(given[name], 0, MOST_HANDS))) return null;
      return Object.fromEntries(names.map((name) => [name, given[name]]));
    };
  const question = (given: unknown) => orNone(given, counts(['yes', 'no'])) as HandsOnQuestion | null | undefined;
  const before = question(raw.before);
  const after = question(raw.after);
  const quarters = raw.quarters.map((given) => orNone(given, counts(['accept', 'counter', 'refuse'])));
  if (before === undefined || after === undefined || quarters.includes(undefined)) return null;
  return { before, after, quarters: quarters as unknown as (HandsOnAnswers | null)[] };
}

function parseRival(raw: unknown): Rival | null {
  if (!isRecord(raw)) return null;
  const log = parseLog(raw.log);
  return log && isInt(raw.quarter, 1, log.decisions.length) ? { log, quarter: raw.quarter } : null;
}

function parseLog(raw: unknown): GameLog | null {
  if (!isRecord(raw)) return null;
  const { rulesVersion, scenario, scenarioHash, view, seed, term } = raw;
  if (!isInt(rulesVersion, 1, 1e6) || !isInt(seed, 0, 0xffffffff) || !isInt(term, 1, 64)) return null;
  if (!isText(scenario) || !isText(scenarioHash) || !isText(view)) return null;
  if (!Array.isArray(raw.changes) || !Array.isArray(raw.decisions) || raw.decisions.length > term) return null;
  const decisions = raw.decisions.map(parseDecision);
  const changes = raw.changes.map(parseChange);
  const orders = parseOrders(raw.orders);
  if (!orders || decisions.includes(null) || changes.includes(null)) return null;
  return {
    rulesVersion,
    scenario,
    scenarioHash,
    view,
    seed,
    term,
    orders,
    decisions: decisions as Decision[],
    changes: changes as ParameterChange[],
  };
}

function parseDecision(raw: unknown): Decision | null {
  if (!isRecord(raw) || !isOneOf(raw.answer, ANSWERS)) return null;
  if (!isInt(raw.option, -1, 9) || !isInt(raw.lever, -1, 9) || !isInt(raw.steps, -2, 2)) return null;
  return { answer: raw.answer, option: raw.option, lever: raw.lever, steps: raw.steps };
}

function parseChange(raw: unknown): ParameterChange | null {
  if (!isRecord(raw) || !isText(raw.parameter) || !isInt(raw.at, -1e9, 1e9)) return null;
  return { parameter: raw.parameter as ParameterChange['parameter'], at: raw.at };
}

function parseOrders(raw: unknown): StandingOrders | null {
  if (!isRecord(raw) || !isOneOf(raw.offers, ORDERS_ON_OFFERS) || !isOneOf(raw.arrests, ORDERS_ON_ARRESTS)) return null;
  return isInt(raw.price, 1, 500) ? { offers: raw.offers, price: raw.price, arrests: raw.arrests } : null;
}

function parseDraft(raw: unknown): DraftOrders | null {
  if (!isRecord(raw)) return null;
  const { offers, price, arrests } = raw;
  if (offers !== null && !isOneOf(offers, ORDERS_ON_OFFERS)) return null;
  if (arrests !== null && !isOneOf(arrests, ORDERS_ON_ARRESTS)) return null;
  return price === null || isInt(price, 1, 500) ? { offers, price, arrests } : null;
}

export function parseBet(raw: unknown): Bet | null {
  if (!isRecord(raw)) return null;
  if (raw.prisoners !== null && !isInt(raw.prisoners, 0, MOST_PRISONERS)) return null;
  if (raw.firstDeal !== null && !isOneOf(raw.firstDeal, FIRST_DEALS)) return null;
  const reality = orNone(raw.reality, parseReality);
  return reality === undefined ? null : { prisoners: raw.prisoners, firstDeal: raw.firstDeal, reality };
}

function parseReality(raw: unknown): Bet['reality'] {
  if (!isRecord(raw)) return null;
  const { count, year, month } = raw;
  const lastYear = FIRST_YEAR + Math.floor((MONTHS - 1) / 12);
  if (!isInt(count, 0, MOST_PRISONERS) || !isInt(year, FIRST_YEAR, lastYear) || !isInt(month, 1, 12)) return null;
  return { count, year, month };
}

function parsePending(raw: unknown): Pending | null {
  if (!isRecord(raw)) return null;
  if (raw.answer !== null && !isOneOf(raw.answer, ANSWERS)) return null;
  if (raw.option !== null && !isInt(raw.option, -1, 9)) return null;
  if (!isInt(raw.lever, -1, 9) || !isInt(raw.steps, -2, 2)) return null;
  return { answer: raw.answer, option: raw.option, lever: raw.lever, steps: raw.steps };
}

export function readSettings(text: string | null): Settings {
  try {
    const raw: unknown = JSON.parse(text ?? '');
    if (isRecord(raw))
      return {
        shortcuts: typeof raw.shortcuts === 'boolean' ? raw.shortcuts : FIRST_SETTINGS.shortcuts,
        keys: parseKeys(raw.keys),
        pace: isOneOf(raw.pace, PACES) ? raw.pace : FIRST_SETTINGS.pace,
        paused: typeof raw.paused === 'boolean' ? raw.paused : FIRST_SETTINGS.paused,
        sound: typeof raw.sound === 'boolean' ? raw.sound : FIRST_SETTINGS.sound,
        volume: isInt(raw.volume, 0, 100) ? raw.volume : FIRST_SETTINGS.volume,
        lessonSeen: typeof raw.lessonSeen === 'boolean' ? raw.lessonSeen : FIRST_SETTINGS.lessonSeen,
      };
  } catch {
    // Settings that cannot be read are those of a first visit.
  }
  return FIRST_SETTINGS;
}

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
function isInt(raw: unknown, low: number, high: number): raw is number {
  return typeof raw === 'number' && Number.isInteger(raw) && raw >= low && raw <= high;
}
function isText(raw: unknown): raw is string {
  return typeof raw === 'string' && raw.length > 0 && raw.length < 200;
}
function isOneOf<const T extends readonly string[]>(raw: unknown, list: T): raw is T[number] {
  return typeof raw === 'string' && list.includes(raw);
}
