// Responsible for finding a Chromium to test with and starting it, as root and without a network too.
// Order: CHROMIUM_PATH; a Chromium, Chrome or Edge of the system; on Linux x64 the one that @sparticuz/chromium carries.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { brotliDecompressSync } from 'node:zlib';
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
  // Painted by the graphics process in software, the page costs twice the time of a random term.
  '--disable-gpu-rasterization',
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
function packagedBrowser(): Found {
  const require = createRequire(import.meta.url);
  const bin = join(require.resolve('@sparticuz/chromium'), '../../../bin'); // beside build/cjs/index.cjs
  const { version } = JSON.parse(readFileSync(join(bin, '../package.json'), 'utf8')) as { version: string };
  // The user's number in the name: on a shared machine every user has a copy.
  const home = join(tmpdir(), `other-track-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(home)) {
    // Unpacked beside and renamed when whole: a run that was cut short leaves no half browser behind.
    const fresh = mkdtempSync(`${home}-`);
    try {
      const packed = (name: string) => brotliDecompressSync(readFileSync(join(bin, name)));
      writeFileSync(join(fresh, 'chromium'), packed('chromium.br'), { mode: 0o755 });
      untar(packed('swiftshader.tar.br'), fresh);
      untar(packed('al2023.tar.br'), fresh);
      untar(packed('fonts.tar.br'), join(fresh, 'fonts'));
      writeFileSync(
        join(fresh, 'fonts/fonts.conf'),
        `<?xml version="1.0"?><fontconfig><dir>${home}/fonts</dir><cachedir>${home}/home</cachedir></fontconfig>\n`,
      );
      mkdirSync(join(fresh, 'home'));
      renameSync(fresh, home);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  const libraries = [join(home, 'lib'), home, process.env.LD_LIBRARY_PATH ?? ''].filter((path) => path !== '');
  return {
    path: join(home, 'chromium'),
    from: 'package',
    env: { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_PATH: join(home, 'fonts'), HOME: join(home, 'home') },
  };
}

/** Writes the files and folders of a plain tar archive (short names, no links) under a folder. */
function untar(archive: Buffer, folder: string): void {
  const BLOCK = 512;
  const field = (header: Buffer, from: number, to: number) => header.toString('latin1', from, to).replace(/\0.*$/s, '');
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK);
    const name = field(header, 0, 100);
    if (name === '') return;
    const size = Number.parseInt(field(header, 124, 136).trim(), 8);
    const kind = field(header, 156, 157);
    const path = join(folder, name);
    if (kind === '5') mkdirSync(path, { recursive: true });
    else if (kind === '0' || kind === '') {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, archive.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o755 });
    } else throw new Error(`a tar entry of kind ${kind} is not expected: ${name}`);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

/** The browser to test with. Throws one coded line where there is none. */
export function findChromium(): Found {
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
  const found = findChromium();
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({
    executablePath: found.path,
    args: FLAGS,
    env: { ...Object.fromEntries(inherited), ...found.env },
    timeout: 60_000,
  });
}
