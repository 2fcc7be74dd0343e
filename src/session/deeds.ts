/**
 * What came of what the player did in the quarter before: the option of a dilemma, a deal in two parts, a step of the
 * trigger law. From the published record alone.
 */

import { FATES, type Fate, type PublicView } from '../rules/published.ts';
import type { Scenario } from '../rules/scenario.ts';
import type { PublicEvent } from './state.ts';

export interface Deeds {
  /** The option that was taken, and how many were let go for it, 0 or more. Null where there was no dilemma, or they have fallen. */
  readonly choice: {
    readonly dilemma: string;
    readonly option: string;
    /** Whom it was about, by roster index; -1 for nobody. */
    readonly subject: number;
    /** Where that person went since, in prison until then; null where nothing has changed. */
    readonly fate: Fate | null;
    readonly freed: number;
  } | null;
  /** A deal was signed whose rest is still to follow. */
  readonly deal: { readonly now: number; readonly rest: number } | null;
  /** The rest of such a deal was due: how many came, and how many did not. */
  readonly rest: { readonly came: number; readonly missing: number } | null;
  /** The trigger law tightened a sector by itself: its slot, and how much is in force now, 0..1. */
  readonly law: { readonly sector: number; readonly to: number } | null;
}

export const NO_DEEDS: Deeds = { choice: null, deal: null, rest: null, law: null };

/** `before` is the record that was decided on; none before the first quarter. */
export function deedsOf(
  view: PublicView,
  before: PublicView | undefined,
  events: readonly PublicEvent[],
  scenario: Scenario,
): Deeds {
  if (!before) return NO_DEEDS;
  const figure = (name: PublicEvent['name']) => events.find((e) => e.name === name)?.figure;
  const due = figure('rest-due');
  const came = figure('rest-delivered');
  const missing = figure('rest-withheld');
  const step = events.find((e) => e.name === 'law-step' && e.subject >= 0);
  return {
    choice: choiceOf(view, before, events, scenario),
    deal: due === undefined ? null : { now: figure('offer-signed') ?? 0, rest: due },
    rest: came === undefined && missing === undefined ? null : { came: came ?? 0, missing: missing ?? 0 },
    law: step ? { sector: step.subject, to: view.ours[step.subject] ?? 0 } : null,
  };
}

function choiceOf(
  view: PublicView,
  before: PublicView,
  events: readonly PublicEvent[],
  scenario: Scenario,
): Deeds['choice'] {
  const at = events.findIndex((e) => e.name === 'dilemma-answered');
  const dilemma = scenario.dilemmas[before.dilemma];
  const option = dilemma?.options[events[at]?.figure ?? -1];
  if (!dilemma || !option) return null;
  const subject = before.dilemmaSubject;
  const [then, now] = [fateIn(before, subject), fateIn(view, subject)];
  const fate = then?.startsWith('inside') && now !== then ? now : null;
  const freed = freedByChoice(events);
  // Who has fallen answers nothing any more.
  if (view.regime === 0 && fate === null && freed === 0) return null;
  return { dilemma: dilemma.id, option: option.id, subject, fate, freed };
}

function fateIn(view: PublicView, subject: number): Fate | null {
  return subject < 0 ? null : (FATES[view.fates[subject] ?? -1] ?? null);
}

/**
 * How many an option of a dilemma freed; 0 where none was taken. What an option does is told before it: those whom a
 * holiday or a vote frees in the quarter come after it.
 */
export function freedByChoice(events: readonly PublicEvent[]): number {
  const before = events.slice(
    0,
    Math.max(
      0,
      events.findIndex((e) => e.name === 'dilemma-answered'),
    ),
  );
  const many = before.filter((e) => e.name === 'pardon').reduce((sum, e) => sum + e.figure, 0);
  return many > 0 ? many : before.filter((e) => e.name === 'named-pardoned').length;
}
