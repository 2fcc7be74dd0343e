// Responsible for driving browsers that Playwright does not drive as Debian ships them: Firefox by its own remote control
// (Marionette, over a socket), WebKit by WebKitWebDriver (over HTTP). Both speak the words of WebDriver; only what a smoke
// term needs is here.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface Remote {
  go(address: string): Promise<void>;
  /** Clicks the first element that matches, once it is there and can be clicked. */
  press(selector: string): Promise<void>;
  /** The body of a function, run in the page; what it returns must be plain data. */
  run<T>(body: string): Promise<T>;
  close(): Promise<void>;
}

export const REMOTE_BROWSERS = ['firefox', 'webkit'] as const;
export type RemoteName = (typeof REMOTE_BROWSERS)[number];

const MINI_BROWSERS = ['4.1', '4.0', '6.0'].map(
  (version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
);
const PATIENCE = 60_000;
const BETWEEN_TRIES = 50;
/** The key under which WebDriver names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type Command = (name: string, parameters: Record<string, unknown>) => Promise<unknown>;
interface Driver {
  readonly command: Command;
  readonly end: () => Promise<void>;
}

const inPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** What is missing to drive the browser; null where nothing is. */
export function missingFor(name: RemoteName): string | null {
  if (name === 'firefox') return inPath('firefox-esr') || inPath('firefox') ? null : 'firefox-esr';
  if (!inPath('WebKitWebDriver') || !MINI_BROWSERS.some((path) => existsSync(path))) return 'webkit2gtk-driver';
  return inPath('xvfb-run') || process.env.DISPLAY ? null : 'xvfb';
}

/** Starts the browser with a window of so many pixels; on a display of its own where the machine has none to lend. */
export async function openRemote(name: RemoteName): Promise<Remote> {
  const driver = await (name === 'firefox' ? startFirefox() : startWebKit());
  const { command } = driver;
  const find = async (selector: string): Promise<string> => {
    const found = (await command('FindElement', { using: 'css selector', value: selector })) as Record<string, unknown>;
    const element = (found.value ?? found) as Record<string, string>;
    return element[ELEMENT] as string;
  };
  return {
    async go(address) {
      await command('Navigate', { url: address });
    },
    press: (selector) =>
      patiently(`press ${selector}`, async () => {
        await command('ElementClick', { id: await find(selector) });
      }),
    async run<T>(body: string) {
      const told = (await command('ExecuteScript', { script: body, args: [] })) as { value?: T } | T;
      return (told !== null && typeof told === 'object' && 'value' in told ? told.value : told) as T;
    },
    close: driver.end,
  };
}

/** Tries again until it works; throws the last failure. */
export async function patiently<T>(what: string, attempt: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > until) throw new Error(`${what}: ${(error as Error).message}`);
      await new Promise((done) => setTimeout(done, BETWEEN_TRIES));
    }
  }
}

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => done(bound !== null && typeof bound === 'object' ? bound.port : 0));
    });
  });

/** Starts a program, with a display where there is none, in a group of processes of its own. */
function start(program: string, args: readonly string[], env: Record<string, string>): ChildProcess {
  const xvfb = process.env.DISPLAY ? undefined : inPath('xvfb-run');
  const [command, all] = xvfb ? [xvfb, ['-a', '-s', '-screen 0 1366x768x24', program, ...args]] : [program, [...args]];
  return spawn(command, all, { env: { ...process.env, ...env }, stdio: 'ignore', detached: true });
}

/** Ends a program with all that it started. */
function stop(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.pid === undefined) return done();
    child.once('exit', () => done());
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      done();
    }
  });
}

async function startFirefox(): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'other-track-firefox-'));
  const port = await freePort();
  const settings = {
    'marionette.port': port,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'app.update.auto': false,
    'browser.aboutwelcome.enabled': false,
    'ui.prefersReducedMotion': 1,
  };
  const lines = Object.entries(settings).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const program = (inPath('firefox-esr') ?? inPath('firefox')) as string;
  const hasDisplay = process.env.DISPLAY || inPath('xvfb-run');
  const args = ['--marionette', '--no-remote', '--profile', profile, '--width', '1366', '--height', '768'];
  const child = start(program, hasDisplay ? args : ['--headless', ...args], {
    HOME: profile,
    MOZ_CRASHREPORTER_DISABLE: '1',
  });
  try {
    const socket = await patiently('Firefox', () => dial(port));
    const send = marionette(socket);
    await send('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: false } } });
    return {
      command: (name, parameters) => send(`WebDriver:${name}`, parameters),
      async end() {
        socket.destroy();
        await stop(child);
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

const dial = (port: number): Promise<Socket> =>
  new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => done(socket));
    socket.once('error', fail);
  });

/** Marionette: each message is its length in bytes, a colon and JSON; a question is [0, id, name, parameters], an answer [1, id, error, result]. */
function marionette(socket: Socket): Command {
  let left = Buffer.alloc(0);
  let next = 0;
  const asked = new Map<number, { done: (result: unknown) => void; fail: (why: Error) => void }>();
  socket.on('data', (part) => {
    left = Buffer.concat([left, part as Buffer]);
    for (;;) {
      const colon = left.indexOf(':');
      const length = Number(left.toString('latin1', 0, Math.max(0, colon)));
      if (colon < 0 || left.length < colon + 1 + length) return;
      const message = JSON.parse(left.toString('utf8', colon + 1, colon + 1 + length)) as unknown;
      left = left.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue; // its greeting
      const [, id, error, result] = message as [number, number, { error: string; message: string } | null, unknown];
      if (error) asked.get(id)?.fail(new Error(`${error.error}: ${error.message}`));
      else asked.get(id)?.done(result);
      asked.delete(id);
    }
  });
  return (name, parameters) =>
    new Promise((done, fail) => {
      const id = next++;
      asked.set(id, { done, fail });
      const text = JSON.stringify([0, id, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

/** Where WebDriver has each command: method and what follows the session. */
const PLACES: Readonly<Record<string, (parameters: Record<string, unknown>) => string>> = {
  Navigate: () => '/url',
  FindElement: () => '/element',
  ElementClick: ({ id }) => `/element/${id}/click`,
  ExecuteScript: () => '/execute/sync',
};

async function startWebKit(): Promise<Driver> {
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'other-track-webkit-'));
  const child = start(inPath('WebKitWebDriver') as string, [`--port=${port}`], {
    HOME: home,
    XDG_CACHE_HOME: home,
    XDG_DATA_HOME: home,
  });
  const ask = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body: JSON.stringify(body) });
    const { value } = (await answer.json()) as { value: Record<string, unknown> | null };
    if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
    return value;
  };
  try {
    const binary = MINI_BROWSERS.find((path) => existsSync(path));
    const options = { binary, args: ['--automation', '--geometry=1366x768'] };
    const session = (await patiently('WebKit', () =>
      ask('/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } }),
    )) as { sessionId: string };
    return {
      command: (name, parameters) => ask(`/session/${session.sessionId}${PLACES[name]?.(parameters)}`, parameters),
      async end() {
        await fetch(`http://127.0.0.1:${port}/session/${session.sessionId}`, { method: 'DELETE' }).catch(
          () => undefined,
        );
        await stop(child);
        rmSync(home, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  } catch (error) {
    await stop(child);
    throw error;
  }
}
