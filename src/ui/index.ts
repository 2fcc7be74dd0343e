/** What main may use of the interface. */
export { mountInterface, TEACHER } from './app.tsx';
export { followBack } from './back.ts';
export { showFailure } from './failure.ts';
export { liftedCounts } from './say/figures.ts';
export { describeStage, leverPulled, stageLabels } from './say/stage.ts';
export type { Motion, StageBridge } from './stage/bridge.ts';
