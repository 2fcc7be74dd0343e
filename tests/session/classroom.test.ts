// A class without a server: assignments, attempts of them, and what is collected from any text.
import { expect, test } from 'vitest';
import type { AssignmentChoices, ClassAssignment, Classroom } from '../../src/session/classroom.ts';
import { openClassroom } from '../../src/session/classroom.ts';
import type { Session } from '../../src/session/index.ts';
import { NO_CLASS_OPTIONS } from '../../src/share/index.ts';
import { csvOf } from '../../src/ui/teacher/csv.ts';
import { apart, mostAlike, mostDifferent } from '../../src/ui/teacher/pairs.ts';
import { zipOf } from '../../tools/site/zip.ts';
import { sample } from '../long.ts';
import { MemoryStorage, open, playToEnd, stream } from './play.ts';
import { potash } from './potash.ts';

const room: Classroom = openClassroom([potash]);
const SPLIT: AssignmentChoices = {
  term: 8,
  view: 'split',
  sameDice: true,
  firstSteps: false,
  options: NO_CLASS_OPTIONS,
};

function given(choices: AssignmentChoices, seed = 5): ClassAssignment {
  const made = room.assign(choices, seed);
  if (!made) throw new Error('no assignment');
  return made;
}

/** A student opens the link; `random` becomes the number of the attempt. */
async function student(assignment: ClassAssignment, random: number): Promise<Session> {
  const session = open(new MemoryStorage(), random);
  await session.actions.openLink(assignment.link('https://example.org/'));
  expect(session.store.getState()).toMatchObject({ screen: 'start', link: { what: 'assignment' } });
  session.actions.setBet({ prisoners: 1000, firstDeal: 'no-pays' });
  return session;
}

async function handIn(assignment: ClassAssignment, random: number): Promise<string> {
  const session = await student(assignment, random);
  session.actions.newTerm();
  playToEnd(session, stream(random));
  session.actions.setLastAnswer('yes-talks');
  const packed = await session.actions.share();
  if (!packed?.ok) throw new Error('no code');
  return packed.game.code;
}

/** Random bits of a device whose attempt gets this number. */
const device = (attempt: number) => (attempt * 2 ** 12) >>> 0;

test('a link of an assignment is short, and comes back as it was given', async () => {
  for (const view of ['sealed', 'split', ...Object.keys(potash.views)])
    for (const term of potash.terms)
      for (const sameDice of [true, false]) {
        const made = given({ ...SPLIT, term, view, sameDice, firstSteps: term === 8 }, 0xfedcba98);
        expect(made.code.length).toBeLessThan(32);
        const { link: _, ...rest } = made;
        expect(await room.read(`Open ${made.link('https://example.org/x')}, please.`)).toMatchObject(rest);
      }
  expect(room.assign({ ...SPLIT, view: 'none' }, 1)).toBeNull();
  expect(room.assign({ ...SPLIT, term: 7 }, 1)).toBeNull();
  expect(await room.read('nothing')).toEqual({ reason: 'not-a-code' });
});

test('a student cannot choose what the teacher has set, and sees no view of a split class', async () => {
  const session = await student(given(SPLIT), device(77));
  session.actions.setView('op-ed');
  session.actions.setTerm(16);
  expect(session.store.getState().setup).toEqual({ view: 'sealed', term: 8 });
  session.actions.newTerm();
  const state = session.store.getState();
  expect(state).toMatchObject({ screen: 'turn', sealed: true, classwork: true, link: null, setup: { view: 'sealed' } });
  expect(JSON.stringify(state.view)).not.toContain('op-ed');
  // The same link again goes on with the attempt.
  session.actions.toTitle();
  await session.actions.openLink(given(SPLIT).code);
  expect(session.store.getState()).toMatchObject({ screen: 'turn', classwork: true });
});

test('a split class: the same dice, and the three views dealt evenly by attempt', async () => {
  const assignment = given(SPLIT);
  const texts = await Promise.all(Array.from({ length: 6 }, (_, i) => handIn(assignment, device(i))));
  const { handedIn, leftOut } = await room.collect([texts.join('\n')], assignment.code);
  expect(leftOut).toEqual([]);
  expect(handedIn).toHaveLength(6);
  for (const view of Object.keys(potash.views)) expect(handedIn.filter((one) => one.view === view)).toHaveLength(2);
  for (const one of handedIn) {
    expect(one).toMatchObject({ term: 8, bet: 1000, firstDeal: 'no-pays', lastAnswer: 'yes-talks' });
    expect(one.prisoners).toHaveLength(potash.horizon + 1);
    expect(one.prisoners[0]).toBe(handedIn[0]?.prisoners[0]);
    expect(one.answers).toHaveLength(8);
  }
});

test('found in any text; twice counts once; another assignment, no assignment and broken codes stand apart', async () => {
  const assignment = given(SPLIT);
  const [a, b] = [await handIn(assignment, device(1)), await handIn(assignment, device(2))];
  const other = await handIn(given(SPLIT, 6), device(3));
  const alone = open(new MemoryStorage(), 4);
  alone.actions.prepare();
  alone.actions.newTerm();
  playToEnd(alone, stream(4));
  const free = await alone.actions.share();
  if (!free?.ok) throw new Error('no code');
  const half = await student(assignment, device(5));
  half.actions.newTerm();
  const unfinished = await half.actions.share();
  if (!unfinished?.ok) throw new Error('no code');
  const mail = `Mia: ${a}\n=SUM(A1): https://example.org/#${b}\n> ${a.slice(0, 30)}\n> ${a.slice(30)}\n`;
  const csv = `name;code\n"O'Neil; Bo";${other}\nx;${free.game.code}\n;${unfinished.game.code}\n;${b.slice(0, -1)}${b.endsWith('q') ? 'r' : 'q'}`;
  const collected = await room.collect([mail, csv, free.game.replay], assignment.code);
  expect(collected.handedIn.map(({ attempt, name }) => [attempt, name])).toEqual([
    [1, 'Mia'],
    [2, 'SUM(A1)'],
  ]);
  expect(collected.leftOut.map(({ why }) => why).sort()).toEqual(
    ['damaged', 'no-assignment', 'no-assignment', 'other-assignment', 'unfinished'].sort(),
  );
  const again = await room.collect([mail, mail], assignment.code);
  expect(again.repeated).toBe(2);
  expect(again.handedIn).toHaveLength(2);
  // Without its assignment nothing is taken in.
  const none = await room.collect([mail], 'nothing');
  expect(none.handedIn).toEqual([]);
});

test('dice or a world that the assignment did not give are noticed', async () => {
  const assignment = given({ term: 8, view: 'sealed', sameDice: false, firstSteps: false, options: NO_CLASS_OPTIONS });
  const code = await handIn(assignment, device(9));
  const shelf = await import('../../src/share/index.ts');
  const opened = await shelf.decode(code, shelf.createShelf({ scenarios: [potash] }));
  if (!opened.ok) throw new Error(opened.error.reason);
  const { game } = opened.value;
  const forged = shelf.encode(
    { ...game, log: { ...game.log, seed: (game.log.seed ^ 1) >>> 0, decisions: [] } },
    shelf.createShelf({ scenarios: [potash] }).current,
  );
  if (!forged.ok) throw new Error(forged.error.reason);
  const session = open(new MemoryStorage(), 1);
  await session.actions.openLink(forged.value);
  playToEnd(session, stream(1));
  const packed = await session.actions.share();
  if (!packed?.ok) throw new Error('no code');
  const { handedIn, leftOut } = await room.collect([packed.game.code], assignment.code);
  expect(handedIn).toEqual([]);
  expect(leftOut).toMatchObject([{ why: 'does-not-fit' }]);
});

test('names cannot turn the page round, and hostile texts cost no more than their length', async () => {
  const assignment = given(SPLIT);
  const code = await handIn(assignment, device(1));
  const names = ['<script>alert(1)</script>', '\u202eMia\u200b', '__proto__', 'x'.repeat(500), '{"__proto__":{"a":1}}'];
  for (const name of names) {
    const { handedIn } = await room.collect([`${name}: ${code}`], assignment.code);
    expect(handedIn).toHaveLength(1);
    expect(handedIn[0]?.name.length).toBeLessThanOrEqual(40);
    expect(handedIn[0]?.name).not.toMatch(/[\u200b\u202e]/);
  }
  expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  for (const text of [
    'trk1'.repeat(2_500_000),
    'A1 '.repeat(3_000_000),
    '\u202e'.repeat(10_000_000),
    '<a href="'.repeat(1_000_000),
  ]) {
    const collected = await room.collect([text], assignment.code);
    expect(collected.handedIn).toEqual([]);
  }
}, 120_000);

test('files, CSV and an archive of a platform; a sentence of its player comes with its code and nowhere else', async () => {
  const assignment = given({ ...SPLIT, options: { questions: true, freeText: true, leftOut: ['par', 'flips'] } });
  expect(await room.read(assignment.code)).toMatchObject({ options: assignment.options });
  const [a, b, c, d] = await Promise.all([1, 2, 3, 4].map((n) => handIn(assignment, device(n))));
  const archive = zipOf(
    Object.entries({
      'Mia Muster_123_assignsubmission_onlinetext/onlinetext.html': `<p>${a}<br />In my words: I saw the nurse&#39;s name.</p>`,
      'class.csv': `when,text\n1,"Bo: ${b}\nIn my words: He said no twice"\n2,"${c}"\n`,
      'photo.jpg': 'x',
    }).map(([name, text]) => ({ name, content: Buffer.from(text) })),
  );
  const { texts, leftOut } = await room.open('all.zip', archive);
  expect(leftOut).toMatchObject([{ text: 'photo.jpg', why: 'not-text' }]);
  const pasted = `${d}\nIn my words: \u202e${'x'.repeat(900)}`;
  const { handedIn } = await room.collect([...texts, pasted], assignment.code);
  expect(handedIn.map(({ attempt, name, words }) => [attempt, name, words])).toEqual([
    [1, 'Mia Muster', "I saw the nurse's name."],
    [2, '1,"Bo', 'He said no twice'],
    [3, '2', ''],
    [4, '', 'x'.repeat(280)],
  ]);
  expect(csvOf(handedIn)).not.toMatch(/nurse|Mia|twice/);
  // Options change what is shown at the end and nothing of the game.
  const student1 = await student(assignment, device(9));
  student1.actions.newTerm();
  expect(student1.store.getState().classOptions).toEqual(assignment.options);
});

test('the most different pair is of one world, the most alike of two, and the order of handing in does not matter', async () => {
  const assignment = given(SPLIT);
  const texts = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => handIn(assignment, device(n))));
  const { handedIn } = await room.collect([texts.join('\n')], assignment.code);
  const different = mostDifferent(handedIn);
  const alike = mostAlike(handedIn);
  if (!different || !alike) throw new Error('no pair');
  expect(different[0].view).toBe(different[1].view);
  expect(alike[0].view).not.toBe(alike[1].view);
  for (const [i, one] of handedIn.entries())
    for (const other of handedIn.slice(i + 1)) {
      if (one.view === other.view) expect(apart([one, other])).toBeLessThanOrEqual(apart(different));
      else expect(apart([one, other])).toBeGreaterThanOrEqual(apart(alike));
    }
  expect(mostDifferent([...handedIn].reverse())).toEqual(different);
  expect(mostDifferent(handedIn.slice(0, 1))).toBeNull();
});

test('the table holds no name, and nothing that a spreadsheet would run', async () => {
  const assignment = given(SPLIT);
  const { handedIn } = await room.collect([`Mia ${await handIn(assignment, device(1))}`], assignment.code);
  const one = handedIn[0];
  if (!one) throw new Error('nothing');
  const table = csvOf([one, { ...one, code: '=cmd|1', view: '@x', name: '+1' }]);
  expect(table).not.toContain('Mia');
  expect(table).not.toContain('+1');
  const fields = table.split('\r\n').flatMap((line) => line.split(','));
  expect(fields.filter((field) => /^[=+@\-\t]/.test(field))).toEqual([]);
  expect(fields).toContain("'=cmd|1");
  expect(
    new Set(
      table
        .trim()
        .split('\r\n')
        .map((line) => line.split(',').length),
    ).size,
  ).toBe(1);
});

test('a class is played again in little time', async () => {
  const assignment = given({ ...SPLIT, term: 16 });
  const count = sample(8, 200);
  const texts = await Promise.all(Array.from({ length: count }, (_, i) => handIn(assignment, device(i))));
  const before = performance.now();
  const { handedIn } = await room.collect([texts.join('\n')], assignment.code);
  console.log(`${handedIn.length} games of 16 quarters: ${Math.round(performance.now() - before)} ms`);
  expect(handedIn).toHaveLength(count);
}, 120_000);
