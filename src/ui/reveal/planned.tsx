/** The planner of the played seed, quarter by quarter: what it saw and what it did. */
import type { PlannedHere, PlannedQuarter } from '../../outcomes/index.ts';
import type { PublicState } from '../../session/index.ts';
import { formatCount } from '../../text/index.ts';
import { r } from '../../text/reveal.ts';
import { dateOf } from '../say/figures.ts';
import { useWords } from '../store.ts';
import type { ScenarioWords } from '../words.ts';
import { labelled, leverText } from './decisions.ts';
import { inHundred } from './say.ts';

export function PlannedQuarters({ state, planned }: { state: PublicState; planned: PlannedHere }) {
  const words = useWords();
  return (
    <>
      <ol class="par-quarters" data-planned={planned.weighting}>
        {planned.quarters.map((one, i) => (
          <li key={i}>
            <b>{dateOf(state.facts, i + 1)}</b>
            <div>
              <p>{sawText(one, state, words)}</p>
              <p>
                {didText(one, state, words)} {one.freed > 0 && r('par.freed', { n: one.freed })}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <p class="lede">{r('par.orders', { orders: r(`ledger.orders.${planned.orders.offers}`) })}</p>
    </>
  );
}

function sawText({ offer, reported, odds }: PlannedQuarter, state: PublicState, words: ScenarioWords): string {
  const stood = offer ? words.offerSentence(offer) : r('par.saw.none');
  const list = state.facts.views.map((view) =>
    r('par.odds.one', { view: words.view(view).name, n: inHundred(odds[view] ?? 0) }),
  );
  return `${r('par.saw', { offer: stood, n: formatCount(reported) })} ${r('par.odds', { list: list.join(', ') })}`;
}

function didText({ decision, dilemma }: PlannedQuarter, state: PublicState, words: ScenarioWords): string {
  const { answer, option, lever, steps } = decision;
  const told = dilemma && labelled(dilemma, words, state);
  const list = [
    r(`lever.answer.${answer}`),
    ...(told ? [r('par.did.option', { title: told.title, option: told.options[option]?.label ?? '' })] : []),
    leverText(lever, steps, state, words),
  ];
  return r('par.did', { list: list.join('; ') });
}
