// Random games as they are shared: legal logs with changes, bets and classwork, the same for the same number.
import {
  compile,
  draw,
  type GameLog,
  PARAMETERS,
  type ParameterChange,
  type ParameterName,
  parameterRange,
  type Scenario,
  worldSeed,
} from '../../src/rules/index.ts';
import { canonical, createShelf, FIRST_DEALS, type Game } from '../../src/share/index.ts';
import { potash, synthetic } from '../rules/models.ts';
import { playRandom, type Style } from '../rules/random-games.ts';

/** The shelf of most tests: today's rules with both scenarios. */
export const shelf = createShelf({ scenarios: [potash, synthetic] });

const NAMES = Object.keys(PARAMETERS) as ParameterName[];
const STYLES: readonly Style[] = ['any', 'deal', 'conditional', 'roadmap', 'law', 'press', 'ease', 'take-back'];

export interface Wish {
  readonly scenario?: Scenario;
  readonly term?: number;
  readonly changes?: number;
  /** Decisions kept, 0 to the term; left out: all. */
  readonly played?: number;
  /** Only the log: nothing said, no class. */
  readonly plain?: true;
}

/** `n` different parameters, each moved anywhere inside its range. */
export function randomChanges(scenario: Scenario, view: string, n: number, seed: number): ParameterChange[] {
  if (n === 0) return [];
  const names = NAMES.map((name, i) => [draw(seed, 1, i), name] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, name]) => name);
  return names
    .slice(0, n)
    .sort()
    .map((parameter, i) => {
      const { low, high } = parameterRange(scenario, view, parameter);
      return { parameter, at: low + Math.floor(draw(seed, 2, i) * (high - low + 1)) };
    });
}

/** The i-th random game of a salt, in the form in which it comes back. */
export function randomGame(salt: number, i: number, wish: Wish = {}): Game {
  const seed = worldSeed(salt, i);
  const u = (use: number) => draw(seed ^ 0x2545f491, 0, use);
  const pick = <T>(list: readonly T[], use: number): T => list[Math.floor(u(use) * list.length)] as T;
  const scenario = wish.scenario ?? (u(0) < 0.9 ? potash : synthetic);
  const view = pick(Object.keys(scenario.views), 1);
  const term = wish.term ?? pick(scenario.terms, 2);
  const changes = randomChanges(scenario, view, wish.changes ?? (u(3) < 0.7 ? 0 : Math.floor(u(4) * 9)), seed);
  const model = compile(scenario, view, changes);
  const whole = playRandom({ model, seed, term, style: pick(STYLES, 5), holder: 'vote' }).log;
  const played = wish.played ?? (u(6) < 0.7 ? term : Math.floor(u(6) * 1e6) % term);
  const log: GameLog = { ...whole, changes, decisions: whole.decisions.slice(0, played) };
  if (wish.plain) return canonical({ ...NOTHING_SAID, log });
  const deals = [null, ...FIRST_DEALS];
  const month = { year: 2025 + Math.floor(u(7) * 80), month: 1 + Math.floor(u(8) * 12) };
  return canonical({
    log,
    sealed: u(9) < 0.7,
    secondLook: u(10) < 0.2,
    bet: {
      prisoners: u(11) < 0.2 ? null : u(11) < 0.8 ? 50 * Math.floor(u(12) * 61) : Math.floor(u(12) * 100_001),
      firstDeal: pick(deals, 13),
      reality: u(14) < 0.8 ? null : { count: Math.floor(u(15) * 5000), ...month },
    },
    lastAnswer: pick(deals, 16),
    classwork: u(17) < 0.7 ? null : { assignment: Math.floor(u(18) * 2 ** 24), attempt: Math.floor(u(19) * 2 ** 20) },
  });
}

const NOTHING_SAID: Omit<Game, 'log'> = {
  sealed: true,
  secondLook: false,
  bet: { prisoners: null, firstDeal: null, reality: null },
  lastAnswer: null,
  classwork: null,
};
