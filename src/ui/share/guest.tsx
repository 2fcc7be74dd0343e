/** Over somebody's end: what it is, and the two ways to take it up. */
import { useState } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { t, tIf } from '../../text/index.ts';
import { say } from '../../text/sharing.ts';
import { BESIDE } from '../addresses.ts';
import { Dialog } from '../dialog.tsx';
import { dateOf } from '../say/figures.ts';
import { useActions } from '../store.ts';
import './share.css';

export function GuestDoors({ state }: { state: PublicState }) {
  const actions = useActions();
  const [choosing, choose] = useState(false);
  /** What begins once the player has agreed to lose the term under way. */
  const [losing, lose] = useState<(() => void) | null>(null);
  const begin = (what: () => void) => {
    if (state.underWay) lose(() => what);
    else what();
  };
  return (
    <section class="guest paper" aria-labelledby="guest-title">
      <div class="wrap">
        <div>
          <h2 id="guest-title">{say('guest.title')}</h2>
          <p>{say('guest.text')}</p>
        </div>
        <div class="row">
          <button
            type="button"
            class="on-paper main"
            data-guest="same"
            onClick={() => begin(() => actions.playAgain('same'))}
          >
            {say('guest.same')}
            <small>{say('guest.same.sub')}</small>
          </button>
          <button type="button" class="on-paper main" data-guest="challenge" onClick={() => choose(true)}>
            {say('guest.challenge')}
            <small>{say('guest.challenge.sub')}</small>
          </button>
          <a class="on-paper" data-guest="beside" href={`#${BESIDE}=${location.hash.slice(1)}`}>
            {say('guest.beside')}
            <small>{say('guest.beside.sub')}</small>
          </a>
          <button type="button" class="on-paper" data-guest="home" onClick={actions.toTitle}>
            {say('guest.home')}
          </button>
        </div>
      </div>
      {choosing && (
        <Dialog label={say('guest.which')} onClose={() => choose(false)}>
          <h2>{say('guest.which')}</h2>
          <p>{say('guest.whichText')}</p>
          <ol class="which">
            {state.history.map((row) => (
              <li key={row.quarter}>
                <button
                  type="button"
                  class="on-paper"
                  data-challenge={row.quarter}
                  onClick={() => {
                    choose(false);
                    begin(() => actions.challenge(row.quarter));
                  }}
                >
                  <span class="num">
                    {say('guest.quarter', { n: row.quarter })}, {dateOf(state.facts, row.quarter)}
                  </span>
                  <small>{tIf(`answered.${row.answer}`) ?? t('register.no-offer')}</small>
                </button>
              </li>
            ))}
          </ol>
          <div class="row">
            <button type="button" class="on-paper" onClick={() => choose(false)}>
              {say('link.close')}
            </button>
          </div>
        </Dialog>
      )}
      {losing && (
        <Dialog label={say('guest.losing')} onClose={() => lose(null)}>
          <h2>{say('guest.losing')}</h2>
          <p>{say('guest.losingText')}</p>
          <div class="row">
            <button type="button" class="on-paper" data-lose onClick={losing}>
              {say('guest.losingSure')}
            </button>
            <button type="button" class="on-paper" data-keep-mine onClick={() => lose(null)}>
              {say('link.keep')}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
