/** Where everybody went who was ever in prison: one account for the people there truly were, one for those reported. */
import { type Model, prisoners, reported, type World } from '../rules/index.ts';

/** Whole people, 0 or more each. start + arrested = inside + freed + letGo + served + died + brokenOut. */
export interface Account {
  /** In prison before the first quarter. */
  readonly start: number;
  readonly arrested: number;
  /** In prison at the end. */
  readonly inside: number;
  /** By deals, roadmaps included. */
  readonly freed: number;
  /** Without a deal: pardons and concessions. */
  readonly letGo: number;
  readonly served: number;
  readonly died: number;
  /** Released when the regime broke down. */
  readonly brokenOut: number;
}

/** Everybody, those included whom monitors never learned of. */
export function trueAccount(w: World): Account {
  return {
    start: w.startTrue,
    arrested: w.arrested,
    inside: prisoners(w),
    freed: w.freed,
    letGo: w.releasedFreely,
    served: w.served,
    died: w.died,
    brokenOut: w.brokenOut,
  };
}

/** Those whom monitors have published. */
export function reportedAccount(w: World, m: Model): Account {
  const p = w.published;
  return {
    start: m.startPrisoners,
    arrested: p.arrested,
    inside: reported(w),
    freed: p.freed,
    letGo: p.releasedFreely,
    served: p.served,
    died: p.died,
    brokenOut: p.brokenOut,
  };
}
