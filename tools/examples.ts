// Responsible for `npm run examples`: writes the figures in the documents that come from the rules, or says which are stale.
import { writeFileSync } from 'node:fs';
import { describeOptions, type OptionTable, readOptions, runTool } from './args.ts';
import { BLOCKS, pathOf, readDocument, withFigures } from './example-blocks.ts';

const OPTIONS = {
  check: { kind: 'flag', help: 'write nothing; exit 1 if a document is stale' },
  help: { kind: 'flag', help: 'this text' },
} as const satisfies OptionTable;

const HELP = `npm run examples -- [options]

Writes the figures of README.md and docs/ that come from the rules and the scenario:
all that stands between "<!-- figures: NAME -->" and "<!-- end -->".

${describeOptions(OPTIONS)}
`;

await runTool('examples', async (args) => {
  const options = readOptions(args, OPTIONS);
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  for (const [document, blocks] of Object.entries(BLOCKS)) {
    const old = readDocument(document);
    const now = await withFigures(document, old, blocks);
    const stale = now !== old;
    if (stale && options.check) process.exitCode = 1;
    else if (stale) writeFileSync(pathOf(document), now);
    console.log(`${document}: ${stale ? (options.check ? 'stale' : 'written') : 'up to date'}`);
  }
});
