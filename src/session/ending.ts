/**
 * What is laid open at the end: the true figures of the world that was played, of the other track, and of "nobody ever
 * signs". Computed only once the last year has passed.
 */
import type { Answer, Holder } from '../rules/decision.ts';
import { type GameLog, type Model, otherTrack, playLog, type Totals, totals, type World } from '../rules/index.ts';
import { FATES, type Fate, OFFICES, type Office } from '../rules/published.ts';
import type { TurningPoint } from './state.ts';

export const TRACKS = ['yours', 'other', 'nobody'] as const;
export type TrackId = (typeof TRACKS)[number];

export interface Track {
  readonly id: TrackId;
  /** By quarter, 0 to the horizon. */
  readonly prisoners: readonly number[];
  readonly reported: readonly number[];
  readonly totals: Totals;
  readonly fates: readonly Fate[];
  /** Quarter in which that fate was published; 0 for the start. */
  readonly fateQuarters: readonly number[];
}

export interface Ending {
  readonly view: string;
  readonly firstAnswer: Answer;
  /** True when the other track accepts every offer, because the log holds no deal. */
  readonly otherAccepts: boolean;
  /** Who decided after the term. */
  readonly office: Office;
  readonly tracks: Readonly<Record<TrackId, Track>>;
  readonly turns: readonly TurningPoint[];
}

const DEALS: ReadonlySet<Answer> = new Set(['accept', 'more', 'less', 'conditional', 'roadmap']);

export function holdsDeal(log: GameLog): boolean {
  return log.decisions.some((d) => DEALS.has(d.answer));
}

/** The same log in which no offer is ever signed, neither in office nor by the standing orders. */
function nobodySigns(log: GameLog): GameLog {
  return {
    ...log,
    decisions: log.decisions.map((d) => ({ ...d, answer: d.answer === 'none' ? 'none' : 'refuse' })),
    orders: { ...log.orders, offers: 'none' },
  };
}

/** After the term the office-holder is the one of the played world, so that only the answers differ. */
function holderOf(office: Office): Holder {
  return office === 'orders' || office === 'player' ? 'player' : office;
}

export function ending(model: Model, log: GameLog, office: Office, turns: readonly TurningPoint[]): Ending {
  const holder = holderOf(office);
  const yours = track('yours', model, log, 'vote', false);
  return {
    view: log.view,
    firstAnswer: log.decisions[0]?.answer ?? 'none',
    otherAccepts: !holdsDeal(log),
    office,
    turns,
    tracks: {
      yours,
      other: track('other', model, otherTrack(log), holder, true),
      nobody: track('nobody', model, nobodySigns(log), 'nobody', true),
    },
  };
}

function track(id: TrackId, model: Model, log: GameLog, holder: Holder, adapt: boolean): Track {
  const prisoners: number[] = [];
  const reported: number[] = [];
  const size = model.scenario.roster.length;
  const fates: Fate[] = Array.from({ length: size }, () => 'inside');
  const fateQuarters: number[] = Array.from({ length: size }, () => 0);
  const take = (world: World): void => {
    const sum = totals(world);
    prisoners.push(sum.prisoners);
    reported.push(sum.reported);
    for (let i = 0; i < size; i++) {
      const fate = FATES[world.published.fates[i] ?? 0] ?? 'inside';
      if (fate !== fates[i]) {
        fates[i] = fate;
        fateQuarters[i] = world.published.quarter;
      }
    }
  };
  const start = playLog(model, { ...log, decisions: [] }, {});
  if (start.ok) take(start.world);
  const played = playLog(model, log, { holder, adapt, onQuarter: take });
  if (!played.ok) throw new Error(`track ${id} stops at quarter ${played.quarter}: ${played.code}`);
  return { id, prisoners, reported, totals: totals(played.world), fates, fateQuarters };
}

export function officeOf(index: number): Office {
  return OFFICES[index] ?? 'player';
}
