/** Words of the field, each with its one line. */
import type { GLOSSARY } from '../../text/index.ts';

export function WordList({ words, of }: { words: typeof GLOSSARY; of: 'glossary' | 'here' }) {
  return (
    <dl data-word-list={of}>
      {words.map(({ word, text }) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
