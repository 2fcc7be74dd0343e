import type { ParameterName } from '../rules/parameters/index.ts';
import { Offer } from '../rules/published.ts';
import { KINDS, PAYMENTS, type Scenario } from '../rules/scenario.ts';
import type { Rulebook } from './rulebook.ts';
import { causeSources } from './sources.ts';
import type { ScenarioFacts } from './state.ts';

const WHOLE_STEP = 1;
/** No view: what is shown is the same in all. */
const COMMON = '';
/** How far approval may still move in the last quarter, points: in nine of ten games it moves less. */
const APPROVAL_MOVES = 3;
/** Steps of the vote's scale on either side of the even one. */
const HALF_STEPS = 3;

/** What the interface shows of a scenario's file. */
export function factsOf(scenario: Scenario, { rules, rulesVersion }: Rulebook): ScenarioFacts {
  const value = (name: ParameterName) => {
    const inUnits = rules.parameterRange(scenario, COMMON, name);
    return inUnits.value / inUnits.per;
  };
  return {
    id: scenario.id,
    hash: scenario.hash,
    rulesVersion,
    start: scenario.start,
    terms: scenario.terms,
    horizon: scenario.horizon,
    views: Object.keys(scenario.views),
    sectors: scenario.sectors.map((s) => s.id),
    levers: scenario.levers.map(({ id, kind, sector }) => ({ id, kind, sector })),
    dilemmas: scenario.dilemmas.map(({ id }) => id),
    reportedAtStart: KINDS.reduce((sum, kind) => sum + scenario.prisoners[kind].value, 0),
    firstOffer: firstOffer(scenario),
    homePrice: [scenario.homePriceShown.at0.value, scenario.homePriceShown.at1.value],
    capitalMost: value('capitalMost'),
    dealerRepeals: value('dealerRepeals'),
    counters: {
      more: value('morePeople'),
      peopleMost: value('peopleMost'),
      less: value('lessRelief'),
      conditionalLeast: value('conditionalPeople'),
      conditionQuarters: value('conditionQuarters'),
      roadmapQuarters: value('roadmapQuarters'),
      roadmapShare: value('roadmapShare'),
      roadmapStep: value('roadmapStep'),
      roadmapEvery: value('roadmapEvery'),
      roadmapRest: value('roadmapRest'),
      everyoneAtOnce: value('everyoneAtOnce'),
      walkAwayChance: value('walkAwayChance'),
      walkAwayQuarters: value('walkAwayQuarters'),
    },
    vote: voteOf(scenario, rules),
    causeSources: causeSources(scenario, rules),
  };
}

/** The chance of re-election by approval, over the whole range in which it is not certain. The same under every view. */
function voteOf(scenario: Scenario, rules: Rulebook['rules']): ScenarioFacts['vote'] {
  const model = rules.compile(scenario, Object.keys(scenario.views)[0] as string);
  const { electionBar: bar, electionSwing: swing } = model.home;
  const chances = Array.from({ length: 2 * HALF_STEPS + 1 }, (_, i) => {
    const approval = Math.round(bar + (swing * (i - HALF_STEPS)) / HALF_STEPS);
    return { approval, chance: rules.reelectionChance(approval, model) };
  });
  return { bar, swing, chances, moves: APPROVAL_MOVES };
}

function firstOffer(scenario: Scenario): Offer | null {
  const first = scenario.firstOffer;
  if (!first) return null;
  const offer = new Offer();
  offer.people = first.people.value;
  offer.kind = first.kind === 'any' ? -1 : KINDS.indexOf(first.kind);
  offer.payment = PAYMENTS.indexOf(first.payment);
  if (first.sector >= 0) offer.steps[first.sector] = Math.min(WHOLE_STEP, first.step);
  if (first.payment === 'cash' || first.payment === 'goods')
    offer.cash = scenario.payments[first.payment].value * first.step;
  return offer;
}
