/** What only the one-column layout has: the headline as a row of its own, and the steps of the quarter as tabs. */
import { COUNTERS, type PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { StepNumber, Stop } from '../parts/spoken.tsx';
import { answerText } from '../say/deeds.ts';
import { shortDateOf } from '../say/figures.ts';
import { headlines, leakOf } from '../say/news.ts';
import { useActions, useWords } from '../store.ts';
import { isLast, lastTitle } from './side.tsx';
import { numbersOf, type Step } from './steps.ts';

export function TickerButton({ state, onOpen }: { state: PublicState; onOpen: () => void }) {
  const words = useWords();
  const first = headlines(state, words)[0];
  const leak = leakOf(state.view);
  const quarter = state.view?.quarter ?? 0;
  // The table of answers lies far below here: what came of asking stands where it is seen.
  const asked = state.history.at(-1);
  const reply =
    asked && COUNTERS.some((counter) => counter === asked.answer) && asked.quarter === quarter
      ? answerText(asked)
      : null;
  return (
    <button type="button" class="ticker" onClick={onOpen}>
      <span>
        <em>
          {reply
            ? t('news.reply', { reply })
            : leak
              ? t('news.leakShort', { date: shortDateOf(state.facts, leak.quarter) })
              : (first?.source ?? t('news.title'))}
        </em>
        <Stop />
        {leak ? words.fileEntry(leak) : (first?.text ?? t(quarter === 0 ? 'news.first' : 'news.none'))}
      </span>
      <i aria-hidden="true">▸</i>
    </button>
  );
}

export type TabName = 'dilemma' | 'offer' | 'levers';

/** One tab for each step that there is in this quarter, numbered as it is; where nothing is to be answered, one to read. */
export function Tabs(props: { state: PublicState; step: Step; on: TabName; onTab: (tab: TabName) => void }) {
  const { state, step, on, onTab } = props;
  const actions = useActions();
  const numbers = numbersOf(state);
  const both = numbers.dilemma > 0 && numbers.offer > 0;
  const decided = state.pending.option !== null;
  const answered = state.pending.answer !== null;
  const tabs: { name: TabName; number: number; label: string; to: Step | null }[] = [];
  if (numbers.dilemma > 0)
    tabs.push({
      name: 'dilemma',
      number: numbers.dilemma,
      label: t(decided ? 'tab.decided' : 'tab.dilemma'),
      to: 'dilemma',
    });
  if (numbers.offer > 0)
    tabs.push({
      name: 'offer',
      number: numbers.offer,
      label: t(answered ? 'tab.answered' : both ? 'tab.offer' : 'tab.answer'),
      to: 'offer',
    });
  if (tabs.length === 0) tabs.push({ name: 'offer', number: 0, label: t('tab.read'), to: null });
  if (numbers.lever > 0) tabs.push({ name: 'levers', number: numbers.lever, label: t('tab.levers'), to: 'lever' });
  return (
    <nav class={`tabs ${both ? 'four' : tabs.length === 1 ? 'pair' : ''}`} aria-label={t('tab.steps')}>
      {tabs.map((tab) => {
        // Where there is one paper, its tab stands for it whichever side of it is up.
        const pressed = tab.name === 'levers' ? on === 'levers' : on !== 'levers' && (!both || on === tab.name);
        return (
          <button
            type="button"
            class={`tab ${tab.to === step ? 'here' : ''}`}
            key={tab.name}
            data-tab={tab.name}
            aria-pressed={pressed}
            aria-current={tab.to === step ? 'step' : undefined}
            onClick={() => onTab(tab.name)}
          >
            {tab.number > 0 && <StepNumber n={tab.number} />}
            {tab.label}
          </button>
        );
      })}
      <button
        type="button"
        class={`tab nx ${state.ready ? 'ready' : ''} ${step === 'next' ? 'frame' : ''}`}
        data-next
        disabled={!state.ready}
        onClick={actions.nextQuarter}
      >
        <StepNumber n={numbers.next} />
        <b>{isLast(state) ? lastTitle(state) : both ? t('tab.next') : t('next.title')}</b>
      </button>
    </nav>
  );
}
