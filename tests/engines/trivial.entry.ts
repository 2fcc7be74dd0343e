// Bundled and run in other engines by trivial.test.ts.
export const main = (numbers: readonly number[]): string =>
  JSON.stringify(numbers.reduce((sum, number) => sum + number, 0));
