/** The issues of a valibot schema as placed errors with our codes. */
import type * as v from 'valibot';
import { type Misplaced, pathOf, type ScenarioErrorCode, show } from './errors.ts';

const CODES: Readonly<Record<string, ScenarioErrorCode>> = {
  picklist: 'not-in-list',
  literal: 'not-in-list',
  min_value: 'out-of-range',
  max_value: 'out-of-range',
  integer: 'not-an-integer',
  min_length: 'wrong-size',
  max_length: 'wrong-size',
  regex: 'bad-id',
};

/** The deepest issue of a union is the one that helps; elsewhere an issue stands for itself. */
function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  let best = issue;
  for (const inner of issue.issues ?? []) {
    const candidate = deepest(inner);
    if ((candidate.path?.length ?? 0) > (best.path?.length ?? 0)) best = candidate;
  }
  return best;
}

export function shapeErrors(issues: readonly v.BaseIssue<unknown>[]): Misplaced[] {
  return issues.map((outer) => {
    const issue = deepest(outer);
    const steps = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const path = pathOf(steps);
    if (issue.type === 'strict_object' && issue.expected === 'never')
      return { code: 'unknown-field', path, expected: 'no such field', found: show(steps.at(-1)) };
    if (issue.type === 'strict_object' && issue.received === 'undefined' && steps.length > 0)
      return { code: 'missing-field', path, expected: 'a value', found: 'nothing' };
    const expected =
      issue.type === 'regex' ? 'lower-case words joined by hyphens' : (issue.expected ?? 'another value');
    const found = issue.type === 'min_length' || issue.type === 'max_length' ? issue.received : show(issue.input);
    return { code: CODES[issue.type] ?? 'wrong-type', path, expected, found };
  });
}
