// Long work in steps: it tells how far it is, two pieces of work may take turns, and what comes back can be posted.
import { expect, test } from 'vitest';
import {
  answersLedger,
  finish,
  marginsOf,
  oddsOverViews,
  otherWorlds,
  play,
  splitByPathway,
  sweepParameters,
  tippingOf,
  turnEach,
  underView,
} from '../../src/outcomes/index.ts';
import type { Steps } from '../../src/outcomes/steps.ts';
import { compile } from '../../src/rules/index.ts';
import { potash } from '../rules/models.ts';
import { logOf } from './games.ts';

function works(view: string, policy: string, seed: number): (() => Steps<unknown>)[] {
  const model = compile(potash, view);
  const log = logOf(model, policy, seed, 8);
  const played = play(model, log);
  const { holder } = played;
  const result = finish(answersLedger(played));
  if (!result.ok) throw new Error(result.code);
  const few = { parameters: ['marginalShare', 'restraint'], worlds: 4, checked: 6 } as const;
  return [
    () => turnEach(played),
    () => answersLedger(played),
    () => splitByPathway(played, result.ledger),
    () => marginsOf(played),
    () => otherWorlds(model, log, holder, 25),
    () => underView(potash, log, holder, view, 25),
    () => tippingOf(played, 3),
    () => sweepParameters(potash, log, holder, view, few),
    () => oddsOverViews(potash, played, 25),
  ];
}

const one = works('op-ed', 'tough-and-pressure', 21);
const other = works('engagement', 'conditional-deals', 22);

test('progress never falls, and never passes the whole', () => {
  for (const work of one) {
    const steps = work();
    let done = 0;
    let told = 0;
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      told++;
      expect(step.value.done).toBeGreaterThanOrEqual(done);
      expect(step.value.done).toBeLessThanOrEqual(step.value.of);
      done = step.value.done;
    }
    expect(told).toBeGreaterThan(0);
  }
});

test('two pieces of work that take turns come to what each comes to alone', () => {
  one.forEach((work, i) => {
    const beside = other[(i + 1) % other.length] as (typeof other)[number];
    const alone = finish(work());
    const steps = work();
    let next = beside();
    for (;;) {
      if (next.next().done === true) next = beside();
      const step = steps.next();
      if (step.done !== true) continue;
      expect(step.value).toEqual(alone);
      return;
    }
  });
});

test('what comes back can be posted to another thread', () => {
  for (const work of one) {
    const result = finish(work());
    expect(structuredClone(result)).toEqual(result);
  }
});
