/**
 * Plays a case in one world of the rules: in each quarter what really stood on the table and what others did is laid over the
 * world (src/rules/suppose.ts), then what was really decided is decided, by the same door as in a game.
 */
import {
  BATCHES,
  type Decision,
  decide,
  KINDS,
  leverRefusal,
  type Model,
  NOTHING,
  PAYMENTS,
  type PublicView,
  publicView,
  resetWorld,
  suppose,
  type World,
} from '../rules/index.ts';
import { reliefValue } from '../rules/mechanisms/stocks.ts';
import { Offer } from '../rules/published.ts';
import type { Deal, Entry, HistoryCase } from './case.ts';

/** Real governments were not stopped by the purse of the game. */
const PLENTY = 10;
/** A counter that was agreed to must be open. */
const OPEN: readonly number[] = [1, 1, 1, 1];

const NO_ENTRY: Entry = { deal: null, answer: null, lever: -1, steps: 0, allies: [] };

export interface PlayedCase {
  /** False where a condition that was agreed to in reality was not agreed to here: then this world says nothing. */
  readonly agreed: boolean;
  /** Levers of the log that could not be moved so far in this world. */
  readonly unplayed: number;
}

const offer = new Offer();

/**
 * The case in the world of a seed; `world` is used again. `onQuarter` is called at the start and after each quarter. `counted`: people reported at the end of a quarter, by quarter, to be
 * laid over the world before the next (for forecasts one observation ahead).
 */
export function playCase(
  world: World,
  m: Model,
  c: HistoryCase,
  seed: number,
  onQuarter: (world: World) => void,
  counted: ReadonlyMap<number, number> | null = null,
): PlayedCase {
  resetWorld(world, m, seed, c.quarters);
  onQuarter(world);
  let unplayed = 0;
  for (let q = 1; q <= c.quarters; q++) {
    const entry = c.entries[q] ?? NO_ENTRY;
    layOver(world, m, c, entry, counted?.get(q - 1));
    const view = publicView(world);
    const pulled = entry.lever >= 0 && leverRefusal(view, m, entry.lever, entry.steps) === null;
    if (entry.lever >= 0 && !pulled) unplayed++;
    const d: Decision = {
      ...NOTHING,
      answer: answerOf(entry, view),
      ...(pulled ? { lever: entry.lever, steps: entry.steps } : {}),
    };
    const { sales } = world;
    const refused = decide(world, m, d);
    if (refused !== null) throw new Error(`${c.id}, quarter ${q}: ${refused}`);
    if (entry.deal?.conditional && world.regime === 1 && world.sales === sales) return { agreed: false, unplayed };
    onQuarter(world);
  }
  return { agreed: true, unplayed };
}

function answerOf({ deal, answer }: Entry, view: PublicView): Decision['answer'] {
  if (view.offer.people === 0) return 'none';
  if (deal !== null) return deal.conditional ? 'conditional' : 'accept';
  return answer === null || answer === 'none' ? 'refuse' : answer;
}

/** What is public of this quarter in reality: offer, allies, count; all else stays as it came about. */
function layOver(w: World, m: Model, c: HistoryCase, entry: Entry, counted: number | undefined): void {
  const view = publicView(w);
  const record = { ...view } as { -readonly [K in keyof PublicView]: PublicView[K] };
  record.capital = PLENTY;
  if (entry.deal !== null) {
    record.offer = offerOf(w, m, entry.deal);
    record.oddsHigh = OPEN;
    record.talksClosed = 0;
  } else if (c.offers === 'log') {
    offer.clear();
    record.offer = offer;
  }
  if (entry.allies.length > 0) {
    const allies = Array.from(view.allies);
    for (const { sector, restriction } of entry.allies) allies[sector] = restriction;
    record.allies = allies;
  }
  if (counted !== undefined) record.prisoners = scaledTo(view.prisoners, counted);
  // The record has no word for a promise that they broke, so laying it over would bind us again.
  const freed = w.sectors.map(({ wordFreed }) => wordFreed);
  suppose(w, record);
  w.sectors.forEach((sector, k) => {
    sector.wordFreed = freed[k] as number;
  });
}

function offerOf(w: World, m: Model, deal: Deal): Offer {
  offer.clear();
  const b = m.bargain;
  // Of the people named a condition frees only a part: so many are named that the real number leaves.
  const part = deal.conditional ? b.conditionalPeople + (1 - b.conditionalPeople) * w.assurance : 1;
  offer.people = Math.ceil(deal.people / part);
  offer.kind = deal.kind === 'any' ? -1 : KINDS.indexOf(deal.kind);
  offer.batch = BATCHES.indexOf(deal.batch);
  offer.payment = PAYMENTS.indexOf(deal.payment);
  switch (deal.payment) {
    case 'relief':
      offer.steps[deal.sector] = deal.step;
      offer.value = reliefValue(
        w,
        m,
        deal.sector,
        Math.min(deal.step, (w.sectors[deal.sector] as { ours: number }).ours),
      );
      break;
    case 'personal':
      offer.value = m.payPersonal;
      break;
    case 'recognition':
      offer.value = m.payRecognition;
      offer.act = w.recognition;
      break;
    default:
      offer.cash = deal.sum;
      offer.value = (deal.sum * (deal.payment === 'cash' ? 1 : m.goodsToState)) / b.aidQuarters;
  }
  offer.perPerson = offer.value / offer.people;
  return offer;
}

/** The kinds of those reported, scaled to a count: whole people, the ordinary last. */
function scaledTo(kinds: ArrayLike<number>, count: number): readonly number[] {
  const [ordinary = 0, foreign = 0, ill = 0] = Array.from(kinds);
  const all = ordinary + foreign + ill;
  const part = all === 0 ? 0 : count / all;
  const f = Math.floor(foreign * part);
  const i = Math.floor(ill * part);
  return [count - f - i, f, i];
}
