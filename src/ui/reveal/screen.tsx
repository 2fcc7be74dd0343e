/** What each decision did: one scroll over all that the log means, after the end. Its parts come as they are computed. */
import './reveal.css';
import './to-read-with.css';
import '../end/print.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { r, type reveal } from '../../text/reveal.ts';
import { Fates } from '../end/fates.tsx';
import { Figures } from '../end/figures.tsx';
import { BetAndWorld } from '../end/opening.tsx';
import { TenYears } from '../end/ten-years.tsx';
import { applyLayout, useMeasure } from '../layout.ts';
import { LeaveLinks } from '../parts/leave.tsx';
import { PrintedFrom } from '../printing.tsx';
import { LiftedStage } from '../stage/lifted.tsx';
import { useActions, useGame, useSession } from '../store.ts';
import { Columns } from './columns.tsx';
import { File } from './file.tsx';
import { Flips } from './flips.tsx';
import { Known } from './known.tsx';
import { Account } from './ledger.tsx';
import { Levers } from './levers.tsx';
import { Luck } from './luck.tsx';
import { Par } from './par.tsx';
import { isLeftOut } from './parts.tsx';
import { People } from './people.tsx';
import { Question } from './question.tsx';
import { Sandbox } from './sandbox.tsx';
import { Summary } from './summary.tsx';
import { useReveal } from './use.ts';
import { ViewBar, Views } from './views.tsx';

/** What the end has told already, in front of all others. */
const FIRST = ['bet', 'seen', 'years'] as const;
/** In the order in which they stand. */
const PARTS = [
  'people',
  'par',
  'file',
  'lever',
  'ledger',
  'luck',
  'known',
  'views',
  'flips',
  'columns',
  'question',
  'sandbox',
] as const;
export type PartId = (typeof PARTS)[number];

export function RevealScreen({ state }: { state: PublicState }) {
  const m = useMeasure();
  const { reveal: source } = useSession();
  const known = useReveal(source);
  const title = useRef<HTMLElement>(null);
  const [view, setView] = useState(state.ending?.view ?? '');
  // Laid out as the end is: the picture stands at its top.
  useLayoutEffect(() => applyLayout(m, 'end', false), [m]);
  // The screen is fetched after it was asked for: the focus waits for its heading.
  useEffect(() => title.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }), []);
  const { ending } = state;
  if (!ending || !state.view) return null;
  const props = { state, ending, known };
  return (
    <main class="end reveal" ref={title}>
      <LiftedStage ending={ending} plain />
      <PrintedFrom />
      <Summary {...props} view={view} />
      <Contents />
      <ViewBar {...props} view={view} onView={setView} />
      <div id="bet">
        <BetAndWorld {...props} />
      </div>
      <div id="seen">
        <Fates {...props} />
      </div>
      <div id="years">
        <TenYears {...props} />
      </div>
      <People {...props} />
      <Figures {...props} />
      <Par {...props} />
      <File {...props} />
      <Levers {...props} />
      <Account {...props} />
      <Luck {...props} view={view} />
      <Known {...props} />
      <Views {...props} view={view} />
      <Flips {...props} view={view} />
      <Columns {...props} />
      <Question {...props} />
      <Sandbox {...props} view={view} />
      <Foot />
    </main>
  );
}

function Contents() {
  const { classOptions } = useGame();
  return (
    <nav class="wrap toc" aria-label={r('toc.label')}>
      <ol>
        {[...FIRST, ...PARTS.filter((part) => !isLeftOut(classOptions, part))].map((part) => (
          <li key={part} data-told={FIRST.some((one) => one === part) || undefined}>
            <a href={`#${part}`} onClick={(event) => goTo(event, part)}>
              {r(`toc.${part}` satisfies keyof typeof reveal)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The address of the page stays as it is: it may hold a shared code. */
function goTo(event: MouseEvent, part: PartId | (typeof FIRST)[number]): void {
  event.preventDefault();
  const heading = document.querySelector<HTMLElement>(`#${part} h2`);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
}

function Foot() {
  const actions = useActions();
  return (
    <section class="again">
      <div class="wrap">
        <div class="row">
          <button type="button" class="plain" data-back onClick={actions.backToEnd}>
            {r('back.end')}
          </button>
        </div>
        <div class="foot-links">
          <LeaveLinks saved />
        </div>
      </div>
    </section>
  );
}
