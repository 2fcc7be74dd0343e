/**
 * Games side by side: each is played again from its code, and where their decisions part is found. Fetched when it is asked for;
 * nothing is kept.
 */
import type { Answer, Scenario } from '../rules/index.ts';
import { createShelf, decode, type Fault, findCodes, isFinished, type Opened } from '../share/index.ts';
import type { Release } from '../share/releases.ts';

/** Games that are set side by side, included; codes beyond are said to be too many. */
const MOST_BESIDE = 6;

interface BesideDecision {
  readonly answer: Answer;
  /** Ids of a dilemma and of the option taken; null for none. */
  readonly option: { readonly dilemma: string; readonly option: string } | null;
  /** The lever's id and how it was moved; null for none. */
  readonly lever: { readonly id: string; readonly steps: number } | null;
}

export interface BesideGame {
  readonly code: string;
  readonly term: number;
  /** Null while a sealed game runs. */
  readonly view: string | null;
  readonly finished: boolean;
  readonly decisions: readonly BesideDecision[];
  /** People in prison by quarter, from 0: true counts of a finished game to the horizon, else as reported so far. */
  readonly prisoners: readonly number[];
  readonly freed: number;
  readonly arrested: number;
  /** Over the ten years; null before the end. */
  readonly prisonYears: number | null;
  readonly inside: number;
}

/** How two games of a list differ from the first one. */
export interface Parted {
  /** What was different before anything was decided. */
  readonly before: readonly ('rules' | 'view' | 'dice' | 'term' | 'parameters')[];
  /** The first quarter (1 = first) with another decision; null where all that both decided is the same. */
  readonly quarter: number | null;
  /** The standing orders differ. */
  readonly orders: boolean;
}

export interface Beside {
  readonly games: readonly BesideGame[];
  /** One for each game after the first. */
  readonly parted: readonly Parted[];
  readonly unread: readonly { readonly text: string; readonly fault: Fault }[];
  /** More codes than are shown. */
  readonly more: boolean;
}

/** Everything that is in a text, up to MOST_BESIDE games. Bounded; nothing is thrown. */
export async function setBeside(
  text: string,
  scenarios: readonly Scenario[],
  releases?: readonly Release[],
): Promise<Beside> {
  const shelf = createShelf(releases ? { scenarios, releases } : { scenarios });
  const { codes, damaged } = findCodes(text);
  const found: Opened[] = [];
  const unread: { text: string; fault: Fault }[] = [];
  for (const code of [...codes, ...damaged].slice(0, MOST_BESIDE)) {
    const opened = await decode(code, shelf);
    if (opened.ok) found.push(opened.value);
    else unread.push({ text: code.slice(0, 80), fault: opened.error });
  }
  const [first, ...others] = found;
  return {
    games: found.map(gameOf),
    parted: first ? others.map((other) => partedOf(first, other)) : [],
    unread,
    more: codes.length + damaged.length > MOST_BESIDE,
  };
}

function gameOf({ code, game, finished, edition, model }: Opened): BesideGame {
  const { rules } = edition.bundle;
  const { scenario } = edition;
  const { log } = game;
  const start = rules.startWorld(model, log.seed, log.term);
  const count = (world: typeof start) => rules.totals(world)[finished ? 'prisoners' : 'reported'];
  const dilemmas = [start.published.dilemma];
  const prisoners = [count(start)];
  const played = rules.playLog(model, log, {
    onQuarter: (world) => {
      prisoners.push(count(world));
      dilemmas.push(world.published.dilemma);
    },
  });
  const end = rules.totals(played.ok ? played.world : start); // it was verified, so that it plays
  return {
    ...{ code, term: log.term, finished, prisoners },
    view: finished || !game.sealed ? log.view : null,
    decisions: log.decisions.map(({ answer, option, lever, steps }, i) => {
      const dilemma = scenario.dilemmas[dilemmas[i] ?? -1];
      const taken = dilemma?.options[option];
      const pulled = scenario.levers[lever];
      return {
        answer,
        option: dilemma && taken ? { dilemma: dilemma.id, option: taken.id } : null,
        lever: pulled ? { id: pulled.id, steps } : null,
      };
    }),
    ...{ freed: end.freed, arrested: end.arrested, inside: prisoners.at(-1) ?? 0 },
    prisonYears: finished ? Math.round(end.prisonYears) : null,
  };
}

function partedOf(a: Opened, b: Opened): Parted {
  const same = (x: unknown, y: unknown) => JSON.stringify(x) === JSON.stringify(y);
  const [one, other] = [a.game.log, b.game.log];
  const before: Parted['before'][number][] = [];
  if (one.rulesVersion !== other.rulesVersion || one.scenarioHash !== other.scenarioHash) before.push('rules');
  // Of a sealed game that runs nobody is told which world it is.
  const told = (opened: Opened) => opened.finished || !opened.game.sealed;
  if (told(a) && told(b) && one.view !== other.view) before.push('view');
  if (one.seed !== other.seed) before.push('dice');
  if (one.term !== other.term) before.push('term');
  if (!same(one.changes, other.changes)) before.push('parameters');
  const both = Math.min(one.decisions.length, other.decisions.length);
  const at = one.decisions.slice(0, both).findIndex((decision, i) => !same(decision, other.decisions[i]));
  const orders = isFinished(one) && isFinished(other) && !same(one.orders, other.orders);
  return { before, quarter: at < 0 ? null : at + 1, orders };
}
