// Who of the people with names is on a list: a wanted name sooner, never more than the list holds, and whoever refuses exile
// takes nobody's place.
import { expect, test } from 'vitest';
import { FATE, type Model, type World } from '../../src/rules/index.ts';
import { onList } from '../../src/rules/mechanisms/roster.ts';
import { plainModel, potash } from './models.ts';
import { copyOf, next, worlds } from './quarters.ts';

const M = plainModel();
const W = worlds(M, 1)[0] as World;
const SHIFTS = Array.from({ length: 200 }, (_, j) => j / 200);
/** Lists of ordinary prisoners. */
const list = (w: World, m: Model, shift: number, n: number, staying: number) => onList(w, m, shift, [n, 0, 0], staying);

function bits(mask: number): number[] {
  return M.roster.map((_, i) => i).filter((i) => (mask >> i) & 1);
}

/** The model with other weights of names. */
function wanting(m: Model, change: (i: number, wanted: number) => number): Model {
  return { ...m, rosterWanted: m.rosterWanted.map((wanted, i) => change(i, wanted)) };
}

test('a wanted name is on more lists than one that is not, and on each list that names the other', () => {
  const i = M.roster.findIndex((person) => person.kind === 'ordinary' && !person.refusesExile);
  const often = (wanted: number) => {
    const m = wanting(M, (j, before) => (j === i ? wanted : before));
    return SHIFTS.filter((shift) => bits(list(W, m, shift, 120, 1)).includes(i));
  };
  const [seldom, usual, sooner] = [often(0.4), often(1), often(2.5)];
  expect(seldom.length).toBeLessThan(usual.length);
  expect(usual.length).toBeLessThan(sooner.length);
  for (const shift of seldom) expect(usual).toContain(shift);
  for (const shift of usual) expect(sooner).toContain(shift);
});

test("who refuses exile is named beside the others, in nobody's place", () => {
  const leave = (m: Model, shift: number, n: number) => bits(list(W, m, shift, n, 1) & ~m.refusersMask);
  const nobodyRefusing = wanting(M, (i, wanted) => (M.roster[i]?.refusesExile ? 1e-9 : wanted));
  let beside = 0;
  for (const shift of SHIFTS)
    for (const n of [1, 3, 120]) {
      expect(leave(M, shift, n)).toEqual(leave(nobodyRefusing, shift, n));
      if ((list(W, M, shift, n, 1) & M.refusersMask) !== 0) beside++;
    }
  expect(beside).toBeGreaterThan(20);
});

test('no more of them leave than the list holds, and where hardly anybody else is there, enough of them do', () => {
  for (const others of [0, 2, 30]) {
    const named = W.rosterIn[0] as number;
    const refusers = W.refusersIn[0] as number;
    const w = copyOf(W, (x) => {
      x.known[0] = named + others;
    });
    for (let n = 1; n <= named + others - refusers; n++)
      for (const shift of SHIFTS.filter((_, j) => j % 10 === 0)) {
        const out = bits(list(w, M, shift, n, 1) & ~M.refusersMask).length;
        expect(out).toBeLessThanOrEqual(n);
        expect(out).toBeGreaterThanOrEqual(n - others);
        const all = bits(list(w, M, shift, n, 0)).length;
        expect(all).toBeLessThanOrEqual(n);
        expect(all).toBeGreaterThanOrEqual(n - others);
      }
  }
});

test('a second arrest comes two to eight quarters after a release at home, its sentence is of two to six years', () => {
  const roster = potash.roster.map((person) => ({ ...person, rearrest: 1 }));
  const m = plainModel('op-ed', { pardonBase: 1, crisisBase: 0, shockChance: 0, cheat: 0 }, { ...potash, roster });
  const waits = new Set<number>();
  const sentences = new Set<number>();
  for (const start of worlds(m, 12)) {
    let w = start;
    for (let q = 0; q < 20; q++) {
      const before = w;
      w = next(w, m, {}, (x) => x.offer.clear());
      m.roster.forEach((_, i) => {
        if (w.fate[i] !== FATE['inside-again'] || w.fateSince[i] !== w.quarter) return;
        waits.add(w.quarter - (before.fateSince[i] as number));
        sentences.add((w.servesAt[i] as number) - w.quarter);
      });
    }
  }
  expect([Math.min(...waits), Math.max(...waits)]).toEqual([2, 8]);
  expect(Math.min(...sentences)).toBeGreaterThanOrEqual(8);
  expect(Math.max(...sentences)).toBeLessThanOrEqual(24);
  expect(sentences.size).toBeGreaterThan(10);
});
