// The tutorial country as a scenario: a file like any other, which says of each figure that it is invented, and in which the
// op-ed's claim is true.
import { expect, test } from 'vitest';
import { playPolicy, policyById } from '../../src/policies/index.ts';
import { NO_ORDERS } from '../../src/rules/decision.ts';
import { compile, prisoners, reported, startWorld, type World, worldSeed } from '../../src/rules/index.ts';
import { eachSource } from '../../src/scenarios/index.ts';
import { sample } from '../long.ts';
import { halmia, halmiaProse } from '../session/halmia.ts';

const TERM = 6;
const model = compile(halmia, 'op-ed');

test('one view, one sector, few levers, a small prison, six quarters', () => {
  expect(Object.keys(halmia.views)).toEqual(['op-ed']);
  expect(halmia.terms).toEqual([TERM]);
  expect(halmia.sectors).toHaveLength(1);
  expect(halmia.levers.map(({ kind }) => kind)).toEqual(['sector', 'home']);
  const { ordinary, foreign, ill } = halmia.prisoners;
  const inside = ordinary.value + foreign.value + ill.value;
  expect(inside).toBeGreaterThanOrEqual(20);
  expect(inside).toBeLessThanOrEqual(40);
  expect(halmia.roster.length).toBeLessThanOrEqual(8);
  // The levers that come last stand last, since those that have not come are left off the end.
  expect(halmia.levers.at(-1)?.kind).toBe('home');
});

test('each figure says that it is invented, and the country that it does not exist', () => {
  let figures = 0;
  eachSource(halmia, (key) => {
    figures++;
    expect(halmia.sources[key]).toMatchObject({
      status: 'assumption',
      text: expect.stringMatching(/^Invented for teaching/),
    });
  });
  expect(figures).toBeGreaterThan(100);
  expect(halmiaProse.description).toMatch(/does not exist/);
  expect(halmiaProse.description).toMatch(/true, because it was built so/);
  const words = JSON.stringify(halmiaProse);
  expect(words).not.toMatch(/Belarus|Minsk|Moscow|potash/i);
});

function play(id: string, seed: number) {
  const named = policyById(id);
  if (!named) throw new Error(id);
  // As it ends on the page: nothing is signed after the term.
  const policy = { ...named, orders: NO_ORDERS };
  const world = startWorld(model, seed, TERM);
  const found = { offers: [world.offer.people], atTerm: { inside: 0, known: 0 } };
  playPolicy(world, model, policy, seed, TERM, {
    onQuarter(at: World) {
      if (at.quarter < TERM) found.offers.push(at.offer.people);
      if (at.quarter === TERM) found.atTerm = { inside: prisoners(at), known: reported(at) };
    },
  });
  return { ...found, inside: prisoners(world), reelected: world.reelected };
}

test('whoever always deals ends with more people in prison than whoever always refuses, in every one of many seeds', () => {
  const seeds = sample(300, 3000);
  let offers = 0;
  let least = Number.POSITIVE_INFINITY;
  let hidden = 0;
  for (let i = 0; i < seeds; i++) {
    const seed = worldSeed(11, i);
    const [deals, refuses] = [play('always-deal', seed), play('nobody-ever-signs', seed)];
    least = Math.min(least, deals.inside - refuses.inside);
    expect(deals.inside).toBeGreaterThan(refuses.inside);
    // The first two quarters have an offer in every seed, whatever is answered: the lesson is about them.
    for (const { offers: made } of [deals, refuses]) expect(Math.min(...made.slice(0, 2))).toBeGreaterThan(0);
    offers += [...deals.offers, ...refuses.offers].filter((people) => people > 0).length;
    // The reported count is the lower of the two when the fog lifts.
    expect(deals.atTerm.known).toBeLessThan(deals.atTerm.inside);
    hidden += deals.atTerm.inside - deals.atTerm.known;
    // There is no vote to think of.
    expect(deals.reelected).toBe(1);
  }
  console.log(
    `${seeds} seeds: at least ${least} more in prison at the end; ${(hidden / seeds).toFixed(1)} unseen at the end of the term; ` +
      `an offer in ${((100 * offers) / (2 * TERM * seeds)).toFixed(1)} of 100 quarters`,
  );
});
