// Responsible for the size of long checks: `npm test` runs a seeded sample, `npm run test:long` the full count.
const isLong = process.env.TEST_LONG === '1';

/** A check that is left to `npm run test:long`: `npm test` has others of its kind. */
export const leftToLong = !isLong;

/** The count to run: `short` in `npm test`, `long` in `npm run test:long`. */
export const sample = (short: number, long: number): number => (isLong ? long : short);
