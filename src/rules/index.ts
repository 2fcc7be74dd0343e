/** The whole public surface of the rules. */
export * from './cause-parameters.ts';
export * from './causes.ts';
export * from './decision.ts';
export { electionSwing, reelectionChance } from './election.ts';
export * from './events.ts';
export * from './game.ts';
export * from './legal.ts';
export {
  changeIsLegal,
  compile,
  KIND,
  LEVER,
  type LeverModel,
  type Model,
  PAYMENT,
  type ParameterChange,
  parameterRange,
  RULES_VERSION,
} from './model.ts';
export * from './numbers.ts';
export * from './parameters/index.ts';
export * from './pathways.ts';
export * from './people.ts';
export * from './public-view.ts';
export * from './published.ts';
export { draw, worldSeed } from './random.ts';
export * from './scenario.ts';
export { shapley, takeApart } from './shapley.ts';
export { resetWorld, startWorld } from './start.ts';
export { suppose } from './suppose.ts';
export * from './totals.ts';
export { inPrison, prisoners, reported, World } from './world.ts';
