// The odds over the views: calibrated on worlds whose view is known, and from the public record alone.
import { expect, test } from 'vitest';
import { finish, oddsOverViews, play } from '../../src/outcomes/index.ts';
import { solve } from '../../src/outcomes/linear.ts';
import { sharesNear } from '../../src/outcomes/odds.ts';
import { compile, draw, type World, worldSeed } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { potash, VIEWS } from '../rules/models.ts';
import { logOf } from './games.ts';

const POLICIES = ['always-deal', 'refuse-all', 'tough-bargains', 'conditional-deals', 'random', 'trigger'];
const WORLDS = 150;

test('what is said with odds p is so in the share p of worlds, and tells more than knowing nothing', () => {
  const said: { odds: number; error: number; so: number }[] = [];
  let error = 0;
  let games = 0;
  for (let i = 0; i < sample(6, 120); i++)
    for (const view of VIEWS) {
      const model = compile(potash, view);
      const term = potash.terms[Math.floor(i / POLICIES.length) % potash.terms.length] as number;
      const log = logOf(model, POLICIES[i % POLICIES.length] as string, worldSeed(81 + games, i), term);
      const odds = finish(oddsOverViews(potash, play(model, log), WORLDS));
      expect(odds.map((o) => o.view)).toEqual(VIEWS);
      expect(odds.reduce((sum, o) => sum + o.odds, 0)).toBeCloseTo(1, 12);
      for (const o of odds) {
        const so = o.view === view ? 1 : 0;
        said.push({ odds: o.odds, error: o.error, so });
        error += (o.odds - so) * (o.odds - so);
        expect(o.error).toBeGreaterThanOrEqual(0);
        expect(o.error).toBeLessThan(0.2);
      }
      games++;
    }
  // Brier 1950: who knows nothing says a third of each view.
  const nothing = 1 - 1 / VIEWS.length;
  expect(error / games).toBeLessThan(nothing);
  for (const [low, high] of [
    [0, 0.2],
    [0.2, 0.4],
    [0.4, 0.7],
    [0.7, 1.01],
  ] as const) {
    const here = said.filter(({ odds }) => odds >= low && odds < high);
    const mean = here.reduce((s, { odds }) => s + odds, 0);
    const so = here.reduce((s, one) => s + one.so, 0);
    const spread = Math.sqrt(here.reduce((s, { odds }) => s + odds * (1 - odds), 0));
    expect(here.length).toBeGreaterThan(0);
    // Chance of the worlds that came, and the stated error of the odds themselves.
    const stated = here.reduce((s, one) => s + one.error, 0);
    expect(Math.abs(so - mean)).toBeLessThan(3 * spread + stated);
  }
});

test('nothing but the public record is read', () => {
  const model = compile(potash, 'op-ed');
  const played = play(model, logOf(model, 'tough-bargains', 4, 8));
  const odds = finish(oddsOverViews(potash, played, 40));
  // Everything else in the worlds is overwritten, and the view is not in them.
  const blind = played.before.map((world) => ({ published: world.published }) as World);
  expect(finish(oddsOverViews(potash, { ...played, before: blind }, 40))).toEqual(odds);
});

test('shares among the nearest: a class that lies there has them, equal ones share', () => {
  const cloud = (seed: number, x: number, y: number) =>
    Array.from({ length: 60 }, (_, i) => [x + draw(seed, i, 1), y + draw(seed, i, 2), 7]);
  const learned = [cloud(1, 0, 0), cloud(2, 5, 0), cloud(3, 0, 5)];
  const counted = [cloud(4, 0, 0), cloud(5, 5, 0), cloud(6, 0, 5)];
  expect(sharesNear([5.5, 0.5, 7], learned, counted)).toEqual([0, 1, 0]);
  expect(sharesNear([0.5, 5.5, 7], learned, counted)).toEqual([0, 0, 1]);
  const alike = [cloud(7, 0, 0), cloud(7, 0, 0), cloud(7, 0, 0)];
  for (const share of sharesNear([0.3, 0.4, 7], alike, alike)) expect(share).toBeCloseTo(1 / 3, 12);
});

test('linear equations', () => {
  const x = solve(
    [
      [0, 2, 1],
      [1, -1, 0],
      [3, 1, 4],
    ],
    [7, -1, 17],
  );
  [1, 2, 3].forEach((value, i) => {
    expect(x[i]).toBeCloseTo(value, 12);
  });
});
