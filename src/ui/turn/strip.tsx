import type { PublicState } from '../../session/index.ts';
import { formatCount, formatMillions, t } from '../../text/index.ts';
import { FogCover, MenuSign, TermTrack } from '../parts/signs.tsx';
import { dateOf, moved, quarterNow, reportDate, reportedOf, tonnePrice } from '../say/figures.ts';
import { capitalNow } from '../say/levers.ts';
import type { StripFigure, WhyFigure } from '../say/why.ts';

interface StripProps {
  readonly state: PublicState;
  readonly onWhy: (figure: WhyFigure) => void;
  readonly onMenu: () => void;
}

/** The first word is the figure: what is left, once something has been chosen, as the levers say it too. */
function capitalSaid(state: PublicState): { value: string; note: string } {
  const [value = '', ...note] = capitalNow(state).split(' ');
  return { value, note: note.join(' ') };
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
  const capital = capitalSaid(state);
  const figures: { figure: StripFigure; value: string; note: string; freed?: boolean }[] = [
    {
      figure: 'reported',
      value: formatCount(reportedOf(view)),
      note: view.quarter === 0 ? '' : moved(reportedOf(view), view.prisonersBefore, 'count'),
    },
    { figure: 'freed', value: String(view.freed), note: '', freed: true },
    {
      figure: 'approval',
      value: `${Math.round(view.approval)}%`,
      note: view.quarter === 0 ? '' : moved(view.approval, view.approvalBefore, 'level'),
    },
    { figure: 'capital', ...capital },
    { figure: 'homePrice', value: `$${tonnePrice(view.homePrice, facts)}`, note: t('strip.tonne') },
  ];
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
        {figures.map((f) => (
          <div class="m" key={f.figure}>
            <span class="l">{t(`strip.${f.figure}`)}</span>
            <span class="v num">
              <span class={f.freed ? 'freed' : ''}>{f.value}</span>
              {f.note !== '' && <small>{f.note}</small>}
              <button
                type="button"
                class="why link"
                aria-label={t('strip.whyOf', { figure: t(`strip.${f.figure}`) })}
                onClick={() => onWhy(f.figure)}
              >
                {t('strip.why')}
              </button>
            </span>
          </div>
        ))}
        <div class="fogged">
          {FOGGED.map(({ at, key, read }, i) => {
            const known = (view.reportQuarter[at] ?? -1) >= 0;
            return (
              <div key={key}>
                <div class="l">
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
                </div>
                {known ? (
                  <div class="r num">
                    {read(view.reportValue[at] ?? 0)} <small>± {read(view.reportError[at] ?? 0)}</small>
                    <span class="of">{reportDate(view.reportQuarter[at] ?? 0, state)}</span>
                  </div>
                ) : (
                  <>
                    <FogCover width={96} seed={i} />
                    <span class="aside">{t('strip.covered')}</span>
                  </>
                )}
              </div>
            );
          })}
        </div>
        <button type="button" class="menu" aria-label={t('strip.menu')} onClick={onMenu}>
          <MenuSign />
        </button>
      </div>
    </header>
  );
}

export function StripColumn({ state, onWhy, onMenu }: StripProps) {
  const { view, facts } = state;
  if (!view) return null;
  const capital = capitalSaid(state);
  const figures: [StripFigure, string][] = [
    ['reported', formatCount(reportedOf(view))],
    ['freed', String(view.freed)],
    ['approval', `${Math.round(view.approval)}%`],
    ['capital', `${capital.value} ${capital.note}`],
    ['homePrice', `$${tonnePrice(view.homePrice, facts)}`],
  ];
  return (
    <header class="strip">
      <div class="r1">
        <b class="num">{dateOf(facts, quarterNow(view))}</b>
        <span class="q num">
          {t('strip.quarter', { n: quarterNow(view), of: view.term })}
          {state.secondLook ? `, ${t('strip.secondLook')}` : ''}
        </span>
        <TermTrack width={84} at={quarterNow(view)} of={view.term} />
        <button type="button" class="menu" aria-label={t('strip.menu')} onClick={onMenu}>
          <MenuSign />
        </button>
      </div>
      <div class="r2 num">
        {figures.map(([figure, value]) => (
          <button type="button" key={figure} class={figure === 'freed' ? 'freed' : ''} onClick={() => onWhy(figure)}>
            <b>{value}</b>
            <span class="link">{t(`strip.short.${figure}`)}</span>
            <span class="aside"> {t('strip.why')}</span>
          </button>
        ))}
      </div>
    </header>
  );
}
