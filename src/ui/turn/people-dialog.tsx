/** Everybody heard of so far: portrait, where they are as published, and the last that was told of them. */
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../dialog.tsx';
import { Portrait } from '../parts/portrait.tsx';
import { shortDateOf } from '../say/figures.ts';
import { agedUntil, type Heard, heardOf, whereabouts } from '../say/people.ts';
import { useWords } from '../store.ts';
import { rosterLooks } from './lives.ts';

export function PeopleDialog(props: { state: PublicState; onPerson: (index: number) => void; onClose: () => void }) {
  const { state } = props;
  const words = useWords();
  const heard = heardOf(state, words);
  return (
    <Dialog label={t('people.title')} class="people" onClose={props.onClose}>
      <h2>{t('people.title')}</h2>
      <p>{t('people.lede', { n: heard.length, of: state.roster.length })}</p>
      <ul class="heard">
        {heard.map((one) => (
          <HeardItem key={one.person} state={state} heard={one} onPerson={props.onPerson} />
        ))}
      </ul>
      <div class="row foot">
        <button type="button" class="on-paper main" onClick={props.onClose}>
          {t('why.close')} <kbd>Esc</kbd>
        </button>
      </div>
    </Dialog>
  );
}

function HeardItem(props: { state: PublicState; heard: Heard; onPerson: (index: number) => void }) {
  const { state, heard } = props;
  const words = useWords();
  const person = state.roster[heard.person];
  const look = rosterLooks(state, words)[heard.person];
  if (!person || !look) return null;
  const now = state.view?.quarter ?? 0;
  return (
    <li data-heard={person.id}>
      <button type="button" class="p" onClick={() => props.onPerson(heard.person)}>
        <Portrait look={look} width={46} height={52} />
        <div>
          <b>{words.nameOf(person.id)}</b>
          <span>{words.ageAndWork(person.id, agedUntil(person, heard.since, now))}</span>
        </div>
      </button>
      <div>
        <em>{whereabouts(person, heard.since, state).join(' ')}</em>
        <p>
          {heard.last && <span class="num">{shortDateOf(state.facts, heard.last.quarter)}: </span>}
          {heard.last?.returned.text ?? words.life(person.id)?.line}
        </p>
      </div>
    </li>
  );
}
