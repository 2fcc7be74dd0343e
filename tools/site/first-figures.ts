// Responsible for `virtual:reported-at-start`: the one figure of the scenario that the title shows, so that the title needs no scenario.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ID = 'virtual:reported-at-start';
const SCENARIO = fileURLToPath(new URL('../../assets/scenarios/potash-2025.json', import.meta.url));

export function firstFigures(): Plugin {
  return {
    name: 'first-figures',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      this.addWatchFile(SCENARIO);
      const { prisoners } = JSON.parse(readFileSync(SCENARIO, 'utf8')) as {
        prisoners: Record<string, { value: number }>;
      };
      return `export default ${Object.values(prisoners).reduce((sum, { value }) => sum + value, 0)};`;
    },
  };
}
