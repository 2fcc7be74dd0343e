// The composition root: the only file that knows everyone. It opens the storage, parses the scenario, makes the session,
// mounts the interface, and hands the stage what the public state says. `main.ts` fetches it.
import type { Scenario } from './rules/index.ts';
import {
  BUILT_IN,
  type BuiltIn,
  describeError,
  type Prose,
  parseProseJson,
  parseScenarioJson,
} from './scenarios/index.ts';
import {
  createSession,
  LESSON_KEY,
  type PublicState,
  SAVE_KEY,
  type SaveStorage,
  type Session,
} from './session/index.ts';
import { type Offline, startOffline } from './site/offline.ts';
import { trustedAddress } from './site/trusted.ts';
import { PACES, planOf } from './stage/acts.ts';
import { partAreas } from './stage/parts.ts';
import { answerCues, sceneCues, stillCues } from './stage/sound/cues.ts';
import { canSound, createSounds } from './stage/sound/sounds.ts';
import type { StageHandle } from './stage/stage.ts';
import { liftedView, type StageAnswer, type StageView, stageView } from './stage/stage-view.ts';
import { t } from './text/index.ts';
import {
  describeStage,
  followBack,
  isBeside,
  isPage,
  leverPulled,
  liftedCounts,
  type Motion,
  mountInterface,
  type StageBridge,
  stageLabels,
  TEACHER,
} from './ui/index.ts';

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

const startRevealWorker = (): Worker => new Worker(trustedAddress('reveal-worker'), { type: 'module' });

/** Its scenario and its words; throws where its files are wrong. */
function readBuiltIn({ id, ...file }: BuiltIn): { readonly scenario: Scenario; readonly prose: Prose } {
  const scenario = parseScenarioJson(file.scenario, `${id}.json`);
  if (!scenario.ok) throw new Error(describeError(scenario.error));
  const prose = parseProseJson(file.prose, `${id}.en.json`, scenario.value);
  if (!prose.ok) throw new Error(describeError(prose.error));
  return { scenario: scenario.value, prose: prose.value };
}

/** The tutorial country, where a term of it was kept: it goes on at once. Where it does not come, the page begins without. */
async function keptLesson(storage: SaveStorage | null, load: () => Promise<Scenario>): Promise<Scenario | null> {
  try {
    return storage?.getItem(LESSON_KEY) ? await load() : null;
  } catch {
    return null;
  }
}

/** Throws where the page cannot begin. */
export async function compose(): Promise<Session> {
  const file = BUILT_IN[0];
  if (!file) throw new Error('no scenario is built in');
  const { scenario, prose } = readBuiltIn(file);
  const proses = new Map([[file.id, prose]]);
  const loadLesson = async () => {
    const { LESSON } = await import('./scenarios/lesson.ts');
    const read = readBuiltIn(LESSON);
    proses.set(LESSON.id, read.prose);
    return read.scenario;
  };
  /** Words of older editions of a scenario, by its content. */
  const olderProses = new Map<string, Prose>();
  const storage = openStorage();
  const session = createSession({
    storage,
    scenarios: [scenario],
    lesson: { scenario: await keptLesson(storage, loadLesson), load: loadLesson },
    onOlder: (bundle) => {
      const read = bundle.scenarios
        .filter(({ id }) => id in bundle.prose)
        .map((one) => [one.hash, parseProseJson(bundle.prose[one.id], `${one.id}.en.json`, one)] as const);
      for (const [hash, words] of read) if (words.ok) olderProses.set(hash, words.value);
      return read.length > 0 && read.every(([, words]) => words.ok);
    },
    reveal: async () => (await import('./lab/reveal-runner.ts')).revealInWorker(startRevealWorker),
    randomSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    now: () => performance.now(),
  });
  window.addEventListener('storage', (event) => {
    // Without a key: all of the storage was emptied.
    if (event.key === null || event.key === SAVE_KEY) session.actions.storageChanged();
  });
  followAddress(session);
  followBack(session);
  const runner = createRunner(element('stage'), session);
  const site = followVersions(session);
  mountInterface(
    element('app'),
    session,
    ({ id, hash }) => olderProses.get(hash) ?? proses.get(id) ?? prose,
    runner.bridge,
    site.takeNewest,
  );
  element('picture').setAttribute('aria-label', t('stage.name'));
  void runner.run();
  return session;
}

/** A newer version is told of where a term would not be lost to it, once nothing else is being told. */
function followVersions({ store, actions }: Session): Offline {
  let newer: { samePlay: boolean } | null = null;
  const tell = (): void => {
    const { notice, underWay } = store.getState();
    if (!newer || notice !== null || (underWay && !newer.samePlay)) return;
    newer = null;
    actions.notify('new-version');
  };
  const site = startOffline((samePlay) => {
    newer = { samePlay };
    tell();
  });
  store.subscribe(({ underWay }) => {
    site.setUnderWay(underWay);
    tell();
  });
  site.setUnderWay(store.getState().underWay);
  return site;
}

/** A code behind `#` is opened; it is taken off again once the game on screen is no longer the one of the link. */
function followAddress({ store, actions }: Session): void {
  const open = (): void => {
    const code = location.hash.slice(1);
    // These pages are about the real scenario.
    if ((code === TEACHER || isBeside(code)) && store.getState().lesson === 'country') actions.toTitle();
    if (code !== '' && code !== '/' && !isPage(code)) void actions.openLink(code);
  };
  window.addEventListener('hashchange', open);
  store.subscribe((now, before) => {
    if (before.link !== null && now.link === null && location.hash !== '' && !isPage(location.hash.slice(1)))
      history.replaceState(history.state, '', location.pathname + location.search);
  });
  open();
}

function armOf(answer: PublicState['pending']['answer']): StageAnswer | null {
  if (answer === null || answer === 'none') return null;
  return answer === 'accept' || answer === 'refuse' ? answer : 'counter';
}

/** What the stage shows; null where the screen has none. */
function viewOf(state: PublicState): StageView | null {
  const { ending } = state;
  const view = termView(state);
  if (!view || !ending) return view;
  const { inPrison, ...lifted } = liftedCounts(ending);
  return liftedView(view, inPrison, lifted);
}

const WITH_STAGE: readonly PublicState['screen'][] = ['turn', 'orders', 'election', 'years', 'end'];

/** The country under fog: also what it was before the fog lifts. */
function termView(state: PublicState): StageView | null {
  if (!state.view || !WITH_STAGE.includes(state.screen)) return null;
  const view = stageView(state.view, stageLabels(state), armOf(state.pending.answer), leverPulled(state));
  return state.screen === 'years' && state.years ? yearsView(view, state.years) : view;
}

/** While the years pass the yard is as full as the chart has come, and nothing is acted out: no quarter of theirs is played. */
function yearsView(view: StageView, { term, seen, reported }: NonNullable<PublicState['years']>): StageView {
  const passing = { quarter: term, offered: 0, freedNow: 0, arrestsPublished: 0, answer: null, lever: null } as const;
  return { ...view, ...passing, palaceStoreys: null, rings: null, reported: reported[seen] ?? view.reported };
}

interface Runner {
  /** What the interface may know of the stage. */
  readonly bridge: StageBridge;
  run(): Promise<void>;
}

/** Loads the moving picture at the first quarter; where it cannot run, a still one stands in and nothing else changes. */
function createRunner(parent: HTMLElement, session: Session): Runner {
  const { store, actions } = session;
  const listeners = new Set<() => void>();
  let handle: StageHandle | null = null;
  let motion: Motion = 'still';
  let still = false;
  let opening = false;
  /** A narrow stage shows all of the country. */
  let whole = false;
  let shown = '';
  /** The menu is open. */
  let held = false;
  /** What was last heard of. */
  let heard: StageView | null = null;
  /** A file that this page was built with is not to be had, though there is a connection: the site has been renewed since. */
  let gone = false;
  window.addEventListener('vite:preloadError', () => {
    gone = navigator.onLine;
  });
  const sounds = createSounds((name) => new URL(`./sound/${name}.wav`, document.baseURI).href);

  const bridge: StageBridge = {
    areas: (width, height) => partAreas(width, height, matchMedia('(pointer: coarse)').matches ? 44 : 24, whole),
    showWhole(isWhole) {
      if (whole === isWhole) return;
      whole = isWhole;
      handle?.showWhole(whole);
      if (still) void draw();
    },
    motion: () => motion,
    onMotion(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    skip() {
      handle?.skip();
      sounds.stop();
    },
    hold(isHeld) {
      held = isHeld;
      const { settings } = store.getState();
      handle?.setPaused(settings.paused || held);
      if (held) sounds.stop();
    },
    canSound,
  };

  const setMotion = (next: Motion): void => {
    motion = next;
    for (const listener of listeners) listener();
  };

  const draw = async (): Promise<void> => {
    const state = store.getState();
    sounds.setOn(state.settings.sound);
    sounds.setVolume(state.settings.volume / 100);
    if (state.settings.paused) sounds.stop();
    const view = viewOf(state);
    if (!view) {
      heard = null;
      return;
    }
    parent.setAttribute('aria-label', describeStage(state));
    if (still) {
      sound(view, state.settings);
      return drawStill(view);
    }
    if (handle) return showOn(handle, view, state);
    if (opening) return;
    opening = true;
    try {
      const { createStage } = await import('./stage/stage.ts');
      handle = await createStage(parent, termView(state) ?? view, { onLost: lost, onMotion: setMotion });
      handle.showWhole(whole);
      const now = store.getState();
      showOn(handle, viewOf(now) ?? view, now);
    } catch {
      fallBack(!navigator.onLine ? 'stage-not-fetched' : gone ? 'site-renewed' : 'stage-missing');
    }
  };

  /** The interface asks for a picture after every action; the stage is told only what is new to it. */
  function showOn(on: StageHandle, view: StageView, { settings }: PublicState): void {
    on.setPace(settings.pace);
    on.setPaused(settings.paused || held);
    const now = JSON.stringify(view);
    if (now === shown) return;
    shown = now;
    on.show(view);
    sound(view, settings);
  }

  /** What is to be heard of what has changed, beside what is seen of it. */
  function sound(view: StageView, { pace, paused }: PublicState['settings']): void {
    const before = heard;
    heard = view;
    if (!before || before === view) return;
    // The scene before this one is over, and is heard no longer.
    if (before.quarter !== view.quarter || before.phase !== view.phase) sounds.stop();
    const speed = PACES[pace];
    sounds.play(answerCues(before, view), 1);
    if (handle && motion === 'scene' && !paused && speed !== null)
      sounds.play(sceneCues(before, view, planOf(before, view)), speed);
    else sounds.play(stillCues(before, view), 1);
  }

  function lost(): void {
    handle?.destroy();
    handle = null;
    fallBack('stage-lost');
  }

  function fallBack(code: 'stage-missing' | 'stage-lost' | 'stage-not-fetched' | 'site-renewed'): void {
    still = true;
    setMotion('still');
    actions.notify(code);
    void draw();
  }

  async function drawStill(view: StageView): Promise<void> {
    // Where this too is gone the words say all that it would show.
    const part = await import('./stage/still.ts').catch(() => null);
    if (!part) return;
    const { createStill } = part;
    const { width, height } = parent.getBoundingClientRect();
    parent.replaceChildren(createStill(view, Math.max(1, width), Math.max(1, height), whole));
  }

  return {
    bridge,
    async run() {
      store.subscribe(() => void draw());
      new ResizeObserver(() => {
        handle?.resize();
        void draw();
      }).observe(parent);
      await draw();
    },
  };
}
