// The composition root: the only file that knows everyone. It opens the storage, parses the scenario, makes the session,
// mounts the interface, and hands the stage what the public state says.
import './ui/styles/index.css';
import { BUILT_IN, describeError, parseProseJson, parseScenarioJson } from './scenarios/index.ts';
import { createSession, type PublicState, SAVE_KEY, type SaveStorage, type Session } from './session/index.ts';
import type { StageHandle } from './stage/stage.ts';
import { type StageAnswer, type StageView, stageView } from './stage/stage-view.ts';
import { t } from './text/index.ts';
import { describeStage, mountInterface, stageLabels } from './ui/index.ts';

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id} is missing`);
  return found;
}

/** Null where the browser forbids it: even reading `localStorage` may throw then. */
function openStorage(): SaveStorage | null {
  try {
    const storage = window.localStorage;
    storage.getItem(SAVE_KEY);
    return storage;
  } catch {
    return null;
  }
}

function start(): void {
  const file = BUILT_IN[0];
  if (!file) throw new Error('no scenario is built in');
  const scenario = parseScenarioJson(file.scenario, `${file.id}.json`);
  if (!scenario.ok) throw new Error(describeError(scenario.error));
  const prose = parseProseJson(file.prose, `${file.id}.en.json`, scenario.value);
  if (!prose.ok) throw new Error(describeError(prose.error));

  const session = createSession({
    storage: openStorage(),
    scenarios: [scenario.value],
    randomSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  });
  window.addEventListener('storage', (event) => {
    if (event.key === SAVE_KEY && event.newValue !== null) session.actions.savedElsewhere();
  });
  mountInterface(element('app'), session, prose.value);
  element('picture').setAttribute('aria-label', t('stage.name'));
  void runStage(element('stage'), session);
}

function armOf(answer: PublicState['pending']['answer']): StageAnswer | null {
  if (answer === null || answer === 'none') return null;
  return answer === 'accept' || answer === 'refuse' ? answer : 'counter';
}

function viewOf(state: PublicState): StageView | null {
  return state.view && (state.screen === 'turn' || state.screen === 'orders')
    ? stageView(state.view, stageLabels(state), armOf(state.pending.answer))
    : null;
}

/** Loads the moving picture at the first quarter; where it cannot run, a still one stands in and nothing else changes. */
async function runStage(parent: HTMLElement, session: Session): Promise<void> {
  const { store, actions } = session;
  const layer = document.createElement('div');
  layer.className = 'pills';
  layer.setAttribute('aria-hidden', 'true');
  let handle: StageHandle | null = null;
  let still = false;
  let opening = false;

  const draw = async (): Promise<void> => {
    const state = store.getState();
    const view = viewOf(state);
    if (!view) return;
    parent.setAttribute('aria-label', describeStage(state));
    if (still) return drawStill(view);
    if (handle) {
      handle.show(view);
      return layPills(view);
    }
    if (opening) return;
    opening = true;
    try {
      const { createStage } = await import('./stage/stage.ts');
      handle = await createStage(parent, view, { onLost: lost });
      parent.append(layer);
      const now = viewOf(store.getState());
      if (now) handle.show(now);
      await layPills(now ?? view);
    } catch {
      fallBack('stage-missing');
    }
  };

  function lost(): void {
    handle?.destroy();
    handle = null;
    fallBack('stage-lost');
  }

  function fallBack(code: 'stage-missing' | 'stage-lost'): void {
    still = true;
    actions.notify(code);
    void draw();
  }

  async function drawStill(view: StageView): Promise<void> {
    const { createStill } = await import('./stage/still.ts');
    const { width, height } = parent.getBoundingClientRect();
    parent.replaceChildren(createStill(view, Math.max(1, width), Math.max(1, height)));
  }

  async function layPills(view: StageView): Promise<void> {
    const { pillAnchors } = await import('./stage/pills.ts');
    const { width, height } = parent.getBoundingClientRect();
    const pills = Object.entries(pillAnchors(width, height)).map(([name, anchor]) => {
      if (!anchor) return null;
      const pill = document.createElement('span');
      const [title, ...rest] = view.labels[name as keyof StageView['labels']].split('  ');
      const bold = document.createElement('b');
      bold.textContent = title ?? '';
      pill.append(bold, ` ${rest.join(' ')}`);
      pill.className = anchor.side;
      pill.style.left = `${anchor.x}px`;
      pill.style.top = `${anchor.y}px`;
      pill.style.maxWidth = `${anchor.room}px`;
      return pill;
    });
    layer.replaceChildren(...pills.filter((pill) => pill !== null));
  }

  store.subscribe(() => void draw());
  new ResizeObserver(() => {
    handle?.resize();
    void draw();
  }).observe(parent);
  await draw();
}

start();
