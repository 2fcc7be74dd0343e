// A decision turned and replayed from the fork is, to the last bit, the game that was really played that way.
import { expect, test } from 'vitest';
import {
  alternatives,
  finish,
  OUTCOMES,
  play,
  type TurnedTrack,
  turn,
  turnEach,
  turnInFull,
} from '../../src/outcomes/index.ts';
import { checkDecision, legalDecisions, playLog, publicView, totals, type World } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS } from '../rules/models.ts';
import { differences } from '../rules/world-fields.ts';
import { logOf, randomLogs } from './games.ts';

const logs = [
  ...randomLogs(sample(12, 120), MODELS, 51),
  { model: MODELS[0], log: logOf(MODELS[0] as (typeof MODELS)[number], 'tough-and-pressure', 7, 16) },
] as ReturnType<typeof randomLogs>;

/** Every few alternatives of a log, in full: all of them take too long for each log. */
function some(salt: number, each: number): { track: TurnedTrack; model: (typeof MODELS)[number]; of: number }[] {
  return logs.flatMap(({ model, log }, of) => {
    const played = play(model, log);
    const picked = alternatives(played).filter((_, i) => (i + salt + of) % each === 0);
    return picked.map((alternative) => ({ track: turnInFull(played, alternative), model, of }));
  });
}
const tracks = some(3, 17);

test('a played log is the game as it was played', () => {
  for (const { model, log } of logs) {
    const played = play(model, log);
    const straight = playLog(model, log);
    if (!straight.ok) throw new Error(straight.code);
    expect(differences(played.end, straight.world)).toEqual([]);
    expect(played.before).toHaveLength(log.term + 1);
    // Fitting a decision to its own world leaves it as it is.
    const fitted = playLog(model, log, { adapt: true, holder: played.holder });
    expect(fitted.ok && differences(fitted.world, played.end)).toEqual([]);
  }
});

test('the turned track is bit for bit the game whose log it gives', () => {
  expect(tracks.length).toBeGreaterThan(100);
  let tipped = 0;
  for (const { track, model, of } of tracks) {
    const inside: number[] = [];
    const note = (w: World) => inside.push(totals(w).prisoners);
    const real = playLog(model, track.log, { onStart: note, onQuarter: note });
    if (!real.ok) throw new Error(`quarter ${real.quarter}: ${real.code}`);
    const end = totals(real.world);
    const outcomes = track.asVoted ?? track.outcomes;
    expect(outcomes.prisonYears).toBe(end.prisonYears);
    expect(outcomes.arrested).toBe(end.arrested);
    expect(outcomes.strength).toBe(end.strength);
    expect(outcomes.died).toBe(end.died);
    if (track.asVoted === null) expect(track.prisoners).toEqual(inside);
    else {
      tipped++;
      expect(track.prisoners.slice(0, track.log.term + 1)).toEqual(inside.slice(0, track.log.term + 1));
    }
    const played = play(model, (logs[of] as (typeof logs)[number]).log);
    expect(track.tipsVote).toBe(end.reelected !== played.end.reelected);
  }
  expect(tipped).toBeGreaterThan(0);
});

test('where the vote turns, the outcomes are under the office-holder of the log, and those as voted stand beside', () => {
  let tipped = 0;
  for (const { track, model, of } of tracks) {
    const { holder } = play(model, (logs[of] as (typeof logs)[number]).log);
    const fixed = playLog(model, track.log, { holder });
    if (!fixed.ok) throw new Error(fixed.code);
    const end = totals(fixed.world);
    expect([track.outcomes.prisonYears, track.outcomes.arrested]).toEqual([end.prisonYears, end.arrested]);
    expect(track.asVoted !== null).toBe(track.tipsVote);
    if (track.tipsVote && track.asVoted?.prisonYears !== track.outcomes.prisonYears) tipped++;
  }
  expect(tipped).toBeGreaterThan(0);
});

test('one dimension is turned, all before it is kept, and all that differs after it is listed', () => {
  const kinds = new Set<string>();
  for (const { track, of } of tracks) {
    const { log } = logs[of] as (typeof logs)[number];
    const at = track.quarter - 1;
    expect(track.log.decisions.slice(0, at)).toEqual(log.decisions.slice(0, at));
    const own = log.decisions[at] as (typeof log.decisions)[number];
    const turned = track.log.decisions[at] as typeof own;
    if (track.dimension !== 'answer') expect(turned.answer).toBe(own.answer);
    if (track.dimension !== 'option') expect(turned.option).toBe(own.option);
    if (track.dimension === 'answer') expect(turned).toEqual({ ...own, answer: track.decision.answer });
    if (track.dimension === 'lever') expect([turned.lever, turned.steps]).not.toEqual([own.lever, own.steps]);
    track.log.decisions.forEach((d, i) => {
      if (i <= at) return;
      const before = log.decisions[i] as typeof own;
      const listed = track.departures.filter((departure) => departure.quarter === i + 1);
      for (const { what } of listed) kinds.add(what);
      const what = listed.map((departure) => departure.what);
      expect(what.includes('answer')).toBe(d.answer !== before.answer);
      expect(what.includes('lever')).toBe(d.lever !== before.lever);
      if (d.option !== before.option) expect(what).toContain('dilemma');
    });
  }
  expect([...kinds].sort()).toEqual(['answer', 'dilemma', 'lever', 'offer']);
});

test('every legal alternative is turned, each once', () => {
  for (const { model, log } of logs.slice(0, 6)) {
    const played = play(model, log);
    const all = alternatives(played);
    const keys = all.map((a) => JSON.stringify(a));
    expect(new Set(keys).size).toBe(keys.length);
    for (let q = 0; q < log.term; q++) {
      const view = publicView(played.before[q] as World);
      const legal = legalDecisions(view, model);
      const here = all.filter((a) => a.quarter === q + 1);
      for (const { decision } of here) expect(checkDecision(view, model, decision)).toBe(null);
      expect(here.filter((a) => a.dimension === 'answer')).toHaveLength(legal.answers.length - 1);
      expect(here.filter((a) => a.dimension === 'option')).toHaveLength(Math.max(0, legal.options.length - 1));
    }
    const steps = turnEach(played);
    expect(finish(steps)).toEqual(all.map((alternative) => turn(played, alternative)));
  }
});

test('what moved is the turned track less the played one', () => {
  for (const { track, model, of } of tracks.slice(0, 40)) {
    const played = play(model, (logs[of] as (typeof logs)[number]).log);
    for (const outcome of OUTCOMES)
      expect(track.moved[outcome]).toBe(track.outcomes[outcome] - played.outcomes[outcome]);
  }
});

test('a term that is not finished, or against the rules, is refused', () => {
  const { model, log } = logs[0] as (typeof logs)[number];
  expect(() => play(model, { ...log, decisions: log.decisions.slice(1) })).toThrow('not finished');
  const bad = { answer: 'none', option: 7, lever: 99, steps: 5 } as const;
  expect(() => play(model, { ...log, decisions: log.decisions.map(() => bad) })).toThrow('against the rules');
});
