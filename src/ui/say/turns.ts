/** A turning point of the years after the term, in plain words: what happened, not how it was reported. */
import type { Office } from '../../rules/published.ts';
import type { PublicEvent } from '../../session/index.ts';
import { tIf } from '../../text/index.ts';

export function turnText(event: PublicEvent, office: Office): string {
  return tIf(`turn.${event.name}`, { n: Math.round(event.figure), who: officeName(office) }) ?? '';
}

/** Whoever decided after the term, at the beginning of a sentence. */
export function officeName(office: Office): string {
  return tIf(`office.${office}`) ?? '';
}
