// One reveal, whoever computes it: the worker's own code, this thread, and what happens where no worker is to be had.
import { afterEach, expect, test, vi } from 'vitest';
import type { FromWorker, ToWorker } from '../../src/lab/reveal-runner.ts';
import { type RevealListener, revealInProcess, revealInWorker } from '../../src/lab/reveal-runner.ts';
import { alternatives, play, type RevealTold, sandboxStep, turnInFull } from '../../src/outcomes/index.ts';
import { logOf } from '../outcomes/games.ts';
import { MODELS, potash } from '../rules/models.ts';

const model = MODELS[0] as (typeof MODELS)[number];
const log = logOf(model, 'only-cheap-deals', 4, 8);
const bite = { parameter: 'bite', at: 90 } as const;
const [alternative] = alternatives(play(model, log));
if (!alternative) throw new Error('there is something to turn');

afterEach(() => vi.unstubAllGlobals());

/** A listener that keeps the names of the parts and waits for as many. */
function listening(parts: number) {
  const heard: string[] = [];
  let enough: () => void = () => {};
  const all = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const listener: RevealListener = {
    told(told: RevealTold) {
      if (told.kind !== 'part') return;
      heard.push(told.part.name);
      if (heard.length === parts) enough();
    },
    done: () => heard.push('done'),
    failed: () => {
      heard.push('failed');
      enough();
    },
  };
  return { heard, listener, all };
}

test('in this thread: parts come one by one, a decision is turned between them, and nothing comes after it is closed', async () => {
  const { heard, listener, all } = listening(2);
  const runner = revealInProcess(potash, log, listener);
  const turned = await runner.turn(alternative);
  expect(turned).toEqual(turnInFull(play(model, log), alternative));
  const { holder } = play(model, log);
  expect(await runner.sandbox(model.viewId, [bite])).toEqual(sandboxStep(potash, log, holder, model.viewId, [bite]));
  await expect(runner.sandbox(model.viewId, [{ ...bite, at: 1000 }])).rejects.toThrow(/range/);
  expect(heard).toEqual([]);
  await all;
  runner.close();
  const before = heard.length;
  await new Promise((resume) => setTimeout(resume, 30));
  expect(heard.length).toBe(before);
  expect(heard.slice(0, 2)).toEqual(['start', 'view']);
  await expect(runner.turn(alternative)).rejects.toThrow(/closed/);
  await expect(runner.sandbox(model.viewId, [bite])).rejects.toThrow(/closed/);
});

test('a log that is not finished fails, and says so', async () => {
  const { heard, listener, all } = listening(1);
  revealInProcess(potash, { ...log, decisions: log.decisions.slice(1) }, listener);
  await all;
  expect(heard).toEqual(['failed']);
});

/** As main starts it. */
const startWorker = (): Worker => new Worker('reveal-worker.js', { type: 'module' });

test('where the browser gives no worker, this thread does it', async () => {
  vi.stubGlobal('Worker', undefined);
  const { heard, listener, all } = listening(1);
  const runner = revealInWorker(startWorker)(potash, log, listener);
  await all;
  runner.close();
  expect(heard[0]).toBe('start');
});

class FakeWorker {
  static made: FakeWorker[] = [];
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: { preventDefault: () => void }) => void) | null = null;
  readonly sent: ToWorker[] = [];
  ended = false;
  constructor() {
    FakeWorker.made.push(this);
  }
  postMessage(message: ToWorker): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
}

test('a worker that may not start gives way to this thread; one that stops half way is told as failed', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  const { heard, listener, all } = listening(1);
  const runner = revealInWorker(startWorker)(potash, log, listener);
  const waiting = runner.turn(alternative);
  FakeWorker.made.at(-1)?.onerror?.({ preventDefault() {} });
  await expect(waiting).rejects.toThrow(/stopped/);
  await all;
  expect(heard[0]).toBe('start');
  expect(await runner.turn(alternative)).toEqual(turnInFull(play(model, log), alternative));
  runner.close();

  const second = listening(1);
  revealInWorker(startWorker)(potash, log, second.listener);
  const worker = FakeWorker.made.at(-1);
  worker?.onmessage?.({ data: { kind: 'told', told: { kind: 'progress', name: 'start', done: 1, of: 2 } } });
  worker?.onerror?.({ preventDefault() {} });
  expect(second.heard).toEqual(['failed']);
  expect(worker?.ended).toBe(true);
});

test('the worker tells the same parts as this thread, and answers what it is asked between them', async () => {
  const sent: FromWorker[] = [];
  let started: () => void = () => {};
  const until = new Promise<void>((resolve) => {
    started = resolve;
  });
  vi.stubGlobal('postMessage', (message: FromWorker) => {
    sent.push(message);
    if (message.kind === 'told' && message.told.kind === 'part' && message.told.part.name === 'people') started();
  });
  // Its turns end with what is wanted here: a worker is ended from outside.
  let wanted = true;
  vi.stubGlobal(
    'MessageChannel',
    class {
      port1: { onmessage: () => void } = { onmessage: () => {} };
      port2 = { postMessage: () => setTimeout(() => wanted && this.port1.onmessage(), 0) };
    },
  );
  await import('../../src/lab/reveal-worker.ts');
  const scope = globalThis as unknown as { onmessage: (event: { data: ToWorker }) => void };
  scope.onmessage({ data: { kind: 'open', scenario: structuredClone(potash), log } });
  scope.onmessage({ data: { kind: 'turn', id: 7, alternative } });
  const view = model.viewId;
  scope.onmessage({ data: { kind: 'sandbox', id: 8, view, changes: [bite] } });
  scope.onmessage({ data: { kind: 'sandbox', id: 9, view, changes: [{ ...bite, at: -1 }] } });
  await until;
  wanted = false;
  const names = sent.flatMap((m) => (m.kind === 'told' && m.told.kind === 'part' ? [m.told.part.name] : []));
  expect(names.slice(0, 3)).toEqual(['start', 'view', 'people']);
  const answers = sent.filter((m) => m.kind === 'answer');
  const { holder } = play(model, log);
  expect(answers).toEqual([
    { kind: 'answer', id: 7, answer: turnInFull(play(model, log), alternative) },
    { kind: 'answer', id: 8, answer: sandboxStep(potash, log, holder, view, [bite]) },
    { kind: 'answer', id: 9, answer: null },
  ]);
});
