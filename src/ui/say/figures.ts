/** Published figures in the form in which they are read. */
import type { PublicOffer, PublicView } from '../../rules/published.ts';
import { calendarQuarter, type PublicState, type ScenarioFacts } from '../../session/index.ts';
import { formatQuarter, formatQuarterShort, t } from '../../text/index.ts';

export function reportedOf(view: PublicView): number {
  return (view.prisoners[0] ?? 0) + (view.prisoners[1] ?? 0) + (view.prisoners[2] ?? 0);
}

/** $ a tonne of fertiliser at home. */
export function tonnePrice(index: number, facts: ScenarioFacts): number {
  return Math.round(facts.homePrice[0] + index * (facts.homePrice[1] - facts.homePrice[0]));
}

export function dateOf(facts: ScenarioFacts, quarter: number): string {
  return formatQuarter(calendarQuarter(facts.start, quarter));
}
export function shortDateOf(facts: ScenarioFacts, quarter: number): string {
  return formatQuarterShort(calendarQuarter(facts.start, quarter));
}

/** Whether the regime that a report of `quarter` tells of has fallen since. */
export function isBeforeFall(quarter: number, state: Pick<PublicState, 'view' | 'events' | 'past'>): boolean {
  const fell = (news: readonly { readonly name: string }[]) =>
    news.some(({ name }) => name === 'fell-democracy' || name === 'fell-strongman');
  if (fell(state.events)) return true;
  return state.past.some(({ view, news }) => view.quarter > quarter && fell(news));
}

/** Date of a report in short form, marked where it tells of a regime that fell since. */
export function reportDate(quarter: number, state: PublicState): string {
  const date = shortDateOf(state.facts, quarter);
  return isBeforeFall(quarter, state) ? t('report.beforeFall', { date }) : t('report.asOf', { date });
}

/** The quarter that is being decided: one after those played, and never past the term. */
export function quarterNow(view: PublicView): number {
  return Math.min(view.quarter + 1, view.term);
}

export function moved(now: number, before: number, kind: 'count' | 'level'): string {
  const by = Math.round(now) - Math.round(before);
  if (by === 0) return t('strip.same');
  const n = Math.abs(by);
  if (kind === 'count') return by < 0 ? t('strip.fewer', { n }) : t('strip.more', { n });
  return by < 0 ? t('strip.down', { n }) : t('strip.up', { n });
}

/** Roster indices named in the offer. */
export function namedIn(offer: PublicOffer, rosterSize: number): number[] {
  const named: number[] = [];
  for (let i = 0; i < rosterSize; i++) if ((offer.named >>> i) & 1) named.push(i);
  return named;
}

/** Percent without a sign. */
export function percent(value: number): number {
  return Math.round(value * 100);
}

/** The groups of people on the stage once the fog has lifted. */
export function liftedCounts(ending: NonNullable<PublicState['ending']>): {
  inPrison: number;
  freed: number;
  arrested: number;
  kept: number;
  spared: number;
} {
  const { prisoners, totals } = ending.tracks.yours;
  const { yours, other } = ending.apart;
  return {
    inPrison: prisoners.at(-1) ?? 0,
    freed: totals.freed,
    arrested: yours.arrestedOnly,
    kept: yours.keptLonger,
    spared: other.arrestedOnly,
  };
}

/** The difference between the arrests of the two tracks, in the words of the picture or of the account. */
export function netArrests(ending: NonNullable<PublicState['ending']>, where: 'stage' | 'end.apart'): string {
  const net = ending.apart.yours.arrestedOnly - ending.apart.other.arrestedOnly;
  const n = Math.abs(net);
  return t(`${where}.net.${net > 0 ? 'more' : net < 0 ? 'fewer' : 'same'}`, { n });
}
