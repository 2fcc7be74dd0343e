// The dilemmas of potash-2025 in play: each is met by somebody, and a term has several.
import { expect, test } from 'vitest';
import { compile, type Decision, decide, legalDecisions, publicView, startWorld } from '../../src/rules/index.ts';
import { BUILT_IN, parseScenarioJson } from '../../src/scenarios/index.ts';

const LAW = 8;
const STYLES = ['refuse', 'accept', 'law'] as const;
const SEEDS = 120;

test('each dilemma is met, and a term of sixteen quarters meets five on average or more', () => {
  const parsed = parseScenarioJson(BUILT_IN[0]?.scenario, 'potash-2025');
  if (!parsed.ok) throw new Error(parsed.error.path);
  const scenario = parsed.value;
  const met = new Map(scenario.dilemmas.map(({ id }) => [id, 0]));
  let terms = 0;
  for (const view of Object.keys(scenario.views)) {
    const model = compile(scenario, view);
    for (const style of STYLES)
      for (let seed = 1; seed <= SEEDS; seed++) {
        const world = startWorld(model, seed, 16);
        terms += 1;
        for (let quarter = 0; quarter < 16; quarter++) {
          const seen = publicView(world);
          const legal = legalDecisions(seen, model);
          const id = scenario.dilemmas[seen.dilemma]?.id;
          if (id !== undefined) met.set(id, (met.get(id) ?? 0) + 1);
          const proposes = style === 'law' && legal.levers.some(({ lever, steps }) => lever === LAW && steps === 1);
          const plain: Decision = {
            answer: legal.answers.includes('refuse') ? (style === 'accept' ? 'accept' : 'refuse') : 'none',
            option: legal.options[0] ?? -1,
            lever: -1,
            steps: 0,
          };
          // Option and lever together may cost more than there is: then the option alone.
          if (!proposes || decide(world, model, { ...plain, lever: LAW, steps: 1 }) !== null)
            expect(decide(world, model, plain)).toBeNull();
        }
      }
  }
  expect([...met].filter(([, times]) => times === 0)).toEqual([]);
  expect([...met.values()].reduce((sum, times) => sum + times, 0) / terms).toBeGreaterThan(5);
});
