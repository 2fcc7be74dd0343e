// A record laid over an imagined world: what is legal by it is legal there, and nothing but the record was read.
import { expect, test } from 'vitest';
import { randomPolicy } from '../../src/policies/random.ts';
import {
  decide,
  legalDecisions,
  publicView,
  startWorld,
  suppose,
  totals,
  World,
  worldSeed,
} from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS } from './models.ts';

/** A true world and an imagined one of another seed and view, before each decision of a random term. */
function* pairs(games: number): Generator<{ there: World; imagined: World; decide: () => void }> {
  for (let i = 0; i < games; i++) {
    const [model, other] = [MODELS[i % MODELS.length], MODELS[(i + 1) % MODELS.length]] as [
      (typeof MODELS)[number],
      (typeof MODELS)[number],
    ];
    const there = startWorld(model, worldSeed(31, i), 16);
    const imagined = startWorld(other, worldSeed(32, i), 16);
    const player = randomPolicy(i);
    while (there.quarter < there.term) {
      const decision = player.decide(publicView(there), model);
      yield {
        there,
        imagined,
        decide() {
          expect(decide(there, model, decision)).toBeNull();
          expect(decide(imagined, other, decision)).toBeNull();
        },
      };
    }
  }
}

test('exactly what is legal by the record is legal in the imagined world, and people are conserved enough to play on', () => {
  let n = 0;
  for (const { there, imagined, decide } of pairs(sample(10, 300))) {
    suppose(imagined, publicView(there));
    for (let option = -1; option < 3; option++)
      expect(legalDecisions(publicView(imagined), MODELS[0] as (typeof MODELS)[number], option)).toEqual(
        legalDecisions(publicView(there), MODELS[0] as (typeof MODELS)[number], option),
      );
    for (const stock of [imagined.known, imagined.never, imagined.pending])
      for (const people of stock) expect(people).toBeGreaterThanOrEqual(0);
    expect(imagined.offer).toEqual(there.offer);
    expect(totals(imagined).approval).toBe(there.approval);
    decide();
    n++;
  }
  expect(n).toBeGreaterThan(100);
});

test('the record alone is read, and a record laid over its own world changes nothing that is public', () => {
  for (const { there, imagined, decide } of pairs(sample(2, 40))) {
    const twin = new World();
    twin.copyFrom(imagined);
    const blind = new World();
    Object.assign(blind.published, structuredClone({ ...there.published }));
    suppose(twin, publicView(blind));
    suppose(imagined, publicView(there));
    expect(twin).toEqual(imagined);

    const own = new World();
    own.copyFrom(there);
    suppose(own, publicView(there));
    expect(own.published).toEqual(there.published);
    decide();
  }
});
