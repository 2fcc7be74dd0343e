import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bundleScript, findEngines, NO_ENGINE, runInEngine } from './engines.ts';
import { main } from './trivial.entry.ts';

const engines = findEngines();
if (engines.length === 0) console.warn(NO_ENGINE);

test.skipIf(engines.length === 0)('a bundled script gives in other engines what it gives here', async () => {
  const script = await bundleScript(fileURLToPath(new URL('./trivial.entry.ts', import.meta.url)));
  for (const engine of engines) {
    expect(runInEngine(engine, script, [1, 1])).toBe('2');
    expect(runInEngine(engine, script, [0.1, 0.2])).toBe(main([0.1, 0.2]));
  }
});

test.skipIf(engines.length === 0)('an engine that fails says so', async () => {
  const script = await bundleScript(fileURLToPath(new URL('./trivial.entry.ts', import.meta.url)));
  for (const engine of engines) expect(() => runInEngine(engine, script, 5)).toThrow(engine.name);
});
