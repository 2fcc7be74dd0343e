/**
 * What stands round a code in a text that was handed in: a name before it, a sentence of its player behind it. Anything may be
 * written there: it is shown as text and never as markup, without marks that are not seen or turn the line round, and cut.
 */

/** What a student's own sentence begins with in the text to hand in. */
export const WORDS_MARK = 'In my words:';
export const MOST_WORDS = 280;
const MOST_NAME = 40;
/** Characters before and behind a code that are looked at. */
const BEFORE = 400;
const BEHIND = 1200;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** Lines of a mail or a page as they are read: HTML without its tags. A text without tags stays as it is. */
export function plainText(text: string): string {
  if (!/<(?:html|body|p|div|br|td|a|span)\b/i.test(text.slice(0, 100_000))) return text;
  return text
    .replace(/<(?:br|\/p|\/div|\/tr|\/li)\b[^<>]{0,200}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,1000}>/gi, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] as string);
}

/** Without controls, marks that turn a line round, and marks without width. */
function clean(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '');
}

/** What stands before a code in its line, without the link; may be empty. */
export function nameBefore(text: string, at: number): string {
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', at - 1) + 1, at - BEFORE), at);
  return clean(line.replace(/https?:\/\/\S*$/i, ''))
    .replace(/[\s,;:|"'>#=-]+$/, '')
    .replace(/^[\s,;:|"'>#=+@-]+/, '')
    .slice(0, MOST_NAME);
}

/** The sentence behind a code, before the next one; empty for none. */
export function wordsAfter(text: string, from: number): string {
  const behind = text.slice(from, from + BEHIND).split(/trk1/i, 1)[0] ?? '';
  const at = behind.indexOf(WORDS_MARK);
  if (at < 0) return '';
  const line = behind.slice(at + WORDS_MARK.length).split(/[\r\n]/, 1)[0] ?? '';
  // A table doubles the quotation marks of a field and closes it with one.
  const field = line.replace(/""/g, '\u0000').split('"', 1)[0] ?? '';
  return clean(field.replaceAll('\u0000', '"')).trim().slice(0, MOST_WORDS);
}

/** Who handed a file in, as platforms name it: `Mia Muster_123_assignsubmission_file/text.html` gives `Mia Muster`. */
export function nameOfFile(file: string): string {
  const parts = file.split('/').filter((part) => part !== '');
  const part = parts.length > 1 ? parts[0] : parts[0]?.replace(/\.\w{1,5}$/, '');
  return clean((part ?? '').replace(/_\d{2,}_.*$/, ''))
    .trim()
    .slice(0, MOST_NAME);
}
