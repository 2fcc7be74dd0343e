/**
 * One new thing at a time: which parts of the desk there are in which quarter of a term with first steps. A part that has
 * not come yet is not there at all. Two such terms: the tutorial country, and a class whose teacher chose "first steps".
 */

/** Parts of the desk that can come later. The offer with accept and refuse is there from the first quarter. */
const DESK_PARTS = ['counter', 'register', 'levers', 'fog', 'home'] as const;
type DeskPart = (typeof DESK_PARTS)[number];
export type Desk = Readonly<Record<DeskPart, boolean>>;

export const LESSONS = ['country', 'class'] as const;
/** `country`: the term of the tutorial country. `class`: its first two steps, in the first quarters of a real scenario. */
export type Lesson = (typeof LESSONS)[number];

/**
 * The first quarter (1 = first played) of each part. In a class the levers come with the counter: each quarter without them
 * is an eighth of a short term without pressure, and the scenario hands them over a few at a time anyway.
 */
const COMES: Readonly<Record<Lesson, Readonly<Record<DeskPart, number>>>> = {
  country: { counter: 2, register: 2, levers: 3, fog: 4, home: 5 },
  class: { counter: 2, register: 2, levers: 2, fog: 1, home: 1 },
};

/** What is new in a quarter, in its order; a quarter beyond these has nothing new. */
const STEPS = {
  country: ['offer', 'counter', 'lever', 'fog', 'home', 'last'],
  class: ['class-offer', 'class-counter'],
} as const satisfies Readonly<Record<Lesson, readonly string[]>>;
export type LessonStep = (typeof STEPS)[Lesson][number];

const WHOLE_DESK: Desk = { counter: true, register: true, levers: true, fog: true, home: true };

/** The parts that are on the desk in a quarter (1 = first); all of them in a term without first steps. */
export function deskIn(lesson: Lesson | null, quarter: number): Desk {
  if (lesson === null) return WHOLE_DESK;
  const comes = COMES[lesson];
  const there = (part: DeskPart) => quarter >= comes[part];
  return {
    counter: there('counter'),
    register: there('register'),
    levers: there('levers'),
    fog: there('fog'),
    home: there('home'),
  };
}

/** What is new in a quarter (1 = first); null where nothing is. */
export function newIn(lesson: Lesson | null, quarter: number): LessonStep | null {
  if (lesson === null) return null;
  const steps: readonly LessonStep[] = STEPS[lesson];
  return steps[quarter - 1] ?? null;
}

/** Whether a lever of this kind is on the desk. */
export function hasLever(desk: Desk, kind: string): boolean {
  return desk.levers && (kind !== 'home' || desk.home);
}
