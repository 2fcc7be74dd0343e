import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOUSE } from './house.ts';
import { importsOf, wrongImports } from './imports.ts';
import { ROOT, sourceFiles } from './syntax.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const files = [...sourceFiles('src'), ...sourceFiles('tools')];

describe('the direction of imports', () => {
  test('every source file on disk is parsed', () => {
    const parsed = files.filter((file) => importsOf(file, read(file)) !== undefined);
    // Counted apart from sourceFiles: everything in src and tools that is not known to be something else.
    const onDisk = ['src', 'tools']
      .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !/\.(json|css|md|svg|html|woff2|png|sh)$/.test(entry.name));
    expect(parsed.length).toBeGreaterThan(0);
    expect(onDisk.map((entry) => entry.name).sort()).toEqual(parsed.map((file) => file.split('/').at(-1)).sort());
  });

  test('imports are seen at all', () => {
    const seen = files.flatMap((file) => importsOf(file, read(file)));
    expect(seen.length).toBeGreaterThan(files.length / 2);
  });

  test('every folder of src has a row', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(Object.keys(HOUSE)).toEqual(expect.arrayContaining(folders.map((folder) => folder.name)));
  });

  test('no file imports what it may not', () => {
    expect(files.flatMap((file) => wrongImports(file, read(file)))).toEqual([]);
  });
});

describe('a planted violation is seen', () => {
  test.each([
    ['static', `import { start } from '../ui/start.ts'; start();`],
    ['side effect', `import '../ui/start.ts';`],
    ['dynamic', `export const load = () => import('../ui/start.ts');`],
    ['dynamic, template text', 'export const load = () => import(`../ui/start.ts`);'],
    ['dynamic, computed', `export const load = (name: string) => import(name);`],
    ['re-export', `export { start } from '../ui/start.ts';`],
    ['re-export of all', `export * from '../ui/start.ts';`],
    ['require', `const ui = require('../ui/start.ts'); ui.start();`],
    ['import equals', `import ui = require('../ui/start.ts'); ui.start();`],
    ['types', `import type { Start } from '../ui/start.ts'; export type S = Start;`],
    ['a type expression', `export type S = import('../ui/start.ts').Start;`],
    ['a worker', `export const w = () => new Worker(new URL('../ui/start.ts', import.meta.url));`],
    ['a glob', `export const all = import.meta.glob('../ui/*.ts');`],
    ['with a query', `import url from '../ui/start.ts?url'; export default url;`],
    ['in a roundabout way', `import '../../src/rules/../ui/start.ts';`],
    ['from the root', `import '/src/ui/start.ts';`],
    ['a package', `import 'phaser';`],
    ['a module of Node', `import { readFileSync } from 'node:fs'; readFileSync('x');`],
    ['an asset', `import data from '../../assets/scenarios/x.json'; export default data;`],
    ['main', `import '../main.ts';`],
  ])('%s', (_, source) => {
    expect(wrongImports('src/rules/planted.ts', source)).toHaveLength(1);
  });

  test.each([
    ['the stage takes a value from the rules', 'src/stage/planted.ts', `import { x } from '../rules/index.ts'; x();`],
    [
      'the stage takes a type inside a value import',
      'src/stage/planted.ts',
      `import { type X } from '../rules/index.ts';`,
    ],
    ['the stage takes a type from the interface', 'src/stage/planted.ts', `import type { X } from '../ui/x.ts';`],
    ['the interface takes a value from the rules', 'src/ui/planted.tsx', `import { x } from '../rules/index.ts'; x();`],
    ['the interface takes the stage', 'src/ui/planted.tsx', `void import('../stage/index.ts');`],
    ['the session takes the interface', 'src/session/planted.ts', `import '../ui/x.ts';`],
    ['a policy takes the scenarios', 'src/policies/planted.ts', `import '../scenarios/index.ts';`],
    ['a command line takes the stage', 'tools/planted.ts', `import '../src/stage/index.ts';`],
    ['a folder without a row', 'src/attic/planted.ts', `import '../rules/index.ts';`],
  ])('%s', (_, file, source) => {
    expect(wrongImports(file, source)).toHaveLength(1);
  });

  test.each([
    ['src/rules/planted.ts', `import { a } from './world.ts'; export * from './mechanisms/b.ts'; a();`],
    [
      'src/stage/planted.ts',
      `import type { X } from '../rules/index.ts'; import Phaser from 'phaser'; export type Y = X;`,
    ],
    [
      'src/ui/planted.tsx',
      `import { h } from 'preact'; import { useState } from 'preact/hooks'; import '../text/en.ts';`,
    ],
    ['src/main.ts', `void import('./stage/index.ts'); import '@fontsource/pt-mono';`],
    ['tools/planted.ts', `import '../src/rules/index.ts'; import { join } from 'node:path'; join();`],
  ])('and what is allowed in %s is not', (file, source) => {
    expect(wrongImports(file, source)).toEqual([]);
  });
});
