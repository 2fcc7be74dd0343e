// Responsible for the work that `npm run bench:outcomes` measures: what is computed of one finished log, job by job.
import { spreadUnderNothing, WEIGHTINGS, type Weighting } from '../src/outcomes/four-figures.ts';
import {
  answersLedger,
  compareTracks,
  endingOf,
  finish,
  marginsOf,
  oddsOverViews,
  otherWorlds,
  type PlayedLog,
  play,
  sandboxStep,
  splitByPathway,
  sweepParameters,
  tippingOf,
  turnEach,
  underView,
} from '../src/outcomes/index.ts';
import { Hindsight } from '../src/outcomes/planner/hindsight.ts';
import { planTerm } from '../src/outcomes/planner/plan.ts';
import { type Policy, playPolicy, policyById, recording } from '../src/policies/index.ts';
import {
  compile,
  type GameLog,
  type Model,
  parameterRange,
  RULES_VERSION,
  type Scenario,
  startWorld,
  worldSeed,
} from '../src/rules/index.ts';

export interface Work {
  readonly name: string;
  /** Milliseconds on one core that were aimed at; null where none were named. */
  readonly aim: number | null;
  readonly run: () => void;
}

function logOf(model: Model, policy: string, seed: number): GameLog {
  const term = Math.max(...model.scenario.terms);
  const player = recording(policyById(policy) as Policy);
  playPolicy(startWorld(model, seed, term), model, player, seed, term);
  const { scenario, viewId: view } = model;
  return {
    ...{ rulesVersion: RULES_VERSION, scenario: scenario.id, scenarioHash: scenario.hash, view, changes: [] },
    ...{ seed, term, decisions: player.decisions, orders: player.orders },
  };
}

/** Of so many games of one policy the one with the most answers to share among: a hard case. */
function hardest(model: Model, tries: number): PlayedLog {
  const logs = Array.from({ length: tries }, (_, i) => logOf(model, 'always-deal', worldSeed(1, i)));
  const deals = (log: GameLog) => log.decisions.filter(({ answer }) => answer !== 'none').length;
  return play(
    model,
    logs.reduce((a, b) => (deals(b) > deals(a) ? b : a)),
  );
}

function ledgerOf(played: PlayedLog) {
  const result = finish(answersLedger(played));
  if (!result.ok) throw new Error(result.code);
  return result.ledger;
}

/** All jobs on one log, and the number of answers that its ledger shares among. */
export function works(scenario: Scenario, view: string): { readonly works: readonly Work[]; readonly lines: number } {
  const model = compile(scenario, view);
  const played = hardest(model, 400);
  const { log, holder } = played;
  const ledger = ledgerOf(played);
  const views = Object.keys(scenario.views);
  const models = views.map((v) => compile(scenario, v));
  const spread = spreadUnderNothing(models, log.term);
  // Another value each time, as under a slider that is dragged.
  const { low, high } = parameterRange(scenario, view, 'bite');
  let at = low;
  const moved = () => {
    at = at < high ? at + 1 : low;
    return [{ parameter: 'bite' as const, at }];
  };
  const planned = (weighting: Weighting) => finish(planTerm(model, models, log, weighting, spread));
  const works: Work[] = [
    { name: '1,000 games of one log', aim: null, run: () => finish(otherWorlds(model, log, holder, 500)) },
    { name: 'both tracks and nobody', aim: 100, run: () => compareTracks(model, log) },
    { name: 'a played log, and its ending', aim: 100, run: () => endingOf(play(model, log)) },
    { name: 'all single alternatives', aim: 50, run: () => finish(turnEach(played)) },
    { name: 'margins', aim: null, run: () => finish(marginsOf(played)) },
    {
      name: '1,000 worlds x all views',
      aim: 120,
      run: () => views.map((v) => finish(underView(scenario, log, holder, v))),
    },
    { name: `shares of ${ledger.lines.length} answers`, aim: 3000, run: () => ledgerOf(played) },
    { name: 'the same by pathway', aim: 15_000, run: () => finish(splitByPathway(played, ledger)) },
    { name: 'tipping, 1,000 worlds', aim: null, run: () => finish(tippingOf(played)) },
    { name: 'flip values of a view', aim: 3000, run: () => finish(sweepParameters(scenario, log, holder, view)) },
    { name: 'odds over the views', aim: null, run: () => finish(oddsOverViews(scenario, played)) },
    { name: 'the planner, five weightings', aim: null, run: () => WEIGHTINGS.map(planned) },
    {
      name: 'with tomorrow’s newspaper, five weightings',
      aim: 5000,
      run: () => {
        const search = new Hindsight(played);
        for (const weighting of WEIGHTINGS) finish(search.best(weighting, spread));
      },
    },
    { name: 'one sandbox step, 200 worlds', aim: 16, run: () => sandboxStep(scenario, log, holder, view, moved()) },
  ];
  return { works, lines: ledger.lines.length };
}
