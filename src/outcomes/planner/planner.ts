/**
 * A planner that sees only what the player sees and does not know the view. In each quarter it imagines worlds that fit what
 * was seen (belief.ts), tries decisions in them, each followed by one of the named policies to the horizon, and takes the one
 * with the least expected loss (four-figures.ts). All decisions of a quarter are tried in the same imagined worlds (common
 * random numbers). What it spends is counted in games played to their end, in a fixed order: every machine plans the same.
 */
import { POLICIES, type Policy } from '../../policies/index.ts';
import {
  checkDecision,
  continueQuarter,
  type Decision,
  decide,
  leaveOffice,
  type Model,
  NO_ORDERS,
  publicView,
  type StandingOrders,
  World,
} from '../../rules/index.ts';
import type { PublicView } from '../../rules/published.ts';
import { type Alternative, alternativesTo } from '../alternatives.ts';
import { type Four, fourOfWorld, lossOf, type Weighting } from '../four-figures.ts';
import { must } from '../played.ts';
import type { Steps } from '../steps.ts';
import { Belief, type Imagined } from './belief.ts';

/** What a planner may spend; the same for everybody, so that par is one thing. */
export interface Budget {
  /** Imagined worlds of each view that live through the term. */
  readonly worldsEach: number;
  /** Imagined worlds in which each decision is tried first. */
  readonly first: number;
  /** And in which the best of them are tried. */
  readonly last: number;
  /** How many are among the best. */
  readonly best: number;
  /** Policies that are tried as what follows after the first quarter. */
  readonly policies: number;
}

export const BUDGET: Budget = { worldsEach: 120, first: 12, last: 36, best: 3, policies: 12 };

/** Those that a player can follow: no dice, and whoever comes after is left to the vote. */
const FOLLOWED: readonly Policy[] = POLICIES.filter(({ holder, seeded }) => !holder && !seeded);
/** All standing orders that one of them leaves. */
const ORDERS: readonly StandingOrders[] = [
  ...new Map(FOLLOWED.map(({ orders }) => [JSON.stringify(orders), orders])).values(),
];
/** Of the policies tried in a quarter, the share that did best in the last one; the others take turns. */
const KEPT = 0.6;

interface Candidate {
  readonly decision: Decision;
  /** What follows: an index into FOLLOWED. */
  readonly then: number;
  readonly orders: StandingOrders;
  /** Sum of losses over the imagined worlds tried so far. */
  loss: number;
  tried: number;
}

export interface Planned {
  readonly decision: Decision;
  /** By view, its share among the imagined worlds, 0..1. */
  readonly odds: readonly number[];
}

export class Planner {
  /** What it would sign if the term ended now. */
  orders: StandingOrders = NO_ORDERS;
  /** Games played to their end so far. */
  rollouts = 0;
  private readonly model: Model;
  private readonly belief: Belief;
  private readonly weighting: Weighting;
  private readonly spread: Four;
  private readonly budget: Budget;
  private readonly world = new World();
  /** Indices into FOLLOWED, the best of the last quarter first. */
  private ranked: number[] = FOLLOWED.map((_, i) => i);

  /** `models`: one for each view, in the order of the scenario; of what only a view has, it looks at none by itself. */
  constructor(models: readonly Model[], term: number, weighting: Weighting, spread: Four, budget: Budget = BUDGET) {
    this.model = models[0] as Model;
    this.belief = new Belief(models, term, budget.worldsEach);
    this.weighting = weighting;
    this.spread = spread;
    this.budget = budget;
  }

  /** The decision by a record: that of each quarter of the term, in order, from the start. A part of the work is one candidate. */
  *decide(view: PublicView): Steps<Planned> {
    const { first, last, best } = this.budget;
    const worlds = this.belief.nearest(view, last);
    const few = worlds.slice(0, first);

    const followed = this.policiesNow(view).map((then) => this.following(then, view));
    yield* this.tryIn(followed, few);
    const ranked = byLoss(followed);
    const lead = ranked[0] as Candidate;
    this.ranked = [
      ...ranked.map(({ then }) => then),
      ...this.ranked.filter((i) => !ranked.some(({ then }) => then === i)),
    ];

    const turned = alternativesTo(lead.decision, view, this.model).map((one) => ({
      ...{ dimension: one.dimension, candidate: untried({ ...lead, decision: one.decision }) },
    }));
    yield* this.tryIn(
      turned.map(({ candidate }) => candidate),
      few,
    );
    const together = this.together(lead, turned, view);
    // In the last quarter the orders are signed: each that one of the policies leaves.
    const signed = view.quarter + 1 < view.term ? [] : ORDERS.map((orders) => untried({ ...together, orders }));
    const late = [together, ...signed].filter(({ tried }) => tried === 0);
    yield* this.tryIn(late, few);

    const finalists = byLoss([...followed, ...turned.map(({ candidate }) => candidate), ...late]).slice(0, best);
    yield* this.tryIn(finalists, worlds.slice(first));
    const taken = byLoss(finalists)[0] as Candidate;
    this.orders = taken.orders;
    this.belief.follow(taken.decision);
    return { decision: taken.decision, odds: this.belief.shares(worlds) };
  }

  /** All policies at first; then the best of the last quarter, and some of the others by turns. */
  private policiesNow({ quarter }: PublicView): readonly number[] {
    const { policies } = this.budget;
    if (quarter === 0) return this.ranked;
    const kept = Math.round(policies * KEPT);
    const others = this.ranked.slice(kept).sort((a, b) => a - b);
    const turns = Array.from({ length: policies - kept }, (_, i) => {
      const at = (quarter * (policies - kept) + i) % others.length;
      return others[at] as number;
    });
    return [...this.ranked.slice(0, kept), ...turns];
  }

  private following(then: number, view: PublicView): Candidate {
    const { orders, ...policy } = FOLLOWED[then] as Policy;
    return { decision: policy.decide(view, this.model), then, orders, loss: 0, tried: 0 };
  }

  /** The best answer, option and lever that were tried one at a time, taken together where that is legal; else the lead. */
  private together(lead: Candidate, turned: readonly Turned[], view: PublicView): Candidate {
    let decision = lead.decision;
    for (const dimension of ['answer', 'option', 'lever'] as const) {
      const [one] = byLoss(turned.filter((t) => t.dimension === dimension).map(({ candidate }) => candidate));
      if (!one || meanOf(one) >= meanOf(lead)) continue;
      const { answer, option, lever, steps } = one.decision;
      const part = dimension === 'answer' ? { answer } : dimension === 'option' ? { option } : { lever, steps };
      const joined = { ...decision, ...part };
      if (checkDecision(view, this.model, joined) === null) decision = joined;
    }
    return decision === lead.decision ? lead : untried({ ...lead, decision });
  }

  private *tryIn(candidates: readonly Candidate[], worlds: readonly Imagined[]): Steps<void> {
    let done = 0;
    for (const candidate of candidates) {
      for (const imagined of worlds) candidate.loss += this.lossIn(imagined, candidate);
      candidate.tried += worlds.length;
      yield { done: ++done, of: candidates.length };
    }
  }

  /** What a candidate comes to in an imagined world: played to its end as the vote falls there. */
  private lossIn({ world: start, model }: Imagined, { decision, then, orders }: Candidate): number {
    const { world } = this;
    const policy = FOLLOWED[then] as Policy;
    this.rollouts++;
    world.copyFrom(start);
    must(world, decide(world, model, decision));
    const view = publicView(world);
    while (world.quarter < world.term) must(world, decide(world, model, policy.decide(view, model)));
    const { approval } = world;
    must(world, leaveOffice(world, model, orders));
    while (world.quarter < model.horizon) continueQuarter(world, model);
    return lossOf(fourOfWorld(world, model, approval), this.weighting, this.spread);
  }
}

interface Turned {
  readonly dimension: Alternative['dimension'];
  readonly candidate: Candidate;
}

const untried = (candidate: Candidate): Candidate => ({ ...candidate, loss: 0, tried: 0 });
const meanOf = ({ loss, tried }: Candidate): number => loss / tried;
/** The least expected loss first; of equals the one that was thought of first. */
const byLoss = (candidates: readonly Candidate[]): Candidate[] => [...candidates].sort((a, b) => meanOf(a) - meanOf(b));
