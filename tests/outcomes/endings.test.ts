// Each ending is reached by a stored legal log, is told in words that hold, and one of them fits every game.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENDINGS, type EndingId, endingOf, play } from '../../src/outcomes/index.ts';
import {
  compile,
  type Decision,
  type GameLog,
  hasDeal,
  otherTrack,
  playLog,
  prisoners,
  RULES_VERSION,
  type StandingOrders,
} from '../../src/rules/index.ts';
import { ENDING_WORDS, endingText } from '../../src/text/endings.ts';
import { sample } from '../long.ts';
import { MODELS, potash } from '../rules/models.ts';
import { randomLogs } from './games.ts';

interface Stored {
  readonly ending: EndingId;
  readonly view: string;
  readonly seed: number;
  readonly term: number;
  readonly orders: StandingOrders;
  readonly decisions: readonly (readonly [Decision['answer'], number, number, number])[];
}

const stored = JSON.parse(readFileSync(new URL('./endings.json', import.meta.url), 'utf8')) as readonly Stored[];

function played({ view, seed, term, orders, decisions }: Stored) {
  const model = compile(potash, view);
  const log: GameLog = {
    ...{
      rulesVersion: RULES_VERSION,
      scenario: potash.id,
      scenarioHash: potash.hash,
      view,
      changes: [],
      seed,
      term,
      orders,
    },
    decisions: decisions.map(([answer, option, lever, steps]) => ({ answer, option, lever, steps })),
  };
  return play(model, log);
}

test('at least twelve endings, each reached by a stored legal log (npm run record:endings after a change)', () => {
  expect(ENDINGS.length).toBeGreaterThanOrEqual(12);
  expect(stored.map(({ ending }) => ending)).toEqual(ENDINGS);
  for (const one of stored) expect(endingOf(played(one)).id).toBe(one.ending);
});

test('the figures of an ending are those of the game', () => {
  for (const one of stored) {
    const game = played(one);
    const { log, model, end, holder } = game;
    const { figures, country } = endingOf(game);
    const other = playLog(model, otherTrack(log), { holder, adapt: true });
    if (!other.ok) throw new Error(other.code);
    expect(figures.offers).toBe(log.decisions.filter(({ answer }) => answer !== 'none').length);
    expect(figures.levers).toBe(log.decisions.filter(({ lever }) => lever >= 0).length);
    expect(figures.more - figures.fewer).toBe(end.arrested - other.world.arrested);
    expect(Math.min(figures.more, figures.fewer)).toBe(0);
    expect([figures.freed, figures.arrested, figures.inPrison]).toEqual([end.freed, end.arrested, prisoners(end)]);
    expect(figures.signed).toBeLessThanOrEqual(figures.offers);
    expect(country).toBe(end.democracyAt > 0 ? 'democracy' : end.breakdownAt > 0 ? 'another' : 'same');
  }
});

test('every game has an ending, and those of refusers say that nothing was signed', () => {
  for (const { model, log } of randomLogs(sample(60, 1000), MODELS, 95)) {
    const { id, figures } = endingOf(play(model, log));
    expect(ENDINGS).toContain(id);
    if (!hasDeal(log)) expect(figures.signed).toBe(0);
    const { name, line } = endingText(id, figures);
    expect(name.length).toBeGreaterThan(3);
    expect(line).not.toMatch(/[{}]|undefined|NaN/);
  }
});

test('names are names, lines are short, and no ending grades the player', () => {
  const names = ENDINGS.map((id) => ENDING_WORDS[id].name);
  expect(new Set(names).size).toBe(ENDINGS.length);
  for (const { line } of Object.values(ENDING_WORDS)) {
    expect(line.split(' ').length).toBeLessThanOrEqual(30);
    expect(line).not.toMatch(/\b(good|bad|best|worst|fail|failed|win|won|lost|wrong|right|should|mistake)\b/i);
  }
});
