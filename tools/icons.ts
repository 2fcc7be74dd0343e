// Writes the icons of the site into public/icons: `npm run icons`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool } from './args.ts';
import { drawIcon, ICONS, iconSvg, pngOf } from './icon-shapes.ts';

await runTool('icons', async () => {
  const folder = fileURLToPath(new URL('../public/icons/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const write = (name: string, bytes: Buffer | string): void => {
    writeFileSync(join(folder, name), bytes);
    console.log(`${name} ${bytes.length} bytes`);
  };
  write('icon.svg', iconSvg());
  for (const [name, { side, part }] of Object.entries(ICONS)) write(name, pngOf(side, drawIcon(side, part)));
});
