/** After the term: the vote, and the years that pass to the horizon with their turning points. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { calendarQuarter, type PublicState, TEMPERS } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { PrisonersChart } from '../charts/prisoners.tsx';
import { applyLayout, useMeasure } from '../layout.ts';
import { MenuButton } from '../menu/menu.tsx';
import { Stop } from '../parts/spoken.tsx';
import { useWhyVote } from '../parts/why-vote.tsx';
import { dateOf, moved, percent, reportedOf } from '../say/figures.ts';
import { toldNow } from '../say/news.ts';
import { newsContext } from '../say/press.ts';
import { momentText, turnText } from '../say/turns.ts';
import { useActions, useWords } from '../store.ts';

export function Election({ state }: { state: PublicState }) {
  const actions = useActions();
  const m = useMeasure();
  useLayoutEffect(() => applyLayout(m, 'election', false), [m]);
  const why = useWhyVote(state);
  const { view, facts, election } = state;
  if (!view || !election) return null;
  const temper = TEMPERS[view.rival] ?? 'drifter';
  return (
    <div class="beyond">
      <header class="bar over">
        <b class="num">{dateOf(facts, view.quarter)}</b>
        <MenuButton state={state} />
      </header>
      <main class="after">
        <div class="cards">
          <section class="card paper">
            <h1 tabIndex={-1}>{election.stays ? t('election.stay') : t('election.go')}</h1>
            <p>
              {t('election.approval', {
                n: Math.round(view.approval),
                chance: percent(election.chance),
                bar: facts.vote.bar,
              })}{' '}
              {why.button}
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
          <LastQuarter state={state} />
        </div>
      </main>
      {why.panel}
    </div>
  );
}

/** What the last quarter brought, as every quarter tells it; the vote stands beside it. */
function LastQuarter({ state }: { state: PublicState }) {
  const words = useWords();
  const { view, years } = state;
  if (!view) return null;
  const news = state.news.filter(({ name }) => name !== 're-elected' && name !== 'defeated');
  const told = toldNow({ ...state, news }, words);
  const moment = years?.moments.find((m) => m.quarter === view.quarter);
  const whoIs = (id: string) => t('person.named', { name: words.nameOf(id), who: words.ageAndWork(id, view.quarter) });
  return (
    <section class="card last" data-last-quarter>
      <h2>{t('election.quarter')}</h2>
      <p class="num">
        {t('election.reported', {
          n: reportedOf(view),
          change: moved(reportedOf(view), view.prisonersBefore, 'count'),
        })}{' '}
        {view.freedNow > 0 ? t('election.freed', { n: view.freedNow }) : t('election.freedNone')}
      </p>
      {moment && <p data-moment>{momentText(moment, 'player')}</p>}
      {[...told.outcomes, ...told.more, ...told.headlines].map((line) => (
        <p key={line.text} class="line">
          {line.text} <small>{line.source}</small>
        </p>
      ))}
      {told.returned && (
        <p class="line">
          {told.returned.text} <small>{whoIs(state.roster[told.returned.person]?.id ?? '')}</small>
        </p>
      )}
    </section>
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

/**
 * The quarter drawn: it runs from `from` to `to`, waits while the page is hidden, and is there at once without motion.
 * `onShown` is told how far it has come, so that it goes on from there when the page is opened again.
 */
function usePassing(
  from: number,
  to: number,
  { step, still, waits, onShown }: Passing,
): readonly [shown: number, finish: () => void] {
  const [shown, set] = useState(still ? to : from);
  const visible = useVisible();
  useEffect(() => onShown(shown), [shown]);
  useEffect(() => {
    if (shown >= to || !visible || waits) return;
    const timer = setTimeout(() => set(still ? to : shown + 1), still ? 0 : step);
    return () => clearTimeout(timer);
  }, [shown, to, step, visible, still, waits]);
  return [Math.min(shown, to), () => set(to)];
}

interface Passing {
  /** Milliseconds a quarter. */
  readonly step: number;
  /** Without motion. */
  readonly still: boolean;
  /** The player has stopped it, or has the menu open. */
  readonly waits: boolean;
  readonly onShown: (quarter: number) => void;
}

/** How much faster than at the usual pace. */
const FASTER = 2.5;

export function Years({ state }: { state: PublicState }) {
  const actions = useActions();
  const words = useWords();
  const m = useMeasure();
  useLayoutEffect(() => applyLayout(m, 'years', false), [m]);
  const { years, facts, view } = state;
  const term = view?.term ?? 0;
  const to = years?.at ?? 0;
  const { pace, paused } = state.settings;
  const still = paused || pace === 'instant' || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const [waits, setWaits] = useState(false);
  const [menu, setMenu] = useState(false);
  // A live region speaks of what changes in it: it is there, empty, before the first turning point.
  const [listened, setListened] = useState(false);
  useEffect(() => setListened(true), []);
  const step = YEARS_MS / Math.max(1, facts.horizon - term) / (pace === 'fast' ? FASTER : 1);
  const [shown, finish] = usePassing(years?.seen ?? term, to, {
    step,
    still,
    waits: waits || menu,
    onShown: actions.seeYears,
  });
  if (!years || !view) return null;
  const arrived = shown >= to;
  const turn = years.turns.at(-1);
  const turned = turn !== undefined && turn.quarter === to && arrived ? turn : null;
  const news = turned && words.turning(turned.event, turned.quarter, newsContext(state));
  const over = to >= years.horizon;
  const told = toldSoFar(years, shown);
  const deals = years.deals.filter((deal) => deal.quarter <= shown);
  const signed = deals.filter((deal) => deal.signed).length;
  const freed = deals.reduce((sum, deal) => sum + deal.freed, 0);
  return (
    <div class="beyond">
      <header class="bar over">
        <h1 tabIndex={-1}>{t('years.title')}</h1>
        <MenuButton state={state} onOpen={setMenu} />
      </header>
      <main class="after wide">
        <div class="pass">
          <div class="left">
            <div class="chart-of">
              <p class="who num">
                {dateOf(facts, shown)}, {t('years.reported', { n: years.reported[shown] ?? 0 })}
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
                marks={told}
                aside
              />
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
              {!arrived && !still && (
                <button type="button" class="plain" data-wait aria-pressed={waits} onClick={() => setWaits(!waits)}>
                  {t(waits ? 'years.resume' : 'years.pause')}
                </button>
              )}
              {!over && (
                <button type="button" class="plain" data-skip onClick={actions.skipYears}>
                  {t('years.skip')}
                </button>
              )}
            </div>
          </div>
          <div class="right">
            <div class="now">
              <p class="who">
                {t('years.who', {
                  who:
                    years.office === 'orders'
                      ? t('years.orders')
                      : t(`temper.${officeTemper(years.office)}`).toLowerCase(),
                })}
                {'; '}
                <span class="num">
                  {deals.length > 0 ? t('years.signed', { n: signed, people: freed }) : t('years.signedNone')}
                </span>
              </p>
              <div class="turning" aria-live="polite">
                {listened && turned && (
                  <p>
                    <em class="num">
                      {t('years.turn', { n: years.turns.length, of: years.turnsInAll })}, {dateOf(facts, to)}
                    </em>
                    <Stop />
                    {told.find((moment) => moment.quarter === to)?.text ?? turnText(turned.event, years.office)}
                    {news && (
                      <small>
                        {news.source}: {news.text}
                      </small>
                    )}
                  </p>
                )}
                {over && arrived && years.turnsInAll === 0 && <p>{t('years.quiet')}</p>}
              </div>
            </div>
            <div class="since">
              <h2>{t('years.told')}</h2>
              {told.length === 0 && <p class="who">{t('years.toldNone')}</p>}
              <ul class="told">
                {told
                  .filter((moment) => moment.quarter !== turned?.quarter)
                  .reverse()
                  .map(({ quarter, mark, turns, text }) => (
                    <li key={quarter}>
                      <i class={turns ? 'num turns' : 'num'}>{mark}</i>
                      <span>
                        <b class="num">{dateOf(facts, quarter)}</b> {text}
                      </span>
                    </li>
                  ))}
              </ul>
            </div>
          </div>
        </div>
      </main>
    </div>
  );
}

interface ToldMoment {
  readonly quarter: number;
  /** A turning point has its number, 1 = the first; everything else a letter. */
  readonly mark: string;
  readonly turns: boolean;
  readonly text: string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** What there is to tell up to quarter `shown`, the term included, oldest first. */
function toldSoFar(years: NonNullable<PublicState['years']>, shown: number): ToldMoment[] {
  let others = 0;
  return years.moments
    .filter((moment) => moment.quarter <= shown)
    .map((moment) => {
      const turn = years.turns.findIndex(({ quarter }) => quarter === moment.quarter);
      return {
        quarter: moment.quarter,
        mark: turn >= 0 ? String(turn + 1) : (LETTERS[others++] ?? '+'),
        turns: turn >= 0,
        text: momentText(moment, moment.quarter <= years.term ? 'player' : years.office),
      };
    });
}

function officeTemper(office: string): (typeof TEMPERS)[number] {
  return TEMPERS.find((temper) => temper === office) ?? 'drifter';
}
