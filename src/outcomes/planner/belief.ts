/**
 * What somebody may believe who has seen the public record alone: imagined worlds of every view, as many of each, that live
 * through the same decisions. In each quarter what is public is laid over them (`suppose`), so that they differ in what is in
 * fog; those count whose own record would have been nearest to the one that was seen. Their seeds are the same in every game:
 * neither the seed nor the view of the played world is known here.
 */
import {
  type Decision,
  decide,
  type Model,
  publicView,
  startWorld,
  suppose,
  type World,
  worldSeed,
} from '../../rules/index.ts';
import type { PublicView } from '../../rules/published.ts';
import { distancesTo } from '../odds.ts';
import { must } from '../played.ts';
import { PublicTraces } from '../public-traces.ts';

const SALT = 0x5be0cd19;
/** Added to the distance of a world in which the regime fell where it stands, or stands where it fell. */
const ANOTHER_COUNTRY = 1e9;

/** One imagined world. */
export interface Imagined {
  /** Number of its view. */
  readonly view: number;
  readonly model: Model;
  readonly world: World;
}

interface Particle extends Imagined {
  readonly traces: PublicTraces;
}

export class Belief {
  /** By view: the first half of each teaches in which directions the views differ, the other half is what is believed. */
  private readonly particles: readonly (readonly Particle[])[];
  private readonly half: number;
  private readonly seen: PublicTraces;

  /** `models`: one for each view; `each`: imagined worlds of a view, an even number. */
  constructor(models: readonly Model[], term: number, each: number) {
    this.half = each / 2;
    this.seen = new PublicTraces(term);
    this.particles = models.map((model, view) =>
      Array.from({ length: each }, (_, i) => ({
        ...{ view, model, world: startWorld(model, worldSeed(SALT, i), term) },
        traces: new PublicTraces(term),
      })),
    );
  }

  /**
   * Takes the record as it stands before a decision (that of each quarter, in order, from the start), and gives the `most`
   * imagined worlds nearest to it, with the record laid over them. Before anything was seen they are as many of each view.
   */
  nearest(view: PublicView, most: number): Imagined[] {
    const all = this.particles.flatMap((of) => of.slice(this.half));
    let order = all.map((particle, i) => ({ particle, at: i % this.half, distance: 0 }));
    if (view.quarter > 0) {
      this.seen.add(view);
      const rows = this.particles.map((of) => of.map(({ traces, world }) => traces.row(publicView(world))));
      const distances = distancesTo(
        this.seen.row(view),
        rows.map((of) => of.slice(0, this.half)),
        rows.map((of) => of.slice(this.half)),
      ).flat();
      order = order.map((one, i) => ({
        ...one,
        distance: (distances[i] as number) + (one.particle.world.regime === view.regime ? 0 : ANOTHER_COUNTRY),
      }));
    }
    for (const of of this.particles) for (const { world } of of) suppose(world, view);
    // Of equally near ones the views take turns.
    order.sort((a, b) => a.distance - b.distance || a.at - b.at || a.particle.view - b.particle.view);
    return order.slice(0, most).map(({ particle }) => particle);
  }

  /** By view, its share among these, 0..1. */
  shares(worlds: readonly Imagined[]): number[] {
    return this.particles.map((_, v) => worlds.filter(({ view }) => view === v).length / worlds.length);
  }

  /** The decision that was taken by that record: every imagined world lives through it. */
  follow(decision: Decision): void {
    for (const of of this.particles)
      for (const { world, model, traces } of of) {
        must(world, decide(world, model, decision));
        traces.add(publicView(world));
      }
  }
}
