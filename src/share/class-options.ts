/** What a teacher may choose for the end of a class’s game: it changes what is shown and asked there, and nothing of the game. */

/** Parts of the reveal that a class may go without; a bit each, so that the list only ever grows at its end, to 16. */
export const LEAVABLE_PARTS = [
  'people',
  'par',
  'file',
  'lever',
  'ledger',
  'luck',
  'known',
  'views',
  'flips',
  'columns',
] as const;
type LeavablePart = (typeof LEAVABLE_PARTS)[number];

/** What changes only what a class is shown and asked at the end. */
export interface ClassOptions {
  /** A question to read with stands in each part of the reveal. */
  readonly questions: boolean;
  /** Students may write a sentence of their own: it is in the text that they hand in, and nowhere else. */
  readonly freeText: boolean;
  /** Parts of the reveal that are left out, in the order of LEAVABLE_PARTS. */
  readonly leftOut: readonly LeavablePart[];
}
export const NO_CLASS_OPTIONS: ClassOptions = { questions: false, freeText: false, leftOut: [] };

/** Without any they take no room, and one assignment has one code. */
export function hasOptions({ questions, freeText, leftOut }: ClassOptions): boolean {
  return questions || freeText || leftOut.length > 0;
}
