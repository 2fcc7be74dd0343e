/** What turned the ten years, in plain words: what happened, not how it was reported. */
import type { Office } from '../../rules/published.ts';
import type { CountMoves, Moment, PublicEvent } from '../../session/index.ts';
import { t, tIf } from '../../text/index.ts';

export function turnText(event: PublicEvent, office: Office): string {
  const params = { n: Math.round(event.figure), who: officeName(office) };
  const none = params.n === 0 ? tIf(`turn.${event.name}.none`, params) : null;
  return none ?? tIf(`turn.${event.name}`, params) ?? '';
}

/** Whoever decided, in the middle of a sentence. */
export function officeName(office: Office): string {
  return tIf(`office.${office}`) ?? '';
}

/** All that is told of a quarter; `deal` has the words for its deal where one is among the events. */
export function momentText(
  { events, jump }: Moment,
  office: Office,
  deal: (event: PublicEvent) => string = (event) => turnText(event, office),
): string {
  const said = events.map((event) => (event.name === 'offer-signed' ? deal(event) : turnText(event, office)));
  if (jump) said.push(jumpText(jump));
  return said.join(' ');
}

/** Each part that moved the count, the largest first. */
function jumpText({ from, to, moves }: NonNullable<Moment['jump']>): string {
  const parts = (Object.keys(moves) as (keyof CountMoves)[])
    .filter((part) => moves[part] > 0)
    .sort((a, b) => moves[b] - moves[a])
    .map((part) => t(`jump.${part}`, { n: moves[part] }));
  return t('jump.count', { from, to, list: parts.join(', ') });
}
