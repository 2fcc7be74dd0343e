/**
 * What can happen in a quarter: a closed list. The full list of a quarter stays inside until the reveal; only events marked
 * public enter the published record.
 */

/** name: [public?, weight as a headline (0 = never one)]. Nothing weighs more than the fall of the regime. */
const TABLE = {
  'offer-made': [true, 0],
  'talks-closed': [true, 3],
  'offer-signed': [true, 10],
  'offer-refused': [true, 1],
  'counter-agreed': [true, 9],
  'counter-rejected': [true, 6],
  'walked-away': [true, 7],
  'rest-delivered': [true, 8],
  'rest-withheld': [true, 8],
  'roadmap-agreed': [true, 10],
  'roadmap-step': [true, 7],
  /** Figure: reliefs that end with it, 0 before the first. */
  'roadmap-broken': [true, 10],
  'roadmap-completed': [true, 9],
  'roadmap-ended-by-us': [true, 9],
  'conditions-kept': [true, 4],
  /** Figure: reliefs that end for it, 0 where the breach is let pass. */
  'conditions-broken': [true, 9],
  'breach-unanswered': [true, 6],
  'relief-taken-back': [true, 8],
  'sanctions-tightened': [true, 5],
  'sanctions-eased': [true, 5],
  'allies-slide': [true, 3],
  'measures-listed': [true, 4],
  'measures-lifted': [true, 4],
  'rerouting-raided': [true, 4],
  'rerouting-let-be': [true, 3],
  'allies-met': [true, 3],
  'allies-left': [true, 3],
  'monitors-funded': [true, 3],
  'monitors-cut': [true, 3],
  'law-proposed': [true, 6],
  'law-passed': [true, 9],
  'law-failed': [true, 8],
  'law-repealed': [true, 8],
  'law-step': [true, 3],
  'law-waived': [true, 6],
  'story-told': [true, 5],
  'farmers-helped': [true, 4],
  echo: [true, 5],
  'family-speaks': [true, 6],
  'death-in-prison': [true, 8],
  pardon: [true, 6],
  'regime-election': [true, 5],
  'uprising-failed': [true, 11],
  concession: [true, 9],
  'fell-democracy': [true, 12],
  'fell-strongman': [true, 12],
  'patron-busy': [true, 5],
  'arrests-published': [true, 2],
  'home-price-moved': [true, 2],
  'dilemma-answered': [true, 0],
  're-elected': [true, 11],
  defeated: [true, 11],
  'named-freed': [true, 7],
  'named-served': [true, 4],
  'named-pardoned': [true, 5],
  'named-died': [true, 9],
  'named-ill': [true, 5],
  'named-rearrested': [true, 7],
  'named-stayed': [true, 7],
  'named-broke-out': [true, 4],
  'rest-due': [true, 0],
  arrested: [false, 0],
} as const satisfies Record<string, readonly [boolean, number]>;

export type EventName = keyof typeof TABLE;
export const EVENT_NAMES = Object.keys(TABLE) as readonly EventName[];

/** Number of an event by its name; the number is what worlds and records hold. */
export const EVENT = Object.fromEntries(EVENT_NAMES.map((name, i) => [name, i])) as Readonly<Record<EventName, number>>;

export const EVENT_IS_PUBLIC: readonly boolean[] = EVENT_NAMES.map((name) => TABLE[name][0]);
export const EVENT_WEIGHT: readonly number[] = EVENT_NAMES.map((name) => TABLE[name][1]);

/**
 * What the regime writes into its file after a decision, as keys with one figure each:
 * the words live in src/text.
 */
export const FILE_ENTRIES = [
  'none',
  'they-paid', // $m a quarter per person
  'they-paid-and-keep-conditions',
  'they-refused',
  'they-asked-for-more', // taken or not
  'they-asked-to-pay-less',
  'they-want-conditions',
  'they-want-a-roadmap',
  'they-took-back', // sector
  'they-pressed', // lever slot
  'they-eased', // lever slot
  'the-law-binds-them',
  'they-waived-their-law',
  'we-cheated-and-they-saw',
  'we-cheated-and-they-let-it-pass',
  'they-did-nothing', // no offer stood, whatever lever was pulled
] as const;
export type FileEntry = (typeof FILE_ENTRIES)[number];
/** Entries that say what the player decided in that quarter: an answer, a lever, relief taken back. One of these leaks. */
export const FILE_IS_ABOUT_THEM: ReadonlySet<FileEntry> = new Set<FileEntry>([
  'they-paid',
  'they-paid-and-keep-conditions',
  'they-refused',
  'they-asked-for-more',
  'they-asked-to-pay-less',
  'they-want-conditions',
  'they-want-a-roadmap',
  'they-took-back',
  'they-pressed',
  'they-eased',
  'they-waived-their-law',
]);
/** Number of a file entry by its name. */
export const FILE = Object.fromEntries(FILE_ENTRIES.map((n, i) => [n, i])) as Readonly<Record<FileEntry, number>>;
