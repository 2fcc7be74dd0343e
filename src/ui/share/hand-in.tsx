/** A game that was given to a class is handed in as a text that the student sends; this page sends nothing. */
import { useState } from 'preact/hooks';
import { MOST_WORDS, type SharedGame, WORDS_MARK } from '../../session/index.ts';
import { say } from '../../text/sharing.ts';
import { useActions } from '../store.ts';
import { CopyField } from './copy.tsx';

const MOST_NAME = 30;

/** `freeText`: the teacher asked for a sentence of their own; it is in the text and nowhere else. */
export function HandIn({ game, answered, freeText }: { game: SharedGame; answered: boolean; freeText: boolean }) {
  const actions = useActions();
  const [name, setName] = useState('');
  const [words, setWords] = useState('');
  const [sure, setSure] = useState(false);
  const said = words.replace(/\s+/g, ' ').replaceAll('"', '’').trim();
  const text = [
    name.trim() === '' ? game.code : `${name.trim()}: ${game.code}`,
    ...(said === '' ? [] : [`${WORDS_MARK} ${said}`]),
  ].join('\n');
  return (
    <div class="hand-in">
      <h3>{say('hand.title')}</h3>
      <p>{say('hand.text')}</p>
      {!answered && <p>{say('hand.unanswered')}</p>}
      <div class="fields">
        <label>
          {say('hand.name')}
          <input
            type="text"
            data-nickname
            maxLength={MOST_NAME}
            autocomplete="off"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        {freeText && (
          <label>
            {say('hand.words')}
            <textarea
              data-words
              rows={3}
              maxLength={MOST_WORDS}
              autocomplete="off"
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          </label>
        )}
        <CopyField id="hand-in" label={say('hand.field')} text={text} rows={3} />
      </div>
      <button
        type="button"
        class="plain"
        data-erase-answers
        onClick={() => {
          if (sure) actions.erase();
          else setSure(true);
        }}
      >
        {sure ? say('hand.eraseSure') : say('hand.erase')}
        <small>{say('hand.erase.sub')}</small>
      </button>
    </div>
  );
}
