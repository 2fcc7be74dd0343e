// The laws of the ledger: shares add up, a decision without effect has none, equals get the same, and all of it is the
// definition played out by hand on short games.
import { expect, test } from 'vitest';
import { answersLedger, finish, marginsOf, OUTCOMES, play, splitByPathway } from '../../src/outcomes/index.ts';
import { sharesOf } from '../../src/outcomes/ledger.ts';
import { OUTCOME_UNIT, type Outcomes, outcomesOf } from '../../src/outcomes/outcomes.ts';
import {
  type Decision,
  type GameLog,
  type Holder,
  hasDeal,
  type Model,
  otherTrack,
  PATHWAYS,
  type Pathway,
  playLog,
  Recording,
  type World,
} from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS, modelWith, synthetic } from '../rules/models.ts';
import { logOf, randomLogs } from './games.ts';

const SMALL = Object.keys(synthetic.views).map((view) => modelWith(view, {}, synthetic));
const refusers = MODELS.map((model, i) => ({ model, log: logOf(model, 'refuse-all', 90 + i, 8) }));
const short = [
  ...randomLogs(sample(60, 400), MODELS, 61).filter(({ log }) => log.term === 8),
  ...randomLogs(sample(8, 60), SMALL, 62),
  ...refusers,
];
const long = randomLogs(sample(24, 120), MODELS, 63);

function ledger(model: Model, log: GameLog) {
  const played = play(model, log);
  const result = finish(answersLedger(played));
  if (!result.ok) throw new Error(result.code);
  return { played, ledger: result.ledger };
}

/** The outcomes of the log with the answers of a subset kept and the others as on the other track, played whole. */
function mixed(
  model: Model,
  log: GameLog,
  keep: (quarter: number) => boolean,
  holder: Holder,
  hold?: { pathways: Pathway[]; from: Recording },
): Outcomes {
  const other = otherTrack(log);
  const decisions = log.decisions.map((d, i) => (keep(i + 1) ? d : (other.decisions[i] as Decision)));
  const orders = keep(0) ? log.orders : other.orders;
  let approval = Number.NaN;
  const onQuarter = (w: World) => {
    if (w.quarter === log.term) approval = w.approval;
  };
  const options = { holder, adapt: true, onQuarter };
  const end = playLog(model, { ...log, decisions, orders }, hold ? { ...options, hold } : options);
  if (!end.ok) throw new Error(end.code);
  return outcomesOf(end.world, model, approval);
}

/** The mean over all orders of what a player changes when its turn comes: the definition. */
function byDefinition(n: number, value: (subset: number) => number): number[] {
  const shares = new Array<number>(n).fill(0);
  let orders = 0;
  const walk = (subset: number, added: number[]) => {
    if (added.length === n) {
      orders++;
      let mask = 0;
      for (const i of added) {
        shares[i] = (shares[i] as number) + value(mask | (1 << i)) - value(mask);
        mask |= 1 << i;
      }
      return;
    }
    for (let i = 0; i < n; i++) if ((subset & (1 << i)) === 0) walk(subset | (1 << i), [...added, i]);
  };
  walk(0, []);
  return shares.map((share) => share / orders);
}

test('the shares add up to yours less the other track, exactly and in whole units', () => {
  for (const { model, log } of [...short, ...long]) {
    const { played, ledger: l } = ledger(model, log);
    expect(l.yours).toEqual(played.outcomes);
    expect(l.other).toEqual(mixed(model, log, () => false, played.holder));
    for (const o of OUTCOMES) {
      expect(l.total[o]).toBe(l.yours[o] - l.other[o]);
      const sum = l.lines.reduce((s, { share }) => s + share[o], 0);
      expect(Math.abs(sum - l.total[o])).toBeLessThan(1e-9 * (1 + Math.abs(l.yours[o])));
      const whole = Math.round(l.yours[o] / OUTCOME_UNIT[o]) - Math.round(l.other[o] / OUTCOME_UNIT[o]);
      expect(l.whole[o]).toBe(whole);
      if (l.lines.length === 0) continue;
      expect(l.lines.reduce((s, line) => s + line.whole[o], 0)).toBe(whole);
      for (const line of l.lines) {
        expect(Number.isInteger(line.whole[o])).toBe(true);
        expect(Math.abs(line.whole[o] - line.share[o] / OUTCOME_UNIT[o])).toBeLessThan(1 + 1e-9);
      }
      const alone = l.lines.reduce((s, { last }) => s + last[o], 0);
      expect(l.interaction[o]).toBeCloseTo(l.total[o] - alone, 9);
    }
  }
});

test('short games by the definition: every order of the answers, every game played whole', () => {
  let compared = 0;
  let most = 0;
  for (const { model, log } of short) {
    const { played, ledger: l } = ledger(model, log);
    const n = l.lines.length;
    if (n === 0 || n > 5) continue;
    const values = Array.from({ length: 1 << n }, (_, subset) => {
      const kept = l.lines.filter((_, i) => subset & (1 << i)).map(({ quarter }) => quarter);
      const players = l.lines.map(({ quarter }) => quarter);
      return mixed(model, log, (q) => kept.includes(q) || !players.includes(q), played.holder);
    });
    for (const o of OUTCOMES) {
      const shares = byDefinition(n, (subset) => (values[subset] as Outcomes)[o]);
      l.lines.forEach((line, i) => {
        expect(line.share[o]).toBeCloseTo(shares[i] as number, 7);
        expect(line.first[o]).toBe((values[1 << i] as Outcomes)[o] - (values[0] as Outcomes)[o]);
        const rest = ((1 << n) - 1) & ~(1 << i);
        expect(line.last[o]).toBe(l.yours[o] - (values[rest] as Outcomes)[o]);
      });
    }
    compared++;
    most = Math.max(most, n);
  }
  expect(compared).toBeGreaterThan(8);
  expect(most).toBeGreaterThanOrEqual(4);
});

test('an answer that changes nothing has no share: a quarter in which no track of a refuser has an offer', () => {
  let none = 0;
  for (const { model, log } of refusers) {
    const { played, ledger: l } = ledger(model, log);
    expect(l.lines.filter(({ quarter }) => quarter > 0)).toHaveLength(log.term);
    l.lines.forEach((line) => {
      const nothing = OUTCOMES.every((o) => line.share[o] === 0);
      if (!nothing) return;
      none++;
      const without = mixed(model, log, (q) => q !== line.quarter, played.holder);
      expect(without).toEqual(played.outcomes);
      for (const o of OUTCOMES) expect(line.whole[o]).toBe(0);
    });
  }
  expect(none).toBeGreaterThan(0);
});

test('two answers that always change the same get the same', () => {
  // v depends on how many of the first two are kept, and on the third.
  const v = Float64Array.from(
    { length: 8 },
    (_, s) => ([0, 3, 10][(s & 1) + ((s >> 1) & 1)] as number) + (s & 4 ? 5 * (1 + (s & 1) + ((s >> 1) & 1)) : 0),
  );
  const [shares] = sharesOf(3, [v]);
  expect(shares?.[0]).toBe(shares?.[1]);
  expect(shares?.[2]).not.toBe(shares?.[0]);
  expect(shares?.reduce((a, b) => a + b)).toBeCloseTo(25, 12);
});

test('no line for what is the same on both tracks: refusals beside deals, orders that do not run', () => {
  for (const { model, log } of [...short, ...long]) {
    const { played, ledger: l } = ledger(model, log);
    const deal = hasDeal(log);
    for (const line of l.lines) {
      if (line.quarter === 0) {
        expect(played.holder).toBe('player');
        expect(line.yours).not.toBe(line.other);
        continue;
      }
      const { answer } = log.decisions[line.quarter - 1] as Decision;
      expect(line.yours).toBe(answer);
      expect(line.other).toBe(deal ? 'refuse' : 'accept');
      if (deal) expect(['refuse', 'none']).not.toContain(answer);
    }
  }
});

test('the vote has a line of its own, with its chance', () => {
  for (const { model, log } of long) {
    const { ledger: l } = ledger(model, log);
    const { election } = l;
    const office = mixed(model, log, () => true, 'player');
    const rival = mixed(model, log, () => true, election.rival);
    expect(election.yours).toBe(l.yours.reelection);
    expect(election.other).toBe(l.other.reelection);
    for (const o of OUTCOMES) {
      expect(election.inOffice[o]).toBe(office[o] - rival[o]);
      expect(election.expected[o]).toBe((election.yours - election.other) * election.inOffice[o]);
    }
  }
});

test('each share is split by pathway: with the pathway held at the other track, by the definition', () => {
  let held = 0;
  for (const { model, log } of short) {
    const { played, ledger: l } = ledger(model, log);
    const n = l.lines.length;
    if (n === 0 || n > 4 || held > sample(3, 30)) continue;
    held++;
    const lines = finish(splitByPathway(played, l));
    const recording = new Recording();
    playLog(model, otherTrack(log), { holder: played.holder, adapt: true, onQuarter: (w) => recording.note(w) });
    const players = l.lines.map(({ quarter }) => quarter);
    for (const pathway of PATHWAYS) {
      const values = Array.from({ length: 1 << n }, (_, subset) => {
        const kept = l.lines.filter((_, i) => subset & (1 << i)).map(({ quarter }) => quarter);
        const keep = (q: number) => kept.includes(q) || !players.includes(q);
        return mixed(model, log, keep, played.holder, { pathways: [pathway], from: recording });
      });
      for (const o of OUTCOMES) {
        const shares = byDefinition(n, (subset) => (values[subset] as Outcomes)[o]);
        lines.forEach((line, i) => {
          const by = (l.lines[i] as (typeof l.lines)[number]).share[o] - (shares[i] as number);
          expect(line.by[pathway][o]).toBeCloseTo(by, 7);
          if (!l.pathways.includes(pathway)) expect(line.by[pathway][o]).toBe(0);
        });
      }
    }
    lines.forEach((line, i) => {
      for (const o of OUTCOMES) {
        const sum = PATHWAYS.reduce((s, pathway) => s + line.by[pathway][o], line.rest[o]);
        expect(sum).toBeCloseTo((l.lines[i] as (typeof l.lines)[number]).share[o], 7);
      }
    });
  }
  expect(held).toBeGreaterThan(2);
});

test('levers, dilemmas and the refusals of a dealer are turned one by one and told as margins', () => {
  const seen = { refusals: 0, levers: 0, options: 0 };
  for (const { model, log } of long) {
    const played = play(model, log);
    const margins = finish(marginsOf(played));
    for (const kind of ['refusals', 'levers', 'options'] as const)
      for (const { quarter, decision, margin } of margins[kind]) {
        seen[kind]++;
        const own = log.decisions[quarter - 1] as Decision;
        if (kind === 'refusals') expect([own.answer, decision.answer]).toEqual(['refuse', 'accept']);
        if (kind === 'levers') expect(decision).toEqual({ ...own, lever: -1, steps: 0 });
        const decisions = log.decisions.map((d, i) => (i === quarter - 1 ? decision : d));
        const without = mixed(model, { ...log, decisions }, () => true, played.holder);
        for (const o of OUTCOMES) expect(margin[o]).toBe(played.outcomes[o] - without[o]);
      }
    if (!hasDeal(log)) expect(margins.refusals).toEqual([]);
    const pulled = log.decisions.filter(({ lever }) => lever >= 0).length;
    expect(margins.levers).toHaveLength(pulled);
  }
  for (const kind of ['refusals', 'levers', 'options'] as const) expect(seen[kind]).toBeGreaterThan(5);
});
