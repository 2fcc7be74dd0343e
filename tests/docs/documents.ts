// Responsible for reading the documents as what they point to: links, files and functions named, commands named.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { ROOT } from '../architecture/syntax.ts';

const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.git', 'test-results', 'tmp', '.vite']);

/** Every file of the repository, as a path from its root with forward slashes, sorted. */
export function repositoryFiles(): readonly string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(ROOT, entry.name), { recursive: true, withFileTypes: true })
            .filter((inner) => inner.isFile())
            .map((inner) => relative(ROOT, join(inner.parentPath, inner.name)).replaceAll('\\', '/'))
        : [entry.name],
    )
    .sort();
}

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Markdown without its fenced blocks: what stands in them is not a link. */
const withoutFences = (markdown: string): string => markdown.replace(/^```[\s\S]*?^```/gm, '');

/** The name by which a heading can be linked to, as GitHub makes it. */
const slug = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

function headings(markdown: string): ReadonlySet<string> {
  return new Set([...withoutFences(markdown).matchAll(/^#{1,6} (.+)$/gm)].map((match) => slug(match[1] ?? '')));
}

/** A text by its path; undefined where there is no such file. */
export type Library = (file: string) => string | undefined;

/** Relative links of a document that lead nowhere, as `file: target`. */
export function brokenLinks(file: string, markdown: string, library: Library, isFolder: (path: string) => boolean) {
  const broken: string[] = [];
  const targets = [
    ...[...withoutFences(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? ''),
    ...[...markdown.matchAll(/\b(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? ''),
  ];
  for (const target of targets) {
    if (/^[a-z]+:/.test(target)) continue;
    const [path = '', anchor] = target.split('#');
    const to = path === '' ? file : posix.normalize(posix.join(posix.dirname(file), path));
    const text = library(to);
    if (text === undefined ? !isFolder(to.replace(/\/$/, '')) : anchor && !headings(text).has(anchor))
      broken.push(`${file}: ${target}`);
  }
  return broken;
}

/** Files named in code type, such as `src/a.ts` or `a.ts`: each must be the end of a path. */
export function unknownFiles(file: string, markdown: string, files: readonly string[]): string[] {
  const named = [...withoutFences(markdown).matchAll(/`([\w./-]+\.(?:tsx?|mts|mjs|js|json|md|css|html))`/g)];
  return named
    .map((match) => (match[1] ?? '').replace(/^\.\//, ''))
    .filter((name) => name !== '.json' && !files.some((path) => path === name || path.endsWith(`/${name}`)))
    .map((name) => `${file}: ${name}`);
}

/** Documents named in the comments of a source file: `docs/x.md`, and sections of the model, `model.md, 7`. */
export function unknownDocuments(file: string, source: string, library: Library): string[] {
  const unknown: string[] = [];
  for (const [path] of source.matchAll(/\bdocs\/[\w/-]+\.md\b/g))
    if (library(path) === undefined) unknown.push(`${file}: ${path}`);
  const model = library('docs/model.md') ?? '';
  for (const match of source.matchAll(/\bmodel\.md, (?:section )?(\d+b?)\b/g))
    if (!model.includes(`\n## ${match[1]}. `)) unknown.push(`${file}: ${match[0]}`);
  for (const match of source.matchAll(/\bmodel\.md, quarter\b/g)) unknown.push(`${file}: ${match[0]}, not a section`);
  return unknown;
}

/** Rows of the first table that stands under a heading, each as its cells. */
export function tableUnder(heading: string, markdown: string): readonly (readonly string[])[] {
  const [, body = ''] = markdown.split(`## ${heading}\n`);
  const lines = body.split('\n');
  const from = lines.findIndex((line) => line.startsWith('|'));
  const rest = lines.slice(from);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(2, end < 0 ? undefined : end).map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  );
}

/** What stands in code type in a text. */
const inCode = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

/** Functions that the table of rules names and that none of the files of its row declares. */
export function unknownFunctions(rows: readonly (readonly string[])[], library: Library): string[] {
  return rows.flatMap(([, rules = '', cell = '']) => {
    const found = inCode(cell).map(
      (name) => library(`src/rules/mechanisms/${name}`) ?? library(`src/rules/${name}`) ?? '',
    );
    return inCode(rules).filter(
      (name) => !found.some((source) => new RegExp(`\\bfunction ${name}\\b|\\bconst ${name} =`).test(source)),
    );
  });
}

/** Scripts named anywhere in a document: `npm run x`, `npm test`, `npm start`. */
export function scriptsNamed(markdown: string): string[] {
  const run = [...markdown.matchAll(/\bnpm run ([\w:]+)/g)].map((match) => match[1] ?? '');
  const short = [...markdown.matchAll(/\bnpm (test|start)\b/g)].map((match) => match[1] ?? '');
  return [...run, ...short];
}

/** Scripts with a row of their own in a table of commands: in code type in the first cell of a row that begins with npm. */
export function scriptsListed(markdown: string): string[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('| `npm '))
    .flatMap((line) => inCode(line.split('|')[1] ?? ''))
    .flatMap((code) => (code.startsWith('npm ') ? scriptsNamed(code) : [code]));
}
