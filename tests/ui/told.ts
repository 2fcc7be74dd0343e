// Plays terms through the store and gives what was told in each of their quarters.
import { BUILT_IN, parseProseJson } from '../../src/scenarios/index.ts';
import type { PublicState, PublishedQuarter, ScenarioFacts, Session } from '../../src/session/index.ts';
import { chronicle, type Told } from '../../src/ui/say/news.ts';
import { ScenarioWords } from '../../src/ui/words.ts';
import { potash } from '../rules/models.ts';
import { decideAnyhow, open, startTerm, stream } from '../session/play.ts';

export function wordsFor(facts: ScenarioFacts): ScenarioWords {
  const prose = parseProseJson(BUILT_IN[0]?.prose, 'prose', potash);
  if (!prose.ok) throw new Error('the prose does not parse');
  return new ScenarioWords(prose.value, facts);
}

/** How a term is played: by chance, one answer wherever it may be given, or no deal and the trigger law. */
export const HANDS = ['chance', 'accept', 'refuse', 'roadmap', 'conditional', 'law'] as const;
type Hand = (typeof HANDS)[number];

/** Plays the quarters of a term and stops before the orders are signed. */
export function playTerm(seed: number, quarters: number, hand: Hand, each: (state: PublicState) => void = () => {}) {
  const session = open(null, Math.imul(seed, 0x9e3779b1) >>> 0);
  startTerm(session, quarters);
  const random = stream(seed);
  while (session.store.getState().screen === 'turn') {
    each(session.store.getState());
    decide(session, random, hand);
    session.actions.nextQuarter();
  }
  const state = session.store.getState();
  const { view, roster, news, deeds } = state;
  if (!view) throw new Error('no term is under way');
  const words = wordsFor(state.facts);
  const published: PublishedQuarter[] = [...state.past, { view, roster, news, deeds }];
  return { state, words, published, told: chronicle(state, words) as readonly Told[] };
}

function decide(session: Session, random: () => number, hand: Hand): void {
  const { store, actions } = session;
  if (hand === 'law') {
    const { dilemma, levers } = store.getState();
    actions.chooseOption(dilemma?.options.findIndex(({ affordable }) => affordable) ?? -1);
    actions.chooseLever(
      levers.findIndex(({ kind }) => kind === 'law'),
      1,
    );
  } else decideAnyhow(session, random);
  const { answers } = store.getState();
  if (hand === 'chance' || answers.length === 0) return;
  const wanted = hand === 'law' ? 'refuse' : hand;
  actions.chooseAnswer(answers.includes(wanted) ? wanted : 'accept');
}
