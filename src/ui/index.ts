/** What main may use of the interface. */
export { mountInterface } from './app.tsx';
export { describeStage } from './say/figures.ts';
export { stageLabels } from './say/stage.ts';
