// The rules' own compiler settings know neither a browser nor Node; knip sees what nobody uses.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ROOT } from './syntax.ts';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A copy of some paths of the repository in a temporary folder, with the same packages, and planted files. */
function copyOf(paths: readonly string[], planted: Readonly<Record<string, string>>): string {
  const copy = mkdtempSync(join(tmpdir(), 'other-track-canary-'));
  made.push(copy);
  for (const path of paths)
    if (existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  return copy;
}

function run(folder: string, script: string, args: readonly string[]) {
  const result = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status: result.status, output: result.stdout + result.stderr };
}

describe("the rules' compiler settings", () => {
  const compile = (source: string) => {
    const copy = copyOf(['tsconfig.base.json', 'src/rules/tsconfig.json'], { 'src/rules/planted.ts': source });
    return run(copy, 'typescript/bin/tsc', ['-p', 'src/rules', '--pretty', 'false']);
  };

  test.each(['window', 'document', 'process', 'console', 'setTimeout', 'fetch', 'localStorage', 'Buffer'])(
    'refuse a stray %s',
    (name) => {
      const { status, output } = compile(`export const planted = ${name};\n`);
      expect(status).not.toBe(0);
      expect(output).toMatch(new RegExp(`planted\\.ts\\(1,24\\): error TS\\d+: Cannot find name '${name}'`));
    },
  );

  test('refuse an index that may be missing, and an undefined for an absent property', () => {
    expect(compile(`export const first = (list: readonly number[]): number => list[0];\n`).output).toContain('TS2322');
    expect(compile(`export const a: { b?: number } = { b: undefined };\n`).output).toContain('TS2375');
  });

  test('accept plain arithmetic', () => {
    expect(compile('export const root = (x: number): number => Math.sqrt(x);\n')).toEqual({ status: 0, output: '' });
  });
});

describe('unused code', () => {
  test('a planted unused export, file and dependency are reported', () => {
    const paths = [
      'knip.json',
      'tsconfig.json',
      'tsconfig.base.json',
      'vite.config.ts',
      'vitest.config.ts',
      'index.html',
    ];
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    manifest.dependencies['planted-dependency'] = '1.0.0';
    const copy = copyOf([...paths, 'src', 'tools', 'tests', 'biome.json'], {
      'package.json': JSON.stringify(manifest),
      'src/share/planted-used.ts': 'export const plantedUsed = 1;\nexport const plantedUnused = 2;\n',
      'src/share/planted-file.ts': 'export const plantedAlone = 3;\n',
      'tools/planted.ts': `import { plantedUsed } from '../src/share/planted-used.ts';\nconsole.log(plantedUsed);\n`,
    });
    const { status, output } = run(copy, 'knip/bin/knip.js', ['--reporter', 'compact']);
    expect(status).not.toBe(0);
    expect(output).toContain('plantedUnused');
    expect(output).not.toMatch(/plantedUsed\b/);
    expect(output).toContain('planted-file.ts');
    expect(output).toContain('planted-dependency');
  });
});
