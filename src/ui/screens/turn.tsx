import { Fragment } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { useKeys } from '../keys.ts';
import { later } from '../later.tsx';
import { applyLayout, flowWhereCut, useMeasure } from '../layout.ts';
import { MenuDialog } from '../menu/menu.tsx';
import { toldNow } from '../say/news.ts';
import type { WhyFigure } from '../say/why.ts';
import { StageParts } from '../stage/parts.tsx';
import { useActions, useWords } from '../store.ts';
import { Tabs, TickerButton } from '../turn/column.tsx';
import { CounterDialog } from '../turn/counter-dialog.tsx';
import { Dossier } from '../turn/dossier.tsx';
import { LessonNote } from '../turn/lesson-note.tsx';
import { Levers, nextSteps } from '../turn/levers.tsx';
import { LeverDialog, NewsDialog, PersonDialog } from '../turn/panels.tsx';
import { PeopleDialog } from '../turn/people-dialog.tsx';
import { ReturnChip, ReturnSlip } from '../turn/returning.tsx';
import { NextButton, Register, Ticker } from '../turn/side.tsx';
import { stepOf } from '../turn/steps.ts';
import { Strip, StripColumn } from '../turn/strip.tsx';
import { WhyPanel } from '../turn/why.tsx';

const Gloss = later(() => import('../turn/gloss.tsx').then((part) => part.Gloss));
const WordsDialog = later(() => import('../turn/gloss.tsx').then((part) => part.WordsDialog));
const Elsewhere = later(() => import('../share/elsewhere.tsx').then((part) => part.Elsewhere));

type Open =
  | { readonly what: 'counter' | 'menu' | 'news' | 'people' | 'words' | 'elsewhere' }
  | { readonly what: 'why'; readonly figure: WhyFigure }
  | { readonly what: 'lever' | 'person'; readonly index: number };

export function Turn({ state }: { state: PublicState }) {
  const actions = useActions();
  const m = useMeasure();
  /** What is open, each over the one before: Esc and Close take away the last. */
  const [open, setOpen] = useState<readonly Open[]>([]);
  const [openLever, setOpenLever] = useState(-1);
  const [onLevers, setOnLevers] = useState(false);
  const [whole, setWhole] = useState(false);
  const quarter = state.view?.quarter ?? 0;
  const step = stepOf(state);
  const offered = (state.view?.offer.people ?? 0) > 0;
  const [weighed, setWeighed] = useState(state.pending.option !== null);
  const [showOffer, setShowOffer] = useState(state.dilemma === null || (step !== 'dilemma' && offered));
  const { layout } = m;
  const narrow = layout === 'column' && onLevers;

  useLayoutEffect(() => applyLayout(m, 'turn', narrow), [m, narrow]);
  useEffect(() => flowWhereCut(m));

  // A new quarter starts at its first step; a term that is opened, where it was left.
  const opened = useRef(quarter);
  useEffect(() => {
    if (opened.current === quarter) return;
    opened.current = quarter;
    setOpen([]);
    setOpenLever(-1);
    setOnLevers(false);
    setShowOffer(state.dilemma === null);
    setWeighed(state.pending.option !== null);
    document.getElementById('dossier-title')?.focus({ preventScroll: true });
  }, [quarter]);

  // The lamp moves on; so does the focus, when what had it is gone.
  useEffect(() => {
    if (step === 'offer' && state.dilemma) setShowOffer(true);
    if (step === 'dilemma') setShowOffer(false);
    const timer = setTimeout(() => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (!lost) return;
      // In a column the step may lie behind its tab.
      const target = document.querySelector<HTMLElement>(step === 'next' ? '[data-next]' : `[data-step="${step}"]`);
      (target ?? document.querySelector<HTMLElement>('.tab.here'))?.focus({ preventScroll: true });
    }, 0);
    return () => clearTimeout(timer);
  }, [step, state.dilemma]);

  const onKey = useCallback(
    (key: string): boolean => {
      if (key === 'a' || key === 'r') {
        if (state.answers.length === 0) return false;
        actions.chooseAnswer(key === 'a' ? 'accept' : 'refuse');
        return true;
      }
      if (key === 'c') {
        if (!state.answers.some((a) => a !== 'accept' && a !== 'refuse')) return false;
        setOpen([{ what: 'counter' }]);
        return true;
      }
      const option = 'qwe'.indexOf(key);
      if (option >= 0 && key !== '') {
        if (!state.dilemma?.options[option]) return false;
        // The arguments come before the choice, whichever key opens them.
        if (!weighed) {
          setShowOffer(false);
          setWeighed(true);
        } else if (state.dilemma.options[option].affordable) actions.chooseOption(option);
        else return false;
        return true;
      }
      if (/^\d$/.test(key)) {
        const slot = (Number(key) + 9) % 10;
        const lever = state.levers[slot];
        if (!lever) return false;
        setOnLevers(true);
        if (openLever === slot) turnLever(slot, 1);
        else setOpenLever(slot);
        return true;
      }
      if ((key === 'ArrowDown' || key === 'ArrowUp') && openLever >= 0) {
        turnLever(openLever, key === 'ArrowDown' ? 1 : -1);
        return true;
      }
      if (key === 'Enter') {
        if (!state.ready) return false;
        actions.nextQuarter();
        return true;
      }
      if (key === 'Escape') {
        // It closes and takes nothing back: a choice is undone by its button or by U.
        if (openLever < 0) return false;
        setOpenLever(-1);
        return true;
      }
      if (key === 'm' && state.lesson !== 'country') {
        setOpen([{ what: 'elsewhere' }]);
        return true;
      }
      if (key === 'u') {
        if (!state.undoable) return false;
        actions.undo();
        return true;
      }
      return false;

      /** Further while it goes further; then the other way; then left alone. */
      function turnLever(slot: number, direction: 1 | -1): void {
        const lever = state.levers[slot];
        if (!lever) return;
        const chosen = state.pending.lever === slot ? state.pending.steps : 0;
        const steps = nextSteps(lever, chosen, direction);
        if (steps === 0) {
          if (chosen !== 0) actions.clearLever();
          return;
        }
        actions.chooseLever(slot, steps);
        // Enter on the lever would close it: where all is answered, the focus goes on to what Enter is for now.
        if (state.missing.length === 0)
          document.querySelector<HTMLElement>('[data-next]')?.focus({ preventScroll: true });
      }
    },
    [state, actions, openLever, weighed],
  );
  useKeys(state.settings, onKey);

  const show = (one: Open) => setOpen([one]);
  /** Over the dialog in which it was asked for, to come back to it. */
  const showOver = (one: Open) => setOpen((before) => [...before, one]);
  const onWhy = (figure: WhyFigure) => show({ what: 'why', figure });
  const onWhyOver = (figure: WhyFigure) => showOver({ what: 'why', figure });
  const strip = {
    state,
    onWhy,
    onMenu: () => show({ what: 'menu' }),
  };
  const person = (index: number) => show({ what: 'person', index });
  const personOver = (index: number) => showOver({ what: 'person', index });
  const dossier = (
    <Dossier
      state={state}
      layout={layout}
      step={step}
      showOffer={showOffer}
      onShow={setShowOffer}
      weighed={weighed}
      onWeigh={() => setWeighed(true)}
      onCounter={() => show({ what: 'counter' })}
      onPerson={person}
      onWhyPrice={() => onWhy('price')}
    />
  );
  const levers = (
    <Levers
      state={state}
      layout={layout}
      step={step}
      open={openLever}
      onOpen={setOpenLever}
      onDetail={(index) => show({ what: 'lever', index })}
    />
  );
  const news = () => show({ what: 'news' });
  const close = () => setOpen((before) => before.slice(0, -1));
  const panel = (one: Open, over: boolean) => {
    switch (one.what) {
      case 'counter':
        return <CounterDialog state={state} onWhy={() => onWhyOver('odds')} onClose={close} />;
      case 'menu':
        // The tutorial country has no code to take along.
        return state.lesson === 'country' ? (
          <MenuDialog state={state} onClose={close} />
        ) : (
          <MenuDialog state={state} onElsewhere={() => showOver({ what: 'elsewhere' })} onClose={close} />
        );
      case 'elsewhere':
        return <Elsewhere state={state} onClose={close} />;
      case 'news':
        return (
          <NewsDialog
            state={state}
            onPerson={personOver}
            onPeople={() => showOver({ what: 'people' })}
            onClose={close}
          />
        );
      case 'words':
        return <WordsDialog onClose={close} />;
      case 'people':
        return <PeopleDialog state={state} onPerson={personOver} onClose={close} />;
      case 'why': {
        const onFigure = (figure: WhyFigure) => setOpen((before) => [...before.slice(0, -1), { what: 'why', figure }]);
        return <WhyPanel state={state} figure={one.figure} over={over} onFigure={onFigure} onClose={close} />;
      }
      case 'lever':
        return <LeverDialog state={state} slot={one.index} onWhy={onWhyOver} onClose={close} />;
      case 'person':
        return <PersonDialog state={state} index={one.index} onClose={close} />;
    }
  };
  const { returned } = toldNow(state, useWords());
  return (
    <>
      <div class="turn">
        {layout === 'desk' ? (
          <Strip {...strip} />
        ) : (
          <StripColumn
            {...strip}
            whole={whole}
            onWhole={onLevers || state.lesson === 'country' ? null : () => setWhole(!whole)}
          />
        )}
        {layout === 'column' && !onLevers && (
          <div class="ticker-row">
            <TickerButton state={state} onOpen={news} />
            {returned && <ReturnChip state={state} returned={returned} onOpen={news} />}
          </div>
        )}
        <div class="stage-space">
          <StageParts
            state={state}
            covered={layout === 'desk' && returned ? 'home' : null}
            whole={whole && layout === 'column'}
          />
          {layout === 'desk' && returned && <ReturnSlip state={state} returned={returned} onPerson={person} />}
        </div>
        <div class="shelf" />
        {layout === 'desk' ? (
          <>
            <main class="desk">
              <div class="in">
                {dossier}
                {state.desk.levers ? levers : <LessonNote state={state} />}
                <NextButton state={state} step={step} />
                {state.desk.register && <Register state={state} />}
              </div>
            </main>
            <Ticker
              state={state}
              onNews={news}
              onPeople={() => show({ what: 'people' })}
              onWords={() => show({ what: 'words' })}
            />
          </>
        ) : (
          <>
            <main class="desk">{onLevers ? levers : dossier}</main>
            <Tabs
              state={state}
              step={step}
              on={onLevers ? 'levers' : showOffer ? 'offer' : 'dilemma'}
              onTab={(tab) => {
                setOnLevers(tab === 'levers');
                if (tab !== 'levers' && state.dilemma && offered) setShowOffer(tab === 'offer');
              }}
            />
          </>
        )}
        {open.map((one, i) => (
          <Fragment key={`${i} ${one.what}`}>{panel(one, i > 0)}</Fragment>
        ))}
      </div>
      <Gloss />
    </>
  );
}
