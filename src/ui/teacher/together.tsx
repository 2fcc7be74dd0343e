/** A term that the class plays together: the question before it, and the way in. */
import { useState } from 'preact/hooks';
import { gather } from '../../text/together.ts';
import { useActions, useGame } from '../store.ts';
import { Counter } from './counter.tsx';

const ASKED = ['yes', 'no'] as const;

export function Together() {
  const state = useGame();
  const actions = useActions();
  const [hands, count] = useState({ yes: 0, no: 0 });
  const [sure, ask] = useState(false);
  const goesOn = state.hall !== null && state.underWay;
  const leave = () => {
    location.hash = '#/';
  };
  const begin = () => {
    if (state.underWay && !sure) return ask(true);
    actions.prepareHall(hands.yes + hands.no > 0 ? hands : null);
    leave();
  };
  return (
    <section class="together">
      <h1 tabIndex={-1}>{gather('together.title')}</h1>
      <p class="lede">{gather('together.text')}</p>
      {goesOn && (
        <p class="row">
          {gather('together.goesOn')}{' '}
          <button type="button" class="on-paper main" data-go-on onClick={leave}>
            {gather('together.goOn')}
          </button>
        </p>
      )}
      <h2>{gather('together.before')}</h2>
      <div class="counts-row">
        {ASKED.map((answer) => (
          <Counter
            key={answer}
            name={answer}
            label={gather(`together.${answer}`)}
            value={hands[answer]}
            onValue={(n) => count({ ...hands, [answer]: n })}
          />
        ))}
      </div>
      {sure && <p role="alert">{gather('together.losing')}</p>}
      <div class="row">
        <button type="button" class="on-paper main" data-together onClick={begin}>
          {sure ? gather('together.losingSure') : gather('together.begin')}
        </button>
      </div>
      <p class="lede">{gather('together.after.text')}</p>
    </section>
  );
}
