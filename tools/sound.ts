// Writes the sounds of the stage into public/sound: `npm run sound`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool } from './args.ts';
import { makeSounds } from './sound-waves.ts';

await runTool('sound', async () => {
  const folder = fileURLToPath(new URL('../public/sound/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(makeSounds())) {
    writeFileSync(join(folder, `${name}.wav`), bytes);
    console.log(`${name}.wav ${bytes.length} bytes`);
  }
});
