/** Over the quarters and the end of a term that a class plays together: a clock that can be stopped, and hands to count. */
import { useEffect, useState } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { gather } from '../../text/together.ts';
import { TEACHER } from '../addresses.ts';
import { useMeasure } from '../layout.ts';
import { useActions } from '../store.ts';
import { Counter } from './counter.tsx';
import './class-bar.css';

/** Seconds for a quarter. */
const SECONDS = 60;
const ANSWERS = ['accept', 'counter', 'refuse'] as const;
const ASKED = ['yes', 'no'] as const;
const NONE = { accept: 0, counter: 0, refuse: 0 };

export function ClassBar({ state }: { state: PublicState }) {
  const actions = useActions();
  const { layout } = useMeasure();
  // On a phone it would cover the offer.
  const [open, setOpen] = useState(layout !== 'column');
  const { hall, screen } = state;
  if (!hall) return null;
  if (!open)
    return (
      <div class="class-bar shut">
        <button type="button" class="plain" data-class-bar onClick={() => setOpen(true)}>
          {gather('bar.show')}
        </button>
      </div>
    );
  const inTerm = screen === 'turn';
  const quarter = (state.view?.quarter ?? 0) + 1;
  const hands = hall.quarters[quarter - 1] ?? NONE;
  const after = hall.after ?? { yes: 0, no: 0 };
  return (
    <section class={`class-bar ${inTerm ? 'over-stage' : ''}`} aria-label={gather('bar.label')}>
      {inTerm && <Clock key={quarter} />}
      {inTerm && state.answers.length > 0 && (
        <>
          <b>{gather('bar.hands')}</b>
          {ANSWERS.map((answer) => (
            <Counter
              key={answer}
              name={answer}
              label={gather(`bar.${answer}`)}
              value={hands[answer]}
              onValue={(n) => actions.countHands({ quarter, hands: { ...hands, [answer]: n } })}
            />
          ))}
        </>
      )}
      {!inTerm && (
        <>
          <b>{gather('bar.again')}</b>
          {ASKED.map((answer) => (
            <Counter
              key={answer}
              name={answer}
              label={gather(`together.${answer}`)}
              value={after[answer]}
              onValue={(n) => actions.countHands({ after: { ...after, [answer]: n } })}
            />
          ))}
          <a class="plain" data-class-debrief href={`#${TEACHER}`}>
            {gather('bar.debrief')}
          </a>
        </>
      )}
      <button type="button" class="plain" data-hide-bar onClick={() => setOpen(false)}>
        {gather('bar.hide')}
      </button>
    </section>
  );
}

/** It only shows the time: nothing is decided by it. */
function Clock() {
  const [left, set] = useState(SECONDS);
  const [runs, run] = useState(true);
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(() => set((n) => Math.max(0, n - 1)), 1000);
    return () => clearInterval(timer);
  }, [runs]);
  return (
    <div class="clock">
      <span role="timer" class={`num ${left === 0 ? 'over' : ''}`} data-left={left}>
        {left > 0 ? gather('bar.clock', { n: left }) : gather('bar.over')}
      </span>
      <button type="button" class="plain" data-clock={runs ? 'on' : 'off'} onClick={() => run(!runs)}>
        {runs ? gather('bar.off') : gather('bar.on')}
      </button>
    </div>
  );
}
