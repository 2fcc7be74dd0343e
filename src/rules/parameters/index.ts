/** All parameters, by the mechanism that owns them. Names are unique over all groups (a test looks). */
import { ARRESTS } from './arrests.ts';
import { CONTINUATION } from './continuation.ts';
import { COUNTERS } from './counters.ts';
import { CRISIS } from './crisis.ts';
import { DILEMMA } from './dilemma.ts';
import { EXITS } from './exits.ts';
import { HOME } from './home.ts';
import { INSIDE } from './inside.ts';
import { LAW } from './law.ts';
import { MONEY } from './money.ts';
import { OBSERVATION } from './observation.ts';
import { OFFER } from './offer.ts';
import { PROGRAMMES } from './programmes.ts';
import { PROMISES } from './promises.ts';
import { SALE } from './sale.ts';
import type { Parameter } from './table.ts';
import { VIEW } from './views.ts';

export { EVIDENCE } from './evidence.ts';
export { STRUCTURE } from './structure.ts';
export type { GivenParameter, Parameter, RulesParameter } from './table.ts';

/** By the mechanism that owns them. */
export const PARAMETER_GROUPS = {
  view: VIEW,
  bargain: { ...SALE, ...COUNTERS },
  offer: OFFER,
  programmes: PROGRAMMES,
  law: LAW,
  dilemma: DILEMMA,
  promises: PROMISES,
  money: MONEY,
  inside: INSIDE,
  arrests: ARRESTS,
  exits: EXITS,
  crisis: CRISIS,
  home: HOME,
  observation: OBSERVATION,
  continuation: CONTINUATION,
} as const;

export type ParameterGroup = keyof typeof PARAMETER_GROUPS;
export type ParameterName = { [G in ParameterGroup]: keyof (typeof PARAMETER_GROUPS)[G] }[ParameterGroup];
/** The plain numbers of one group, as the mechanisms read them. */
export type Numbers<G extends ParameterGroup> = { readonly [K in keyof (typeof PARAMETER_GROUPS)[G]]: number };

export const PARAMETERS = Object.assign({}, ...Object.values(PARAMETER_GROUPS)) as Readonly<
  Record<ParameterName, Parameter>
>;
export const PARAMETER_NAMES = Object.keys(PARAMETERS) as readonly ParameterName[];
/** Names of those that only a scenario can give. */
export const GIVEN_PARAMETERS = PARAMETER_NAMES.filter((name) => PARAMETERS[name].value === null);
/** Names of the parameters in which the rival views differ. */
export const VIEW_PARAMETERS = Object.keys(VIEW) as readonly (keyof typeof VIEW)[];
