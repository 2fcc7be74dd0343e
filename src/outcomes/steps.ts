/** Long work in steps: whoever runs it can show how far it is, give others a turn, or stop asking. */

/** How far a piece of work is: `done` of `of` parts, both whole numbers, in no unit but its own. */
interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Work that stops for breath after each part, a few milliseconds long, and returns its result at the end. */
export type Steps<T> = Generator<Progress, T, void>;

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
