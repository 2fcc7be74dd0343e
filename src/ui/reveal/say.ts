/** Figures of the reveal in the form in which they are read: signed in tables, in words in sentences. */
import { OUTCOME_UNIT, type Outcome, type Outcomes } from '../../outcomes/index.ts';
import { formatCount } from '../../text/index.ts';
import { r } from '../../text/reveal.ts';

/** The outcomes in the order of the tables: the four figures first, in whole units (OUTCOME_UNIT). */
export const SHOWN = [
  'freed',
  'arrested',
  'prisonYears',
  'letGo',
  'died',
  'exiled',
  'unrecorded',
  'hardship',
  'approval',
  'strength',
  'reelection',
] as const satisfies readonly Outcome[];

/** Those told in tenths of a point. */
const POINTS: readonly Outcome[] = ['approval', 'strength'];

/** A figure in whole units as it is printed. */
export function printed(outcome: Outcome, units: number): string {
  return formatCount(POINTS.includes(outcome) ? units / 10 : units);
}

/** "+12", "−3", "0", of a number in whole units. */
export function signedUnits(outcome: Outcome, units: number): string {
  if (units === 0) return '0';
  return `${units > 0 ? '+' : '\u2212'}${printed(outcome, Math.abs(units))}`;
}

/** The same of a figure that is not yet rounded. */
export function signed(outcome: Outcome, value: number): string {
  return signedUnits(outcome, unitsOf(outcome, value));
}

export function unitsOf(outcome: Outcome, value: number): number {
  // No minus before a nought.
  return Math.round(value / OUTCOME_UNIT[outcome]) + 0;
}

/** "12 more people freed", of whole people or years. */
export function moreFewer(outcome: 'freed' | 'arrested' | 'prisonYears', units: number): string {
  if (units === 0) return r(`diff.${outcome}.same`);
  return units > 0 ? r(`diff.${outcome}.more`, { n: units }) : r(`diff.${outcome}.fewer`, { n: -units });
}

/** The three of a sentence. */
export function threeOf(outcomes: Outcomes): { freed: string; arrested: string; years: string } {
  return {
    freed: moreFewer('freed', unitsOf('freed', outcomes.freed)),
    arrested: moreFewer('arrested', unitsOf('arrested', outcomes.arrested)),
    years: moreFewer('prisonYears', unitsOf('prisonYears', outcomes.prisonYears)),
  };
}

/** A whole number with its sign. */
export function signedWhole(value: number): string {
  const whole = Math.round(value) + 0;
  if (whole === 0) return '0';
  return `${whole > 0 ? '+' : '\u2212'}${formatCount(Math.abs(whole))}`;
}

/** A share 0..1 in a hundred. */
export function inHundred(share: number): string {
  return formatCount(Math.round(share * 100));
}
