// The open sandbox: its step is the game really played with the numbers moved, and as a log of its own it is legal.
import { expect, test } from 'vitest';
import { finish, fittedLog, movedLog, play, sandboxStep, underView } from '../../src/outcomes/index.ts';
import { rangesOf, SANDBOX_WORLDS } from '../../src/outcomes/sandbox.ts';
import { compile, type ParameterChange, parameterRange, playLog, VIEW_PARAMETERS } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS, potash, VIEWS } from '../rules/models.ts';
import { randomLogs } from './games.ts';

const cases = randomLogs(sample(2, 40), MODELS, 83).map(({ model, log }) => play(model, log));

/** Some numbers of a view, moved to the ends of their ranges. */
function ends(view: string, salt: number): ParameterChange[] {
  return VIEW_PARAMETERS.filter((_, i) => (i + salt) % 3 === 0).map((parameter, i) => {
    const { low, high } = parameterRange(potash, view, parameter);
    return { parameter, at: i % 2 === 0 ? low : high };
  });
}

test('with nothing moved it is the first 200 of the worlds of the verdict, and the same two lines', () => {
  for (const { log, holder } of cases) {
    const whole = finish(underView(potash, log, holder, log.view, 2 * SANDBOX_WORLDS));
    const step = sandboxStep(potash, log, holder, log.view, []);
    expect(step?.tracks).toEqual(whole.tracks);
    expect(step?.differences).toEqual(whole.differences.slice(0, SANDBOX_WORLDS));
  }
});

test('with numbers moved, under any view, it is what that game gives when it is played by itself', () => {
  for (const [i, { log, holder }] of cases.entries())
    for (const view of VIEWS) {
      const changes = ends(view, i);
      const step = sandboxStep(potash, log, holder, view, changes);
      const moved = movedLog(potash, log, view, changes);
      if (!moved) throw new Error('all of these are inside their ranges');
      const fitted = fittedLog(potash, moved, holder);
      const played = playLog(compile(potash, view, changes), fitted, { holder });
      expect(played.ok).toBe(true);
      expect(step?.tracks.yours).toEqual(finish(underView(potash, fitted, holder, view, 1)).tracks.yours);
      expect(fitted.decisions.length).toBe(log.term);
      if (changes.length > 0) expect(step?.verdict.worlds).toBe(SANDBOX_WORLDS);
    }
});

test('a number outside of its range is refused, and what the log has moved stays moved where it belongs', () => {
  const [{ log, holder }] = cases as [(typeof cases)[number]];
  const { high } = parameterRange(potash, log.view, 'bite');
  expect(sandboxStep(potash, log, holder, log.view, [{ parameter: 'bite', at: high + 1 }])).toBe(null);
  expect(sandboxStep(potash, log, holder, log.view, [{ parameter: 'bite', at: high - 0.5 }])).toBe(null);
  const own = { ...log, changes: [{ parameter: 'bite', at: high }] as const };
  expect(movedLog(potash, own, log.view, [])?.changes).toEqual(own.changes);
  expect(movedLog(potash, own, log.view, [{ parameter: 'bite', at: high - 1 }])?.changes).toEqual([
    { parameter: 'bite', at: high - 1 },
  ]);
  const other = VIEWS.find((view) => view !== log.view) ?? '';
  expect(movedLog(potash, own, other, [])?.changes).toEqual([]);
  expect(rangesOf(potash, own, log.view).find(({ parameter }) => parameter === 'bite')?.value).toBe(high);
  expect(
    rangesOf(potash, own, other)
      .map(({ parameter }) => parameter)
      .sort(),
  ).toEqual([...VIEW_PARAMETERS].sort());
});
