import type { PublicView } from '../../rules/published.ts';
import type { PublicState } from '../../session/index.ts';
import { formatCount, formatMillions, t } from '../../text/index.ts';
import { FogCover, MenuSign, TermTrack } from '../parts/signs.tsx';
import { dateOf, quarterNow, reportDate, reportedOf, tonnePrice } from '../say/figures.ts';
import { capitalNow } from '../say/levers.ts';
import type { StripFigure, WhyFigure } from '../say/why.ts';
import { SkipLesson } from './lesson-note.tsx';

interface StripProps {
  readonly state: PublicState;
  readonly onWhy: (figure: WhyFigure) => void;
  readonly onMenu: () => void;
}

interface Figure {
  readonly figure: StripFigure;
  readonly value: string;
  /** What it was a quarter ago, or how much is left of it. */
  readonly note: string;
}

/** The figures that are seen, each with what it was a quarter ago. */
function figuresOf(state: PublicState): readonly Figure[] {
  const { view, facts } = state;
  if (!view) return [];
  const before = state.past.at(-1)?.view;
  const read = {
    reported: (v: PublicView) => formatCount(reportedOf(v)),
    freed: (v: PublicView) => formatCount(v.freed),
    approval: (v: PublicView) => `${Math.round(v.approval)}%`,
    capital: (v: PublicView) => v.capital.toFixed(1),
    homePrice: (v: PublicView) => `$${tonnePrice(v.homePrice, facts)}`,
  } as const;
  const figure = (name: keyof typeof read): Figure => {
    const [value, was] = [read[name](view), before && read[name](before)];
    const note = was === undefined || was === value ? '' : t('strip.was', { was });
    return { figure: name, value, note };
  };
  const chosen = state.costs.lever + state.costs.option > 0 || !before;
  // The first word is the figure: what is left, once something has been chosen, as the levers say it too.
  const [left = '', ...of] = capitalNow(state).split(' ');
  const capital: Figure = chosen ? { figure: 'capital', value: left, note: of.join(' ') } : figure('capital');
  const first = [figure('reported'), figure('freed')];
  return state.desk.home ? [...first, figure('approval'), capital, figure('homePrice')] : first;
}

/** Fogged figures on the strip by their place in the rules' REPORTS, and how a report of one reads. */
const FOGGED = [
  { at: 2, key: 'goingRate', read: (v: number) => formatMillions(v) },
  { at: 1, key: 'apparatus', read: (v: number) => String(Math.round(v)) },
  { at: 4, key: 'assurance', read: (v: number) => `${Math.round(v * 100)}%` },
] as const;

export function Strip({ state, onWhy, onMenu }: StripProps) {
  const { view, facts } = state;
  if (!view) return null;
  return (
    <header class="strip">
      <div class="in">
        <div class="when">
          <b class="num">{dateOf(facts, quarterNow(view))}</b>
          <span class="q num">
            {t('strip.quarter', { n: quarterNow(view), of: view.term })}
            {state.secondLook ? `, ${t('strip.secondLook')}` : ''}
          </span>
          <TermTrack width={150} at={quarterNow(view)} of={view.term} />
        </div>
        <dl>
          {figuresOf(state).map((f) => (
            <div class="m" key={f.figure}>
              <dt class="l">{t(`strip.${f.figure}`)}</dt>
              <dd class="v num">
                <span class={f.figure === 'freed' ? 'freed' : ''}>{f.value}</span>
                {f.note !== '' && <small>{f.note}</small>}
                <button
                  type="button"
                  class="why link"
                  aria-label={t('strip.whyOf', { figure: t(`strip.${f.figure}`) })}
                  onClick={() => onWhy(f.figure)}
                >
                  {t('strip.why')}
                </button>
              </dd>
            </div>
          ))}
        </dl>
        <dl class="fogged">
          {(state.desk.fog ? FOGGED : []).map(({ at, key, read }, i) => {
            const known = (view.reportQuarter[at] ?? -1) >= 0;
            return (
              <div key={key}>
                <dt class="l">
                  {t(`strip.${key}`)}
                  <button
                    type="button"
                    class="why link"
                    data-why={key}
                    aria-label={t('strip.whyOf', { figure: t(`strip.${key}`) })}
                    onClick={() => onWhy(key)}
                  >
                    {t('strip.why')}
                  </button>
                </dt>
                {known ? (
                  <dd class="r num">
                    {read(view.reportValue[at] ?? 0)} <small>± {read(view.reportError[at] ?? 0)}</small>
                    <span class="of">{reportDate(view.reportQuarter[at] ?? 0, state)}</span>
                  </dd>
                ) : (
                  <dd>
                    <FogCover width={96} seed={i} />
                    <span class="aside">{t('strip.covered')}</span>
                  </dd>
                )}
              </div>
            );
          })}
        </dl>
        <SkipLesson state={state} />
        <button type="button" class="menu" aria-label={t('strip.menu')} onClick={onMenu}>
          <MenuSign />
        </button>
      </div>
    </header>
  );
}

interface StripColumnProps extends StripProps {
  /** The picture shows all of the country. */
  readonly whole: boolean;
  /** Null where the picture is too low for it. */
  readonly onWhole: (() => void) | null;
}

export function StripColumn({ state, onWhy, onMenu, whole, onWhole }: StripColumnProps) {
  const { view, facts } = state;
  if (!view) return null;
  return (
    <header class="strip">
      <div class="r1">
        <b class="num">{dateOf(facts, quarterNow(view))}</b>
        <span class="q num">
          {t('strip.quarter', { n: quarterNow(view), of: view.term })}
          {state.secondLook ? `, ${t('strip.secondLook')}` : ''}
        </span>
        <TermTrack width={64} at={quarterNow(view)} of={view.term} />
        {onWhole && (
          <button
            type="button"
            class="country link"
            data-country
            aria-pressed={whole}
            aria-label={t('strip.countrySay')}
            onClick={onWhole}
          >
            {t(whole ? 'strip.closer' : 'strip.country')}
          </button>
        )}
        <SkipLesson state={state} />
        <button type="button" class="menu" aria-label={t('strip.menu')} onClick={onMenu}>
          <MenuSign />
        </button>
      </div>
      <div class="r2 num">
        {figuresOf(state).map(({ figure, value, note }) => (
          <button type="button" key={figure} class={figure === 'freed' ? 'freed' : ''} onClick={() => onWhy(figure)}>
            <b>{figure === 'capital' ? capitalNow(state) : value}</b>{' '}
            <span class="link">{t(`strip.short.${figure}`)}</span>
            <span class="aside">
              {' '}
              {note} {t('strip.why')}
            </span>
          </button>
        ))}
      </div>
    </header>
  );
}
