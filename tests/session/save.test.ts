import { expect, test } from 'vitest';
import { ASIDE_KEY, SAVE_KEY, SETTINGS_KEY } from '../../src/session/index.ts';
import { START_KEY } from '../../src/session/save-start.ts';
import { MemoryStorage, open, playToEnd, startTerm, stream } from './play.ts';

function savedTerm(): string {
  const storage = new MemoryStorage();
  const session = open(storage, 21);
  startTerm(session, 8);
  session.actions.chooseAnswer('accept');
  session.actions.nextQuarter();
  return storage.getItem(SAVE_KEY) ?? '';
}

type Edit = (save: Record<string, unknown> & { log: Record<string, unknown> }) => void;
function edited(edit: Edit): string {
  const save = JSON.parse(savedTerm());
  edit(save);
  return JSON.stringify(save);
}

test.each<[string, string, string]>([
  ['no JSON', '{"app":', 'save-broken'],
  ['something else', '{"level": 3}', 'save-foreign'],
  ['a list', '[1, 2]', 'save-foreign'],
  ['a newer format', edited((s) => Object.assign(s, { format: 2 })), 'save-future'],
  ['another scenario', edited((s) => Object.assign(s.log, { scenario: 'salt-1990' })), 'save-other-scenario'],
  ['a changed scenario', edited((s) => Object.assign(s.log, { scenarioHash: 'x' })), 'save-other-scenario'],
  ['other rules', edited((s) => Object.assign(s.log, { rulesVersion: 999 })), 'save-other-scenario'],
  ['an unknown view', edited((s) => Object.assign(s.log, { view: 'toString' })), 'save-broken'],
  ['a term that is not offered', edited((s) => Object.assign(s.log, { term: 9 })), 'save-broken'],
  ['a seed that is none', edited((s) => Object.assign(s.log, { seed: 0.5 })), 'save-broken'],
  ['too many decisions', edited((s) => Object.assign(s.log, { decisions: Array(99).fill({}) })), 'save-broken'],
  ['signed and not finished', edited((s) => Object.assign(s, { signed: true })), 'save-broken'],
  [
    'an illegal decision',
    edited((s) => Object.assign(s.log, { decisions: [{ answer: 'none', option: -1, lever: -1, steps: 0 }] })),
    'save-does-not-replay',
  ],
  ['far too long', `{"app":"the-other-track","x":"${'y'.repeat(300_000)}"}`, 'save-broken'],
])('a save with %s is put aside with a code, and a new term can be played', (_, text, code) => {
  const storage = new MemoryStorage();
  storage.setItem(SAVE_KEY, text);
  const session = open(storage, 1);
  expect(session.store.getState()).toMatchObject({ screen: 'title', notice: code, saved: null });
  expect(storage.getItem(ASIDE_KEY)).toBe(text);
  expect(session.actions.keptAside()).toEqual([text]);
  expect(storage.getItem(SAVE_KEY)).toBeNull();
  startTerm(session, 8);
  playToEnd(session, stream(1));
});

test('a pending part that is not legal is left out, the rest comes back', () => {
  const text = edited((s) => Object.assign(s, { pending: { answer: 'roadmap', option: 3, lever: 1, steps: 2 } }));
  const storage = new MemoryStorage();
  storage.setItem(SAVE_KEY, text);
  const { pending, screen } = open(storage, 1).store.getState();
  expect(screen).toBe('turn');
  expect(pending.option).toBeNull();
});

test('storage that is missing or full is said once, and the term goes on', () => {
  const none = open(null, 2);
  expect(none.store.getState().notice).toBe('storage-missing');
  startTerm(none, 8);
  playToEnd(none, stream(2));

  const storage = new MemoryStorage();
  storage.full = true;
  const full = open(storage, 2);
  startTerm(full, 8);
  expect(full.store.getState().notice).toBe('storage-full');
  full.actions.dismiss();
  playToEnd(full, stream(2), (state) => expect(state.notice).toBeNull());
});

test('storage that throws on reading is as good as empty', () => {
  const forbidden = () => {
    throw new Error('SecurityError');
  };
  const session = open({ getItem: forbidden, setItem: forbidden, removeItem: forbidden }, 2);
  startTerm(session, 8);
  playToEnd(session, stream(2));
});

test('start fresh forgets the term, erase forgets everything', () => {
  const storage = new MemoryStorage();
  storage.setItem(SAVE_KEY, 'broken');
  const session = open(storage, 3);
  session.actions.setSettings({ shortcuts: false });
  startTerm(session, 8);
  session.actions.startFresh();
  expect([...storage.kept.keys()].sort()).toEqual([ASIDE_KEY, SETTINGS_KEY].sort());
  startTerm(session, 8);
  session.actions.erase();
  expect(storage.kept.size).toBe(0);
  expect(session.store.getState()).toMatchObject({ screen: 'title', saved: null, settings: { shortcuts: true } });
});

test('saves that cannot be read stand beside each other, and none is written over', () => {
  const storage = new MemoryStorage();
  const bad = Array.from({ length: 12 }, (_, i) => `bad ${i}`);
  for (const text of bad) {
    storage.setItem(SAVE_KEY, text);
    open(storage, 1);
  }
  // Nine have a place; the tenth stays where it was, and so does what would have followed it.
  const session = open(storage, 1);
  expect(session.actions.keptAside()).toEqual([...bad.slice(0, 9), 'bad 11']);
  startTerm(session, 8);
  expect(storage.getItem(SAVE_KEY)).toBe('bad 11');
  session.actions.erase();
  expect(storage.kept.size).toBe(0);
});

test('a bad save in a full storage is neither lost nor written over, and can be downloaded', () => {
  const storage = new MemoryStorage();
  storage.setItem(SAVE_KEY, 'broken');
  const setItem = storage.setItem.bind(storage);
  storage.setItem = (key, value) => {
    if (key !== SAVE_KEY) throw new Error('QuotaExceededError');
    setItem(key, value);
  };
  const session = open(storage, 1);
  expect(session.store.getState().notice).toBe('save-broken');
  expect(session.actions.keptAside()).toEqual(['broken']);
  startTerm(session, 8);
  session.actions.startFresh();
  expect(storage.getItem(SAVE_KEY)).toBe('broken');
});

test('what was chosen before a term is there after a reload, until the term begins', () => {
  const storage = new MemoryStorage();
  const session = open(storage, 3);
  session.actions.prepare();
  session.actions.setTerm(8);
  session.actions.setView('sceptic');
  session.actions.setBet({ prisoners: 900, firstDeal: 'no-pays' });
  const { setup, bet } = session.store.getState();
  expect(open(storage, 4).store.getState()).toMatchObject({ screen: 'start', setup, bet });
  session.actions.newTerm();
  const begun = open(storage, 4).store.getState();
  expect(begun).toMatchObject({ screen: 'turn', bet });
  for (const text of ['{', '{"setup":{"view":"nobody","term":8},"bet":{"prisoners":null,"firstDeal":null}}', '7']) {
    const other = new MemoryStorage();
    other.setItem(START_KEY, text);
    expect(open(other, 3).store.getState().screen).toBe('title');
  }
});

test('after another tab has played on, nothing is kept here until one of the two is chosen', () => {
  const storage = new MemoryStorage();
  const here = open(storage, 4);
  startTerm(here, 8);
  const there = open(storage, 5);
  there.actions.chooseAnswer('refuse');
  there.actions.nextQuarter();
  const kept = storage.getItem(SAVE_KEY);
  here.actions.storageChanged();
  here.actions.dismiss();
  here.actions.chooseAnswer('accept');
  expect(storage.getItem(SAVE_KEY)).toBe(kept);
  expect(here.store.getState().notice).toBe('saved-elsewhere');
  here.actions.keepThis();
  expect(here.store.getState()).toMatchObject({ notice: null, pending: { answer: 'accept' } });
  expect(open(storage, 6).store.getState()).toMatchObject({ pending: { answer: 'accept' } });
});

test('what was erased in another tab is not written back, and loading nothing says so', () => {
  const storage = new MemoryStorage();
  const here = open(storage, 4);
  startTerm(here, 8);
  open(storage, 5).actions.erase();
  here.actions.storageChanged();
  expect(here.store.getState()).toMatchObject({ notice: 'erased-elsewhere', screen: 'title', saved: null });
  here.actions.chooseAnswer('accept');
  expect(storage.kept.size).toBe(0);
  here.actions.loadSaved();
  expect(here.store.getState().notice).toBe('nothing-to-load');
});

test('what this page wrote itself is not taken for another tab, before or after it is loaded again', () => {
  const storage = new MemoryStorage();
  const before = open(storage, 4);
  startTerm(before, 8);
  before.actions.chooseAnswer('refuse');
  before.actions.storageChanged();
  expect(before.store.getState().notice).toBeNull();
  const again = open(storage, 5);
  again.actions.storageChanged();
  again.actions.chooseAnswer('accept');
  expect(again.store.getState()).toMatchObject({ notice: null, pending: { answer: 'accept' } });
  expect(open(storage, 6).store.getState()).toMatchObject({ pending: { answer: 'accept' } });
  again.actions.storageChanged();
  expect(again.store.getState().notice).toBeNull();
});

test('what another tab has played can be loaded', () => {
  const storage = new MemoryStorage();
  const here = open(storage, 4);
  startTerm(here, 8);
  const there = open(storage, 5);
  there.actions.chooseAnswer('refuse');
  there.actions.nextQuarter();
  here.actions.storageChanged();
  expect(here.store.getState().notice).toBe('saved-elsewhere');
  here.actions.loadSaved();
  expect(here.store.getState().view).toEqual(there.store.getState().view);
  expect(here.store.getState().notice).toBeNull();
});
