// Responsible for `npm start`: builds the site, serves it, prints its address and opens it where there is a display.
// Options: --port N (the first port to try, 4173 unless told), --host H, --no-open.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

// Whoever read what is printed may go away (a pipe into `head`): the site is then served in silence.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

function refuse(line) {
  console.error(line);
  process.exit(2);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22))
  refuse(`Node ${process.versions.node} is too old or not supported: install Node 20.19 or later, or 22.12 or later.`);

let options;
try {
  options = parseArgs({
    options: {
      port: { type: 'string', default: '4173' },
      host: { type: 'string', default: '127.0.0.1' },
      open: { type: 'boolean', default: true },
    },
    allowNegative: true,
  }).values;
} catch (error) {
  refuse(`${error.message.split('\n')[0]} Known options: --port N, --host H, --no-open.`);
}
const port = Number(options.port);
if (!Number.isInteger(port) || port < 1 || port > 65535) refuse('--port takes a number from 1 to 65535.');

let vite;
try {
  vite = await import('vite');
} catch {
  refuse('The packages are not installed yet: run `npm ci` first.');
}

function openInBrowser(address) {
  const hasDisplay =
    process.platform === 'darwin' ||
    process.platform === 'win32' ||
    Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (!hasDisplay) return;
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', address]]
        : ['xdg-open', [address]];
  // Where nothing can open an address, the printed line is enough.
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

console.log('Building The Other Track ...');
await vite.build({ root, logLevel: 'warn' });
const server = await vite.preview({
  root,
  logLevel: 'warn',
  preview: { port, host: options.host, strictPort: false, open: false },
});
const { address: bound, port: served } = server.httpServer.address();
const shown = bound === '0.0.0.0' || bound === '::' ? 'localhost' : bound.includes(':') ? `[${bound}]` : bound;
const address = `http://${shown}:${served}/`;
console.log(`The Other Track is at ${address}`);
console.log('Press Ctrl-C to stop.');
if (options.open) openInBrowser(address);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
