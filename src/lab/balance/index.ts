/** Balance: whether a game leaves its player a choice. */
export { type Check, checksOf, type LeverPairs, type Played } from './checks.ts';
export { type Effort, type PlanJob, type PlannedGame, PlanPlayer } from './planned.ts';
export { FOLLOWED, meanFour, type PolicyGames, policyGames } from './policies.ts';
export { type Sensitivity, type SensitivityAsked, sensitivityOf } from './sensitivity.ts';
export { type Setting, settingOf } from './setting.ts';
