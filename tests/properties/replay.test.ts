// The log is the only truth: the same log gives the same bits, and causes change nothing.
import { expect, test } from 'vitest';
import {
  adapt,
  decide,
  type GameLog,
  hasDeal,
  Ledger,
  otherTrack,
  playLog,
  publicView,
  startWorld,
} from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS, modelWith, synthetic } from '../rules/models.ts';
import { type GameSpec, games, playRandom, randomDecision } from '../rules/random-games.ts';
import { hashOf } from '../rules/world-fields.ts';

const ALL = [...MODELS, ...Object.keys(synthetic.views).map((view) => modelWith(view, {}, synthetic))];

/** A hash of every field after each quarter. */
function hashes(spec: GameSpec, log: GameLog, ledger: Ledger | null = null): number[] {
  const out: number[] = [];
  const played = playLog(spec.model, log, {
    holder: spec.holder,
    ledger,
    onQuarter: (w) => {
      // The only field that causes may change is the line that publishes them.
      w.published.causes = [];
      out.push(hashOf(w));
    },
  });
  if (!played.ok) expect.fail(`quarter ${played.quarter} of a played log is refused: ${played.code}`);
  return out;
}

function recorded(spec: GameSpec): { log: GameLog; seen: number[] } {
  const seen: number[] = [];
  const { log } = playRandom(spec, { onQuarter: (w) => seen.push(hashOf(w)) });
  return { log, seen };
}

test('a log gives the same bits in every field of every quarter, through JSON too', () => {
  for (const spec of games(sample(80, 2000), ALL, 21)) {
    const { log, seen } = recorded(spec);
    expect(hashes(spec, log)).toEqual(seen);
    expect(hashes(spec, JSON.parse(JSON.stringify(log)))).toEqual(seen);
  }
});

test('other seeds, terms and views are other games', () => {
  for (const spec of games(sample(12, 100), MODELS, 22)) {
    const { seen } = recorded(spec);
    const other = recorded({ ...spec, seed: spec.seed ^ 1 }).seen;
    expect(seen.filter((h, i) => h === other[i])).toEqual([]);
  }
});

test('a log cut at quarter n has the same first n quarters', () => {
  for (const spec of games(sample(30, 800), ALL, 23)) {
    const { log, seen } = recorded(spec);
    for (let n = 0; n < spec.term; n++) {
      const cut = { ...log, decisions: log.decisions.slice(0, n) };
      expect(hashes(spec, cut)).toEqual(seen.slice(0, n));
    }
  }
});

test('the world is the same with causes and without', () => {
  for (const spec of games(sample(24, 400), ALL, 24)) {
    const { log, seen } = recorded(spec);
    expect(hashes(spec, log, new Ledger())).toEqual(seen);
  }
});

test('causes of an earlier quarter do not stay in the record of a quarter played without', () => {
  const { model, seed, term, style } = games(1, MODELS, 25)[0] as GameSpec;
  const world = startWorld(model, seed, term);
  const next = () => randomDecision(publicView(world), model, style, seed);
  expect(decide(world, model, next(), new Ledger())).toBeNull();
  expect(world.published.causes.length).toBeGreaterThan(0);
  expect(decide(world, model, next())).toBeNull();
  expect(world.published.causes).toEqual([]);
});

test('an illegal decision in a log comes back with its quarter, and so do too many', () => {
  for (const spec of games(sample(12, 200), ALL, 26)) {
    const { log } = recorded(spec);
    const at = spec.seed % spec.term;
    const spoilt = log.decisions.map((d, i) => (i === at ? { ...d, lever: 99, steps: 1 } : d));
    expect(playLog(spec.model, { ...log, decisions: spoilt })).toEqual({
      ok: false,
      quarter: at + 1,
      code: 'no-such-lever',
    });
    const long = { ...log, decisions: [...log.decisions, ...log.decisions.slice(0, 1)] };
    expect(playLog(spec.model, long)).toMatchObject({ ok: false, code: 'term-over' });
  }
});

test('the other track turns every answer round, and adapted decisions are always legal', () => {
  for (const spec of games(sample(40, 800), ALL, 27)) {
    const { log, seen } = recorded(spec);
    const deal = log.decisions.some((d) => !['none', 'refuse'].includes(d.answer));
    expect(hasDeal(log)).toBe(deal);
    const other = otherTrack(log);
    expect(other.decisions.every((d) => d.answer === (deal ? 'refuse' : 'accept'))).toBe(true);
    expect(other.decisions.map((d) => d.lever)).toEqual(log.decisions.map((d) => d.lever));
    expect(other.orders).toEqual({ ...log.orders, offers: deal ? 'none' : 'all' });
    const played = playLog(spec.model, other, { adapt: true, holder: spec.holder });
    expect(played.ok).toBe(true);
    if (played.ok && deal && spec.holder === 'nobody') expect(played.world.freed).toBe(0);
    // In its own world an adapted log is itself.
    const same: number[] = [];
    playLog(spec.model, log, { adapt: true, holder: spec.holder, onQuarter: (w) => same.push(hashOf(w)) });
    expect(same).toEqual(seen);
  }
});

test('a decision is adapted answer by answer: what has no offer is none, what had none is refused', () => {
  const model = MODELS[0] as GameSpec['model'];
  const world = startWorld(model, 1, 16);
  const lever = { option: -1, lever: -1, steps: 0 } as const;
  expect(adapt(publicView(world), model, { answer: 'none', ...lever }).answer).toBe('refuse');
  expect(adapt(publicView(world), model, { answer: 'more', ...lever }).answer).toBe('more');
  world.published.oddsHigh[0] = 0;
  expect(adapt(publicView(world), model, { answer: 'more', ...lever }).answer).toBe('refuse');
  world.published.offer.people = 0;
  expect(adapt(publicView(world), model, { answer: 'accept', ...lever }).answer).toBe('none');
  world.published.capital = 0;
  expect(adapt(publicView(world), model, { answer: 'none', option: -1, lever: 0, steps: -1 }).lever).toBe(-1);
});
