/** What main may use of the interface. */
export { isBeside, isPage, TEACHER } from './addresses.ts';
export { followBack } from './back.ts';
export { mountInterface } from './mount.tsx';
export { liftedCounts } from './say/figures.ts';
export { describeStage, leverPulled, stageLabels } from './say/stage.ts';
export type { Motion, StageBridge } from './stage/bridge.ts';
