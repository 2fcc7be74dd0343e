/**
 * What kind of term it was, by rules over what was decided and what came of it: a description with a name, not a grade. The
 * first rule that holds gives the ending: breaches go before habits. Only a change to democracy goes before what was done,
 * since it frees everyone; whether another of its kind follows the regime is mostly luck, and is told beside the ending.
 */
import { EVENT, type EventName, LEVER, otherTrack, prisoners, startWorld } from '../rules/index.ts';
import { LAW_IN_FORCE } from '../rules/world.ts';
import { type PlayedLog, playOn } from './played.ts';

export const ENDINGS = [
  'open-gates', // it fell, and everyone walked out
  'long-road', // a roadmap ran to its end
  'broken-word', // we took back what we had sold
  'broken-promise', // they broke what they had promised
  'tripwire', // the trigger law stands
  'fine-print', // most that was signed was under conditions
  'hard-bargain', // most that was signed was haggled for
  'exception', // one or two deals among refusals
  'paymaster', // most offers signed, more arrested than on the other track
  'thaw', // most offers signed, fewer arrested, or as many
  'chooser', // some signed, some not
  'empty-table', // nothing signed, though it was tried
  'long-siege', // nothing signed, pressure; it sits as firmly as it did
  'worn-wall', // nothing signed, pressure; it sits less firmly
  'open-hand', // nothing signed, relief given without asking
  'witness', // nothing signed, words and monitors instead
  'bystander', // nothing signed, hardly a lever pulled
  'both-ways', // nothing signed, levers in all directions
] as const;
export type EndingId = (typeof ENDINGS)[number];

/** What the words of an ending may name; whole numbers, 0 or more. */
export interface EndingFigures {
  /** Offers that stood in the term, and those signed (as they were, haggled down, under conditions, as a roadmap). */
  readonly offers: number;
  readonly signed: number;
  /** Levers pulled in the term. */
  readonly levers: number;
  /** In ten years: people freed by deals, arrested, and in prison at the end. */
  readonly freed: number;
  readonly arrested: number;
  readonly inPrison: number;
  /** Arrests more, and fewer, than on the other track; one of them is 0. */
  readonly more: number;
  readonly fewer: number;
}

export interface NamedEnding {
  readonly id: EndingId;
  /** At the horizon: the regime of the start, another of its kind, or a democracy. */
  readonly country: 'same' | 'another' | 'democracy';
  readonly figures: EndingFigures;
}

/** Share of what was signed that makes a habit, and of offers that makes "most". */
const HALF = 0.5;
const FEW_DEALS = 2;
const FEW_LEVERS = 3;

/** The ending of a played log. Every log has one. */
export function endingOf(played: PlayedLog): NamedEnding {
  const facts = factsOf(played);
  const id = ENDINGS.find((ending) => RULES[ending](facts)) as EndingId;
  const { democracyAt, breakdownAt } = played.end;
  const country = democracyAt > 0 ? 'democracy' : breakdownAt > 0 ? 'another' : 'same';
  return { id, country, figures: facts.figures };
}

interface Facts {
  readonly played: PlayedLog;
  readonly figures: EndingFigures;
  readonly refused: number;
  readonly conditional: number;
  readonly haggled: number;
  /** Notches: pressure on the regime, relief unasked, words and monitors. */
  readonly pressed: number;
  readonly eased: number;
  readonly told: number;
  readonly inTerm: (event: EventName) => number;
  readonly ever: (event: EventName) => number;
}

const RULES: Readonly<Record<EndingId, (f: Facts) => boolean>> = {
  'open-gates': ({ played }) => played.end.democracyAt > 0,
  'long-road': ({ ever }) => ever('roadmap-completed') > 0,
  'broken-word': ({ inTerm }) => inTerm('relief-taken-back') > 0,
  'broken-promise': ({ inTerm }) => inTerm('roadmap-broken') + inTerm('conditions-broken') > 0,
  tripwire: ({ played }) => played.before[played.log.term]?.lawStage === LAW_IN_FORCE,
  'fine-print': ({ conditional, figures }) => figures.signed > 0 && conditional >= figures.signed * HALF,
  'hard-bargain': ({ haggled, figures }) => figures.signed > 0 && haggled >= figures.signed * HALF,
  exception: ({ figures, refused }) => signedSome(figures) && figures.signed <= FEW_DEALS && refused > figures.signed,
  paymaster: ({ figures }) => signedMost(figures) && figures.more > 0,
  thaw: ({ figures }) => signedMost(figures),
  chooser: ({ figures }) => signedSome(figures),
  'empty-table': ({ inTerm }) => inTerm('counter-rejected') > 0,
  'long-siege': (f) => besieged(f) && f.played.end.strength >= f.played.model.inside.strengthStart,
  'worn-wall': besieged,
  'open-hand': ({ pressed, eased, told, figures }) => figures.levers > FEW_LEVERS && eased > pressed && eased >= told,
  witness: ({ pressed, eased, told, figures }) => figures.levers > FEW_LEVERS && told > pressed && told > eased,
  bystander: ({ figures }) => figures.levers <= FEW_LEVERS,
  'both-ways': () => true,
};

const signedSome = ({ signed }: EndingFigures): boolean => signed > 0;
const signedMost = ({ signed, offers }: EndingFigures): boolean => signed > 0 && signed >= offers * HALF;

function besieged({ pressed, eased, told, figures }: Facts): boolean {
  return figures.levers > FEW_LEVERS && pressed > eased && pressed >= told;
}

function factsOf(played: PlayedLog): Facts {
  const { model, log, holder, before, end, events } = played;
  const inTerm = (event: EventName) => events.term[EVENT[event]] as number;
  const other = startWorld(model, log.seed, log.term);
  playOn(other, model, otherTrack(log), holder);
  const given = (...answers: string[]) => log.decisions.filter(({ answer }) => answers.includes(answer)).length;
  const notches = (kinds: readonly number[], sign: number) =>
    log.decisions.reduce((sum, { lever, steps }) => {
      const kind = model.levers[lever]?.kind ?? -1;
      return kinds.includes(kind) && steps * sign > 0 ? sum + Math.abs(steps) : sum;
    }, 0);
  const agreed = before.filter((world, i) => i > 0 && happenedIn(world, 'counter-agreed'));
  const agreedTo = (...answers: string[]) =>
    agreed.filter(({ quarter }) => answers.includes(log.decisions[quarter - 1]?.answer ?? '')).length;
  const figures = {
    offers: log.decisions.length - given('none'),
    signed: inTerm('offer-signed') + inTerm('roadmap-agreed'),
    levers: log.decisions.filter(({ lever }) => lever >= 0).length,
    ...{ freed: end.freed, arrested: end.arrested, inPrison: prisoners(end) },
    more: Math.max(0, end.arrested - other.arrested),
    fewer: Math.max(0, other.arrested - end.arrested),
  };
  return {
    ...{ played, figures, inTerm },
    ever: (event) => events.all[EVENT[event]] as number,
    refused: given('refuse'),
    conditional: agreedTo('conditional'),
    haggled: agreedTo('more', 'less'),
    pressed: notches([LEVER.sector, LEVER.personal, LEVER.enforcement, LEVER.allies, LEVER.law], 1),
    eased: notches([LEVER.sector, LEVER.personal, LEVER.enforcement], -1),
    told: notches([LEVER.civil, LEVER.home], 1) + notches([LEVER.home], -1),
  };
}

function happenedIn(world: PlayedLog['end'], event: EventName): boolean {
  for (let i = 0; i < world.eventCount; i++) if (world.eventCode[i] === EVENT[event]) return true;
  return false;
}
