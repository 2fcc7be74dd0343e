/** A scenario under one view, with its numbers laid out for the mechanisms. */
import { whole } from './numbers.ts';
import {
  type Numbers,
  PARAMETER_GROUPS,
  PARAMETERS,
  type ParameterGroup,
  type ParameterName,
} from './parameters/index.ts';
import { FAR } from './published.ts';
import {
  BATCHES,
  type Dilemma,
  EFFECTS,
  KINDS,
  LEVER_KINDS,
  type Lever,
  PAYMENTS,
  type RosterPerson,
  type Scenario,
  SUBJECTS,
  TESTS,
} from './scenario.ts';

/** Rises with every recording of the golden games (tests/golden/README.md). */
export const RULES_VERSION = 11;

/** One parameter moved from the view's value: `at` counts its units (1/per) and is an integer inside the view's range. */
export interface ParameterChange {
  readonly parameter: ParameterName;
  readonly at: number;
}

export interface SectorModel {
  readonly value: number;
  readonly oursWeight: number;
  readonly alliesWeight: number;
  readonly leakage: number;
  readonly homePrice: number;
}

export interface LeverModel {
  readonly kind: number;
  readonly sector: number;
  readonly cost: number;
  readonly easeShare: number;
  readonly notch: number;
  readonly opens: number;
}

export interface DilemmaModel {
  readonly subject: number;
  readonly instead: boolean;
  readonly again: number;
  readonly test: readonly number[];
  /** Sector slot of a test or an effect; -1 for none. */
  readonly testSector: readonly number[];
  readonly atLeast: readonly number[];
  readonly atMost: readonly number[];
  readonly options: readonly {
    readonly cost: number;
    readonly effects: readonly number[];
    readonly amounts: readonly number[];
    readonly effectSectors: readonly number[];
  }[];
}

export type Model = { readonly [G in ParameterGroup]: Numbers<G> } & {
  readonly scenario: Scenario;
  readonly viewId: string;
  readonly horizon: number;
  readonly sectorCount: number;
  readonly sectors: readonly SectorModel[];
  readonly totalValue: number;
  readonly levers: readonly LeverModel[];
  /** Slot of the lever of a kind; -1 where the scenario has none. */
  readonly slotOfKind: readonly number[];
  readonly slotOfSector: readonly number[];
  readonly startPrisoners: number;
  /** $m a quarter that all our relief is worth at the start. */
  readonly startRelief: number;
  readonly payPersonal: number;
  readonly payRecognition: number;
  readonly payCash: number;
  readonly payGoods: number;
  readonly goodsToState: number;
  /** Rise in threat by quarter. */
  readonly calendar: Float64Array;
  readonly dilemmas: readonly DilemmaModel[];
  readonly roster: readonly RosterPerson[];
  readonly rosterWanted: Float64Array;
  readonly rosterRefuses: Uint8Array;
  /** Bit i: person i refuses exile. */
  readonly refusersMask: number;
  /** Quarters from q to the regime's next great election, by q; FAR where none comes. */
  readonly toElection: Int16Array;
  /** By quarter: 1 where such an election is so near that pardons, or offers of everyone, reckon with it. */
  readonly pardonNearElection: Uint8Array;
  readonly everyoneNearElection: Uint8Array;
};

/**
 * The range in which a parameter may be moved in this scenario and view, and its value, in units. A view that the scenario
 * does not have stands for what its views have in common. A parameter that only a scenario can give and this one does not
 * is an error of the caller and throws: scenarios are validated first.
 */
export function parameterRange(
  scenario: Scenario,
  view: string,
  name: ParameterName,
): { value: number; low: number; high: number; per: number } {
  const base = PARAMETERS[name];
  const given = scenario.views[view]?.[name] ?? scenario.parameters[name] ?? base;
  if (given.value === null) throw new RangeError(`not given: ${name}`);
  const units = (x: number) => Math.round(x * base.per);
  return { value: units(given.value), low: units(given.low), high: units(given.high), per: base.per };
}

/** Whether a change is an integer inside its range. */
export function changeIsLegal(scenario: Scenario, view: string, change: ParameterChange): boolean {
  if (!(change.parameter in PARAMETERS)) return false;
  const r = parameterRange(scenario, view, change.parameter);
  return Number.isInteger(change.at) && change.at >= r.low && change.at <= r.high;
}

/**
 * Lays a scenario out under a view. `changes` move single parameters. An unknown view or an illegal change is an error of
 * the caller and throws: ask `scenario.views` and `changeIsLegal` first.
 */
export function compile(scenario: Scenario, view: string, changes: readonly ParameterChange[] = []): Model {
  if (!Object.hasOwn(scenario.views, view)) throw new RangeError(`unknown view: ${view}`);
  const moved = new Map<string, number>();
  for (const change of changes) {
    if (!changeIsLegal(scenario, view, change)) throw new RangeError(`illegal change: ${change.parameter}`);
    moved.set(change.parameter, change.at);
  }
  const groups: Record<string, Record<string, number>> = {};
  for (const [group, table] of Object.entries(PARAMETER_GROUPS)) {
    const numbers: Record<string, number> = {};
    for (const name of Object.keys(table) as ParameterName[]) {
      const range = parameterRange(scenario, view, name);
      numbers[name] = (moved.get(name) ?? range.value) / range.per;
    }
    groups[group] = evenShape(numbers);
  }
  const sectors = scenario.sectors.map((s) => ({
    value: s.value.value,
    oursWeight: s.oursWeight.value,
    alliesWeight: s.alliesWeight.value,
    leakage: s.leakage.value,
    homePrice: s.homePrice.value,
  }));
  const levers = scenario.levers.map(leverModel);
  const calendar = new Float64Array(Math.max(scenario.horizon, 1) + LOOK_AHEAD);
  for (const c of scenario.calendar) if (c.quarter < calendar.length) calendar[c.quarter] = c.threat;
  const { exits, offer } = groups as unknown as { exits: Numbers<'exits'>; offer: Numbers<'offer'> };
  let totalValue = 0;
  let startRelief = 0;
  for (const s of scenario.sectors) {
    totalValue += s.value.value;
    startRelief += s.value.value * s.oursWeight.value * s.ours.value * (1 - s.leakage.value);
  }
  return Object.assign(blankModel(), {
    ...(groups as unknown as { [G in ParameterGroup]: Numbers<G> }),
    scenario,
    viewId: view,
    horizon: scenario.horizon,
    sectorCount: sectors.length,
    sectors,
    totalValue,
    levers,
    slotOfKind: LEVER_KINDS.map((_, kind) => levers.findIndex((l) => l.kind === kind)),
    slotOfSector: sectors.map((_, k) => levers.findIndex((l) => l.sector === k)),
    startPrisoners: whole(
      scenario.prisoners.ordinary.value + scenario.prisoners.foreign.value + scenario.prisoners.ill.value,
    ),
    startRelief,
    payPersonal: scenario.payments.personal.value,
    payRecognition: scenario.payments.recognition.value,
    payCash: scenario.payments.cash.value,
    payGoods: scenario.payments.goods.value,
    goodsToState: scenario.payments.goodsToState.value,
    calendar,
    dilemmas: scenario.dilemmas.map(dilemmaModel),
    roster: scenario.roster,
    rosterWanted: Float64Array.from(scenario.roster, (p) => p.wanted),
    rosterRefuses: Uint8Array.from(scenario.roster, (p) => (p.refusesExile ? 1 : 0)),
    refusersMask: scenario.roster.reduce((mask, p, i) => (p.refusesExile ? mask | (1 << i) : mask), 0),
    toElection: quartersToElection(calendar, exits.pardonElectionThreat),
    pardonNearElection: nearElection(calendar, exits.pardonElectionThreat, exits.pardonAhead),
    everyoneNearElection: nearElection(calendar, exits.pardonElectionThreat, offer.everyoneAhead),
  });
}

const REAL = Number.NaN;
const NOTHING_YET: unknown = null;

/**
 * A model with nothing in it. All begin as this one literal, its reals as reals, so that an engine sees one shape for every
 * scenario and view: code fed with several shapes is much slower.
 */
function blankModel(): Model {
  return {
    view: NOTHING_YET,
    bargain: NOTHING_YET,
    offer: NOTHING_YET,
    programmes: NOTHING_YET,
    dilemma: NOTHING_YET,
    law: NOTHING_YET,
    promises: NOTHING_YET,
    money: NOTHING_YET,
    inside: NOTHING_YET,
    arrests: NOTHING_YET,
    exits: NOTHING_YET,
    crisis: NOTHING_YET,
    home: NOTHING_YET,
    observation: NOTHING_YET,
    continuation: NOTHING_YET,
    scenario: NOTHING_YET,
    viewId: '',
    horizon: 0,
    sectorCount: 0,
    sectors: NOTHING_YET,
    totalValue: REAL,
    levers: NOTHING_YET,
    slotOfKind: NOTHING_YET,
    slotOfSector: NOTHING_YET,
    startPrisoners: 0,
    startRelief: REAL,
    payPersonal: REAL,
    payRecognition: REAL,
    payCash: REAL,
    payGoods: REAL,
    goodsToState: REAL,
    calendar: NOTHING_YET,
    dilemmas: NOTHING_YET,
    roster: NOTHING_YET,
    rosterWanted: NOTHING_YET,
    rosterRefuses: NOTHING_YET,
    refusersMask: 0,
    toElection: NOTHING_YET,
    pardonNearElection: NOTHING_YET,
    everyoneNearElection: NOTHING_YET,
  } as Model;
}

/** The calendar is read some quarters past the horizon: nothing is due there. */
const LOOK_AHEAD = 8;

/** By quarter: 1 where one of the next `quarters` (at most LOOK_AHEAD) has a rise in threat above `threat`. */
function nearElection(calendar: Float64Array, threat: number, quarters: number): Uint8Array {
  return Uint8Array.from(calendar, (_, q) =>
    Number(calendar.subarray(q + 1, q + 1 + quarters).some((x) => x > threat)),
  );
}

/** An election is the peak of a rise in threat above `threat`. */
function quartersToElection(calendar: Float64Array, threat: number): Int16Array {
  const out = new Int16Array(calendar.length).fill(FAR);
  for (let q = 0; q < calendar.length; q++)
    for (let at = q + 1; at < calendar.length; at++) {
      const rise = calendar[at] as number;
      if (rise > threat && (calendar[at + 1] ?? 0) <= rise) {
        out[q] = at - q;
        break;
      }
    }
  return out;
}

/** Any real that is no integer. */
const A_FRACTION = 0.5;

/**
 * The same numbers in an object whose fields are all laid out as reals: one shape for every view, which the hot path needs.
 * Engines share layouts between objects with the same names in the same order, and the table of parameters is such an
 * object with other values: so the names go in backwards.
 */
function evenShape(numbers: Record<string, number>): Record<string, number> {
  const backwards = Object.entries(numbers).reverse();
  const reals = Object.fromEntries(backwards.map(([name]) => [name, A_FRACTION]));
  const out = JSON.parse(JSON.stringify(reals)) as Record<string, number>;
  for (const [name, value] of backwards) out[name] = value;
  return out;
}

/** Numbers of the lever kinds, in the order of LEVER_KINDS. */
export const LEVER = Object.fromEntries(LEVER_KINDS.map((n, i) => [n, i])) as Readonly<
  Record<(typeof LEVER_KINDS)[number], number>
>;
export const KIND = Object.fromEntries(KINDS.map((n, i) => [n, i])) as Readonly<Record<(typeof KINDS)[number], number>>;
export const PAYMENT = Object.fromEntries(PAYMENTS.map((n, i) => [n, i])) as Readonly<
  Record<(typeof PAYMENTS)[number], number>
>;
export const BATCH = Object.fromEntries(BATCHES.map((n, i) => [n, i])) as Readonly<
  Record<(typeof BATCHES)[number], number>
>;

function leverModel(l: Lever): LeverModel {
  return {
    kind: LEVER_KINDS.indexOf(l.kind),
    sector: l.kind === 'sector' ? l.sector : -1,
    cost: l.cost.value,
    easeShare: l.easeShare.value,
    notch: l.notch.value,
    opens: l.opens,
  };
}

function dilemmaModel(d: Dilemma): DilemmaModel {
  return {
    subject: SUBJECTS.indexOf(d.subject),
    instead: d.place === 'instead',
    again: d.again,
    test: d.when.map((w) => TESTS.indexOf(w.test)),
    testSector: d.when.map((w) => w.sector ?? -1),
    atLeast: d.when.map((w) => w.atLeast ?? Number.NEGATIVE_INFINITY),
    atMost: d.when.map((w) => w.atMost ?? Number.POSITIVE_INFINITY),
    options: d.options.map((o) => ({
      cost: o.cost,
      effects: o.effects.map((e) => EFFECTS.indexOf(e.on)),
      amounts: o.effects.map((e) => e.amount),
      effectSectors: o.effects.map((e) => e.sector ?? -1),
    })),
  };
}
