/** What "why?" says of a figure: its name, its value as published, and its movers. No fogged value is ever among them. */
import type { PublicView, Report } from '../../rules/published.ts';
import { COUNTERS, type PublicState, printedMoves, REPORTS, type ScenarioFacts } from '../../session/index.ts';
import { formatCount, formatMillions, t, tIf } from '../../text/index.ts';
import type { ScenarioWords } from '../words.ts';
import { dateOf, isBeforeFall, percent, reportedOf, tonnePrice } from './figures.ts';

/** On the strip, in its order. */
export type StripFigure = 'reported' | 'freed' | 'approval' | 'capital' | 'homePrice';
type Share = 'unity' | 'enforcement' | 'personal' | 'civilSociety';
/** Our part of a sector's restriction, and the allies', by the sector's slot. */
type SectorShare = `${'ours' | 'allies'}${number}`;
/** `vote`: the chance to stay, which follows from approval alone. */
export type WhyFigure = StripFigure | 'price' | 'odds' | 'vote' | Share | SectorShare | Report;

export const isFogged = (figure: WhyFigure): figure is Report => (REPORTS as readonly string[]).includes(figure);

/** Twentieths of a chance, as the rules tell the ends of a band, in 100. */
const OF_A_STEP = 5;

/** `ours2` is a sector's: which part, and of which sector. */
function sectorOf(figure: WhyFigure): { part: 'ours' | 'allies'; slot: number } | null {
  const found = /^(ours|allies)(\d)$/.exec(figure);
  return found ? { part: found[1] as 'ours' | 'allies', slot: Number(found[2]) } : null;
}

export function nameOfFigure(figure: WhyFigure, state: PublicState, words: ScenarioWords): string {
  const sector = sectorOf(figure);
  if (!sector) return t(`figure.${figure as Exclude<WhyFigure, SectorShare>}`);
  const lever = state.facts.levers.find((l) => l.sector === sector.slot);
  const name = lever ? words.lever(lever.id)?.name : undefined;
  return t(`figure.${sector.part}`, { sector: name ?? state.facts.sectors[sector.slot] ?? '' });
}

export function aboutFigure(figure: WhyFigure): string {
  return t(`why.about.${(sectorOf(figure)?.part ?? figure) as Exclude<WhyFigure, SectorShare> | 'ours' | 'allies'}`);
}

/** As published; empty where several values stand in the list below. */
export function shownValue(figure: WhyFigure, state: PublicState): string {
  const { view, facts } = state;
  if (!view || figure === 'odds') return '';
  if (figure === 'vote') return voteChance(state);
  if (isFogged(figure)) return t('why.notKnown');
  const sector = sectorOf(figure);
  if (sector) return String(percent(view[sector.part][sector.slot] ?? 0));
  if (figure === 'reported') return formatCount(reportedOf(view));
  if (figure === 'freed') return formatCount(view.freed);
  if (figure === 'approval') return `${view.approval.toFixed(1)}%`;
  if (figure === 'capital') return view.capital.toFixed(1);
  if (figure === 'homePrice') return `$${tonnePrice(view.homePrice, facts)}`;
  if (figure === 'price') return view.offer.people > 0 ? formatMillions(view.offer.perPerson) : t('offer.none.title');
  return String(percent(view[figure as Share]));
}

/** On the night what approval gave, before it the band that the last quarter still leaves open. */
function voteChance({ election, vote }: PublicState): string {
  if (election) return t('why.vote.chance', { n: percent(election.chance) });
  return vote ? t('why.vote.band', { low: percent(vote.low), high: percent(vote.high) }) : '';
}

/** How a figure in fog is written. */
export const READS: Readonly<Record<Report, (value: number) => string>> = {
  strength: (v) => String(Math.round(v)),
  apparatus: (v) => String(Math.round(v)),
  goingRate: formatMillions,
  credibility: (v) => `${percent(v)}%`,
  assurance: (v) => `${percent(v)}%`,
  guarantee: (v) => `${percent(v)}%`,
};

/** The last report of a figure in fog; null for none. */
export function reportOf(
  figure: Report,
  state: PublicState,
): { value: string; error: string; quarter: number; old: boolean } | null {
  const at = REPORTS.indexOf(figure);
  const quarter = state.view?.reportQuarter[at] ?? -1;
  if (!state.view || quarter < 0) return null;
  const read = READS[figure];
  return {
    value: read(state.view.reportValue[at] ?? 0),
    error: read(state.view.reportError[at] ?? 0),
    quarter,
    old: isBeforeFall(quarter, state),
  };
}

export interface Mover {
  readonly cause: string;
  /** Empty where it is not known. */
  readonly amount: string;
}
export interface Movers {
  /** Over them, where a figure has several parts; else empty. */
  readonly title: string;
  readonly lines: readonly Mover[];
  /** The sum, where there is more than one and all are known; else empty. */
  readonly total: string;
  /** The figure before and after, as printed to the same digits as its movers; null where several stand together. */
  readonly ends: { readonly from: string; readonly to: string } | null;
}

function signed(amount: number, digits: number): string {
  const text = Math.abs(amount).toFixed(digits);
  return Number(text) === 0 ? text : amount < 0 ? `−${text}` : `+${text}`;
}

/** "+$3" */
const dollars = (amount: number, digits: number, unit = ''): string =>
  `${signed(amount, digits).replace(/^([+−]?)/, '$1$')}${unit}`;

/** How a figure is printed in the panel: digits after the point, its scale, and the sign with its unit. */
interface Scale {
  readonly digits: number;
  /** From the value of the record to the value printed. */
  readonly of: (value: number) => number;
  readonly level: (value: number) => string;
  readonly change: (amount: number) => string;
}

function scaleOf(figure: WhyFigure, facts: ScenarioFacts): Scale {
  const [at0, at1] = facts.homePrice;
  const plain = (digits: number, unit = ''): Scale => ({
    digits,
    of: (value) => value,
    level: (value) => `${value.toFixed(digits)}${unit}`,
    change: (amount) => signed(amount, digits),
  });
  if (figure === 'reported' || figure === 'freed') return { ...plain(0), level: formatCount };
  if (figure === 'homePrice')
    return {
      ...plain(0),
      of: (value) => at0 + value * (at1 - at0),
      level: (value) => `$${value}`,
      change: (amount) => dollars(amount, 0),
    };
  if (figure === 'price') return { ...plain(2), level: formatMillions, change: (amount) => dollars(amount, 2, 'm') };
  if (figure === 'approval') return plain(1, '%');
  if (figure === 'capital') return plain(1);
  return { ...plain(0), of: (value) => value * 100 };
}

/** The figure in a record; that of a price in the last offer made, when there is one. */
function valueIn(figure: WhyFigure, view: PublicView): number {
  const sector = sectorOf(figure);
  if (sector) return view[sector.part][sector.slot] ?? 0;
  if (figure === 'reported') return reportedOf(view);
  if (figure === 'price') return view.offer.perPerson;
  return view[figure as 'freed' | 'approval' | 'capital' | 'homePrice' | Share];
}

/** The last offer before this quarter's, however long ago: what its price is held against. */
function offeredBefore(state: PublicState): PublicView | undefined {
  return state.past.filter(({ view }) => view.offer.people > 0).at(-1)?.view;
}

/** What moved a figure in the last quarter: one list, or one for each counter. Empty where nothing did. */
export function moversOf(figure: WhyFigure, state: PublicState): readonly Movers[] {
  if (figure === 'odds') return oddsMovers(state);
  if (figure === 'vote') return moversOf('approval', state).map((list) => ({ ...list, title: t('figure.approval') }));
  const causes = state.causes.filter((c) => c.figure === figure);
  const { view } = state;
  const before = figure === 'price' ? offeredBefore(state) : state.past.at(-1)?.view;
  if (causes.length === 0 || !view) return [];
  const scale = scaleOf(figure, state.facts);
  const change = before && { from: scale.of(valueIn(figure, before)), to: scale.of(valueIn(figure, view)) };
  const span = scale.of(1) - scale.of(0);
  const amounts = causes.map((c) => (c.amount ?? 0) * span);
  const known = causes.every((c) => c.amount !== null);
  const printed = known && change ? printedMoves(change.from, change.to, amounts, scale.digits) : null;
  const lines = causes.map((c, i) => ({
    cause: c.cause,
    amount: c.amount === null ? '' : scale.change(printed?.parts[i] ?? amounts[i] ?? 0),
  }));
  const level = (value: number) => scale.level(Number(value.toFixed(scale.digits)));
  return [
    {
      title: '',
      lines,
      total: printed && causes.length > 1 ? scale.change(printed.total) : '',
      ends: change ? { from: level(change.from), to: level(change.to) } : null,
    },
  ];
}

function oddsMovers(state: PublicState): readonly Movers[] {
  const { view } = state;
  if (!view) return [];
  return COUNTERS.flatMap((counter, i) => {
    const ends = { low: `${counter}OddsLow`, high: `${counter}OddsHigh` };
    const causes = [...new Set(state.causes.filter((c) => Object.values(ends).includes(c.figure)).map((c) => c.cause))];
    const open = (view.oddsHigh[i] ?? 0) > 0;
    if (!open) return [];
    const at = (figure: string, cause: string) => {
      const found = state.causes.find((c) => c.figure === figure && c.cause === cause);
      return signed((found?.amount ?? 0) * OF_A_STEP, 0);
    };
    const lines = causes.map((cause) => ({
      cause,
      amount: cause === 'fogged' ? '' : t('why.oddsMoved', { low: at(ends.low, cause), high: at(ends.high, cause) }),
    }));
    const band = { low: percent(view.oddsLow[i] ?? 0), high: percent(view.oddsHigh[i] ?? 0) };
    return [{ title: t('why.odds', { name: t(`counter.${counter}`), ...band }), lines, total: '', ends: null }];
  });
}

const BILLS = ['priceOfDeal', 'priceOfRoadmap', 'priceOfEasing', 'priceOfDilemma'] as const;

/** A cause by name. A bill comes a quarter after what it is for, so that its quarter is named, and what was eased. */
export function nameOfCause(cause: string, state: PublicState, words: ScenarioWords): string {
  const bill = BILLS.find((name) => name === cause);
  const quarter = (state.view?.quarter ?? 0) - 1;
  if (!bill || quarter < 1) return tIf(`cause.${cause}`) ?? cause;
  const date = dateOf(state.facts, quarter);
  const row = state.history[quarter - 1];
  const lever = row && row.steps < 0 ? state.facts.levers[row.lever] : undefined;
  const name = lever && (words.lever(lever.id)?.name ?? lever.id);
  if (bill === 'priceOfEasing' && name) return t('why.bill.eased', { date, name });
  return t(`why.bill.${bill}`, { date });
}
