// Bundled and run in a page of the built site, whose styles it borrows: plays one of two sessions (tests/session/two-worlds)
// and gives back, step by step, what the page then holds. Every dialog of the turn is opened once in a while.
import { BUILT_IN, parseProseJson } from '../../src/scenarios/index.ts';
import type { Session } from '../../src/session/index.ts';
import { partAreas } from '../../src/stage/parts.ts';
import { createStill } from '../../src/stage/still.ts';
import { describeStage, mountInterface } from '../../src/ui/index.ts';
import { decideAnyhow, signAnything, startTerm, stream } from '../session/play.ts';
import { potash } from '../session/potash.ts';
import { type LeakName, otherWorlds, stageOf, twoWorlds } from '../session/two-worlds.ts';

export interface WhichWorld {
  readonly which: 'own' | 'disguised';
  readonly seed: number;
  readonly term: number;
  readonly leak: LeakName | null;
}

export interface Shown {
  readonly step: string;
  readonly html: string;
  readonly stage: string;
}

/** What opens a dialog of the turn. */
const OPENERS = [
  '.parts button',
  '.why, .r2 button',
  '.fogged .why',
  '.ppl .p, .w',
  '[data-answer="counter"]',
  '.menu',
  'button.ticker',
  '.lev .link',
];

/** How often each is opened in a quarter. */
const DIALOGS = 0.3;

let steps: AsyncGenerator<Shown, void>;

export function open(input: WhichWorld): void {
  document.body.innerHTML = '<section id="picture"><div id="stage" role="img"></div></section><div id="app"></div>';
  const session = twoWorlds(input.seed, otherWorlds(6), input.leak)[input.which];
  const file = BUILT_IN[0];
  const prose = parseProseJson(file?.prose, 'prose', potash);
  if (!prose.ok) throw new Error(prose.error.path);
  mountInterface(element('app'), session, () => prose.value, {
    areas: partAreas,
    motion: () => 'still',
    onMotion: () => () => {},
    skip: () => {},
  });
  steps = play(session, input);
}

/** The next step; null after the last. */
export async function next(): Promise<Shown | null> {
  const { value } = await steps.next();
  return value ?? null;
}

async function* play(session: Session, { seed, term }: WhichWorld): AsyncGenerator<Shown, void> {
  const { store, actions } = session;
  const random = stream(seed);
  startTerm(session, term);
  actions.dismiss(); // no storage
  while (store.getState().screen === 'turn') {
    const quarter = store.getState().view?.quarter ?? 0;
    yield shown(session, `quarter ${quarter + 1}`);
    for (const opener of OPENERS) {
      if (random() >= DIALOGS) continue;
      const doors = [...document.querySelectorAll<HTMLElement>(opener)];
      const door = doors[Math.floor(random() * doors.length)];
      if (!door) continue;
      door.click();
      await settled();
      // Of "why?", one cause and one figure in fog, where there are.
      const inside = document.querySelectorAll<HTMLElement>('dialog[open] summary, dialog[open] [data-why]');
      if (inside.length > 0) inside[Math.floor(random() * inside.length)]?.click();
      yield shown(session, `quarter ${quarter + 1}, ${opener}`);
      document.querySelector('dialog[open]')?.dispatchEvent(new Event('cancel', { cancelable: true }));
      await settled();
    }
    decideAnyhow(session, random);
    yield shown(session, `quarter ${quarter + 1}, decided`);
    actions.nextQuarter();
  }
  yield shown(session, 'orders');
  signAnything(session);
  yield shown(session, 'election');
}

async function shown(session: Session, step: string): Promise<Shown> {
  const state = session.store.getState();
  const view = stageOf(state);
  // The label is read out and so on the page; the picture is compared without being painted.
  element('stage').setAttribute('aria-label', describeStage(state));
  await settled();
  const { documentElement: root, activeElement: focus } = document;
  return {
    step,
    html: [
      (root.cloneNode(false) as Element).outerHTML,
      document.body.innerHTML,
      `${focus?.tagName} ${focus?.textContent}`,
    ].join('\n'),
    stage: view ? createStill(view, innerWidth, 220).outerHTML : '',
  };
}

/** After two frames and a turn of the event loop all effects have run; what they changed may have others, so until nothing changes. */
async function settled(): Promise<void> {
  let before = '';
  while (before !== document.body.innerHTML) {
    before = document.body.innerHTML;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))));
  }
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id} is missing`);
  return found;
}
