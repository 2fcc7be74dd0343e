// What the options of each dilemma of the scenario mean, held against each other in twin worlds: of two options, which
// leaves a state higher. The amounts are the scenario's own and may move; the direction is the story that is told.
import { expect, test } from 'vitest';
import type { Dilemma, Effect, World } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { modelWith, potash } from './models.ts';
import { next, worlds } from './quarters.ts';

const CALM = { crisisBase: 0, shockChance: 0, cheat: 0, pardonBase: 0, pardonElection: 0, pardonNeed: 0 } as const;
const STILL = {
  ...CALM,
  pardonAssurance: 0,
  deathRate: 0,
  moodSpread: 0,
  homePriceSpread: 0,
  dilemmaChance: 0,
} as const;
const M = modelWith('op-ed', STILL);
/** One who is in prison, healthy, at the start. */
const SUBJECT = 7;

const FIGURES = {
  approval: (w: World) => w.base,
  bill: (w: World) => w.bill + w.billComing,
  capital: (w: World) => w.capital,
  homePrice: (w: World) => w.homePrice,
  unity: (w: World) => w.unity,
  'belief in our sanctions': (w: World) => w.credibility,
  'belief in our relief': (w: World) => w.assurance,
  'civil society': (w: World) => w.civilSociety,
  enforcement: (w: World) => w.enforcement,
  'personal measures': (w: World) => w.personal,
  elites: (w: World) => w.elites,
  'going rate': (w: World) => w.goingRate,
  'share to be sold': (w: World) => w.soldOrdinary,
  crackdown: (w: World) => w.crackdown,
  'our restrictions': (w: World) => w.sectors.reduce((sum, s) => sum + s.ours, 0),
  'restrictions of the allies': (w: World) => w.sectors.reduce((sum, s) => sum + s.allies, 0),
  'what is delivered': (w: World) => w.deliveryBonus,
  'let go': (w: World) => w.releasedFreely,
  'pause of the law': (w: World) => w.lawPause - w.lawStepNow,
  deaths: (w: World) => w.died,
} as const;
type Figure = keyof typeof FIGURES;

/** [dilemma, figure, the option that leaves it higher, the one that leaves it lower, why]. */
const LAWS: readonly (readonly [string, Figure, string, string, string])[] = [
  ['arrested-again', 'approval', 'say-so', 'ask-quietly', 'speaking out is liked at home'],
  ['arrested-again', 'crackdown', 'say-so', 'ask-quietly', 'and angers the other side'],
  ['arrested-again', 'let go', 'ask-quietly', 'say-so', 'who is asked for walks out'],
  ['arrested-again', 'going rate', 'ask-quietly', 'list-the-judge', 'who is asked for has a price'],
  ['arrested-again', 'personal measures', 'list-the-judge', 'say-so', 'a listing is a measure'],
  ['dear-fertiliser', 'homePrice', 'hold-the-line', 'open-other-suppliers', 'other suppliers make it cheaper'],
  ['dear-fertiliser', 'homePrice', 'hold-the-line', 'let-some-potash-in', 'and so does potash let in'],
  ['dear-fertiliser', 'our restrictions', 'hold-the-line', 'let-some-potash-in', 'letting it in is relief'],
  ['dear-fertiliser', 'belief in our sanctions', 'hold-the-line', 'let-some-potash-in', 'who holds is believed'],
  ['dear-fertiliser', 'approval', 'let-some-potash-in', 'hold-the-line', 'farmers pay for holding'],
  ['family-appeal', 'approval', 'meet-on-camera', 'write-and-explain', 'a meeting is liked at home'],
  ['family-appeal', 'going rate', 'meet-on-camera', 'write-and-explain', 'to show that we care raises the price'],
  ['family-appeal', 'share to be sold', 'meet-on-camera', 'meet-in-private', 'the more so the more it is seen'],
  ['ally-exemption', 'unity', 'grant-it', 'refuse-it', 'an ally refused is an ally less'],
  ['ally-exemption', 'belief in our sanctions', 'refuse-it', 'grant-it', 'an exemption is a hole'],
  ['ally-exemption', 'restrictions of the allies', 'refuse-it', 'grant-it', 'and is one in the restrictions'],
  ['ally-exemption', 'approval', 'grant-it', 'pay-them', 'paying allies is not liked at home'],
  ['hunger-strike', 'deaths', 'stay-silent', 'call-minsk', 'silence is the greatest risk'],
  ['hunger-strike', 'going rate', 'call-minsk', 'stay-silent', 'a call shows what a life is worth to us'],
  ['hunger-strike', 'approval', 'speak-publicly', 'stay-silent', 'silence is not liked at home'],
  ['regime-vote', 'elites', 'send-observers', 'reject-ahead', 'a vote that is taken for one steadies elites'],
  ['regime-vote', 'unity', 'reject-ahead', 'say-nothing', 'allies stand together on it'],
  ['regime-vote', 'civil society', 'send-observers', 'say-nothing', 'observers help those who watch'],
  ['regime-vote', 'belief in our sanctions', 'reject-ahead', 'send-observers', 'and make us look mild'],
  ['regime-vote', 'belief in our sanctions', 'reject-ahead', 'say-nothing', 'and silence is no sign of strength'],
  ['law-waiver', 'let go', 'waive', 'waive-once-in-law', 'a longer waiver buys more people'],
  ['law-waiver', 'let go', 'waive-once-in-law', 'no-waiver', 'and none buys nobody'],
  ['law-waiver', 'pause of the law', 'waive', 'no-waiver', 'a waiver pauses the law'],
  ['law-waiver', 'belief in our sanctions', 'no-waiver', 'waive', 'and belief in it goes'],
  [
    'everyone-for-most',
    'what is delivered',
    'ask-for-observers',
    'bring-in-allies',
    'who watches gets what was promised',
  ],
  ['everyone-for-most', 'what is delivered', 'bring-in-allies', 'as-it-stands', 'and who does not gets less'],
  ['everyone-for-most', 'unity', 'bring-in-allies', 'as-it-stands', 'allies want to be asked'],
  ['everyone-for-most', 'belief in our relief', 'as-it-stands', 'ask-for-observers', 'watching shows distrust'],
  ['ill-prisoner', 'let go', 'lift-one-listing', 'send-a-doctor', 'a listing lifted frees one'],
  ['ill-prisoner', 'personal measures', 'send-a-doctor', 'lift-one-listing', 'for a measure less'],
  ['ill-prisoner', 'deaths', 'name-the-prison', 'send-a-doctor', 'a doctor helps more than a name'],
  ['ill-prisoner', 'elites', 'send-a-doctor', 'name-the-prison', 'who is named publicly is ill at ease'],
  ['church-channel', 'let go', 'use-it-alone', 'tell-the-allies', 'a secret channel brings more out'],
  ['church-channel', 'unity', 'tell-the-allies', 'use-it-alone', 'and allies learn of it'],
  ['church-channel', 'bill', 'use-it-alone', 'decline-it', 'and so does the public'],
  ['church-channel', 'belief in our sanctions', 'decline-it', 'use-it-alone', 'who talks in secret wants a deal'],
  ['trader-scandal', 'enforcement', 'prosecute', 'settle-quietly', 'a trial closes holes'],
  ['trader-scandal', 'belief in our sanctions', 'prosecute', 'settle-quietly', 'and is seen'],
  ['trader-scandal', 'unity', 'settle-quietly', 'publish-the-papers', 'the papers name friends'],
  ['trader-scandal', 'homePrice', 'prosecute', 'settle-quietly', 'a trader less makes it dearer'],
  ['padded-list', 'share to be sold', 'let-it-pass', 'have-it-checked', 'padding that pays is done again'],
  ['padded-list', 'civil society', 'have-it-checked', 'let-it-pass', 'those who check grow with it'],
  ['padded-list', 'approval', 'publish-the-list', 'let-it-pass', 'being fooled is not liked at home'],
  ['padded-list', 'belief in our relief', 'let-it-pass', 'publish-the-list', 'to be shamed is no reason to trust'],
  ['refuses-to-leave', 'let go', 'insist-on-home', 'leave-the-choice', 'who insists gets one out at home'],
  ['refuses-to-leave', 'going rate', 'insist-on-home', 'leave-the-choice', 'at a price'],
  ['refuses-to-leave', 'elites', 'leave-the-choice', 'make-it-known', 'the story told unsettles elites'],
  ['delegation', 'elites', 'receive-them', 'turn-them-away', 'to be received steadies elites'],
  ['delegation', 'let go', 'receive-them', 'send-a-deputy', 'the higher the host, the more walk out'],
  ['delegation', 'belief in our sanctions', 'turn-them-away', 'receive-them', 'a reception looks like an end'],
  ['delegation', 'belief in our relief', 'send-a-deputy', 'turn-them-away', 'who is turned away trusts less'],
];

/** The world a quarter after a dilemma of the scenario came, with an option of it taken. */
function took(start: World, id: string, option: string): World {
  const dilemma = potash.dilemmas.findIndex((d) => d.id === id);
  const given = potash.dilemmas[dilemma] as Dilemma;
  const n = given.options.findIndex((o) => o.id === option);
  expect(n, `${id}, ${option}`).toBeGreaterThanOrEqual(0);
  return next(start, M, { option: n, answer: 'none' }, (x) => {
    x.offer.clear();
    x.capital = 5;
    x.lawStage = id === 'law-waiver' ? 4 : 0;
    x.published.dilemma = dilemma;
    x.published.dilemmaSubject = given.subject === 'none' ? -1 : SUBJECT;
  });
}

test.each(LAWS)('%s: %s is higher with "%s" than with "%s": %s', (id, figure, high, low) => {
  const read = FIGURES[figure];
  // Whether somebody dies is a keyed draw: who dies at the lower risk dies at the higher too.
  const list = worlds(M, figure === 'deaths' ? sample(300, 1500) : 2);
  let apart = 0;
  for (const w of list) {
    const more = read(took(w, id, high)) - read(took(w, id, low));
    expect(more).toBeGreaterThanOrEqual(0);
    if (more > 0) apart++;
  }
  if (figure === 'deaths') expect(apart).toBeGreaterThan(0);
  else expect(apart).toBe(list.length);
});

test('each dilemma of the scenario has laws, and each of its options is in one', () => {
  const held = new Set(LAWS.flatMap(([id, , high, low]) => [`${id}: ${high}`, `${id}: ${low}`]));
  const options = potash.dilemmas.flatMap((d) => d.options.map((o) => `${d.id}: ${o.id}`));
  expect(options.filter((option) => !held.has(option))).toEqual([]);
});

/** 1 where more of it is welcome to the player, -1 where less is. */
const WELCOME: Readonly<Record<Effect, 1 | -1>> = {
  approval: 1,
  glow: 1,
  bill: -1,
  capital: 1,
  homePrice: -1,
  unity: 1,
  credibility: 1,
  assurance: 1,
  civilSociety: 1,
  enforcement: 1,
  personal: 1,
  elites: -1,
  guarantee: -1,
  goingRate: -1,
  soldShare: -1,
  crackdown: -1,
  talksClosed: -1,
  lawPause: -1,
  alliesRestriction: 1,
  oursRestriction: 1,
  delivery: 1,
  pardon: 1,
  subjectReleased: 1,
  subjectRisk: -1,
};

test('each option of a dilemma is better than each other one in something: none is simply the best', () => {
  for (const d of potash.dilemmas) {
    const gains = d.options.map((o) => {
      const by = new Map<string, number>([['cost', -o.cost]]);
      for (const { on, amount } of o.effects) by.set(on, amount * WELCOME[on]);
      return by;
    });
    gains.forEach((one, i) => {
      gains.forEach((other, j) => {
        if (i === j) return;
        const states = [...new Set([...one.keys(), ...other.keys()])];
        const better = states.some((on) => (one.get(on) ?? 0) > (other.get(on) ?? 0));
        expect(better, `${d.id}: ${d.options[i]?.id} is never better than ${d.options[j]?.id}`).toBe(true);
      });
    });
  }
});
