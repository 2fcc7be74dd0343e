// Responsible for finding a Chromium to test with and starting it, as root and without a network too.
// Order: CHROMIUM_PATH; a Chromium, Chrome or Edge of the system; on Linux x64 the one that @sparticuz/chromium carries.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

interface Found {
  readonly path: string;
  readonly from: 'CHROMIUM_PATH' | 'system' | 'package';
  readonly env: Readonly<Record<string, string>>;
}

export const NO_BROWSER = 'no-browser: set CHROMIUM_PATH to a Chromium, Chrome or Edge';

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

function systemBrowser(): string | undefined {
  const places: string[] = [];
  if (process.platform === 'darwin') {
    for (const home of ['', process.env.HOME ?? ''])
      places.push(
        `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
        `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
        `${home}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
      );
  } else if (process.platform === 'win32') {
    for (const variable of ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']) {
      const base = process.env[variable];
      if (base === undefined) continue;
      places.push(
        join(base, 'Google/Chrome/Application/chrome.exe'),
        join(base, 'Chromium/Application/chrome.exe'),
        join(base, 'Microsoft/Edge/Application/msedge.exe'),
      );
    }
  } else {
    const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
    for (const name of NAMES) for (const folder of folders) if (folder !== '') places.push(join(folder, name));
  }
  return places.find((place) => existsSync(place));
}

/** Unpacks the packaged Chromium with the libraries it ships, once for each version, into the temporary folder. */
async function packagedBrowser(): Promise<Found> {
  const require = createRequire(import.meta.url);
  const bin = join(require.resolve('@sparticuz/chromium'), '../../../bin');
  const { version } = require(join(bin, '../package.json')) as { version: string };
  const home = join(tmpdir(), `other-track-chromium-${version}`);
  if (!existsSync(home)) {
    // Unpacked beside and renamed when whole: a run that was cut short leaves no half browser behind.
    const { default: packaged, inflate } = await import('@sparticuz/chromium');
    const fresh = mkdtempSync(`${home}-`);
    const before = process.env.TMPDIR;
    process.env.TMPDIR = fresh; // the package unpacks into os.tmpdir()
    try {
      await packaged.executablePath(bin);
      await inflate(join(bin, 'al2023.tar.br'));
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
    mkdirSync(join(fresh, 'home'), { recursive: true });
    try {
      renameSync(fresh, home);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  const libraries = [join(home, 'al2023/lib'), home, process.env.LD_LIBRARY_PATH ?? ''].filter((path) => path !== '');
  return {
    path: join(home, 'chromium'),
    from: 'package',
    env: { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_PATH: join(home, 'fonts'), HOME: join(home, 'home') },
  };
}

/** The browser to test with. Throws one coded line where there is none. */
export async function findChromium(): Promise<Found> {
  const told = process.env.CHROMIUM_PATH;
  if (told !== undefined && told !== '') {
    if (!existsSync(told)) throw new Error(`${NO_BROWSER} (CHROMIUM_PATH names no file: ${told})`);
    return { path: told, from: 'CHROMIUM_PATH', env: {} };
  }
  const system = systemBrowser();
  if (system !== undefined) return { path: system, from: 'system', env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(NO_BROWSER);
  return packagedBrowser();
}

/** Starts the browser that was found, without a window. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const found = await findChromium();
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({
    executablePath: found.path,
    args: FLAGS,
    env: { ...Object.fromEntries(inherited), ...found.env },
    timeout: 60_000,
  });
}
