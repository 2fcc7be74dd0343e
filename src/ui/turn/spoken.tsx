/** Says what was chosen or taken back to those who do not see it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { foreseen } from '../say/foreseen.ts';
import { capitalNow } from '../say/levers.ts';
import { useWords } from '../store.ts';
import type { ScenarioWords } from '../words.ts';

export function ChoiceSpoken({ state }: { state: PublicState }) {
  const words = useWords();
  const before = useRef(state);
  const [said, say] = useState('');
  useEffect(() => {
    const then = before.current;
    before.current = state;
    if (then.turnsTaken !== state.turnsTaken) say('');
    else if (then.pending !== state.pending) say(changed(then, state, words));
  }, [state, words]);
  return (
    <div class="aside" role="status">
      {said}
    </div>
  );
}

function changed(then: PublicState, now: PublicState, words: ScenarioWords): string {
  const { pending } = now;
  const said: string[] = [];
  if (pending.option !== then.pending.option && pending.option !== null && now.dilemma) {
    const option = words.dilemma(now.dilemma, now.roster).options[pending.option]?.label ?? '';
    said.push(t('say.chose.option', { option }));
  }
  if (pending.answer !== then.pending.answer && pending.answer !== null && pending.answer !== 'none')
    said.push(`${t(`answered.${pending.answer}`)}. ${foreseen(now, words)}`);
  const lever = now.levers[pending.lever];
  if (lever && (pending.lever !== then.pending.lever || pending.steps !== then.pending.steps)) {
    const grade = words.grade(lever.id, lever.moves.find((m) => m.steps === pending.steps)?.to ?? lever.grade);
    const name = words.lever(lever.id);
    // The slider that has the focus tells its own new grade.
    const own = document.activeElement?.getAttribute('data-lever') === String(pending.lever);
    said.push(
      own
        ? t('say.chose.capital', { left: capitalNow(now) })
        : t('say.chose.lever', {
            lever: name?.name ?? '',
            direction:
              lever.kind === 'home'
                ? ((pending.steps > 0 ? name?.further : name?.ease) ?? '')
                : t(pending.steps > 0 ? 'say.chose.further' : 'say.chose.eased', { grade }),
            left: capitalNow(now),
          }),
    );
  }
  if (said.length === 0) said.push(t('say.undone'));
  said.push(t(now.ready ? 'say.ready' : 'say.open'));
  return said.join(' ');
}
