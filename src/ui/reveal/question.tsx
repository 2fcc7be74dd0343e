/** Back to the question: the first offer again, and one tap that is kept with the result. */
import { FIRST_DEALS } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { r } from '../../text/reveal.ts';
import { Choices } from '../parts/choices.tsx';
import { useActions, useWords } from '../store.ts';
import { Part } from './parts.tsx';
import type { RevealProps } from './use.ts';

export function Question({ state, ending }: RevealProps) {
  const words = useWords();
  const actions = useActions();
  const { bet, lastAnswer } = state;
  const first = state.past.map(({ view }) => view.offer).find((offer) => offer.people > 0);
  const said = (deal: (typeof FIRST_DEALS)[number]) => t(`bet.${deal}.answer`);
  const whole = (deal: (typeof FIRST_DEALS)[number]) => `${said(deal)}. ${t(`bet.${deal}.why`)}`;
  return (
    <Part id="question" class="dark" lede={r('question.lede')}>
      {!first && <p class="lede">{r('question.none')}</p>}
      {first && (
        <div class="ask">
          <p class="offer-again">{words.offerSentence(first)}</p>
          <p>
            {bet.firstDeal === null ? r('question.beforeNone') : r('question.before', { answer: whole(bet.firstDeal) })}{' '}
            {r('question.did', { answer: r(`lever.answer.${ending.firstAnswer}`) })}
          </p>
          {!state.guest && <h3>{r('question.ask')}</h3>}
          {!state.guest && (
            <Choices
              label={r('question.ask')}
              class="again-answers"
              card="plain"
              name="again-answer"
              options={FIRST_DEALS}
              chosen={lastAnswer}
              onChoose={actions.setLastAnswer}
            >
              {(deal) => (
                <>
                  {said(deal)}
                  <small>{t(`bet.${deal}.why`)}</small>
                </>
              )}
            </Choices>
          )}
          <p role="status" data-kept>
            {lastAnswer !== null &&
              [
                r('question.kept', { answer: whole(lastAnswer) }),
                bet.firstDeal === null
                  ? ''
                  : r(bet.firstDeal === lastAnswer ? 'question.unchanged' : 'question.changed'),
              ].join(' ')}
          </p>
        </div>
      )}
    </Part>
  );
}
