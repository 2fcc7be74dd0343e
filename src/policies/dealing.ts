/** Policies that sign what is offered, or some of it. */
import { BATCHES, type PublicView } from '../rules/index.ts';
import { accept, CHEAP_ORDER, cheapElse, refuse } from './answers.ts';
import { byTurns, inOrder, nothing, press } from './levers.ts';
import { policyOf } from './policy.ts';

const EVERYONE = BATCHES.indexOf('everyone');

export const alwaysDeal = policyOf({
  id: 'always-deal',
  line: 'signs every offer as it stands and pulls no lever',
  answer: accept,
  orders: { offers: 'all' },
});

export const dealAndTell = policyOf({
  id: 'deal-and-tell',
  line: 'signs every offer, tells the public what it cost and helps farmers',
  answer: accept,
  lever: byTurns('tell-public', 'help-farmers'),
  orders: { offers: 'all' },
});

export const dealThenTakeBack = policyOf({
  id: 'deal-then-take-back',
  line: 'signs every offer and tightens again what it has just sold',
  answer: accept,
  lever: inOrder('take-back', 'enforcement'),
  orders: { offers: 'all', arrests: 'tighten' },
});

export const onlyCheapDeals = policyOf({
  id: 'only-cheap-deals',
  line: 'signs what costs at most $0.24m a quarter per person, refuses the rest',
  answer: cheapElse(refuse),
  orders: { offers: 'under-price', price: CHEAP_ORDER },
});

export const onlyIllAndForeign = policyOf({
  id: 'only-ill-and-foreign',
  line: 'signs only for the ill and for foreigners; tells the public and funds monitors',
  answer: (view) => (view.offer.kind >= 0 ? 'accept' : 'refuse'),
  lever: byTurns('tell-public', 'civil'),
});

export const waitForEveryone = policyOf({
  id: 'wait-for-everyone',
  line: 'signs only an offer for everyone; tells the public, raids re-routing, meets allies',
  answer: (view) => (view.offer.batch === EVERYONE ? 'accept' : 'refuse'),
  lever: byTurns('tell-public', 'enforcement', 'allies'),
});

/** Share of the reported prisoners from which an offer counts as large. */
const LARGE_SHARE = 0.3;
const isLarge = (view: PublicView): boolean => {
  let reported = 0;
  for (let kind = 0; kind < view.prisoners.length; kind++) reported += view.prisoners[kind] ?? 0;
  return view.offer.people >= LARGE_SHARE * reported;
};

export const onlyLargeDeals = policyOf({
  id: 'only-large-deals',
  line: 'signs only offers for three in ten of the reported prisoners or more, presses meanwhile',
  answer: (view) => (isLarge(view) ? 'accept' : 'refuse'),
  lever: press,
});

/** Quarters in which the two policies with a change of course still sign, or sign again. */
const FIRST_YEAR = 4;
const LAST_PART = 5;

export const dealThenPressure = policyOf({
  id: 'deal-then-pressure',
  line: 'signs every offer of the first year, then refuses and presses',
  answer: (view) => (view.quarter < FIRST_YEAR ? 'accept' : 'refuse'),
  lever: (view, model, capital) => (view.quarter < FIRST_YEAR ? nothing : press)(view, model, capital),
  orders: { arrests: 'tighten' },
});

export const lateDeals = policyOf({
  id: 'late-deals',
  line: 'refuses and presses until five quarters before the vote, then signs every offer',
  answer: (view) => (view.quarter < view.term - LAST_PART ? 'refuse' : 'accept'),
  lever: (view, model, capital) =>
    view.quarter < view.term - LAST_PART ? press(view, model, capital) : tell(view, model, capital),
  orders: { offers: 'under-price', price: CHEAP_ORDER },
});
const tell = inOrder('tell-public');
