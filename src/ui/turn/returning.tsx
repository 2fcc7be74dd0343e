/** Somebody who comes back: on the desk a slip beside the stage, in one column a chip, and the same in the news. */
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { Portrait } from '../parts/portrait.tsx';
import type { Returned } from '../say/returns.ts';
import { useWords } from '../store.ts';
import { rosterLooks } from './lives.ts';

interface ReturningProps {
  readonly state: PublicState;
  readonly returned: Returned;
}

/** Portrait, name, what happened, what is said of it. */
export function ReturnSlip(props: ReturningProps & { onPerson: (index: number) => void }) {
  const { state, returned } = props;
  const words = useWords();
  const person = state.roster[returned.person];
  const look = rosterLooks(state, words)[returned.person];
  if (!person || !look) return null;
  return (
    <aside class="returning paper" data-return={returned.moment}>
      <button type="button" class="p" onClick={() => props.onPerson(returned.person)}>
        <Portrait look={look} width={38} height={43} />
        <div>
          <b>{words.nameOf(person.id)}</b>
          <span>{words.ageAndWork(person.id, state.view?.quarter ?? 0)}</span>
        </div>
      </button>
      <ReturnText returned={returned} />
    </aside>
  );
}

function ReturnText({ returned }: { returned: Returned }) {
  return (
    <>
      <p>{returned.text}</p>
      <span class="moment num">
        {t(`return.${returned.moment}`)}
        {returned.note === '' ? '' : `; ${returned.note}`}
      </span>
    </>
  );
}

/** One tap away from the whole of it. */
export function ReturnChip(props: ReturningProps & { onOpen: () => void }) {
  const { state, returned } = props;
  const words = useWords();
  const person = state.roster[returned.person];
  const look = rosterLooks(state, words)[returned.person];
  if (!person || !look) return null;
  return (
    <button type="button" class="chip-back" data-return={returned.moment} onClick={props.onOpen}>
      <Portrait look={look} width={27} height={30} />
      <span>{words.nameOf(person.id).split(' ')[0]}</span>
      <span class="aside">{t(`return.${returned.moment}`)}</span>
    </button>
  );
}

/** In the news dialog. */
export function ReturnInNews({ state, returned, onPerson }: ReturningProps & { onPerson: (index: number) => void }) {
  const words = useWords();
  const person = state.roster[returned.person];
  const look = rosterLooks(state, words)[returned.person];
  if (!person || !look) return null;
  return (
    <div class="returning in-news">
      <button type="button" class="p" onClick={() => onPerson(returned.person)}>
        <Portrait look={look} width={46} height={52} />
        <div>
          <b>{words.nameOf(person.id)}</b>
          <span>{words.ageAndWork(person.id, state.view?.quarter ?? 0)}</span>
        </div>
      </button>
      <ReturnText returned={returned} />
    </div>
  );
}
