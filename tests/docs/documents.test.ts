// Every link, file, function and command that a document names is there; and a planted one that is not is seen.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, sourceFiles } from '../architecture/syntax.ts';
import {
  brokenLinks,
  read,
  repositoryFiles,
  scriptsListed,
  scriptsNamed,
  tableUnder,
  unknownDocuments,
  unknownFiles,
  unknownFunctions,
} from './documents.ts';

const files = repositoryFiles();
const documents = files.filter((file) => file.endsWith('.md'));
const library = (file: string) => (files.includes(file) ? read(file) : undefined);
const isFolder = (path: string) => statSync(join(ROOT, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
const rules = tableUnder('Where is each rule', read('docs/implementation-notes.md'));
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const names = Object.keys(scripts);
const commands = ['README.md', 'CONTRIBUTING.md'].map(read).join('\n');

describe('what a document points to', () => {
  test('there are documents', () => {
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/model.md']));
    expect(documents.length).toBeGreaterThan(12);
  });
  test.each(documents)('%s', (file) => {
    expect(brokenLinks(file, read(file), library, isFolder)).toEqual([]);
    expect(unknownFiles(file, read(file), files)).toEqual([]);
  });
  test('documents named in the comments of the sources', () => {
    const sources = [...sourceFiles('src'), ...sourceFiles('tools'), ...sourceFiles('tests')];
    const checked = sources.filter((file) => !file.startsWith('tests/docs/'));
    expect(checked.filter((file) => read(file).includes('docs/')).length).toBeGreaterThan(5);
    expect(checked.flatMap((file) => unknownDocuments(file, read(file), library))).toEqual([]);
  });
  test('each note is listed on the one page', () => {
    const page = read('docs/implementation-notes.md');
    for (const file of files.filter((path) => path.startsWith('docs/notes/')))
      expect(page).toContain(`](${file.replace('docs/', '')})`);
  });
});

describe('the page on which every rule is found', () => {
  test('it is one page', () => {
    expect(read('docs/implementation-notes.md').split('\n').length).toBeLessThanOrEqual(120);
  });
  test('each function it names is in the files of its row', () => {
    expect(rules.length).toBeGreaterThan(18);
    expect(unknownFunctions(rules, library)).toEqual([]);
  });
  test('its numbers and tests are there, and no mechanism is left out', () => {
    const text = rules.flat().join(' ');
    for (const path of files.filter((file) => /^src\/rules\/mechanisms\/[a-z]+\.ts$/.test(file)))
      expect(text).toContain(`\`${path.split('/').at(-1)}\``);
    for (const [, , , numbers = '', held = ''] of rules) {
      for (const [, name] of numbers.matchAll(/`([^`]+)`/g))
        expect(
          files.some((file) => file === `src/rules/parameters/${name}` || file === `src/rules/${name}`),
          name,
        ).toBe(true);
      for (const [, name] of held.matchAll(/`([^`]+)`/g))
        expect(
          files.some(
            (file) =>
              file === `tests/${name}` || file.startsWith(`tests/${name}.`) || file.startsWith(`tests/${name}/`),
          ),
          name,
        ).toBe(true);
    }
  });
  test('each section of the model has its row', () => {
    const sections = [...read('docs/model.md').matchAll(/^## (\d+b?)\. /gm)].map((match) => match[1]);
    expect(sections.length).toBeGreaterThan(14);
    const rows = new Set(rules.map(([number]) => number));
    expect(sections.filter((section) => !rows.has(section ?? ''))).toEqual([]);
  });
});

describe('commands', () => {
  test('every script has a row in the table of CONTRIBUTING or README', () => {
    const listed = scriptsListed(commands);
    expect(names.filter((name) => !listed.includes(name))).toEqual([]);
  });
  test('no document names a script that is not there', () => {
    for (const file of documents)
      expect(
        scriptsNamed(read(file)).filter((name) => !names.includes(name)),
        file,
      ).toEqual([]);
    expect(scriptsListed(commands).filter((name) => !names.includes(name))).toEqual([]);
  });
});

test('the version to cite is that of the package', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(read('CITATION.cff')).toContain(`\nversion: ${version}\n`);
});

describe('a planted one is seen', () => {
  const here = (text: string) => brokenLinks('docs/planted.md', text, library, isFolder);
  test('links', () => {
    expect(
      here('see [it](model.md), [it](../README.md#host-it), [it](https://x.org/), [folder](../src/rules)'),
    ).toEqual([]);
    expect(here('see [it](modell.md)')).toHaveLength(1);
    expect(here('see [it](../README.md#hosting)')).toHaveLength(1);
    expect(here('<img src="../assets/none.png">')).toHaveLength(1);
    expect(here('see [above](#nowhere)')).toHaveLength(1);
  });
  test('files in code type', () => {
    expect(unknownFiles('x.md', 'in `quarter.ts` and `src/main.ts`', files)).toEqual([]);
    expect(unknownFiles('x.md', 'in `quarters-of-hours.ts`', files)).toHaveLength(1);
    expect(unknownFiles('x.md', 'in `src/rules/main.ts`', files)).toHaveLength(1);
  });
  test('documents in comments', () => {
    expect(unknownDocuments('x.ts', '// docs/model.md, and (model.md, 7)', library)).toEqual([]);
    expect(unknownDocuments('x.ts', '// docs/rules.md', library)).toHaveLength(1);
    expect(unknownDocuments('x.ts', '// (model.md, section 99)', library)).toHaveLength(1);
    expect(unknownDocuments('x.ts', '// (model.md, quarter 7)', library)).toHaveLength(1);
  });
  test('functions in the table of rules', () => {
    expect(unknownFunctions([['1', 'a sale `sell`', '`bargain.ts`']], library)).toEqual([]);
    expect(unknownFunctions([['1', 'a sale `sells`', '`bargain.ts`']], library)).toEqual(['sells']);
    expect(unknownFunctions([['1', 'a sale `sell`', '`law.ts`']], library)).toEqual(['sell']);
  });
  test('scripts', () => {
    expect(scriptsListed('| `npm run lint`, `format` | one step |\n| `npm ci && npm test` | all |')).toEqual([
      'lint',
      'format',
      'test',
    ]);
    expect(scriptsNamed('run `npm run bench:none -- --x`, then npm start')).toEqual(['bench:none', 'start']);
  });
});
