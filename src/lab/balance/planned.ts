/** A good player's terms: planned from the public view alone (src/outcomes/planner), with what was met on the way. */
import {
  type Four,
  fourOfWorld,
  fourUnderNothing,
  lossOf,
  WEIGHTINGS,
  type Weighting,
} from '../../outcomes/four-figures.ts';
import { Belief, type Imagined } from '../../outcomes/planner/belief.ts';
import { type Budget, Planner } from '../../outcomes/planner/planner.ts';
import { finish } from '../../outcomes/steps.ts';
import { POLICIES, type Policy } from '../../policies/index.ts';
import {
  type Answer,
  continueQuarter,
  type Decision,
  decide,
  type GameLog,
  leaveOffice,
  legalDecisions,
  type Model,
  NO_ORDERS,
  playLog,
  publicView,
  RULES_VERSION,
  type StandingOrders,
  startWorld,
  World,
  worldSeed,
} from '../../rules/index.ts';
import { SALT } from './policies.ts';
import { type Setting, withoutLever } from './setting.ts';

/** What is spent on it. */
export interface Effort {
  readonly budget: Budget;
  /** Imagined worlds in which each answer is tried; 0 for not at all. */
  readonly dice: number;
}

/** Plain data, so that it can be posted to another thread. */
export interface PlanJob {
  readonly view: number;
  readonly world: number;
  readonly weighting: Weighting;
  /** Lever out of reach; -1 for none. */
  readonly lever: number;
  readonly effort: Effort;
}

/** An offer that a good player met: what could be answered, and by weighting the answer that is right; null where none is. */
export interface Situation {
  readonly open: readonly Answer[];
  readonly right: readonly (Answer | null)[];
}

export interface PlannedGame {
  readonly four: Four;
  readonly nothing: Four;
  /** The same log with its last four quarters, orders included, turned to nothing. */
  readonly cutShort: Four;
  readonly decisions: readonly Decision[];
  /** By quarter: index of the dilemma that stood, -1 for none. */
  readonly dilemmas: readonly number[];
  readonly situations: readonly Situation[];
}

/** Quarters at the end of the term whose weight is asked for. */
const LAST = 4;

/** What may follow an answer: a policy of each kind, so that no answer is judged by one way of going on. */
const THEN: readonly Policy[] = [
  'refuse-all',
  'always-deal',
  'tough-bargains',
  'conditional-deals',
  'pressure',
  'trigger',
].flatMap((id) => POLICIES.filter((policy) => policy.id === id));

export class PlanPlayer {
  private readonly settings = new Map<number, Setting>();
  private readonly world = new World();

  constructor(setting: Setting) {
    this.settings.set(-1, setting);
  }

  play(job: PlanJob): PlannedGame {
    const { scenario, term, views, models, spread } = this.settingOf(job.lever);
    const { budget, dice } = job.effort;
    const model = models[job.view] as Model;
    const seed = worldSeed(SALT, job.world);
    const planner = new Planner(models, term, job.weighting, spread, budget);
    // Twice as many as are asked for: half of them only teach in which directions the views differ.
    const each = 2 * Math.ceil(dice / models.length);
    const belief = dice > 0 ? new Belief(models, term, each) : null;
    const world = startWorld(model, seed, term);
    const decisions: Decision[] = [];
    const dilemmas: number[] = [];
    const situations: Situation[] = [];
    while (world.quarter < term) {
      const view = publicView(world);
      dilemmas.push(view.dilemma);
      const imagined = belief?.nearest(view, dice) ?? [];
      const { decision } = finish(planner.decide(view));
      if (belief !== null && view.offer.people > 0)
        situations.push(
          this.situation(imagined, decision, legalDecisions(view, model).answers, spread, planner.orders),
        );
      belief?.follow(decision);
      decisions.push(decision);
      legal(decide(world, model, decision));
    }
    const log: GameLog = {
      rulesVersion: RULES_VERSION,
      scenario: scenario.id,
      scenarioHash: scenario.hash,
      view: views[job.view] as string,
      changes: [],
      ...{ seed, term, decisions, orders: planner.orders },
    };
    const refuse = (d: Decision): Decision => ({ ...d, answer: 'refuse', lever: -1, steps: 0 });
    const cut = decisions.map((d, q) => (q >= term - LAST ? refuse(d) : d));
    return {
      four: fourOfLog(model, log),
      nothing: fourUnderNothing(model, log),
      cutShort: fourOfLog(model, { ...log, decisions: cut, orders: NO_ORDERS }),
      ...{ decisions, dilemmas, situations },
    };
  }

  private settingOf(lever: number): Setting {
    const own = this.settings.get(lever) ?? withoutLever(this.settings.get(-1) as Setting, lever);
    this.settings.set(lever, own);
    return own;
  }

  /**
   * Each answer in the same imagined worlds, with the option and lever of the player's decision; what follows is the policy
   * that does best after that decision, by weighting. An answer is right by a weighting when its mean loss is less than that
   * of each other by more than the standard error of their difference.
   */
  private situation(
    worlds: readonly Imagined[],
    decision: Decision,
    open: readonly Answer[],
    spread: Four,
    orders: StandingOrders,
  ): Situation {
    const few = worlds.slice(0, Math.ceil(worlds.length / 10));
    const after = THEN.map((policy) => this.fours(few, decision, policy, orders));
    const best = WEIGHTINGS.map((weighting) => {
      const losses = after.map((fours) => sum(fours.map((four) => lossOf(four, weighting, spread))));
      return losses.indexOf(Math.min(...losses));
    });
    const tried = new Map(
      [...new Set(best)].map((then) => [
        then,
        open.map((answer) => this.fours(worlds, { ...decision, answer }, THEN[then] as Policy, orders)),
      ]),
    );
    const right = WEIGHTINGS.map((weighting, i) => {
      const losses = (tried.get(best[i] as number) ?? []).map((fours) =>
        fours.map((four) => lossOf(four, weighting, spread)),
      );
      return open[rightOne(losses)] ?? null;
    });
    return { open, right };
  }

  private fours(worlds: readonly Imagined[], decision: Decision, policy: Policy, orders: StandingOrders): Four[] {
    return worlds.map(({ world: start, model }) => {
      const { world } = this;
      world.copyFrom(start);
      legal(decide(world, model, decision));
      const view = publicView(world);
      while (world.quarter < world.term) legal(decide(world, model, policy.decide(view, model)));
      const { approval } = world;
      legal(leaveOffice(world, model, orders));
      while (world.quarter < model.horizon) continueQuarter(world, model);
      return fourOfWorld(world, model, approval);
    });
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, x) => all + x, 0);

function legal(refused: string | null): void {
  if (refused !== null) throw new Error(`decided against the rules: ${refused}`);
}

/** Index of the list with the least mean, by more than the standard error of its paired difference to each other; -1. */
export function rightOne(losses: readonly (readonly number[])[]): number {
  const means = losses.map((of) => sum(of) / of.length);
  const least = means.indexOf(Math.min(...means));
  const own = losses[least] ?? [];
  const clear = losses.every((other, i) => {
    if (i === least) return true;
    const n = own.length;
    const gaps = other.map((x, j) => x - (own[j] as number));
    const middle = sum(gaps) / n;
    const squares = sum(gaps.map((gap) => (gap - middle) * (gap - middle)));
    return middle > Math.sqrt(squares / (n - 1) / n);
  });
  return clear ? least : -1;
}

function fourOfLog(model: Model, log: GameLog): Four {
  let approval = 0;
  const onQuarter = (w: World): void => {
    if (w.quarter === log.term) approval = w.approval;
  };
  const played = playLog(model, log, { adapt: true, onQuarter });
  if (!played.ok) throw new Error(`a planned term cannot be played: ${played.code}`);
  return fourOfWorld(played.world, model, approval);
}
