// Pathways: the inputs of arrests read from another game, all of them, none, or one by one.
import { expect, test } from 'vitest';
import {
  type GameLog,
  type Model,
  PATHWAYS,
  type Pathway,
  playLog,
  Recording,
  startWorld,
  World,
} from '../../src/rules/index.ts';
import { pathwayMask } from '../../src/rules/pathways.ts';
import { playQuarter } from '../../src/rules/quarter.ts';
import { sample } from '../long.ts';
import type { Inputs } from '../rules/equations.ts';
import { MODELS, modelWith, plainModel, potash, VIEWS } from '../rules/models.ts';
import { type GameSpec, games, playRandom } from '../rules/random-games.ts';
import { hashOf } from '../rules/world-fields.ts';

/** The pathway of every input; the calendar belongs to none, it is the same in every world. */
const PATHWAY_OF: Readonly<Record<Exclude<keyof Inputs, 'copyFrom' | 'equals' | 'ownElection'>, Pathway>> = {
  apparatus: 'money',
  weakness: 'money',
  crackdown: 'money',
  lull: 'money',
  regime: 'money',
  premium: 'market',
  soldOrdinary: 'market',
  soldForeign: 'market',
  vacancy: 'market',
  credibility: 'credibility',
  pressureRise: 'deterrence',
  personal: 'deterrence',
  ladderLeft: 'deterrence',
  tradeGained: 'engagement',
  civilSociety: 'engagement',
  promiseKind: 'engagement',
  stake: 'engagement',
  lawInForce: 'home',
};

interface Recorded {
  readonly log: GameLog;
  readonly recording: Recording;
  readonly arrests: number[];
  readonly hashes: number[];
}

function record(spec: GameSpec): Recorded {
  const recording = new Recording();
  const arrests: number[] = [];
  const hashes: number[] = [];
  const { log } = playRandom(spec, {
    onQuarter(w) {
      recording.note(w);
      arrests.push(w.newOrdinary + w.newForeign);
      hashes.push(hashOf(w));
    },
  });
  return { log, recording, arrests, hashes };
}

function arrestsHeld(spec: GameSpec, mine: Recorded, from: Recording, pathways: readonly Pathway[]): number[] {
  const out: number[] = [];
  const played = playLog(spec.model, mine.log, {
    adapt: true,
    holder: spec.holder,
    hold: { pathways, from },
    onQuarter: (w) => out.push(w.newOrdinary + w.newForeign),
  });
  expect(played.ok).toBe(true);
  return out;
}

/** Two games of a seed, decided differently. */
const pairs = (models: readonly Model[], n: number, salt: number): [GameSpec, GameSpec][] =>
  games(n, models, salt).map((spec, i) => [
    { ...spec, style: 'deal' },
    { ...spec, style: i % 2 === 0 ? 'press' : 'law', holder: 'nobody' },
  ]);

const NO_RETURNS = { ...potash, roster: potash.roster.map((person) => ({ ...person, rearrest: 0 })) };

test('all pathways held: the arrests of the other game exactly, in every quarter', () => {
  const calm = VIEWS.map((view) => plainModel(view, { crisisBase: 0 }, NO_RETURNS));
  for (const [one, two] of pairs(calm, sample(24, 400), 71)) {
    const mine = record(one);
    const theirs = record(two);
    expect(mine.arrests).not.toEqual(theirs.arrests);
    expect(arrestsHeld(one, mine, theirs.recording, PATHWAYS)).toEqual(theirs.arrests);
    expect(arrestsHeld(two, theirs, mine.recording, PATHWAYS)).toEqual(mine.arrests);
  }
});

test('all pathways held: exactly so where crises come in both games', () => {
  const shaky = VIEWS.map((view) => modelWith(view, { crisisBase: 0.06 }, NO_RETURNS));
  for (const [one, two] of pairs(shaky, sample(24, 400), 72)) {
    const mine = record(one);
    const theirs = record(two);
    expect(arrestsHeld(one, mine, theirs.recording, PATHWAYS)).toEqual(theirs.arrests);
  }
});

test('all pathways held: exactly so where people with names would be arrested again, and the other regime has fallen', () => {
  // Of four hundred pairs the one in which this happens.
  const [one, two] = pairs(MODELS, 400, 72).find(([{ seed }]) => seed === 1653498981) as [GameSpec, GameSpec];
  const mine = record(one);
  const theirs = record(two);
  expect(arrestsHeld(one, mine, theirs.recording, PATHWAYS)).toEqual(theirs.arrests);
});

test('all pathways held: exactly so where the regime has fallen in one of the two worlds alone', () => {
  const m = plainModel('op-ed', { crisisBase: 0 });
  for (let seed = 1; seed <= 10; seed++) {
    const standing = startWorld(m, seed, 16);
    const fallen = startWorld(m, seed, 16);
    fallen.regime = 0;
    const other = quarterHeld(standing, m, null, 0);
    const held = quarterHeld(fallen, m, other.inputs, pathwayMask(PATHWAYS));
    expect([held.newOrdinary, held.newForeign]).toEqual([other.newOrdinary, other.newForeign]);
    const none = quarterHeld(fallen, m, null, 0);
    expect(quarterHeld(standing, m, none.inputs, pathwayMask(PATHWAYS)).newOrdinary).toBe(0);
  }
});

test('no pathway held, or the own recording: the own game to the last bit', () => {
  for (const [one, two] of pairs(MODELS, sample(18, 300), 74)) {
    const mine = record(one);
    const theirs = record(two);
    expect(arrestsHeld(one, mine, theirs.recording, [])).toEqual(mine.arrests);
    const own: number[] = [];
    playLog(one.model, mine.log, {
      adapt: true,
      holder: one.holder,
      hold: { pathways: PATHWAYS, from: mine.recording },
      onQuarter: (w) => own.push(hashOf(w)),
    });
    expect(own).toEqual(mine.hashes);
  }
});

test('all pathways but one differ from the own game, each in some pair', () => {
  const counts = new Map<Pathway, number>(PATHWAYS.map((name) => [name, 0]));
  for (const [one, two] of pairs(MODELS, sample(30, 300), 75)) {
    const mine = record(one);
    const theirs = record(two);
    for (const name of PATHWAYS)
      if (arrestsHeld(one, mine, theirs.recording, [name]).join() !== mine.arrests.join())
        counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const [name, n] of counts) expect(n, name).toBeGreaterThan(0);
});

/** A quarter played with the inputs of `held` under `mask`; the inputs used and the mean of arrests come back. */
function quarterHeld(world: World, m: Model, held: Inputs | null, mask: number): World {
  const copy = new World();
  copy.copyFrom(world);
  copy.held = held;
  copy.heldMask = mask;
  const answer = copy.offer.people > 0 ? 'refuse' : 'none';
  playQuarter(copy, m, { answer, option: -1, lever: -1, steps: 0 });
  return copy;
}

test('each input is read from the other game under its own pathway and under no other', () => {
  const m = plainModel('engagement', { crisisBase: 0, deterrence: 0.3 });
  const spec = { ...(games(1, [m], 76)[0] as GameSpec), style: 'any' } as const;
  let world: World | undefined;
  playRandom(spec, {
    onQuarter(w) {
      if (w.quarter !== 5) return;
      world = new World();
      world.copyFrom(w);
    },
  });
  if (world === undefined) throw new Error('the game is too short');
  // Conditions, a law and a market are in force, so that every input matters.
  world.lawStage = 4;
  world.lawPause = 0;
  world.conditionCount = 1;
  Object.assign(world.conditions[0] as object, { sector: 0, step: 0.5, left: 5, value: 20 });
  world.goingRate = 0.6;
  const own = quarterHeld(world, m, null, 0);
  for (const [name, pathway] of Object.entries(PATHWAY_OF) as [keyof typeof PATHWAY_OF, Pathway][]) {
    const held = new (own.inputs.constructor as new () => Inputs)();
    held.copyFrom(own.inputs);
    const was = held[name];
    held[name] = ['lull', 'regime', 'lawInForce'].includes(name) ? 1 - was : was * 0.8 + 0.05;
    if (name === 'promiseKind') held[name] = 2;
    if (name === 'ladderLeft') held[name] = 0.5;
    const mine = pathwayMask([pathway]);
    const changed = quarterHeld(world, m, held, mine);
    expect(changed.inputs[name], name).toBe(held[name]);
    expect(changed.arrestMean, `${name} under ${pathway}`).not.toBe(own.arrestMean);
    const others = pathwayMask(PATHWAYS.filter((other) => other !== pathway));
    expect(quarterHeld(world, m, held, others).arrestMean, `${name} not under the others`).toBe(own.arrestMean);
  }
});

test('every input of arrests but the calendar belongs to a pathway', () => {
  const names = Object.keys(new World().inputs);
  expect(names.sort()).toEqual([...Object.keys(PATHWAY_OF), 'ownElection'].sort());
  expect(pathwayMask([])).toBe(0);
  expect(pathwayMask(PATHWAYS)).toBe(63);
});
