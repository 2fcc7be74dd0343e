// Flip values against a brute scan of every unit of a parameter's range.
import { expect, test } from 'vitest';
import { finish, otherWorlds, play, sweepParameters, tornadoOf, verdictOf } from '../../src/outcomes/index.ts';
import { compile, type ParameterName, parameterRange } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { potash, VIEWS } from '../rules/models.ts';
import { logOf } from './games.ts';

const WORLDS = 16;
const CHECKED = 40;
const MOST_UNITS = sample(40, 1000);
type Case = readonly [view: string, policy: string, seed: number, term: number, parameters: readonly ParameterName[]];
const CASES: readonly Case[] = [
  ['op-ed', 'conditional-deals', 3, 16, ['marginalShare', 'marketIncentive', 'erosion', 'deterrence']],
  ['op-ed', 'tough-bargains', 3, 16, ['marginalShare', 'marketIncentive', 'refill']],
  ['engagement', 'roadmap', 3, 16, ['moderation', 'cheat']],
  ['sceptic', 'always-deal', 5, 8, ['ratchet', 'moderation', 'restraint']],
];

const swept = CASES.map(([view, policy, seed, term, parameters]) => {
  const model = compile(potash, view);
  const log = logOf(model, policy, seed, term);
  const { holder } = play(model, log);
  const options = { parameters, worlds: WORLDS, checked: CHECKED };
  const all = finish(sweepParameters(potash, log, holder, view, options));
  return { view, log, holder, all };
});

const meanAt = (at: number, parameter: ParameterName, { view, log, holder }: (typeof swept)[number], worlds = WORLDS) =>
  verdictOf(finish(otherWorlds(compile(potash, view, [{ parameter, at }]), log, holder, worlds))).mean;

test('the scan is the mean of the same worlds, the flips are where its sign changes, from one unit to the next', () => {
  let flips = 0;
  for (const one of swept)
    for (const s of one.all.slice(0, sample(2, 9))) {
      const { low, high, per } = parameterRange(potash, one.view, s.parameter);
      const brute = new Map<number, number>();
      // Every unit; of a long range every so many, and those around a flip.
      const stride = Math.ceil((high - low) / MOST_UNITS);
      const places = [...s.flips, ...s.scan].map(({ value }) => Math.floor(value * per + 1e-9));
      for (let at = low; at <= high; at++)
        if ((at - low) % stride === 0 || places.includes(at) || places.includes(at - 1))
          brute.set(at, meanAt(at, s.parameter, one));
      for (const { value, mean } of s.scan) expect(mean).toBe(brute.get(Math.round(value * per)));
      const signAt = (at: number) => Math.sign(brute.get(at) as number);
      for (const { value, error } of s.flips) {
        flips++;
        const below = Math.floor(value * per);
        expect(signAt(below) * signAt(below + 1)).toBe(-1);
        expect(error).toBeGreaterThanOrEqual(0.5 / per);
      }
      const scanned = s.scan.filter(({ mean }) => mean !== 0);
      const turns = scanned.filter(({ mean }, i) => i > 0 && mean * (scanned[i - 1]?.mean as number) < 0);
      expect(s.flips).toHaveLength(turns.length);
      if (s.still) for (const mean of brute.values()) expect(mean).toBe(brute.get(low));
      const values = s.scan.map(({ mean }) => mean);
      expect(s.moves).toBe(s.still ? 0 : Math.max(...values) - Math.min(...values));
      expect(s.scan.length).toBeLessThanOrEqual(17);
    }
  expect(flips).toBeGreaterThan(0);
});

test('a flip is confirmed where more worlds have both signs around it', () => {
  let confirmed = 0;
  for (const one of swept)
    for (const { parameter, flips, scan } of one.all) {
      const { low, high, per } = parameterRange(potash, one.view, parameter);
      for (const flip of flips) {
        const from = Math.max(low, Math.floor((flip.value - flip.error) * per));
        const to = Math.min(high, Math.ceil((flip.value + flip.error) * per));
        const before = scan.filter(({ value, mean }) => value < flip.value && mean !== 0).at(-1)?.mean as number;
        const signs = [meanAt(from, parameter, one, CHECKED), meanAt(to, parameter, one, CHECKED)].map(Math.sign);
        const expected = signs[0] === Math.sign(before) && signs[1] === -Math.sign(before);
        expect(flip.confirmed).toBe(expected);
        if (flip.confirmed) confirmed++;
      }
    }
  expect(confirmed).toBeGreaterThan(0);
});

test('a parameter that the decisions never met moves nothing; the others are ordered by what they move', () => {
  const always = swept[3] as (typeof swept)[number];
  expect(always.all.find(({ parameter }) => parameter === 'restraint')).toMatchObject({
    still: true,
    flips: [],
    moves: 0,
  });
  const tornado = tornadoOf(always.all);
  expect(tornado.map(({ parameter }) => parameter)).not.toContain('restraint');
  expect(tornado.map(({ moves }) => moves)).toEqual(tornado.map(({ moves }) => moves).sort((a, b) => b - a));
});

test('left to itself it sweeps all that a view names, each inside its range', () => {
  const view = VIEWS[2] as string;
  const model = compile(potash, view);
  const log = logOf(model, 'only-cheap-deals', 8, 8);
  const all = finish(sweepParameters(potash, log, play(model, log).holder, view, { worlds: 2, checked: 3 }));
  expect(all.map(({ parameter }) => parameter)).toEqual(Object.keys(potash.views[view] ?? {}));
  for (const { parameter, value, low, high, scan } of all) {
    const range = parameterRange(potash, view, parameter);
    expect([value, low, high]).toEqual([range.value / range.per, range.low / range.per, range.high / range.per]);
    expect(scan[0]?.value).toBe(low);
    expect(scan.at(-1)?.value).toBe(high);
  }
});
