/** What the checks of balance are made in: a scenario, its longest term, a model for each view, and what is looked at there. */
import { type Four, spreadUnderNothing } from '../../outcomes/four-figures.ts';
import { compile, type Lever, type Model, type Scenario } from '../../rules/index.ts';

export interface Setting {
  readonly scenario: Scenario;
  readonly term: number;
  readonly views: readonly string[];
  readonly models: readonly Model[];
  /** Each figure's spread under doing nothing: the unit in which figures are compared. */
  readonly spread: Four;
}

export function settingOf(scenario: Scenario): Setting {
  const views = Object.keys(scenario.views);
  const models = views.map((view) => compile(scenario, view));
  const term = Math.max(...scenario.terms);
  return { scenario, term, views, models, spread: spreadUnderNothing(models, term) };
}

/** More capital than anybody can keep (capitalMost): a lever at this price is never pulled. */
const NEVER_PAID = 20;

/** The same with one lever out of reach. What it is already at, and what a successor does, stays. */
export function withoutLever(setting: Setting, slot: number): Setting {
  const { scenario } = setting;
  const levers = scenario.levers.map(
    (lever, i): Lever =>
      i === slot
        ? { ...lever, cost: { ...lever.cost, value: NEVER_PAID }, easeShare: { ...lever.easeShare, value: 1 } }
        : lever,
  );
  const without: Scenario = { ...scenario, levers };
  return { ...setting, scenario: without, models: setting.views.map((view) => compile(without, view)) };
}
