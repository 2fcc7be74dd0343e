// Keyed draws: no two mechanisms share a channel, draws are even and unrelated, and a decision moves none of them.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { draw, publicView, resetWorld, startWorld, worldSeed } from '../../src/rules/index.ts';
import { playQuarter } from '../../src/rules/quarter.ts';
import { CHANNEL, countFrom, NO_QUARTER } from '../../src/rules/random.ts';
import { sample } from '../long.ts';
import { MODELS } from '../rules/models.ts';
import { games, playRandom, randomDecision } from '../rules/random-games.ts';

interface Drawn {
  readonly seed: number;
  readonly quarter: number;
  readonly channel: number;
  readonly value: number;
}
const drawn: Drawn[] = [];
let recording = false;

/** Seed and quarter of every key that was made. */
const keys = new Map<number, { seed: number; quarter: number }>();

vi.mock('../../src/rules/random.ts', async (original) => {
  const real = await original<typeof import('../../src/rules/random.ts')>();
  const note = (seed: number, quarter: number, channel: number, value: number) => {
    // The random games of the tests draw on channels of their own, from 5000 on.
    if (recording && channel < 5000) drawn.push({ seed, quarter, channel, value });
    return value;
  };
  return {
    ...real,
    draw: (seed: number, quarter: number, channel: number) =>
      note(seed, quarter, channel, real.draw(seed, quarter, channel)),
    quarterKey: (seed: number, quarter: number) => {
      const key = real.quarterKey(seed, quarter);
      if (recording) keys.set(key, { seed, quarter });
      return key;
    },
    drawFrom: (key: number, channel: number) => {
      const value = real.drawFrom(key, channel);
      if (!recording) return value;
      const of = keys.get(key);
      if (of === undefined) throw new Error(`channel ${channel} is drawn from a key that nobody made`);
      return note(of.seed, of.quarter, channel, value);
    },
  };
});

beforeEach(() => {
  drawn.length = 0;
  keys.clear();
  recording = false;
});

const FOLDER = fileURLToPath(new URL('../../src/rules/', import.meta.url));
const FILES = (readdirSync(FOLDER, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts'));

/** What a mechanism adds to a channel's number, and all values that it takes. A new way of adding must be named here. */
const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const ADDED: Readonly<Record<string, readonly number[]>> = {
  '': [0],
  kind: range(3),
  i: range(24),
  j: range(6),
};

interface Use {
  readonly file: string;
  readonly name: string;
  readonly numbers: readonly number[];
}

/** Every use of a channel in a source text. */
function usesIn(file: string, text: string): Use[] {
  const out: Use[] = [];
  for (const [, name, added = ''] of text.matchAll(/CHANNEL\.(\w+)(?:\s*\+\s*([^,)]+))?/g)) {
    const offsets = ADDED[added.trim()];
    const base = (CHANNEL as Record<string, number>)[name as string];
    if (offsets === undefined || base === undefined) throw new Error(`${file}: CHANNEL.${name} + ${added} is unknown`);
    out.push({ file, name: name as string, numbers: offsets.map((offset) => base + offset) });
  }
  return out;
}

/** Channels that are asked for in more than one place of the text: each purpose must have its own. */
function askedTwice(uses: readonly Use[]): string[] {
  const names = uses.map(({ name }) => name);
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}

/** Pairs of uses that share a number: two files, or two names. */
function clashes(uses: readonly Use[]): string[] {
  const owner = new Map<number, Use>();
  const out = new Set<string>();
  for (const use of uses)
    for (const number of use.numbers) {
      const other = owner.get(number);
      if (other === undefined) owner.set(number, use);
      else if (other.name !== use.name || other.file !== use.file)
        out.add(`${number}: ${other.name} in ${other.file}, ${use.name} in ${use.file}`);
    }
  return [...out];
}

const USES = FILES.flatMap((file) => usesIn(file, readFileSync(FOLDER + file, 'utf8')));

test('no two mechanisms share a channel, offsets by kind and person included', () => {
  expect(USES.length).toBeGreaterThan(50);
  expect(clashes(USES)).toEqual([]);
});

test('a channel has one purpose: it is asked for in one place only', () => {
  expect(askedTwice(USES)).toEqual([]);
  const again = usesIn('mechanisms/offer.ts', 'if (drawFrom(w.key, CHANNEL.offerWant) < p.halfStep) go();');
  expect(askedTwice([...USES, ...again])).toEqual(['offerWant']);
});

test('the check sees a planted clash: the same channel in two files, ranges that meet, an unknown offset', () => {
  expect(clashes([...USES, ...usesIn('planted.ts', 'draw(s, q, CHANNEL.crisis)')])).toHaveLength(1);
  const foreign = { file: 'mechanisms/exits.ts', name: 'planted', numbers: [CHANNEL.served + 2] };
  expect(clashes([...USES, foreign])).toHaveLength(1);
  const people = { file: 'planted.ts', name: 'rosterIll', numbers: range(40).map((i) => CHANNEL.rosterIll + i) };
  expect(clashes([...USES, people]).length).toBeGreaterThan(20);
  expect(() => usesIn('planted.ts', 'draw(s, q, CHANNEL.crisis + 2 * k)')).toThrow('unknown');
  expect(() => usesIn('planted.ts', 'draw(s, q, CHANNEL.nothing)')).toThrow('unknown');
});

test('every channel that is named is used, and every draw names one', () => {
  const used = new Set(USES.map(({ name }) => name));
  expect(Object.keys(CHANNEL).filter((name) => !used.has(name))).toEqual([]);
  for (const file of FILES) {
    if (file === 'random.ts') continue;
    const text = readFileSync(FOLDER + file, 'utf8');
    for (const [call] of text.matchAll(/\bdraw(?:From)?\([^;]*?\)/g)) expect(call, file).toContain('CHANNEL.');
  }
});

test('in play, each number drawn belongs to one channel, one world and one quarter', () => {
  const known = new Map<number, string>();
  for (const { name, numbers } of USES) for (const number of numbers) known.set(number, name);
  const met = new Set<string>();
  for (const spec of games(sample(36, 600), MODELS, 41)) {
    recording = true;
    playRandom(spec, {
      onStart: () => check(0),
      onQuarter: (w) => check(w.quarter),
    });
    recording = false;
    function check(quarter: number): void {
      for (const d of drawn) {
        const name = known.get(d.channel);
        if (name === undefined) expect.fail(`channel ${d.channel} belongs to nobody`);
        met.add(name);
        if ((d.seed | 0) !== (spec.seed | 0)) expect.fail(`${name} draws from another seed`);
        // The list of an offer is drawn as of the quarter in which the offer was made.
        const made = name === 'offerList' ? [quarter, quarter - 1, quarter - 2] : [quarter];
        const votes = d.quarter === NO_QUARTER;
        if (!votes && !made.includes(d.quarter)) expect.fail(`${name} draws in quarter ${d.quarter}, it is ${quarter}`);
      }
      drawn.length = 0;
    }
  }
  const never = [...new Set(known.values())].filter((name) => !met.has(name));
  // The vote is drawn once a term; `personExit` only where people are followed by name (people.ts).
  expect(never.filter((name) => !['swingA', 'swingB', 'personExit'].includes(name))).toEqual([]);
});

test('a changed decision moves no draw: twins draw the same number wherever both draw', () => {
  for (const spec of games(sample(36, 600), MODELS, 42)) {
    const take = (style: typeof spec.style) => {
      drawn.length = 0;
      recording = true;
      playRandom({ ...spec, style });
      recording = false;
      return new Map(drawn.map((d) => [`${d.seed | 0}/${d.quarter}/${d.channel}`, d.value]));
    };
    const yours = take('deal');
    const other = take('press');
    let both = 0;
    for (const [key, value] of yours) {
      if (!other.has(key)) continue;
      both++;
      if (other.get(key) !== value) expect.fail(`draw ${key} moved`);
    }
    expect(both).toBeGreaterThan(300);
  }
});

test('a decision that changes no input of arrests changes no arrest of its quarter', () => {
  for (const spec of games(sample(60, 1000), MODELS, 43)) {
    const one = startWorld(spec.model, spec.seed, spec.term);
    const two = startWorld(spec.model, spec.seed, spec.term);
    const decision = { ...randomDecision(publicView(one), spec.model, 'any', spec.seed), lever: -1, steps: 0 };
    const telling = { ...decision, lever: 9, steps: 1 };
    playQuarter(one, spec.model, decision);
    playQuarter(two, spec.model, telling);
    expect(two.arrestMean).toBe(one.arrestMean);
    expect([two.newOrdinary, two.newForeign, two.unrecordedNow]).toEqual([
      one.newOrdinary,
      one.newForeign,
      one.unrecordedNow,
    ]);
    expect(two.approval).not.toBe(one.approval);
  }
});

test('more wish to arrest means no fewer arrests of the same quarter', () => {
  let more = 0;
  for (const spec of games(sample(120, 2000), MODELS, 44)) {
    const world = startWorld(spec.model, spec.seed, spec.term);
    const decision = { answer: 'refuse', option: publicView(world).dilemma < 0 ? -1 : 0, lever: -1, steps: 0 } as const;
    const counts = [1, 1.02, 1.1, 1.5, 2].map((crackdown) => {
      resetWorld(world, spec.model, spec.seed, spec.term);
      world.crackdown = crackdown;
      playQuarter(world, spec.model, decision);
      return [world.newOrdinary, world.newForeign];
    });
    for (let i = 1; i < counts.length; i++)
      for (let kind = 0; kind < 2; kind++) {
        const rise = (counts[i]?.[kind] as number) - (counts[i - 1]?.[kind] as number);
        expect(rise).toBeGreaterThanOrEqual(0);
        if (rise > 0) more++;
      }
  }
  expect(more).toBeGreaterThan(100);
});

test('a count never falls when its mean rises, and is its mean on average', () => {
  const mean = fc.double({ min: 0, max: 5000, noNaN: true });
  const u = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(mean, mean, u, (a, b, at) => {
      expect(countFrom(Math.max(a, b), at)).toBeGreaterThanOrEqual(countFrom(Math.min(a, b), at));
      expect(Math.abs(countFrom(a, at) - a)).toBeLessThanOrEqual(1);
      expect(Number.isInteger(countFrom(a, at))).toBe(true);
    }),
    { seed: 7, numRuns: sample(500, 20_000) },
  );
  for (const m of [0.1, 0.5, 3.25, 130.9]) {
    let sum = 0;
    for (let i = 0; i < 1000; i++) sum += countFrom(m, (i + 0.5) / 1000);
    expect(sum / 1000).toBeCloseTo(m, 2);
  }
  expect([countFrom(0, 0.99), countFrom(-1, 0.99)]).toEqual([0, 0]);
});

/** Means, variance and the correlation of pairs of a long row of draws. */
function describeRow(row: readonly number[], other: readonly number[]) {
  const n = row.length;
  const mean = row.reduce((s, x) => s + x, 0) / n;
  const variance = row.reduce((s, x) => s + (x - mean) * (x - mean), 0) / n;
  let together = 0;
  for (let i = 0; i < n; i++) together += ((row[i] as number) - 0.5) * ((other[i] as number) - 0.5);
  return { mean, variance, correlation: together / n / (1 / 12) };
}

test('draws are even: mean, spread, twentieths', () => {
  const n = sample(40_000, 400_000);
  const row = Array.from({ length: n }, (_, i) => draw(worldSeed(3, i % 500), i % 41, 1 + ((i * 7) % 50)));
  const { mean, variance } = describeRow(row, row);
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.006);
  expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.002);
  const bins = new Array<number>(20).fill(0);
  for (const x of row) {
    expect(x >= 0 && x < 1).toBe(true);
    bins[Math.floor(x * 20)] = (bins[Math.floor(x * 20)] as number) + 1;
  }
  for (const bin of bins) expect(Math.abs((bin * 20) / n - 1)).toBeLessThan(0.12);
});

test('draws of neighbouring channels, quarters and seeds are unrelated', () => {
  const n = sample(20_000, 200_000);
  const at = (i: number) => ({ seed: i % 701, quarter: i % 40, channel: i % 53 });
  const row = Array.from({ length: n }, (_, i) => draw(at(i).seed, at(i).quarter, at(i).channel));
  const beside: [string, (i: number) => number][] = [
    ['channel', (i) => draw(at(i).seed, at(i).quarter, at(i).channel + 1)],
    ['quarter', (i) => draw(at(i).seed, at(i).quarter + 1, at(i).channel)],
    ['seed', (i) => draw(at(i).seed + 1, at(i).quarter, at(i).channel)],
    ['quarter and channel', (i) => draw(at(i).seed, at(i).quarter + 1, at(i).channel - 1)],
    ['sign of the seed', (i) => draw(-1 - at(i).seed, at(i).quarter, at(i).channel)],
  ];
  for (const [what, other] of beside) {
    const { correlation } = describeRow(
      row,
      Array.from({ length: n }, (_, i) => other(i)),
    );
    expect(Math.abs(correlation), what).toBeLessThan(0.03);
  }
});

test('seeds of other worlds are 32-bit and differ', () => {
  const seeds = Array.from({ length: 5000 }, (_, i) => worldSeed(9, i));
  expect(new Set(seeds).size).toBe(5000);
  for (const seed of seeds) expect(seed >>> 0).toBe(seed);
  expect(worldSeed(9, 0)).not.toBe(worldSeed(10, 0));
});
