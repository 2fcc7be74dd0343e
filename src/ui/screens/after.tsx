/** After the term: the vote, and the years that pass to the horizon with their turning points. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { calendarQuarter, type PublicState, TEMPERS } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { PrisonersChart } from '../charts/prisoners.tsx';
import { applyLayout, useMeasure } from '../layout.ts';
import { dateOf, percent } from '../say/figures.ts';
import { newsContext } from '../say/news.ts';
import { turnText } from '../say/turns.ts';
import { useActions, useWords } from '../store.ts';

export function Election({ state }: { state: PublicState }) {
  const actions = useActions();
  const m = useMeasure();
  useLayoutEffect(() => applyLayout(m, 'election', false), [m]);
  const { view, facts, election } = state;
  if (!view || !election) return null;
  const temper = TEMPERS[view.rival] ?? 'drifter';
  return (
    <main class="after">
      <section class="card paper">
        <p class="when num">{dateOf(facts, view.quarter)}</p>
        <h1 tabIndex={-1}>{election.stays ? t('election.stay') : t('election.go')}</h1>
        <p>
          {t('election.approval', {
            n: Math.round(view.approval),
            chance: percent(election.chance),
            bar: facts.vote.bar,
          })}
        </p>
        <p>
          {election.stays
            ? t('election.stayText', { year: String(calendarQuarter(facts.start, facts.horizon).year) })
            : t('election.goText', { temper: t(`temper.${temper}`).toLowerCase() })}
        </p>
        <button type="button" class="go" data-on onClick={actions.continueYears}>
          {t('election.on')}
        </button>
      </section>
    </main>
  );
}

/** The years after the term pass in so many milliseconds, stops not counted. */
const YEARS_MS = 20_000;

/** True while this page is in front: nothing may pass that nobody can see. */
function useVisible(): boolean {
  const [visible, set] = useState(!document.hidden);
  useEffect(() => {
    const onChange = () => set(!document.hidden);
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, []);
  return visible;
}

/** The quarter drawn: it runs from `from` to `to`, waits while the page is hidden, and is there at once without motion. */
function usePassing(from: number, to: number, step: number): readonly [shown: number, finish: () => void] {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const [shown, set] = useState(still ? to : from);
  const visible = useVisible();
  useEffect(() => {
    if (shown >= to || !visible) return;
    const timer = setTimeout(() => set(still ? to : shown + 1), still ? 0 : step);
    return () => clearTimeout(timer);
  }, [shown, to, step, visible, still]);
  return [Math.min(shown, to), () => set(to)];
}

export function Years({ state }: { state: PublicState }) {
  const actions = useActions();
  const words = useWords();
  const m = useMeasure();
  useLayoutEffect(() => applyLayout(m, 'years', false), [m]);
  const { years, facts, view } = state;
  const term = view?.term ?? 0;
  const to = years?.at ?? 0;
  const before = years?.turns.filter((p) => p.quarter < to).at(-1)?.quarter ?? term;
  const [shown, finish] = usePassing(before, to, YEARS_MS / Math.max(1, facts.horizon - term));
  if (!years || !view) return null;
  const arrived = shown >= to;
  const turn = years.turns.at(-1);
  const turned = turn !== undefined && turn.quarter === to && arrived ? turn : null;
  const news = turned && words.turning(turned.event, turned.quarter, newsContext(state));
  const over = to >= years.horizon;
  return (
    <main class="after wide">
      <h1 tabIndex={-1}>{t('years.title')}</h1>
      <p class="who">
        {t('years.who', {
          who: years.office === 'orders' ? t('years.orders') : t(`temper.${officeTemper(years.office)}`).toLowerCase(),
        })}
        {' · '}
        <span class="num">
          {dateOf(facts, shown)}, {t('years.reported', { n: years.reported[shown] ?? 0 })}
        </span>
      </p>
      <PrisonersChart
        lines={[
          {
            id: 'reported',
            name: t('years.reportedLine'),
            values: years.reported.slice(0, shown + 1),
            look: 'yours',
          },
        ]}
        horizon={years.horizon}
        termEnd={term}
        dateOf={(q) => dateOf(facts, q)}
        label={t('years.chart')}
      />
      <div class="turning" aria-live="polite">
        {turned && (
          <p>
            <em class="num">
              {t('years.turn', { n: years.turns.length, of: years.turnsInAll })}, {dateOf(facts, to)}
            </em>
            {turnText(turned.event, years.office)}
            {news && (
              <small>
                {news.source}: {news.text}
              </small>
            )}
          </p>
        )}
        {over && arrived && years.turnsInAll === 0 && <p>{t('years.quiet')}</p>}
      </div>
      <div class="row">
        <button
          type="button"
          class="go"
          data-on
          onClick={() => {
            if (!arrived && !over) finish();
            else actions.continueYears();
          }}
        >
          {over ? t('years.end') : arrived ? t('years.on') : t('years.ahead')}
        </button>
        {!over && (
          <button type="button" class="plain" data-skip onClick={actions.skipYears}>
            {t('years.skip')}
          </button>
        )}
      </div>
    </main>
  );
}

function officeTemper(office: string): (typeof TEMPERS)[number] {
  return TEMPERS.find((temper) => temper === office) ?? 'drifter';
}
