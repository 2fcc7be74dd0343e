/** Who of the lives has been heard of so far, and what is known of them, told from the published record alone. */
import type { PublicState, RosterState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import type { ScenarioWords } from '../words.ts';
import { shortDateOf } from './figures.ts';
import { chronicle } from './news.ts';
import type { Returned } from './returns.ts';

const QUARTERS_OF_YEAR = 4;
const MONTHS_OF_QUARTER = 3;

export interface Heard {
  /** Index into the roster. */
  readonly person: number;
  /** The last that was told of the person, and in which quarter; null for one who was only named. */
  readonly last: { readonly returned: Returned; readonly quarter: number } | null;
  /** Quarter in which the present fate was published; 0 for the start. */
  readonly since: number;
}

/** Everybody whom an offer has named, a dilemma was about or of whom something was told; the latest told first. */
export function heardOf(state: PublicState, words: ScenarioWords): Heard[] {
  const { view } = state;
  if (!view) return [];
  const told = chronicle(state, words);
  const quarters = [...state.past, { view, roster: state.roster }];
  const last = new Map<number, Heard['last']>();
  quarters.forEach(({ view: { quarter, dilemmaSubject }, roster }, i) => {
    if (dilemmaSubject >= 0 && !last.has(dilemmaSubject)) last.set(dilemmaSubject, null);
    roster.forEach((person, p) => {
      if (person.namedQuarter >= 0 && !last.has(p)) last.set(p, null);
    });
    const now = told[i];
    for (const returned of now ? [...now.behind, ...(now.returned ? [now.returned] : [])] : [])
      last.set(returned.person, { returned, quarter });
  });
  return [...last]
    .map(([person, news]) => ({ person, last: news, since: sinceOf(state, person) }))
    .sort((a, b) => (b.last?.quarter ?? -1) - (a.last?.quarter ?? -1) || a.person - b.person);
}

/** Quarter in which the present fate of a person was published; 0 for the start. */
export function sinceOf(state: PublicState, person: number): number {
  const fate = state.roster[person]?.fate;
  let i = state.past.length;
  while (i > 0 && state.past[i - 1]?.roster[person]?.fate === fate) i--;
  return i;
}

/** "3 months left", "about 2 years left" of a sentence; 1 quarter or more. */
export function timeLeft(quarters: number): string {
  if (quarters < QUARTERS_OF_YEAR) return t('person.months', { n: MONTHS_OF_QUARTER * Math.max(1, quarters) });
  return t('offer.years', { n: Math.round(quarters / QUARTERS_OF_YEAR) });
}

/** Where a person is, as published: in prison and for how long yet, or how and when out. */
export function whereabouts(person: RosterState, since: number, state: PublicState): string[] {
  if (person.fate !== 'inside' && person.fate !== 'inside-again')
    return [`${t(`return.${person.fate}`)}, ${shortDateOf(state.facts, since)}`];
  const lines = [
    t(person.fate === 'inside' ? 'person.inside' : 'person.again', { left: timeLeft(person.sentenceLeft) }),
  ];
  if (person.ill) lines.push(t('person.ill'));
  if (person.stayedQuarter >= 0)
    lines.push(t('person.stayed', { date: shortDateOf(state.facts, person.stayedQuarter) }));
  return lines;
}

/** The quarter up to which somebody grows older: that of a death, else now. */
export function agedUntil(person: RosterState, since: number, now: number): number {
  return person.fate === 'died' ? since : now;
}
