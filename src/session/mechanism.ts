/**
 * What the page of a mechanism says in figures: its numbers under each view with what they rest on, and its curve, drawn by
 * the rules themselves. Loaded with that page. Of the game on screen it gives nothing that is still in fog.
 */
import { compile, EVIDENCE, PARAMETERS, type ParameterName, type Scenario } from '../rules/index.ts';
import { deterredByLaw, usualArrests } from '../rules/mechanisms/arrests.ts';
import { crisisHazard } from '../rules/mechanisms/crisis.ts';
import { insideTheRegime } from '../rules/mechanisms/inside.ts';
import { money } from '../rules/mechanisms/money.ts';
import { type Model, parameterRange } from '../rules/model.ts';
import type { Report } from '../rules/published.ts';
import { cheatChance, learnPrice } from '../rules/regime.ts';
import { startWorld } from '../rules/start.ts';
import type { World } from '../rules/world.ts';
import type { Term } from './held.ts';
import { type CauseSource, CITED } from './sources.ts';

interface UnderView {
  readonly view: string;
  readonly value: number;
  /** The range that is swept, both ends included. */
  readonly low: number;
  readonly high: number;
}

export interface NumberFact {
  readonly name: string;
  readonly meaning: string;
  readonly unit: string;
  /** In the game on screen; null without one, or while its view is sealed. */
  readonly here: number | null;
  /** One for each view where the views differ, else one with an empty view. */
  readonly views: readonly UnderView[];
  readonly rests: readonly CauseSource[];
  readonly against: readonly string[];
}

export interface Curve {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly { readonly view: string; readonly points: readonly (readonly [x: number, y: number])[] }[];
  /** The figure in fog that it is about; null where it is about none. */
  readonly figure: Report | null;
  /** That figure is its height, and not its place across. */
  readonly upright: boolean;
}

export interface MechanismFacts {
  readonly numbers: readonly NumberFact[];
  /** Null where the mechanism is no curve of one thing. */
  readonly curve: Curve | null;
}

/** `names` that are no parameter are left out. `term` is null where there is none, or its view may not be told. */
export function mechanismFacts(
  scenario: Scenario,
  term: Term | null,
  id: string,
  names: readonly string[],
): MechanismFacts {
  const known = names.filter((name): name is ParameterName => Object.hasOwn(PARAMETERS, name));
  return {
    numbers: known.map((name) => numberFact(scenario, term, name)),
    curve: curveOf(scenario, id),
  };
}

function numberFact(scenario: Scenario, term: Term | null, name: ParameterName): NumberFact {
  const own = PARAMETERS[name];
  const given = Object.entries(scenario.views).filter(([, values]) => values[name]);
  const under = (view: string): UnderView => {
    const { value, low, high, per } = parameterRange(scenario, view, name);
    return { view, value: value / per, low: low / per, high: high / per };
  };
  const all = [scenario.parameters, ...Object.values(scenario.views)].flatMap((values) => values[name] ?? []);
  const keys = all.map(({ source }) => source);
  if (keys.length === 0 && own.value !== null)
    for (const [, cited = ''] of own.source.matchAll(CITED)) keys.push(...cited.split(', '));
  const cited = [...new Set(keys)].flatMap((key) => {
    const from = scenario.sources[key] ?? EVIDENCE[key];
    return from ? [{ id: key, text: from.text, status: from.status, date: from.date }] : [];
  });
  const reason = own.value === null || all.length > 0 ? [] : [plain(own.source)];
  const against = all.length > 0 ? all.map((one) => one.against) : own.value === null ? [] : [own.against];
  return {
    ...{ name, meaning: own.meaning, unit: own.unit },
    here: term ? hereOf(term, name) : null,
    views: given.length > 0 ? given.map(([view]) => under(view)) : [under('')],
    rests: [...reason.map((text) => ({ id: name, text, status: 'reasoned', date: '' })), ...cited],
    against: [...new Set(against.map(plain))],
  };
}

const plain = (text: string): string => text.replace(CITED, '');

function hereOf({ log, model }: Term, name: ParameterName): number {
  const { value, per } = parameterRange(model.scenario, log.view, name);
  return (log.changes.find(({ parameter }) => parameter === name)?.at ?? value) / per;
}

/** One thing moved over a range while all else stands as at the start, and what the rules make of it. */
interface Rule {
  readonly from: number;
  readonly to: number;
  /** The figure whose true values of the game are marked; null for none. */
  readonly marks: Report | null;
  readonly upright?: boolean;
  readonly of: (w: World, m: Model, x: number) => number;
}

/** A share it expects to sell at which the price tells: three in ten. */
const HOPED = 0.3;
/** Quarters after which the services have settled. */
const SETTLED = 80;
const HUNDRED = 100;
const PRICE_MOST = 1.5;

/** By section of docs/model.md. */
const RULES: Readonly<Record<string, Rule>> = {
  '1': {
    ...{ from: 0, to: PRICE_MOST, marks: 'goingRate', upright: true },
    of(w, m, paid) {
      learnPrice(w, m, paid);
      return w.goingRate;
    },
  },
  '3': {
    ...{ from: 0, to: 1, marks: 'credibility' },
    of(w, m, credibility) {
      w.inputs.lawInForce = 1;
      w.inputs.credibility = credibility;
      return HUNDRED * deterredByLaw(m, w.inputs, 1);
    },
  },
  '4': {
    ...{ from: 0, to: 1, marks: 'credibility' },
    of(w, m, credibility) {
      w.credibility = credibility;
      return HUNDRED * cheatChance(w, m);
    },
  },
  '5': {
    ...{ from: 0, to: 1, marks: null },
    of(w, m, step) {
      for (let k = 0; k < m.sectorCount; k++) Object.assign(w.sectors[k] ?? {}, { ours: step, allies: step });
      money(w, m);
      return m.totalValue - w.revenue;
    },
  },
  '6': {
    ...{ from: -200, to: 200, marks: 'apparatus', upright: true },
    of(w, m, gain) {
      w.revenue = w.reference + gain;
      for (let q = 0; q < SETTLED; q++) insideTheRegime(w, m);
      return w.apparatus;
    },
  },
  '7': {
    ...{ from: 0, to: PRICE_MOST, marks: 'goingRate' },
    of(w, m, goingRate) {
      w.goingRate = goingRate;
      w.soldOrdinary = HOPED;
      usualArrests(w, m);
      return w.arrestMean;
    },
  },
  '9': {
    ...{ from: 0, to: 100, marks: 'strength' },
    of(w, m, strength) {
      w.strength = strength;
      return HUNDRED * crisisHazard(w, m);
    },
  },
};

const STEPS = 40;

function curveOf(scenario: Scenario, id: string): Curve | null {
  const rule = Object.hasOwn(RULES, id) ? RULES[id] : undefined;
  if (!rule) return null;
  const { from, to, of, upright = false } = rule;
  const quarters = Math.min(...scenario.terms);
  const lines = Object.keys(scenario.views).map((view) => {
    const model = compile(scenario, view);
    const points = Array.from({ length: STEPS + 1 }, (_, i) => {
      const x = from + ((to - from) * i) / STEPS;
      return [x, of(startWorld(model, 1, quarters), model, x)] as const;
    });
    return { view, points };
  });
  return { from, to, lines, upright, figure: rule.marks };
}
