/** The teacher's page: assign, collect, debrief, run sheet. What is collected lives in this page's memory and nowhere else. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ClassAssignment, Classroom, Collected } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { tell } from '../../text/teacher.ts';
import { applyLayout, useMeasure } from '../layout.ts';
import { useActions, useGame } from '../store.ts';
import { Assign } from './assign.tsx';
import { Collect } from './collect.tsx';
import { Debrief } from './debrief.tsx';
import { type Hands, NO_HANDS, ShowOfHands } from './hands.tsx';
import { OneGame } from './one-game.tsx';
import { Papers } from './papers.tsx';
import { Together } from './together.tsx';
import './teacher.css';
import './class-bar.css';

const TABS = ['assign', 'together', 'collect', 'hands', 'debrief', 'sheet'] as const;
type Tab = (typeof TABS)[number];
export const NOTHING: Collected = { handedIn: [], leftOut: [], repeated: 0, more: false };

export function TeacherPage() {
  const actions = useActions();
  const m = useMeasure();
  const state = useGame();
  // From the end of a term that the class has played together the way leads to its debrief.
  const played = state.hall !== null && state.ending !== null;
  const [tab, setTab] = useState<Tab>(played ? 'debrief' : 'assign');
  const [room, setRoom] = useState<Classroom | null>(null);
  const [assignment, setAssignment] = useState<ClassAssignment | null>(null);
  const [collected, setCollected] = useState<Collected>(NOTHING);
  const [quotes, setQuotes] = useState<ReadonlySet<string>>(new Set());
  const [hands, setHands] = useState<Hands>(NO_HANDS);
  useLayoutEffect(() => applyLayout(m, 'teacher', false), [m]);
  useEffect(() => {
    actions.classroom().then(setRoom);
  }, []);
  return (
    <div class="teacher paper">
      <header class="bar">
        <span class="brand">
          {t('app.the')} <span>{t('app.other')}</span> {t('app.track')}
        </span>
        <nav aria-label={tell('page.title')}>
          {TABS.map((id) => (
            <button
              type="button"
              key={id}
              class="tab-link"
              data-teacher={id}
              aria-current={tab === id ? 'page' : undefined}
              onClick={() => setTab(id)}
            >
              {tell(`tab.${id}`)}
            </button>
          ))}
          <a class="tab-link" href="#/">
            {tell('page.back')}
          </a>
        </nav>
      </header>
      <main>
        {room && tab === 'assign' && <Assign room={room} assignment={assignment} onAssign={setAssignment} />}
        {room && tab === 'collect' && (
          <Collect
            room={room}
            assignment={assignment}
            onAssignment={setAssignment}
            collected={collected}
            onCollected={setCollected}
            quotes={quotes}
            onQuotes={setQuotes}
          />
        )}
        {tab === 'hands' && <ShowOfHands hands={hands} onHands={setHands} />}
        {tab === 'together' && <Together />}
        {tab === 'debrief' && played && <OneGame state={state} />}
        {tab === 'debrief' && (!played || collected.handedIn.length > 0) && (
          <Debrief collected={collected} quotes={quotes} />
        )}
        {tab === 'sheet' && <Papers />}
      </main>
    </div>
  );
}
