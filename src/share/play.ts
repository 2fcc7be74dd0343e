/** A shared game played again, quarter by quarter, and the digest of what became public on the way. */
import type { Decision, Model, StandingOrders, World } from '../rules/index.ts';
import type { Edition } from './shelf.ts';

/** A digest has 15 bits: 0 to this, not included. */
export const DIGESTS = 2 ** 15;

/**
 * A game under way. Its digest is FNV-1a (32 bits) over whole numbers of the published record, after the start and after
 * every quarter: rules that play the same decisions differently end with another one, but for one time in 32,768.
 */
export class Replay {
  readonly world: World;
  private hash = 0x811c9dc5;

  constructor(
    readonly edition: Edition,
    readonly model: Model,
    seed: number,
    term: number,
  ) {
    this.world = edition.bundle.rules.startWorld(model, seed, term);
    this.note();
  }

  get view() {
    return this.edition.bundle.rules.publicView(this.world);
  }

  /** Null, or why the decision is refused; nothing has changed then. */
  decide(decision: Decision) {
    const refused = this.edition.bundle.rules.decide(this.world, this.model, decision);
    if (refused === null) this.note();
    return refused;
  }

  /** The vote, and the years to the horizon. */
  finish(orders: StandingOrders): void {
    const { rules } = this.edition.bundle;
    rules.leaveOffice(this.world, this.model, orders);
    while (this.world.quarter < this.model.horizon) {
      rules.continueQuarter(this.world, this.model);
      this.note();
    }
  }

  digest(): number {
    return this.hash >>> 17;
  }

  private note(): void {
    const v = this.view;
    this.add(v.prisoners[0] as number);
    this.add(v.prisoners[1] as number);
    this.add(v.prisoners[2] as number);
    this.add(v.arrested);
    this.add(v.freed);
    this.add(v.releasedFreely);
    this.add(v.served);
    this.add(v.died);
    this.add(v.brokenOut);
    this.add(v.offer.people);
    this.add(v.dilemma);
    this.add(v.lawStage);
    this.add(v.office);
    this.add(v.reelected);
  }

  private add(value: number): void {
    this.hash = Math.imul(this.hash ^ value, 0x01000193);
  }
}
