/** Words for keys. Another language is another catalogue with the same keys; plural forms follow the language's own rule. */
import { en } from './en.ts';

/** Words of the field that have a line of their own, in the order of help. */
export const GLOSSARY = [
  'reported',
  'relief',
  'price',
  'goingRate',
  'counter',
  'condition',
  'roadmap',
  'capital',
  'approval',
  'rerouting',
  'measures',
  'monitors',
  'law',
  'patron',
  'fog',
  'view',
  'otherTrack',
  'prisonYear',
] as const;

interface Forms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}
type Entry = string | Forms;
export type Key = keyof typeof en;
export type Params = Readonly<Record<string, string | number>>;

/** Names in braces inside a text. */
type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type TextOf<E> = E extends string ? E : E extends { readonly other: infer O } ? O : never;
type ArgsOf<E> = [Names<TextOf<E>>] extends [never]
  ? []
  : [params: { readonly [P in Names<TextOf<E>>]: string | number }];
type Args<K extends Key> = ArgsOf<(typeof en)[K]>;

const LANGUAGE = 'en-GB';
const plural = new Intl.PluralRules(LANGUAGE);
const catalogue: Readonly<Record<Key, Entry>> = en;

/** The text of a key. `n` chooses the plural form where a text has several. */
export function t<K extends Key>(key: K, ...args: Args<K>): string {
  return fill(catalogue[key], args[0] as Params | undefined);
}

/** `t` for a catalogue of its own, for a part of the interface that is fetched only when it is asked for. */
export function speaker<const C extends Readonly<Record<string, Entry>>>(own: C) {
  return <K extends keyof C & string>(key: K, ...args: ArgsOf<C[K]>): string =>
    fill(own[key] as Entry, args[0] as Params | undefined);
}

/** The text of a key put together at run time; null where the catalogue has none. */
export function tIf(key: string, params?: Params): string | null {
  return Object.hasOwn(catalogue, key) ? fill(catalogue[key as Key], params) : null;
}

function fill(entry: Entry, params: Params | undefined): string {
  const text =
    typeof entry === 'string' ? entry : (entry[plural.select(Number(params?.n ?? 0)) as keyof Forms] ?? entry.other);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params?.[name];
    return typeof value === 'number' ? formatCount(value) : (value ?? '');
  });
}

const counts = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1 });

/** 1,227 */
export function formatCount(value: number): string {
  return counts.format(value);
}

/** $0.41m */
export function formatMillions(value: number): string {
  return `$${value.toFixed(value >= 10 ? 1 : 2)}m`;
}

/** .41 */
export function formatPrice(value: number): string {
  return value >= 1 ? value.toFixed(1) : value.toFixed(2).replace(/^0/, '');
}

/** Q1 2026 */
export function formatQuarter(date: { readonly year: number; readonly quarter: number }): string {
  return `Q${date.quarter} ${date.year}`;
}

/** Q1 26 */
export function formatQuarterShort(date: { readonly year: number; readonly quarter: number }): string {
  return `Q${date.quarter} ${String(date.year % 100).padStart(2, '0')}`;
}

/** The plural form of a count. */
export function pluralOf(n: number): Intl.LDMLPluralRule {
  return plural.select(n);
}
