// Responsible for `virtual:mechanisms`: the mechanisms as docs/model.md tells them, in plain words, with the equation and the names of
// the numbers that the section speaks of. The page of a mechanism says nothing of its own about how it works.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { PARAMETER_GROUPS, PARAMETER_NAMES, VIEW_PARAMETERS } from '../../src/rules/index.ts';

const ID = 'virtual:mechanisms';
const MODEL = fileURLToPath(new URL('../../docs/model.md', import.meta.url));

export interface Mechanism {
  /** Its number in model.md: "7", "1b". */
  readonly id: string;
  readonly title: string;
  readonly words: readonly string[];
  readonly equation: string;
  /** Those in which the views differ first. */
  readonly parameters: readonly string[];
}

/** Letters of plain words before "In reality": what comes later is for whoever opens the document. */
const MOST_WORDS = 340;
/** Numbers on a page; all of them stand in docs/parameters.md. */
const MOST_NUMBERS = 10;

/** The numbered sections of the document, in its order. */
export function mechanismsOf(markdown: string): readonly Mechanism[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [, id, title, body] = /^(\d+b?)\. ([^\n]+)\n([\s\S]*)$/.exec(section) ?? [];
      if (!id || !title || !body) return [];
      const named = new Set(body.match(/[A-Za-z]+/g));
      const views: readonly string[] = VIEW_PARAMETERS;
      const own = new Set<string>(groupOf(body));
      const rest = PARAMETER_NAMES.filter((name) => !views.includes(name));
      const order = [...views, ...rest].filter((name) => named.has(name));
      const parameters = new Set([...order, ...rest.filter((name) => own.has(name))]);
      return [
        {
          ...{ id, title, words: wordsOf(body), equation: (/```\n([\s\S]*?)```/.exec(body)?.[1] ?? '').trimEnd() },
          parameters: [...parameters].slice(0, MOST_NUMBERS),
        },
      ];
    });
}

/** Names of the numbers that belong to the file of the section. */
function groupOf(body: string): readonly string[] {
  const file = /mechanisms\/(\w+)\.ts/.exec(body)?.[1] ?? '';
  return Object.hasOwn(PARAMETER_GROUPS, file) ? Object.keys(PARAMETER_GROUPS[file as 'money']) : [];
}

/** The first paragraphs in plain words, and what the document says of reality. */
function wordsOf(body: string): string[] {
  const paragraphs = body
    .replaceAll(/```[\s\S]*?```/g, '')
    .replaceAll(/<!--[\s\S]*?<!-- end -->/g, '')
    .split(/\n\s*\n/)
    .map((text) => text.trim().replaceAll('\n', ' '));
  const words: string[] = [];
  for (const text of paragraphs) {
    const room = MOST_WORDS - words.join('').length;
    if (text !== '' && !/^[*|`<-]/.test(text) && text.length <= room) words.push(text);
  }
  return [...words, ...paragraphs.filter((text) => text.startsWith('**In reality**'))].map(plain);
}

/** Without marks: of emphasis, of code, of links, and of how sure a figure is. */
function plain(text: string): string {
  return text
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/ \[(R2?|C|B)\]/g, '')
    .replaceAll(/[*`]/g, '');
}

export function mechanisms(): Plugin {
  return {
    name: 'mechanisms',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      this.addWatchFile(MODEL);
      return `export default ${JSON.stringify(mechanismsOf(readFileSync(MODEL, 'utf8')))};`;
    },
  };
}
