/** Policies that answer with terms of their own. */
import { always, CHEAP_ORDER, cheapElse } from './answers.ts';
import { byTurns, inOrder, press } from './levers.ts';
import { policyOf } from './policy.ts';

const underPrice = { offers: 'under-price', price: CHEAP_ORDER } as const;

export const toughBargains = policyOf({
  id: 'tough-bargains',
  line: 'signs what is cheap, else asks for more people; pulls no lever',
  answer: cheapElse(always('more')),
  orders: underPrice,
});

export const toughAndPressure = policyOf({
  id: 'tough-and-pressure',
  line: 'signs what is cheap, else asks for more people, and presses meanwhile',
  answer: cheapElse(always('more')),
  lever: press,
  orders: underPrice,
});

export const lessRelief = policyOf({
  id: 'less-relief',
  line: 'signs what is cheap, else offers less relief; tells the public and meets allies',
  answer: cheapElse(always('less')),
  lever: byTurns('tell-public', 'allies'),
  orders: underPrice,
});

export const conditionalDeals = policyOf({
  id: 'conditional-deals',
  line: 'answers every offer with relief that ends if arrests go on; meets allies, tells the public',
  answer: always('conditional'),
  lever: byTurns('allies', 'tell-public'),
  orders: underPrice,
});

export const roadmap = policyOf({
  id: 'roadmap',
  line: 'answers every offer with the roadmap; raids re-routing, tells the public, meets allies',
  answer: always('roadmap'),
  lever: byTurns('enforcement', 'tell-public', 'allies'),
  orders: { offers: 'roadmap' },
});

export const civilSociety = policyOf({
  id: 'civil-society',
  line: 'signs what is cheap and funds civil society and monitors as far as capital goes',
  answer: cheapElse(() => 'refuse'),
  lever: inOrder('civil-twice', 'civil', 'tell-public'),
  orders: underPrice,
});
