/** Inside the regime: services, elites, guarantee, strength, need, and the beliefs that settle. */
import { given, value } from './table.ts';

export const INSIDE = {
  apparatusInertia: {
    ...value(0.13, 0.06, 0.25, 100, 'share'),
    meaning: 'how fast the security services follow money',
    source: 'Half of a change in money reaches the services in about five quarters: a budget and a recruiting year.',
    against: 'Officers are paid first in a crisis, within weeks.',
  },
  apparatusBudget: { ...given(1, 1000000, 1, '$m a quarter'), meaning: 'budget of courts, police and security' },
  elitesStart: { ...given(0, 100, 1, 'points'), meaning: 'elite loyalty at the start' },
  elitesInertia: {
    ...value(0.14, 0.06, 0.25, 100, 'share'),
    meaning: 'how fast loyalty follows',
    source: 'Slightly quicker than the services: loyalty needs no recruiting; our judgement.',
    against: 'Elites wait and see for years, and then turn in a day.',
  },
  elitesLeast: {
    ...value(5, 0, 20, 1, 'points'),
    meaning: 'smallest loyalty',
    source: 'Some always stay, having nowhere to go; one in twenty, a bound.',
    against: 'At the end of some regimes nobody stayed.',
  },
  measuresBase: {
    ...value(0.4, 0.2, 0.6, 100, 'ratio'),
    meaning: 'weight of measures when no sanction is believed',
    source: 'Two fifths of the weight needs no belief: a frozen account is frozen today; reasoned.',
    against: 'Without belief that it lasts a listing is a badge of honour.',
  },
  rallyGain: {
    ...value(12, 6, 20, 1, 'points'),
    meaning: 'loyalty for a unit of pressure above what it is used to',
    source: 'A sharp rise in pressure lifts loyalty by up to a few points; a scale that the views then weigh.',
    against: 'Rallies round a flag fade within months, and may turn.',
  },
  guaranteeStart: { ...given(0, 1, 100, '0..1'), meaning: 'the patron’s guarantee at the start' },
  guaranteeReturn: {
    ...value(0.05, 0.02, 0.1, 100, 'share'),
    meaning: 'how fast the guarantee returns, a quarter',
    source: 'A shaken patron is back half way in about fourteen quarters; our judgement.',
    against: 'Once a patron has looked away, clients may never be sure again.',
  },
  guaranteeLeast: {
    ...value(0.1, 0, 0.3, 100, '0..1'),
    meaning: 'smallest guarantee',
    source: 'A tenth: geography ties a patron to a neighbour even when he cannot pay.',
    against: 'A patron can drop a client overnight.',
  },
  guaranteeMost: {
    ...value(0.95, 0.9, 1, 100, '0..1'),
    meaning: 'largest guarantee',
    source: 'Never quite whole: a patron has interests of his own; a bound.',
    against: 'A client under treaty may be as safe as a province.',
  },
  shockChance: { ...given(0, 1, 100, 'chance'), meaning: 'the patron is busy elsewhere, a quarter' },
  shockSize: { ...given(0, 1, 100, '0..1'), meaning: 'guarantee lost when the patron is busy elsewhere' },
  strengthStart: { ...given(1, 100, 1, 'points'), meaning: 'regime strength at the start' },
  strengthApparatus: {
    ...value(0.25, 0.1, 0.4, 100, 'points'),
    meaning: 'strength for a point of the services',
    source: 'A tenth more money for the services is worth two and a half points; reasoned, as force is bought slowly.',
    against: 'Strong services can stand by while a regime falls.',
  },
  strengthElites: {
    ...value(0.6, 0.3, 0.9, 10, 'points'),
    meaning: 'strength for a point of loyalty',
    source: 'More than twice the weight of the services: most such rulers are removed from within (general knowledge).',
    against: 'A united elite may not save a ruler whom crowds remove.',
  },
  strengthGuarantee: {
    ...value(10, 5, 20, 1, 'points'),
    meaning: 'strength for the whole guarantee',
    source:
      'Ten points between no patron and a sure one: support from outside matters where linkage is low [levitsky-way].',
    against: 'Patrons sometimes pick the successor, and weaken the ruler they guard.',
  },
  strengthMoney: { ...given(1, 1000000, 1, '$m a point'), meaning: 'revenue for a point of strength' },
  needStart: { ...given(0, 1, 100, '0..1'), meaning: 'what it lacks at the start' },
  needMoney: { ...given(1, 1000000, 1, '$m'), meaning: 'revenue that lowers need by one' },
  needElites: {
    ...value(0.008, 0.004, 0.015, 1000, '0..1'),
    meaning: 'need for a point of loyalty lost',
    source: 'Ten points of loyalty lost raise need by a twelfth: quarrels at court cost money; our scale.',
    against: 'A ruler at odds with his court may fear foreign deals the most.',
  },
  credibilityStart: { ...given(0, 1, 100, '0..1'), meaning: 'belief in sanctions at the start' },
  assuranceStart: { ...given(0, 1, 100, '0..1'), meaning: 'belief in our relief at the start' },
  credibilityReturn: {
    ...value(0.015, 0, 0.04, 1000, 'share'),
    meaning: 'how fast belief in sanctions returns, a quarter',
    source: 'Half in 46 quarters: beliefs about us outlast governments; slow by judgement.',
    against: 'Each election of ours resets what is believed of sanctions.',
  },
  assuranceReturn: {
    ...value(0.01, 0, 0.03, 1000, 'share'),
    meaning: 'how fast belief in our relief returns, a quarter',
    source: 'Half in 69 quarters, slower than the other belief: broken words are quoted for decades.',
    against: 'One new envoy with a record can restore trust in a year.',
  },
};
