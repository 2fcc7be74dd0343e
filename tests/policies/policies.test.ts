import { describe, expect, test } from 'vitest';
import { POLICIES, type Policy, playPolicy, policyById, recording } from '../../src/policies/index.ts';
import {
  checkDecision,
  compile,
  decide,
  HOLDERS,
  type Model,
  ORDERS_ON_ARRESTS,
  ORDERS_ON_OFFERS,
  resetWorld,
  snapshot,
  startWorld,
  worldSeed,
} from '../../src/rules/index.ts';
import { loadScenario } from '../../tools/scenario-files.ts';
import { sample } from '../long.ts';

const scenario = loadScenario('potash-2025');
const views = Object.keys(scenario.views);

/** Those the issue names: the lab, the documents and saved commands rely on them. */
const PROMISED = [
  ...['refuse-all', 'always-deal', 'nobody-ever-signs', 'deal-then-take-back', 'trigger', 'trigger-tell-public'],
  ...['pressure', 'roadmap', 'conditional-deals', 'deal-then-pressure', 'late-deals', 'only-cheap-deals'],
  ...['personal-measures', 'random', 'greedy-approval'],
];

test('at least 20 policies, each with an id of its own, a line and lawful orders', () => {
  const ids = POLICIES.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(20);
  expect(new Set(ids).size).toBe(ids.length);
  for (const policy of POLICIES) {
    expect(policy.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(policy.line.length).toBeGreaterThan(20);
    expect(policy.line.length).toBeLessThanOrEqual(120);
    expect(ORDERS_ON_OFFERS).toContain(policy.orders.offers);
    expect(ORDERS_ON_ARRESTS).toContain(policy.orders.arrests);
    expect(policy.orders.price).toBeGreaterThanOrEqual(1);
    expect(policy.orders.price).toBeLessThanOrEqual(500);
    if (policy.holder) expect(HOLDERS).toContain(policy.holder);
    expect(policyById(policy.id)).toBe(policy);
  }
  for (const id of PROMISED) expect(ids).toContain(id);
  expect(policyById('nobody-ever-signs')?.holder).toBe('nobody');
  expect(policyById('no-such-policy')).toBeUndefined();
});

describe.each(POLICIES.map((policy) => policy.id))('%s', (id) => {
  const policy = policyById(id) as Policy;

  test('decides within the rules in many worlds, in every view and term', () => {
    const games = sample(25, 400);
    for (const view of views) {
      const model = compile(scenario, view);
      for (const term of scenario.terms) {
        const world = startWorld(model, 1, term);
        for (let i = 0; i < games; i++) {
          const seed = worldSeed(77, i);
          resetWorld(world, model, seed, term);
          const player = policy.seeded?.(i) ?? policy;
          for (let q = 0; q < term; q++) {
            const decision = player.decide(world.published, model);
            const refused = checkDecision(world.published, model, decision);
            if (refused) expect.fail(`${view}, term ${term}, seed ${seed}, quarter ${q}: ${refused}`);
            decide(world, model, decision);
          }
        }
      }
    }
  });

  test('sees the public view alone: a copy of it gives the same decision, twice', () => {
    const model = compile(scenario, views[0] as string);
    const world = startWorld(model, 5, 16);
    const player = policy.seeded?.(3) ?? policy;
    for (let q = 0; q < 16; q++) {
      const decision = player.decide(world.published, model);
      const copy = JSON.parse(JSON.stringify(snapshot(world)));
      expect(player.decide(copy, model)).toEqual(decision);
      expect(player.decide(copy, model)).toEqual(decision);
      decide(world, model, decision);
    }
  });
});

/** Names of the view in force and of all that it alone decides, when a policy asks for them. */
function watched(model: Model, asked: Set<string>): Model {
  return new Proxy(model, {
    get(of, name, self) {
      if (name === 'view' || name === 'viewId') asked.add(name);
      return Reflect.get(of, name, self);
    },
  });
}

describe.each(POLICIES.map((policy) => policy.id))('%s does not know the view in force', (id) => {
  const policy = policyById(id) as Policy;
  const models = views.map((view) => compile(scenario, view));

  test('the same record gives the same decision under every view, and none is asked which it is', () => {
    const asked = new Set<string>();
    for (const model of models)
      for (let i = 0; i < sample(6, 60); i++) {
        const world = startWorld(model, worldSeed(78, i), 16);
        const player = policy.seeded?.(i) ?? policy;
        for (let q = 0; q < 16; q++) {
          const decision = player.decide(world.published, watched(model, asked));
          for (const other of models) expect(player.decide(world.published, other)).toEqual(decision);
          decide(world, model, decision);
        }
      }
    expect([...asked]).toEqual([]);
  });
});

test('a policy that asks for the view is seen', () => {
  const asked = new Set<string>();
  const model = watched(compile(scenario, views[0] as string), asked);
  if (model.view.bite > 0.5 || model.viewId === 'op-ed') expect([...asked]).toEqual(['view']);
  expect(asked.size).toBe(1);
});

test('the random policy follows its own seed', () => {
  const model = compile(scenario, views[0] as string);
  const random = policyById('random');
  const first = (seed: number): string => {
    const world = startWorld(model, 9, 16);
    const player = recording(random?.seeded?.(seed) as Policy);
    playPolicy(world, model, player, 9, 16);
    return JSON.stringify(player.decisions);
  };
  expect(first(1)).toBe(first(1));
  expect(first(1)).not.toBe(first(2));
});

test('each policy does what its name says', () => {
  const count = (id: string) => {
    const policy = policyById(id) as Policy;
    const answers: Record<string, number> = {};
    const levers: Record<string, number> = {};
    const model = compile(scenario, views[0] as string);
    const world = startWorld(model, 1, 16);
    for (let i = 0; i < 50; i++) {
      resetWorld(world, model, worldSeed(5, i), 16);
      for (let q = 0; q < 16; q++) {
        const decision = (policy.seeded?.(i) ?? policy).decide(world.published, model);
        answers[decision.answer] = (answers[decision.answer] ?? 0) + 1;
        const lever = scenario.levers[decision.lever];
        if (lever) levers[lever.kind] = (levers[lever.kind] ?? 0) + 1;
        decide(world, model, decision);
      }
    }
    return { answers, levers };
  };
  for (const id of ['nobody-ever-signs', 'refuse-all', 'tell-public', 'pressure', 'trigger', 'ease-everything'])
    expect(Object.keys(count(id).answers).sort()).toEqual(['none', 'refuse']);
  expect(count('nobody-ever-signs').levers).toEqual({});
  expect(count('refuse-all').levers).toEqual({});
  expect(Object.keys(count('always-deal').answers).sort()).toEqual(['accept', 'none']);
  expect(count('deal-then-take-back').levers.sector).toBeGreaterThan(50);
  expect(count('trigger').levers.law).toBeGreaterThanOrEqual(25);
  expect(count('personal-measures').levers.personal).toBeGreaterThan(50);
  expect(count('civil-society').levers.civil).toBeGreaterThan(50);
  expect(count('roadmap').answers.roadmap).toBeGreaterThan(50);
  expect(count('conditional-deals').answers.conditional).toBeGreaterThan(50);
  expect(count('tough-bargains').answers.more).toBeGreaterThan(20);
  expect(count('less-relief').answers.less).toBeGreaterThan(20);
  expect(count('ease-everything').levers.sector).toBeGreaterThan(50);
  expect(Object.keys(count('random').answers).length).toBe(7);
});
