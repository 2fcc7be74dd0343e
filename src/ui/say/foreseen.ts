/** What an answer will do, as far as it is known before the quarter is played, and what is not known. */
import type { PublicState } from '../../session/index.ts';
import { formatMillions, t } from '../../text/index.ts';
import type { ScenarioWords } from '../words.ts';
import { percent } from './figures.ts';

/** The order of the rules' odds. */
const COUNTER_INDEX = { more: 0, less: 1, conditional: 2, roadmap: 3 } as const;
/** An offer of everyone: part leaves at once. */
const EVERYONE = 2;

/** Two sentences; empty while there is no answer. */
export function foreseen(state: PublicState, words: ScenarioWords): string {
  const { view, pending, facts } = state;
  const { answer } = pending;
  if (!view || answer === null || answer === 'none') return '';
  const { offer } = view;
  const capital = words.prose.capital;
  if (answer === 'refuse') return t('answered.refuse.text', { capital });
  if (answer === 'accept') {
    const given = words.isOnce(offer)
      ? words.given(offer)
      : t('answered.relief', { money: formatMillions(offer.value) });
    if (offer.batch === EVERYONE)
      return t('answered.accept.everyone', {
        n: Math.floor(offer.people * facts.counters.everyoneAtOnce),
        of: offer.people,
        given,
      });
    const { fog, home } = state.desk;
    const key = home ? 'answered.accept.text' : fog ? 'answered.accept.fog' : 'answered.accept.first';
    return t(key, { people: words.people(offer), given, capital });
  }
  const at = COUNTER_INDEX[answer];
  return t('answered.counter.text', {
    low: percent(view.oddsLow[at] ?? 0),
    high: percent(view.oddsHigh[at] ?? 0),
    quarters: facts.counters.walkAwayQuarters,
  });
}
