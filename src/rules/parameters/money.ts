/** Money: leakage, the allies, the patron. */
import { given, value } from './table.ts';

export const MONEY = {
  leakDrift: {
    ...value(0.12, 0.06, 0.25, 100, 'share'),
    meaning: 'how fast leakage follows',
    source: 'Half of a change is through in about five quarters; rerouting under recent bans took about a year.',
    against: 'Where ports and rails are missing rerouting takes many years.',
  },
  leakEnforcement: {
    ...value(0.45, 0.2, 0.7, 100, 'ratio'),
    meaning: 'leakage closed by enforcement',
    source:
      'The strongest of the three: commercial busters undo sanctions [early-spice-2011]; the size is our judgement.',
    against: 'Each closed way opens another, and pressure on traders only raises their fees.',
  },
  leakUnity: {
    ...value(0.2, 0.1, 0.4, 100, 'ratio'),
    meaning: 'leakage opened by disunity',
    source: 'An ally who looks away is an open door; half the weight of enforcement, in our judgement.',
    against: 'A single neighbour decides where goods can pass, whatever the others think.',
  },
  leakCredibility: {
    ...value(0.2, 0.1, 0.4, 100, 'ratio'),
    meaning: 'leakage opened by disbelief',
    source:
      'Traders invest in detours they believe will be needed less long; as much as disunity, for want of a figure.',
    against: 'Belief that sanctions last is what makes investing in detours worthwhile: the opposite sign.',
  },
  leakLeast: {
    ...value(0.15, 0.05, 0.3, 100, 'share'),
    meaning: 'smallest leakage',
    source: 'At least a seventh gets through: no embargo has closed everything.',
    against: 'A landlocked exporter with one hostile port can lose all of one good.',
  },
  leakMost: {
    ...value(0.9, 0.8, 0.95, 100, 'share'),
    meaning: 'largest leakage',
    source: 'A tenth is always lost to detours, discounts and fees.',
    against: 'With a willing neighbour nothing may be lost at all.',
  },
  alliesSlide: {
    ...value(0.06, 0.02, 0.12, 100, 'share'),
    meaning: 'allies’ part slides where we have sold',
    source: 'Where we sold, a disunited ally closes a sixteenth of the gap each quarter; reasoned.',
    against: 'Allies have kept every measure in force after a sale by another.',
  },
  alliesFollow: {
    ...value(0.05, 0.02, 0.12, 100, 'share'),
    meaning: 'allies follow where we are stricter',
    source: 'Slightly slower than sliding: it is easier to drop a measure than to pass one.',
    against: 'Allies have gone first and we after.',
  },
  slideTold: {
    ...value(0.02, 0.01, 0.1, 100, 'share'),
    meaning: 'a slide of the allies’ part in one quarter that is told',
    source: 'Two hundredths of a restriction in a quarter can be seen in trade figures; below it nobody writes of it.',
    against: 'Any step of an ally is announced in its gazette, however small.',
  },
  patronMost: { ...given(0, 1000000, 1, '$m a quarter'), meaning: 'most that the patron pays' },
  patronShare: { ...given(0, 1, 100, 'share'), meaning: 'part of what is denied that the patron fills' },
};
