// Assignments as codes: round trip, a second decoder, and any text gives an assignment or a reason.
import { expect, test } from 'vitest';
import { draw } from '../../src/rules/index.ts';
import { fnv64 } from '../../src/scenarios/json.ts';
import {
  beginningOf,
  decode,
  LEAVABLE_PARTS,
  NO_CLASS_OPTIONS,
  readAssignment,
  writeAssignment,
} from '../../src/share/index.ts';
import { sample } from '../long.ts';
import { potash } from '../rules/models.ts';
import { shelf } from './games.ts';
import { secondDecodeAssignment } from './second-decoder.ts';

const VIEWS = ['sealed', 'split', ...Object.keys(potash.views)];

function random(i: number) {
  const at = (n: number, channel: number) => Math.floor(draw(i, 1, channel) * n);
  return {
    term: potash.terms[at(potash.terms.length, 0)] as number,
    view: VIEWS[at(VIEWS.length, 1)] as string,
    sameDice: at(2, 2) === 1,
    firstSteps: at(2, 4) === 1,
    seed: at(2 ** 32, 3),
    options:
      at(3, 5) > 0
        ? NO_CLASS_OPTIONS
        : {
            questions: at(2, 6) === 1,
            freeText: at(2, 7) === 1,
            leftOut: LEAVABLE_PARTS.filter((_, k) => at(4, 8 + k) === 0),
          },
  };
}

test('what is written is read, by this decoder and by one written from the document', async () => {
  let longest = 0;
  for (let i = 0; i < sample(300, 5000); i++) {
    const terms = random(i);
    const made = writeAssignment(terms, potash, shelf);
    if (!made.ok) throw new Error(made.error.reason);
    const { code, hash } = made.value;
    longest = Math.max(longest, code.length);
    const read = await readAssignment(`https://example.org/#${code.toUpperCase()}.`, shelf);
    expect(read).toMatchObject({ ok: true, value: { ...terms, code, hash } });
    const { rulesVersion, preview } = shelf.current;
    expect(secondDecodeAssignment(code, potash)).toEqual({ ...terms, rulesVersion, preview });
    expect(hash).toBe(Number.parseInt(fnv64(code).slice(0, 6), 16));
    // It is no game, and says so.
    expect(await decode(code, shelf)).toEqual({ ok: false, error: { reason: 'assignment' } });
  }
  console.log(`an assignment takes up to ${longest} characters`);
  expect(longest).toBeLessThan(36);
});

test('changed, cut and foreign texts give a reason', async () => {
  const made = writeAssignment(random(1), potash, shelf);
  if (!made.ok) throw new Error(made.error.reason);
  const { code } = made.value;
  const reasons = new Set<string>();
  for (let i = 0; i < 2000; i++) {
    const at = Math.floor(draw(i, 2, 0) * code.length);
    const letter = '0123456789abcdefghjkmnpqrstvwxyz'.charAt(Math.floor(draw(i, 2, 1) * 32));
    const text = i % 2 === 0 ? code.slice(0, at) + letter + code.slice(at + 1) : code.slice(0, at);
    const read = await readAssignment(text, shelf);
    if (read.ok) expect(read.value.code).toBe(code);
    else reasons.add(read.error.reason);
  }
  expect([...reasons].sort()).toEqual(['damaged', 'not-a-code']);
});

test('same dice are the same for all; own dice differ; one sealed view for all, three in a split class', () => {
  for (let i = 0; i < 60; i++) {
    const made = writeAssignment(random(i), potash, shelf);
    if (!made.ok) throw new Error(made.error.reason);
    const { view, sameDice, seed } = made.value;
    const attempts = Array.from({ length: 300 }, (_, k) => beginningOf(made.value, (k * 7919) % 2 ** 20));
    expect(new Set(attempts.map((one) => one.seed)).size).toBe(sameDice ? 1 : 300);
    if (sameDice) expect(attempts[0]?.seed).toBe(seed);
    const views = new Set(attempts.map((one) => one.view));
    expect(views.size).toBe(view === 'split' ? 3 : 1);
    for (const one of attempts) expect(one.sealed).toBe(view === 'sealed' || view === 'split');
  }
});
