/** Policies that sign nothing. */
import { refuse } from './answers.ts';
import { byTurns, inOrder, tendHome } from './levers.ts';
import { policyOf } from './policy.ts';

export const nobodyEverSigns = policyOf({
  id: 'nobody-ever-signs',
  line: 'refuses every offer and pulls no lever, and so does whoever holds office afterwards',
  answer: refuse,
  holder: 'nobody',
});

export const refuseAll = policyOf({
  id: 'refuse-all',
  line: 'refuses every offer and pulls no lever; the vote decides who comes next',
  answer: refuse,
});

export const tellPublic = policyOf({
  id: 'tell-public',
  line: 'refuses every offer and tells the public the whole story, helps farmers, meets allies',
  answer: refuse,
  lever: tendHome,
});

export const personalMeasures = policyOf({
  id: 'personal-measures',
  line: 'refuses every offer and lists judges and officers as often as capital allows',
  answer: refuse,
  lever: inOrder('measures', 'tell-public'),
});

export const easeEverything = policyOf({
  id: 'ease-everything',
  line: 'refuses every offer and lifts our sanctions without asking for anything',
  answer: refuse,
  lever: inOrder('ease', 'tell-public', 'help-farmers'),
});

export const allies = policyOf({
  id: 'allies-first',
  line: 'refuses every offer and keeps allies together, with raids on re-routing between',
  answer: refuse,
  lever: byTurns('allies', 'enforcement'),
});
