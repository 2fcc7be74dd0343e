import { useEffect, useState } from 'preact/hooks';
import type { LeverState, PublicState, Shortcut } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { isModified, shownKey } from '../keys.ts';
import type { Layout } from '../layout.ts';
import { INK } from '../parts/ink.ts';
import { Glyph, Lever, plateOf } from '../parts/lever.tsx';
import { Lock, Pips } from '../parts/signs.tsx';
import { Signs, StepNumber } from '../parts/spoken.tsx';
import { useRove } from '../rove.ts';
import { shortDateOf } from '../say/figures.ts';
import { capitalNow, handleOf, leverHint, refusalOf, resultOf, tellingHeld, waysOf } from '../say/levers.ts';
import { toldNow } from '../say/news.ts';
import { useActions, useWords } from '../store.ts';
import { LessonLine } from './lesson-note.tsx';
import { glyphOf, LeverTag } from './lever-tag.tsx';
import { numbersOf, type Step } from './steps.ts';

export interface LeversProps {
  readonly state: PublicState;
  readonly layout: Layout;
  readonly step: Step;
  /** Slot of the lever whose panel is open; -1 for none. */
  readonly open: number;
  readonly onOpen: (slot: number) => void;
  readonly onDetail: (slot: number) => void;
}

function keyOfLever(slot: number): Shortcut {
  return String((slot + 1) % 10) as Shortcut;
}

/** A slider's step: one notch on, and no further where it cannot; back over where it stands to the other way. */
export function slideSteps(lever: LeverState, chosen: number, direction: 1 | -1): number {
  const to = chosen + direction;
  return to === 0 || lever.moves.some((m) => m.steps === to && m.refusal === null) ? to : chosen;
}

/** The next steps in a direction: one notch, then two, then none. */
export function nextSteps(lever: LeverState, chosen: number, direction: 1 | -1): number {
  const can = (steps: number) => lever.moves.some((m) => m.steps === steps && m.refusal === null);
  if (chosen === direction && can(direction * 2)) return direction * 2;
  if (chosen === direction || chosen === direction * 2) return 0;
  return can(direction) ? direction : 0;
}

export function Levers(props: LeversProps) {
  const { state, layout, step, open, onOpen } = props;
  const words = useWords();
  const actions = useActions();
  /** What a press on a lever came to where nothing was chosen by it. */
  const [said, say] = useState('');
  const { pending, facts, view } = state;
  useEffect(() => say(''), [pending]);
  const current = open >= 0 ? open : pending.lever >= 0 ? pending.lever : 0;
  const rove = useRove(
    state.levers.map(() => true),
    current,
    true,
  );
  if (!view) return null;
  const small = layout === 'column';
  // In a column the levers stand alone on their step, under the page's first heading.
  const Heading = small ? 'h1' : 'h2';
  const after = step === 'lever' || step === 'next';
  return (
    <section class={`lev ${step === 'lever' ? 'frame' : ''}`}>
      <div class="hd">
        <StepNumber n={numbersOf(state).lever} />
        <Heading id="levers-title" tabIndex={-1} data-step="lever">
          {t(small ? 'lever.one' : after ? 'lever.now' : 'lever.then')}
        </Heading>
        <div class="cap">
          {state.desk.home && (
            <>
              {!small && t('lever.capital')}
              <Pips value={state.costs.left} most={facts.capitalMost} size={small ? 10 : 14} />
              <span class="num">{capitalNow(state)}</span>
            </>
          )}
        </div>
      </div>
      <div class="levers" role="toolbar" aria-label={t('lever.toolbar')} {...rove.group}>
        {state.levers.map((lever) => {
          const [ground, ink, colour] = plateOf(lever.kind);
          const name = words.lever(lever.id)?.name ?? lever.id;
          const chosen = pending.lever === lever.slot;
          const move = chosen ? lever.moves.find((m) => m.steps === pending.steps) : undefined;
          const can = (direction: 1 | -1) => lever.moves.some((m) => m.steps === direction && m.refusal === null);
          const shut = !can(1) && !can(-1);
          const locked = lever.opens > 0;
          const key = shownKey(state.settings, keyOfLever(lever.slot));
          const grade = locked
            ? // The date stays in one piece where the words take two lines.
              t('lever.from', { date: shortDateOf(facts, lever.opens).replace(' ', '\u00a0') })
            : words.grade(lever.id, move?.to ?? lever.grade);
          const drawing = (
            <Lever
              grade={lever.kind === 'home' ? 0 : lever.grade}
              notches={words.notches(lever.id)}
              colour={colour}
              width={small ? 22 : 48}
              height={small ? 57 : 92}
              to={move && lever.kind !== 'home' ? move.to : null}
              up={can(-1)}
              down={can(1)}
              collar={lever.given !== null}
            />
          );
          const handle = handleOf(state, lever, words);
          const slide = (event: KeyboardEvent) => {
            // On a lever that is set Enter goes on, as it does wherever single keys are on and all is answered.
            if (event.key === 'Enter' && state.settings.shortcuts && state.ready && chosen && !isModified(event)) {
              event.preventDefault();
              event.stopPropagation();
              if (!event.repeat) actions.nextQuarter();
              return;
            }
            const down = event.key === 'ArrowDown';
            if ((!down && event.key !== 'ArrowUp') || isModified(event)) return;
            event.preventDefault();
            event.stopPropagation();
            const before = chosen ? pending.steps : 0;
            const steps = slideSteps(lever, before, down ? 1 : -1);
            onOpen(lever.slot);
            say(
              steps === before
                ? t('lever.stays', {
                    lever: name,
                    why: refusalOf(state, lever, before + (down ? 1 : -1)) || t('lever.notNow'),
                  })
                : '',
            );
            if (steps === 0 && before !== 0) actions.clearLever();
            else if (steps !== before) actions.chooseLever(lever.slot, steps);
          };
          return (
            <button
              type="button"
              role="slider"
              aria-orientation="vertical"
              aria-label={name}
              aria-valuemin={0}
              aria-valuemax={handle.top}
              aria-valuenow={handle.at}
              aria-valuetext={handle.text}
              aria-description={`${words.lever(lever.id)?.does ?? ''} ${waysOf(state, lever, words)}`}
              onKeyDown={slide}
              key={lever.id}
              class={`lv ${open === lever.slot || chosen ? 'open' : ''} ${shut ? 'shut' : ''} ${locked ? 'locked' : ''}`}
              data-lever={lever.slot}
              data-rove={lever.slot}
              tabIndex={rove.stop(lever.slot)}
              onClick={() => {
                say(t(open === lever.slot ? 'lever.shut' : 'lever.opened', { lever: name }));
                onOpen(open === lever.slot ? -1 : lever.slot);
              }}
            >
              <span class="pl" style={shut ? {} : { background: ground, color: ink }}>
                {!small && <span class="kn">{key}</span>}
                {locked && <Lock />}
                <Glyph name={glyphOf(lever)} size={small ? 22 : 21} fill={shut ? INK.fog300 : ink} />
                <b>{name}</b>
              </span>
              {small ? (
                <span class="gd">
                  {drawing}
                  <span class="gw">{grade}</span>
                </span>
              ) : (
                <>
                  {drawing}
                  <span class="gw">{grade}</span>
                </>
              )}
            </button>
          );
        })}
      </div>
      <Explained {...props} />
      <span class="aside" role="status">
        {said}
      </span>
    </section>
  );
}

function Explained({ state, open, onDetail }: LeversProps) {
  const actions = useActions();
  const words = useWords();
  const slot = open >= 0 ? open : state.pending.lever;
  const lever = state.levers[slot];
  const pulled = state.pending.lever === slot ? state.pending.steps : 0;
  const opens = (direction: 1 | -1) =>
    pulled * direction > 0 || (lever?.moves.some((m) => m.steps === direction && m.refusal === null) ?? false);
  const rove = useRove([opens(-1), opens(1)], pulled < 0 ? 0 : 1, true);
  if (!lever) {
    const { echo } = toldNow(state, words);
    return (
      <div class="expl">
        {echo?.inSight && (
          <p class="echo" data-echo={echo.slot}>
            <LeverTag state={state} slot={echo.slot} steps={echo.steps} />
            <em>{echo.line.source}</em> {echo.line.text}
          </p>
        )}
        <p>
          {state.lessonNew === null ? (
            <Signs text={leverHint(state.view?.quarter ?? 0)} />
          ) : (
            <LessonLine state={state} />
          )}
        </p>
      </div>
    );
  }
  const said = words.lever(lever.id);
  const held = lever.kind === 'home' ? tellingHeld(state) : '';
  const programmed = lever.kind === 'home' || lever.kind === 'law' ? lever.kind : null;
  return (
    <div class="expl">
      <p>
        <b>
          <span class="kk">{shownKey(state.settings, keyOfLever(slot))} </span>
          {said?.name}.
        </b>{' '}
        {held === '' ? said?.does : held}{' '}
        <button type="button" class="link" onClick={() => onDetail(slot)}>
          {t('lever.forAgainst')}
        </button>
        {pulled !== 0 && (
          <button type="button" class="link" data-undo-lever onClick={actions.clearLever}>
            {t('answered.undo')}
          </button>
        )}
      </p>
      <div class="dirs" role="toolbar" aria-label={said?.name} {...rove.group}>
        <Direction
          state={state}
          lever={lever}
          direction={-1}
          chosen={pulled}
          stop={rove.stop(0)}
          label={t(programmed ? `lever.${programmed}.ease` : 'lever.ease')}
          act={actions.chooseLever}
          clear={actions.clearLever}
        />
        <Direction
          state={state}
          lever={lever}
          direction={1}
          chosen={pulled}
          stop={rove.stop(1)}
          label={t(programmed ? `lever.${programmed}.further` : 'lever.further')}
          act={actions.chooseLever}
          clear={actions.clearLever}
        />
      </div>
    </div>
  );
}

function Direction(props: {
  state: PublicState;
  lever: LeverState;
  direction: 1 | -1;
  chosen: number;
  stop: 0 | -1;
  label: string;
  act: (slot: number, steps: number) => void;
  clear: () => void;
}) {
  const words = useWords();
  const { lever, direction, chosen } = props;
  const on = chosen * direction > 0;
  const shown = on ? chosen : direction;
  const move = lever.moves.find((m) => m.steps === shown);
  const two = Math.abs(shown) === 2;
  const label = two ? (direction > 0 ? t('lever.furtherTwo') : t('lever.easeTwo')) : props.label;
  const refusal = move?.refusal ?? null;
  const cost = move?.cost ?? 0;
  const note =
    refusal !== null || !move || lever.kind === 'home'
      ? t('lever.cost', { n: cost })
      : t('lever.resultCost', { result: resultOf(lever, shown, words), n: cost });
  const more =
    refusal !== null
      ? refusalOf(props.state, lever, shown)
      : direction > 0 && lever.given !== null
        ? t('lever.breaksWord')
        : '';
  return (
    <button
      type="button"
      class="dir"
      data-direction={direction > 0 ? 'further' : 'ease'}
      data-rove={direction > 0 ? 1 : 0}
      tabIndex={props.stop}
      aria-pressed={on}
      disabled={refusal !== null && !on}
      onClick={() => {
        const steps = nextSteps(lever, chosen, direction);
        if (steps === 0) props.clear();
        else props.act(lever.slot, steps);
      }}
    >
      {label}
      <span>{note}</span>
      {more !== '' && <span class="more">{more}</span>}
    </button>
  );
}
