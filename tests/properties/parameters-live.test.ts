// Every parameter does something: moved, it changes some game. A number that changes none would be no part of the model.
import { expect, test } from 'vitest';
import { type Model, PARAMETER_NAMES, PARAMETERS, type ParameterName, type Scenario } from '../../src/rules/index.ts';
import { hashWorld } from '../golden/hash.ts';
import { sample } from '../long.ts';
import { modelWith, type Overrides, potash, synthetic } from '../rules/models.ts';
import { type GameSpec, games, playRandom } from '../rules/random-games.ts';

/** Rare things in reach. */
const BUSY: Overrides = {
  roadmapBase: 0.1,
  roadmapMost: 0.9,
  lawApproval: 42,
  lawUnity: 0.4,
  cheat: 0.25,
  crisisBase: 0.06,
  dilemmaChance: 0.9,
  everyoneBase: 0.2,
  capitalIncome: 1,
};

/** Bounds that random games seldom or never meet: that they bind is tested where they are. */
const SELDOM_MET: readonly ParameterName[] = [
  ...(['askingMost', 'conditionalMost', 'peopleMost', 'offerLeast', 'stockLeast', 'manyStep'] as const),
  ...(['lawEnforcementPerStep', 'lawEnforcementMost', 'elitesLeast', 'guaranteeMost', 'ladderLeast'] as const),
  ...(['deterredMost', 'crackdownLeast', 'democracyMost'] as const),
];

interface Setting {
  readonly view: string;
  readonly scenario: Scenario;
  readonly overrides: Overrides;
  readonly games: readonly GameSpec[];
  readonly ends: readonly string[];
}

const endOf = (game: GameSpec, model: Model = game.model) => hashWorld(playRandom({ ...game, model }).world);

const SETTINGS = [
  ['op-ed', potash, BUSY] as const,
  ['engagement', potash, BUSY] as const,
  ['sceptic', potash, { dilemmaChance: 0.2 }] as const,
  ['plain', synthetic, BUSY] as const,
].map(([view, scenario, overrides], i): Setting => {
  const list = games(sample(40, 200), [modelWith(view, overrides, scenario)], 7 + i);
  return { view, scenario, overrides, games: list, ends: list.map((game) => endOf(game)) };
});

/** What a parameter is moved to: the ends of its range, of that which the scenario gives where it gives one. */
function movedTo({ view, scenario, overrides }: Setting, name: ParameterName): number[] {
  const given = scenario.views[view]?.[name] ?? scenario.parameters[name] ?? PARAMETERS[name];
  const { low, high } = PARAMETERS[name].value === null ? given : PARAMETERS[name];
  return [low, high].filter((x) => x !== (overrides[name] ?? given.value));
}

/** Whether some game ends otherwise with the parameter at one of these values. */
function changesSomething(setting: Setting, name: ParameterName, to: readonly number[]): boolean {
  const { view, scenario, overrides, ends } = setting;
  return to.some((value) => {
    const model = modelWith(view, { ...overrides, [name]: value }, scenario);
    return setting.games.some((game, i) => endOf(game, model) !== ends[i]);
  });
}

test('every parameter, moved, changes some game; all that do not are bounds', () => {
  const idle = PARAMETER_NAMES.filter(
    (name) => !SETTINGS.some((setting) => changesSomething(setting, name, movedTo(setting, name))),
  );
  expect(idle.filter((name) => !SELDOM_MET.includes(name))).toEqual([]);
});

test('a parameter that is not moved changes nothing', () => {
  for (const setting of SETTINGS) {
    const { value } = PARAMETERS.rateLearning;
    expect(changesSomething(setting, 'rateLearning', [value ?? 0])).toBe(false);
  }
});
