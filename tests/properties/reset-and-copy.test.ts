// A world that is used again is as new, and a copy plays on as its original.
import { expect, test } from 'vitest';
import {
  continueQuarter,
  decide,
  holderOf,
  leaveOffice,
  publicView,
  resetWorld,
  snapshot,
  startWorld,
  World,
} from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS, modelWith, synthetic } from '../rules/models.ts';
import { games, playRandom, randomDecision, randomOrders } from '../rules/random-games.ts';
import { differences, hashOf } from '../rules/world-fields.ts';

const SMALL = Object.keys(synthetic.views).map((view) => modelWith(view, {}, synthetic));

test('a world reset after a game equals a fresh one, field by field', () => {
  for (const models of [MODELS, SMALL]) {
    const list = games(sample(48, 1000), models, 14);
    list.forEach((spec, i) => {
      const { world } = playRandom(spec);
      const next = list[(i + 7) % list.length] as (typeof list)[number];
      const fresh = startWorld(next.model, next.seed, next.term);
      expect(differences(world, fresh)).not.toEqual([]);
      resetWorld(world, next.model, next.seed, next.term);
      expect(differences(world, fresh)).toEqual([]);
    });
  }
});

test('a world reset to another scenario plays as a fresh one', () => {
  const list = [...games(6, MODELS, 15), ...games(6, SMALL, 15)];
  list.forEach((spec, i) => {
    const { world } = playRandom(spec);
    const next = list[(i + 6) % list.length] as (typeof list)[number];
    resetWorld(world, next.model, next.seed, next.term);
    const fresh = startWorld(next.model, next.seed, next.term);
    for (let q = 0; q < next.term; q++) {
      const decision = randomDecision(publicView(fresh), next.model, next.style, next.seed);
      expect(decide(world, next.model, decision)).toBe(decide(fresh, next.model, decision));
      expect(JSON.stringify(snapshot(world))).toBe(JSON.stringify(snapshot(fresh)));
    }
  });
});

test('a copy equals its original, shares nothing with it, and plays on identically', () => {
  for (const spec of games(sample(48, 1000), MODELS, 16)) {
    const { model, seed, term, style } = spec;
    const original = startWorld(model, seed, term);
    const cut = 1 + (seed % (term - 1));
    const step = (w: World) => {
      const refused = decide(w, model, randomDecision(publicView(w), model, style, seed));
      if (refused !== null) throw new Error(`seed ${seed}: ${refused}`);
    };
    while (original.quarter < cut) step(original);
    const copy = new World();
    copy.copyFrom(original);
    expect(differences(copy, original)).toEqual([]);
    const frozen = hashOf(original);
    while (copy.quarter < term) step(copy);
    expect(hashOf(original)).toBe(frozen);
    while (original.quarter < term) step(original);
    for (const w of [original, copy]) {
      leaveOffice(w, model, randomOrders(seed));
      while (w.quarter < model.horizon) continueQuarter(w, model);
    }
    expect(differences(copy, original)).toEqual([]);
  }
});

test('the office-holder of a played world can be held fixed in another', () => {
  for (const spec of games(sample(24, 200), MODELS, 17)) {
    const { world } = playRandom({ ...spec, holder: 'vote' });
    const holder = holderOf(world);
    expect(holder).not.toBe('vote');
    const again = playRandom({ ...spec, holder }).world;
    expect(differences(again, world)).toEqual([]);
  }
});
