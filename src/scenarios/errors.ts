/** What can be wrong with a scenario or its prose: a code, and the place in the file. */

export const SCENARIO_ERRORS = [
  'too-large', // the text is longer than the bound, or holds too many values
  'too-deep', // nested deeper than any scenario
  'not-json',
  'wrong-type',
  'missing-field',
  'unknown-field',
  'out-of-range',
  'not-an-integer',
  'wrong-size', // a list or a text is too short or too long
  'bad-id', // an id that is not lower-case words joined by hyphens
  'not-in-list',
  'duplicate', // an id, a quarter, a test or a name that must be unique comes twice
  'unknown-source',
  'unknown-parameter',
  'missing-parameter', // a view leaves out a number in which the views differ, or a scenario one of its country
  'not-one-whole', // parts of one whole do not sum to 1, or chances of one draw to more than 1
  'outside-own-range', // a parameter's value is not inside its low..high
  'not-a-step', // a parameter is no whole number of its units
  'bad-order', // a list that must ascend does not, or a lower bound lies above the upper one
  'bad-reference', // a number or a name that points to nothing
  'repeated-kind', // two levers of a kind of which there may be one
  'no-free-option', // every option of a dilemma costs capital: it could not be answered
  'not-covered', // prose: an id of the scenario, or an event, has no words
  'not-in-scenario', // prose: words for something the scenario does not have
  'bad-placeholder', // prose: a placeholder that nothing fills there
  'too-many-words', // prose: longer than the screen allows
] as const;
export type ScenarioErrorCode = (typeof SCENARIO_ERRORS)[number];

export interface ScenarioError {
  readonly code: ScenarioErrorCode;
  readonly file: string;
  /** Where, as in `sectors[2].value`; empty for the file as a whole. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** An error whose file is not yet known. */
export type Misplaced = Omit<ScenarioError, 'file'>;

const SHOWN = 60;

/** A short form of any JSON value, for an error's `found`. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** `sectors[2].value` from its steps. */
export function pathOf(steps: readonly (string | number)[]): string {
  let path = '';
  for (const step of steps) {
    const name = typeof step === 'string' && step.length > SHOWN ? `${step.slice(0, SHOWN)}…` : step;
    if (typeof name === 'number') path += `[${name}]`;
    else if (/^[A-Za-z_][\w-]*$/.test(name)) path += path === '' ? name : `.${name}`;
    else path += `[${JSON.stringify(name)}]`;
  }
  return path;
}

/** One plain line: file, path, what was expected, what stands there. */
export function describeError(error: ScenarioError): string {
  const where = error.path === '' ? error.file : `${error.file} ${error.path}`;
  return `${where}: expected ${error.expected}, found ${error.found} [${error.code}]`;
}
