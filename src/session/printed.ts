/** Parts, sum and both ends of a change so that they agree as they are printed. */
import { ROUNDING } from '../rules/causes.ts';
import { roundTo } from '../rules/numbers.ts';

interface PrintedMoves {
  readonly from: number;
  readonly to: number;
  /** `to` less `from`. */
  readonly total: number;
  /** In the order given; they sum to `total`, each less than one printed unit away from what it is. */
  readonly parts: readonly number[];
}

/**
 * A change from `before` to `after` and its parts, all rounded to so many digits: the ends as they are printed, the sum as
 * their difference, the parts by the largest remainder. Null where the parts do not sum to the change (to within 1e-6).
 */
export function printedMoves(
  before: number,
  after: number,
  amounts: readonly number[],
  digits: number,
): PrintedMoves | null {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (!(Math.abs(after - before - sum) < ROUNDING * THOUSAND)) return null;
  const units = 10 ** digits;
  const whole = (value: number) => Math.round(Number(value.toFixed(digits)) * units);
  const [from, to] = [whole(before), whole(after)];
  const parts = roundTo(
    to - from,
    amounts.map((amount) => amount * units),
  );
  return { from: from / units, to: to / units, total: (to - from) / units, parts: parts.map((part) => part / units) };
}
/** Figures are published as reals; what was rounded on the way is larger than the rounding of one sum. */
const THOUSAND = 1000;
