/** After the term: the vote, and the years that pass to the horizon with their turning points. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { calendarQuarter, type PublicState, TEMPERS } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { PrisonersChart } from '../charts/prisoners.tsx';
import { applyLayout, useMeasure } from '../layout.ts';
import { dateOf } from '../say/figures.ts';
import { newsContext } from '../say/news.ts';
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
        <p>{t('election.approval', { n: Math.round(view.approval) })}</p>
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

/** A quarter of these years takes this long, ms; without motion they pass at once. */
const QUARTER_MS = 320;

export function Years({ state }: { state: PublicState }) {
  const actions = useActions();
  const words = useWords();
  const m = useMeasure();
  useLayoutEffect(() => applyLayout(m, 'years', false), [m]);
  const { years, facts, view } = state;
  const to = years?.at ?? 0;
  const [shown, setShown] = useState(to);
  useEffect(() => {
    if (shown >= to) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      setShown(to);
      return;
    }
    const timer = setTimeout(() => setShown(shown + 1), QUARTER_MS);
    return () => clearTimeout(timer);
  }, [shown, to]);
  if (!years || !view) return null;
  const turn = years.turns.at(-1);
  const atTurn = turn !== undefined && turn.quarter === years.at && shown >= years.at;
  const news = atTurn ? words.turning(turn.event, turn.quarter, newsContext(state)) : null;
  const over = years.at >= years.horizon;
  const term = view.term;
  return (
    <main class="after wide">
      <h1 tabIndex={-1}>{t('years.title')}</h1>
      <p class="who">
        {t('years.who', {
          who: years.office === 'orders' ? t('years.orders') : t(`temper.${officeTemper(years.office)}`).toLowerCase(),
        })}
        {' · '}
        <span class="num">
          {dateOf(facts, Math.min(shown, years.at))}, {t('years.reported', { n: years.reported[shown] ?? 0 })}
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
        table={false}
      />
      <div class="turning" aria-live="polite">
        {news && (
          <p>
            <em class="num">
              {t('years.turn', { n: years.turns.length, of: years.turnsInAll })}, {dateOf(facts, years.at)}
            </em>
            <strong>{news.source}:</strong> {news.text}
          </p>
        )}
        {over && shown >= years.at && years.turnsInAll === 0 && <p>{t('years.quiet')}</p>}
      </div>
      <button
        type="button"
        class="go"
        data-on
        onClick={() => {
          if (shown < to) setShown(to);
          else actions.continueYears();
        }}
      >
        {over ? t('years.end') : t('years.on')}
      </button>
    </main>
  );
}

function officeTemper(office: string): (typeof TEMPERS)[number] {
  return TEMPERS.find((temper) => temper === office) ?? 'drifter';
}
