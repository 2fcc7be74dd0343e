/**
 * Whom two tracks of one seed part: who is who is the same in both (game.md, "would have stayed free"), so that each person
 * has two lives. Three groups on each track, made by one rule for both: freed by deals; arrested there and not on the other;
 * freed by a deal on the other track and in prison for longer on this one.
 */
import { type GameLog, type Holder, type Model, otherTrack, type Person, peopleOf } from '../rules/index.ts';

type Stay = Person['stays'][number];

/** A person with the life on each of two tracks. */
export interface TwoLives {
  readonly id: string;
  readonly kind: Person['kind'];
  /** Index in the roster; -1 for everyone else. */
  readonly roster: number;
  /** In the order of time; empty for one who was never arrested there. `to` is -1 for who is in prison at the horizon. */
  readonly yours: readonly Stay[];
  readonly other: readonly Stay[];
}

export interface Group {
  readonly person: TwoLives;
  /** The quarter by which they stand in the group: of leaving by the deal, of the arrest, of the deal on the other track. */
  readonly quarter: number;
}

/** In the order of the quarters. One who was freed or arrested twice stands there twice. */
export interface Groups {
  readonly freed: readonly Group[];
  readonly arrestedOnly: readonly Group[];
  readonly keptLonger: readonly Group[];
}

export interface PeopleApart {
  readonly yours: Groups;
  readonly other: Groups;
}

/** Both tracks of a finished log, played with everybody named, under one office-holder. Takes some 150 ms. */
export function peopleApart(model: Model, log: GameLog, holder: Holder): PeopleApart {
  const here = everybody(model, log, holder);
  const there = everybody(model, otherTrack(log), holder);
  const lives = new Map<string, TwoLives>();
  for (const { id, kind, roster, stays } of here) lives.set(id, { id, kind, roster, yours: stays, other: [] });
  for (const { id, kind, roster, stays } of there)
    lives.set(id, { id, kind, roster, yours: lives.get(id)?.yours ?? [], other: stays });
  const all = [...lives.values()];
  const { horizon } = model;
  return {
    yours: groupsOf(
      all,
      (p) => p.yours,
      (p) => p.other,
      horizon,
    ),
    other: groupsOf(
      all,
      (p) => p.other,
      (p) => p.yours,
      horizon,
    ),
  };
}

function everybody(model: Model, log: GameLog, holder: Holder): readonly Person[] {
  const found = peopleOf(model, log, { holder, adapt: true });
  if (!found.ok) throw new Error('a log that was played cannot be played again');
  return found.people;
}

const byDeal = ({ how }: Stay): boolean => how === 'deal' || how === 'roadmap';

function groupsOf(
  all: readonly TwoLives[],
  on: (p: TwoLives) => readonly Stay[],
  off: (p: TwoLives) => readonly Stay[],
  horizon: number,
): Groups {
  const freed: Group[] = [];
  const arrestedOnly: Group[] = [];
  const keptLonger: Group[] = [];
  for (const person of all) {
    for (const stay of on(person)) {
      if (byDeal(stay)) freed.push({ person, quarter: stay.to });
      if (stay.from > 0 && !off(person).some(({ from }) => from === stay.from))
        arrestedOnly.push({ person, quarter: stay.from });
    }
    const bought = off(person).find(byDeal);
    if (bought && on(person).length > 0 && quartersInside(on(person), horizon) > quartersInside(off(person), horizon))
      keptLonger.push({ person, quarter: bought.to });
  }
  const ordered = (group: Group[]) => group.sort((a, b) => a.quarter - b.quarter);
  return { freed: ordered(freed), arrestedOnly: ordered(arrestedOnly), keptLonger: ordered(keptLonger) };
}

function quartersInside(stays: readonly Stay[], horizon: number): number {
  return stays.reduce((sum, { from, to }) => sum + (to < 0 ? horizon : to) - from, 0);
}
