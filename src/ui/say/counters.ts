/** Why a counter is not open for the offer that stands, from what is public. The rule itself is `counterClosed` of the rules. */
import type { Counter } from '../../rules/decision.ts';
import type { PublicState } from '../../session/index.ts';
import { formatCount, t } from '../../text/index.ts';
import type { ScenarioWords } from '../words.ts';
import { reportedOf } from './figures.ts';

/** Empty where no offer stands. */
export function whyClosed(kind: Counter, state: PublicState, words: ScenarioWords): string {
  const { view, facts } = state;
  if (!view || view.offer.people === 0) return '';
  if (kind === 'more') {
    const most = Math.floor(reportedOf(view) * facts.counters.peopleMost);
    const asked = Math.floor(view.offer.people * facts.counters.more);
    return asked > most
      ? t('counter.closed.more', { reported: formatCount(reportedOf(view)) })
      : t('counter.closed.few', { n: view.offer.people });
  }
  if (kind === 'less') return t('counter.closed.less', { given: words.given(view.offer) });
  if (kind === 'conditional') return t('counter.closed.conditional', { given: words.given(view.offer) });
  return view.roadmapRest > 0
    ? t('counter.closed.roadmapRest', { n: view.roadmapRest })
    : t('counter.closed.roadmapNone');
}
