// Responsible for `npm run folder`: the site as a folder and as an archive in `release`, outside of dist, so that what is handed
// over is not what somebody is serving.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool, UsageError } from './args.ts';
import { makeFolder } from './site/folder.ts';

const OUT = fileURLToPath(new URL('../release', import.meta.url));
const NAME = 'the-other-track';

await runTool('folder', async () => {
  if (process.argv.length > 2) throw new UsageError('npm run folder takes no options');
  rmSync(OUT, { recursive: true, force: true });
  const { files, bytes } = await makeFolder(join(OUT, NAME));
  console.log(`release/${NAME}: ${files} files; release/${NAME}.zip: ${Math.round(bytes / 1000)} kB`);
});
