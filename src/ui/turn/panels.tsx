/** What is one tap away: the arguments for and against a lever, a life, the news. */
import type { PublicState } from '../../session/index.ts';
import { formatMillions, t } from '../../text/index.ts';
import { Dialog } from '../dialog.tsx';
import { Portrait } from '../parts/portrait.tsx';
import { dateOf } from '../say/figures.ts';
import { refusalOf, resultOf } from '../say/levers.ts';
import { leakOf, toldNow } from '../say/news.ts';
import { heardOf, sinceOf, whereabouts } from '../say/people.ts';
import { nameOfFigure, shownValue, type WhyFigure } from '../say/why.ts';
import { useWords } from '../store.ts';
import { LeverTag } from './lever-tag.tsx';
import { namedBefore, rosterLooks } from './lives.ts';
import { ReturnInNews } from './returning.tsx';
import { Register } from './side.tsx';

export function CloseRow(props: { onClose: () => void }) {
  return (
    <div class="row foot">
      <button type="button" class="on-paper main" onClick={props.onClose}>
        {t('why.close')} <kbd>Esc</kbd>
      </button>
    </div>
  );
}

/** The figures that a lever moves, as far as they have a "why?" of their own. */
function figuresOf(lever: PublicState['levers'][number], facts: PublicState['facts']): readonly WhyFigure[] {
  const sector = facts.levers[lever.slot]?.sector ?? -1;
  if (sector >= 0) return [`ours${sector}`, `allies${sector}`];
  if (lever.kind === 'personal' || lever.kind === 'enforcement') return [lever.kind];
  if (lever.kind === 'allies') return ['unity'];
  return lever.kind === 'civil' ? ['civilSociety'] : [];
}

interface LeverDialogProps {
  readonly state: PublicState;
  readonly slot: number;
  readonly onWhy: (figure: WhyFigure) => void;
  readonly onClose: () => void;
}

export function LeverDialog(props: LeverDialogProps) {
  const words = useWords();
  const lever = props.state.levers[props.slot];
  const said = lever && words.lever(lever.id);
  if (!lever || !said) return null;
  /** Cost, the grade it would come to, and why it cannot be moved now. */
  const known = (steps: number): string => {
    const move = lever.moves.find((m) => m.steps === steps);
    if (!move) return t('lever.notNow');
    const why = refusalOf(props.state, lever, steps);
    const cost = t('lever.costsNow', { n: move.cost });
    if (why !== '') return `${cost}; ${why}`;
    return lever.kind === 'home' ? cost : `${cost}, ${resultOf(lever, steps, words)}`;
  };
  return (
    <Dialog label={said.name} onClose={props.onClose}>
      <h2>
        {said.name}: {words.grade(lever.id, lever.grade)}
      </h2>
      <p>{said.does}</p>
      <h3>{t('lever.for')}</h3>
      <p>{said.for}</p>
      <h3>{t('lever.against')}</h3>
      <p>{said.against}</p>
      <h3>{t('lever.costLine')}</h3>
      <p>{said.costs}</p>
      <p>
        {said.further}: {known(1)}. {said.ease}: {known(-1)}.
      </p>
      {lever.given !== null && <p>{t(`lever.givenLong.${lever.given}`)}</p>}
      <p>{t('lever.unknown', { capital: words.prose.capital })}</p>
      {lever.kind !== 'law' && lever.kind !== 'home' && <p>{t('lever.twoNotches')}</p>}
      {figuresOf(lever, props.state.facts).map((figure) => (
        <p key={figure}>
          {nameOfFigure(figure, props.state, words)}: {shownValue(figure, props.state)}.{' '}
          <button type="button" class="link" data-why={figure} onClick={() => props.onWhy(figure)}>
            {t('why.lever')}
          </button>
        </p>
      ))}
      <CloseRow onClose={props.onClose} />
    </Dialog>
  );
}

export function PersonDialog(props: { state: PublicState; index: number; onClose: () => void }) {
  const { state, index } = props;
  const words = useWords();
  const person = state.roster[index];
  const life = person && words.life(person.id);
  const look = rosterLooks(state, words)[index];
  const before = namedBefore(state, index);
  if (!person || !life || !look) return null;
  return (
    <Dialog label={life.name} onClose={props.onClose}>
      <div class="life">
        <Portrait look={look} width={92} height={103} />
        <div>
          <h2>{life.name}</h2>
          <p>
            {t('person.line', {
              age: words.ageOf(person.id, state.view?.quarter ?? 0),
              work: life.occupation,
              city: life.city,
            })}
          </p>
        </div>
      </div>
      <p>{life.line}</p>
      <p>{t('person.sentence', { n: life.sentence, charge: life.charge })}</p>
      <p>{t('person.family', { family: life.family })}</p>
      <p>{whereabouts(person, sinceOf(state, index), state).join(' ')}</p>
      {before && (
        <p>
          {t('offer.back', {
            date: dateOf(state.facts, before.quarter + 1),
            price: formatMillions(before.price),
          })}
        </p>
      )}
      <CloseRow onClose={props.onClose} />
    </Dialog>
  );
}

export function NewsDialog(props: {
  state: PublicState;
  onPerson: (index: number) => void;
  onPeople: () => void;
  onClose: () => void;
}) {
  const words = useWords();
  const { state } = props;
  const { outcomes, more, headlines, also, echo, returned, behind } = toldNow(state, words);
  const came = [...outcomes, ...more];
  const papers = [...headlines.filter(({ event }) => event.name !== 'echo'), ...also];
  const leak = leakOf(state.view);
  return (
    <Dialog label={t('news.title')} onClose={props.onClose}>
      <h2>{t('news.title')}</h2>
      {leak && (
        <p>
          <strong>{t('news.leak', { date: dateOf(state.facts, leak.quarter) })}</strong> {words.fileEntry(leak)}
        </p>
      )}
      {came.length > 0 && <h3>{t('deed.title')}</h3>}
      {came.map((o) => (
        <p key={o.text} data-outcome={o.of}>
          <strong>{o.source}</strong> {o.text}
        </p>
      ))}
      {came.length > 0 && papers.length > 0 && <h3>{t('news.papers')}</h3>}
      {papers.map((h) => (
        <p key={h.text}>
          <strong>{h.source}</strong> {h.text}
        </p>
      ))}
      {echo && (
        <p class="echo" data-echo={echo.slot}>
          <LeverTag state={state} slot={echo.slot} steps={echo.steps} />
          <strong>{echo.line.source}</strong> {echo.line.text}
        </p>
      )}
      {returned && <ReturnInNews state={state} returned={returned} onPerson={props.onPerson} />}
      {behind.length > 0 && <h3>{t('people.also')}</h3>}
      {behind.map((one) => (
        <ReturnInNews key={one.person} state={state} returned={one} onPerson={props.onPerson} />
      ))}
      <div class="row">
        <button type="button" class="on-paper" data-people onClick={props.onPeople}>
          {t('people.open', { n: heardOf(state, words).length })}
        </button>
      </div>
      <Register state={state} />
      <CloseRow onClose={props.onClose} />
    </Dialog>
  );
}
