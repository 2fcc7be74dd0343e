// Responsible for what the section on criticisms in docs/model.md measures: one world against many, the start, a condition
// on the first deal, and how many numbers rest on evidence.
import { ALL_VIEWS, mean, quantile } from '../src/lab/index.ts';
import { type Policy, playPolicy, policyById } from '../src/policies/index.ts';
import {
  type Answer,
  compile,
  type Model,
  PARAMETER_NAMES,
  PARAMETERS,
  type ParameterName,
  type Scenario,
  startWorld,
  worldSeed,
} from '../src/rules/index.ts';
import { markdownTable, minus, percent, signed, thousands } from './example-format.ts';

const WORLDS = 400;
/** Of a table with many rows. */
const FEWER_WORLDS = 200;
const LONG_TERM = 16;

/** Nobody ever signs, but for the answer to the first offer. */
function firstAnswer(answer: Answer): Policy {
  const nobody = policyById('nobody-ever-signs');
  if (!nobody) throw new Error('no such policy');
  return {
    ...nobody,
    decide(view, model) {
      const decision = nobody.decide(view, model);
      return view.quarter === 0 ? { ...decision, answer } : decision;
    },
  };
}

interface Played {
  /** Recorded arrests in ten years. */
  readonly arrested: Float64Array;
  /** People freed in the first quarter. */
  readonly freedFirst: Float64Array;
}

function playWorlds(m: Model, policy: Policy, worlds = WORLDS): Played {
  const w = startWorld(m, 1, LONG_TERM);
  const arrested = new Float64Array(worlds);
  const freedFirst = new Float64Array(worlds);
  for (let i = 0; i < worlds; i++) {
    playPolicy(w, m, policy, worldSeed(1, i), LONG_TERM, {
      onQuarter: (at) => {
        if (at.quarter === 1) freedFirst[i] = at.freedNow;
      },
    });
    arrested[i] = w.arrested;
  }
  return { arrested, freedFirst };
}

const less = (a: Float64Array, b: Float64Array): Float64Array => a.map((x, i) => x - (b[i] as number));

/** What the first offer alone changes, signed against refused: the mean, and how far single worlds lie from it. */
export function oneWorld(scenario: Scenario): string {
  const rows = ALL_VIEWS.map((view) => {
    const m = compile(scenario, view);
    const refused = playWorlds(m, firstAnswer('refuse')).arrested;
    const change = less(playWorlds(m, firstAnswer('accept')).arrested, refused);
    const middle = mean(change);
    const other = change.filter((x) => x * middle < 0).length / WORLDS;
    const at = (q: number) => signed(Math.round(quantile(change, q)), 0);
    const between = `${thousands(quantile(refused, 0.05))} to ${thousands(quantile(refused, 0.95))}`;
    return [view, signed(Math.round(middle), 0), at(0.05), at(0.5), at(0.95), percent(other), between];
  });
  return `Arrests in ten years when the first offer alone is signed, less those when it is refused, in ${thousands(WORLDS)} worlds (nobody signs
another, nobody pulls a lever):

${markdownTable(['View', 'Mean', '5 %', 'Median', '95 %', 'Goes the other way in', 'Arrests when refused, 5 to 95 %'], rows)}`;
}

/** The scenario with one number of its start at another value. */
function startingAt(scenario: Scenario, name: string, value: number): Scenario {
  const given = scenario.parameters[name as ParameterName];
  if (!given) throw new Error(`the scenario does not give ${name}`);
  return { ...scenario, parameters: { ...scenario.parameters, [name]: { ...given, value } } };
}

const STARTS = [
  { what: 'as it is', name: '', value: 0 },
  { what: 'it already hopes to sell four in ten (`hopeOrdinaryStart` 0.4)', name: 'hopeOrdinaryStart', value: 0.4 },
  { what: 'it already believes the price it asks (`rateStart` 0.4)', name: 'rateStart', value: 0.4 },
  { what: 'our relief is believed less (`assuranceStart` 0.2)', name: 'assuranceStart', value: 0.2 },
  { what: 'our relief is believed more (`assuranceStart` 0.6)', name: 'assuranceStart', value: 0.6 },
  { what: 'cells count as empty sooner (`vacancyStock` 1)', name: 'vacancyStock', value: 1 },
  { what: 'fewer are arrested anyway (`ordinaryArrests` 100)', name: 'ordinaryArrests', value: 100 },
] as const;

/** The gap between always signing and nobody ever signing, by where things start. */
export function startMatters(scenario: Scenario): string {
  const dealing = policyById('always-deal');
  if (!dealing) throw new Error('no such policy');
  const rows = STARTS.map(({ what, name, value }) => {
    const from = name === '' ? scenario : startingAt(scenario, name, value);
    const gaps = ALL_VIEWS.map((view) => {
      const m = compile(from, view);
      const nobody = mean(playWorlds(m, firstAnswer('refuse'), FEWER_WORLDS).arrested);
      return `${signed((100 * (mean(playWorlds(m, dealing, FEWER_WORLDS).arrested) - nobody)) / nobody, 0)} %`;
    });
    return [what, ...gaps];
  });
  return `Arrests in ten years when every offer is signed, against nobody ever signing, in ${FEWER_WORLDS} worlds, with one number of the
start moved:

${markdownTable(['Start', 'Op-ed', 'Engagement', 'Sceptic'], rows)}`;
}

/** The first deal with a condition, where it is agreed to, against the same deal without one. */
export function conditionOnFirst(scenario: Scenario): string {
  const rows = ALL_VIEWS.map((view) => {
    const m = compile(scenario, view);
    const refused = playWorlds(m, firstAnswer('refuse')).arrested;
    const plain = playWorlds(m, firstAnswer('accept')).arrested;
    const under = playWorlds(m, firstAnswer('conditional'));
    const agreed = Array.from({ length: WORLDS }, (_, i) => i).filter((i) => (under.freedFirst[i] as number) > 0);
    const change = (of: Float64Array) =>
      signed(Math.round(mean(agreed.map((i) => (of[i] as number) - (refused[i] as number)))), 0);
    const freed = mean(agreed.map((i) => under.freedFirst[i] as number));
    const offered = startWorld(m, 1, LONG_TERM).offer.people;
    return [
      view,
      percent(agreed.length / WORLDS),
      `${offered}, ${thousands(freed)}`,
      change(plain),
      change(under.arrested),
    ];
  });
  return `The first deal, in those of ${thousands(WORLDS)} worlds in which the condition is agreed to: arrests in ten years, less those when it is
refused:

${markdownTable(['View', 'Agreed to', 'Freed: without, under it', 'As published: no condition', 'Under a condition'], rows)}`;
}

/** How many numbers of the rules rest on evidence that can be read. */
export function onEvidence(): string {
  const own = PARAMETER_NAMES.map((name) => PARAMETERS[name])
    .filter((parameter) => parameter.value !== null)
    .map((parameter) => ('source' in parameter ? parameter.source : ''));
  const cited = own.filter((source) => /\[[\w-]+\]/.test(source)).length;
  return minus(
    `Of the ${own.length} numbers that the rules give ${cited} name a study or a case for their value; the others are our judgement, and say so.`,
  );
}
