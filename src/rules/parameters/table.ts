/**
 * The shape of a parameter. Every number of the rules that is not a count of the world is one. It is an integer number of
 * units (1/per), so that it travels in a link exactly. There are two kinds: numbers of a mechanism, which have a value in
 * this folder, and may be given another by a scenario or a view; and numbers of a country and its start (money, people,
 * base rates, where things stand), which only a scenario can give.
 */

interface Bounds {
  /** No scenario may go outside these (included). */
  readonly low: number;
  readonly high: number;
  /** Units in 1: the value is an integer divided by this. */
  readonly per: number;
  readonly unit: string;
}

/** A number of a mechanism. Keys in brackets in its texts are those of EVIDENCE. */
export interface RulesParameter extends Bounds {
  readonly value: number;
  readonly meaning: string;
  /** What the value rests on. */
  readonly source: string;
  /** What speaks against it, or what would be different if it is wrong. */
  readonly against: string;
}

/** A number that describes a country: each scenario must give it, in `parameters` or in every one of its views. */
export interface GivenParameter extends Bounds {
  readonly value: null;
  readonly meaning: string;
}

export type Parameter = RulesParameter | GivenParameter;

/** The numbers of a parameter that the rules give. */
export function value(at: number, low: number, high: number, per: number, unit: string) {
  return { value: at, low, high, per, unit };
}

/** The bounds of a parameter that only a scenario can give. */
export function given(low: number, high: number, per: number, unit: string) {
  return { value: null, low, high, per, unit };
}
