/** What became of everybody on the roster, on both tracks in the same voice, and the player's answers. */
import { t } from '../../text/index.ts';
import { Portrait } from '../parts/portrait.tsx';
import { SignalArm } from '../parts/signs.tsx';
import { answerText } from '../say/deeds.ts';
import { fateText } from '../say/fates.ts';
import { shortDateOf } from '../say/figures.ts';
import { useWords } from '../store.ts';
import { rosterLooks } from '../turn/lives.ts';
import { armOf } from '../turn/side.tsx';
import type { PartProps } from './tracks.ts';

export function Fates({ state, ending }: PartProps) {
  const words = useWords();
  const faces = rosterLooks(state, words);
  return (
    <section class="sec paper">
      <div class="wrap">
        <h2>{t('end.fates', { n: state.roster.length })}</h2>
        <p class="lede">{t('end.fatesLede')}</p>
        <ul class="fates">
          {state.roster.map((person, i) => {
            const look = faces[i];
            const yours = fateText(person.id, ending.fates.yours[i] ?? [], state.facts, words);
            const other = fateText(person.id, ending.fates.other[i] ?? [], state.facts, words);
            const work = words.life(person.id)?.occupation ?? '';
            return (
              <li key={person.id}>
                {look && <Portrait look={look} width={46} height={52} />}
                <div>
                  <b>{words.nameOf(person.id)}</b>
                  <span>{t('end.fates.work', { work, age: words.ageOf(person.id, 0) })}</span>
                  {yours === other ? (
                    <span class="fate">{t('end.fates.both', { fate: yours })}</span>
                  ) : (
                    <>
                      <span class="fate">{t('end.fates.yours', { fate: yours })}</span>
                      <span class="fate">{t('end.fates.other', { fate: other })}</span>
                    </>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
        <h3>{t('register.title')}</h3>
        <ul class="answers num">
          {state.history.map((row) => {
            const arm = armOf(row.answer);
            return (
              <li key={row.quarter}>
                <b>{shortDateOf(state.facts, row.quarter)}</b>
                {arm && <SignalArm arm={arm} size={24} onPaper />}
                {answerText(row)}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
