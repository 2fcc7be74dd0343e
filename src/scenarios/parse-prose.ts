/** From a prose file's text to words that cover exactly one scenario. Nothing here throws, whatever comes in. */
import * as v from 'valibot';
import { EVENT_IS_PUBLIC, EVENT_NAMES, EVENT_WEIGHT, type EventName, FILE_ENTRIES } from '../rules/events.ts';
import type { Scenario } from '../rules/scenario.ts';
import { type Misplaced, pathOf, type ScenarioError, show } from './errors.ts';
import { cleanJson, type Json, readJson } from './json.ts';
import {
  EVENT_PLACEHOLDERS,
  FILE_PLACEHOLDERS,
  type Headline,
  type Message,
  type Placeholder,
  type Prose,
  ProseSchema,
  STANDING_NEWS,
  type StandingNews,
  WORDS,
} from './prose.ts';
import { fail, type Result, succeed } from './result.ts';
import { shapeErrors } from './shape.ts';

type Steps = readonly (string | number)[];

/** Events that can become a headline, and so need words. */
const HEADLINE_EVENTS: readonly EventName[] = EVENT_NAMES.filter(
  (_, i) => EVENT_IS_PUBLIC[i] === true && (EVENT_WEIGHT[i] ?? 0) > 0,
);

/** Everything that needs headlines: those events, and what can be printed when none of them happened. */
export const NEWS_NAMES: readonly (EventName | StandingNews)[] = [...HEADLINE_EVENTS, ...STANDING_NEWS];

/** The prose that the text of a file holds for this scenario, or the first error in it. */
export function parseProse(text: string, file: string, scenario: Scenario): Result<Prose, ScenarioError> {
  const json = readJson(text);
  return json.ok ? first(proseOf(json.value, file, scenario)) : fail({ ...json.error, file });
}

/** The same for a value that has been read already. */
export function parseProseJson(value: unknown, file: string, scenario: Scenario): Result<Prose, ScenarioError> {
  return first(proseWithAllErrors(value, file, scenario));
}

/** The prose, or everything that is wrong with it. */
export function proseWithAllErrors(
  value: unknown,
  file: string,
  scenario: Scenario,
): Result<Prose, readonly ScenarioError[]> {
  const json = cleanJson(value);
  return json.ok ? proseOf(json.value, file, scenario) : fail([{ ...json.error, file }]);
}

function proseOf(json: Json, file: string, scenario: Scenario): Result<Prose, readonly ScenarioError[]> {
  const shape = v.safeParse(ProseSchema, json);
  if (!shape.success) return fail(shapeErrors(shape.issues).map((error) => ({ ...error, file })));
  const check = new ProseCheck(shape.output, scenario);
  const wrong = check.all();
  return wrong.length > 0 ? fail(wrong.map((error) => ({ ...error, file }))) : succeed(shape.output);
}

function first<T>(result: Result<T, readonly ScenarioError[]>): Result<T, ScenarioError> {
  return result.ok ? result : fail(result.error[0] as ScenarioError);
}

/** Words as a reader counts them. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word)).length;
}

/** Names in braces, in order; a stray brace counts as a name that nothing fills. */
export function placeholdersIn(text: string): readonly string[] {
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
  return /[{}]/.test(text.replace(/\{[^{}]*\}/g, '')) ? [...names, '{'] : names;
}

class ProseCheck {
  private readonly errors: Misplaced[] = [];

  constructor(
    private readonly prose: Prose,
    private readonly scenario: Scenario,
  ) {}

  all(): readonly Misplaced[] {
    this.coverage();
    this.offers();
    this.levers();
    this.dilemmas();
    this.roster();
    this.headlines();
    this.file();
    return this.errors;
  }

  private add(code: Misplaced['code'], steps: Steps, expected: string, found: unknown): void {
    this.errors.push({ code, path: pathOf(steps), expected, found: show(found) });
  }

  /** Exactly these keys. */
  private covers(words: Readonly<Record<string, unknown>>, ids: readonly string[], steps: Steps): void {
    for (const id of ids)
      if (!Object.hasOwn(words, id)) this.add('not-covered', [...steps, id], 'words for it', undefined);
    for (const key of Object.keys(words))
      if (!ids.includes(key)) this.add('not-in-scenario', [...steps, key], `one of ${ids.join(', ')}`, key);
  }

  /** A text of at most so many words, with no other placeholders than these. */
  private text(message: Message, steps: Steps, most: number, allowed: readonly Placeholder[] = []): void {
    if (typeof message !== 'string') {
      this.text(message.one, [...steps, 'one'], most, allowed);
      this.text(message.other, [...steps, 'other'], most, allowed);
      return;
    }
    const words = countWords(message);
    if (words > most) this.add('too-many-words', steps, `at most ${most} words`, words);
    for (const name of placeholdersIn(message))
      if (!(allowed as readonly string[]).includes(name))
        this.add('bad-placeholder', steps, allowed.length > 0 ? `only ${allowed.join(', ')}` : 'none', name);
  }

  private coverage(): void {
    const { prose, scenario } = this;
    const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
    this.covers(prose.sectors, ids(scenario.sectors), ['sectors']);
    this.covers(prose.levers, ids(scenario.levers), ['levers']);
    this.covers(prose.views, Object.keys(scenario.views), ['views']);
    this.covers(prose.terms, scenario.terms.map(String), ['terms']);
    this.covers(prose.dilemmas, ids(scenario.dilemmas), ['dilemmas']);
    this.covers(prose.roster, ids(scenario.roster), ['roster']);
    this.covers(prose.headlines, NEWS_NAMES, ['headlines']);
  }

  private offers(): void {
    const { kinds, payments, shares, severalSectors } = this.prose;
    for (const [kind, message] of Object.entries(kinds)) this.text(message, ['kinds', kind], 8, ['n']);
    for (const [payment, { offer, acts }] of Object.entries(payments)) {
      const money = payment === 'cash' || payment === 'goods';
      const allowed: readonly Placeholder[] =
        payment === 'relief' ? ['share'] : money ? ['price'] : payment === 'recognition' ? ['act'] : [];
      if ((acts !== undefined) !== (payment === 'recognition'))
        this.add('not-covered', ['payments', payment, 'acts'], 'acts for recognition, and for nothing else', acts);
      acts?.forEach(({ name, act }, i) => {
        this.text(name, ['payments', payment, 'acts', i, 'name'], 8);
        this.text(act, ['payments', payment, 'acts', i, 'act'], 10);
      });
      this.text(offer, ['payments', payment, 'offer'], WORDS.line, ['people', ...allowed]);
    }
    shares.forEach(({ upTo, text }, i) => {
      this.text(text, ['shares', i, 'text'], 8, ['sector']);
      const before = shares[i - 1]?.upTo ?? 0;
      if (upTo <= before) this.add('bad-order', ['shares', i, 'upTo'], `more than ${before}`, upTo);
    });
    const last = shares.at(-1)?.upTo;
    if (last !== 1) this.add('not-covered', ['shares'], 'a last entry up to 1', last);
    this.text(severalSectors, ['severalSectors'], 10);
    this.text(this.prose.listed, ['listed'], 10);
  }

  private levers(): void {
    for (const [id, lever] of Object.entries(this.prose.levers)) {
      for (const key of ['does', 'costs', 'for', 'against'] as const)
        this.text(lever[key], ['levers', id, key], WORDS.line);
      for (const way of ['further', 'ease'] as const) this.news(lever.echo[way], ['levers', id, 'echo', way], []);
    }
  }

  private dilemmas(): void {
    for (const { id, subject, options } of this.scenario.dilemmas) {
      const words = this.prose.dilemmas[id];
      if (words === undefined) continue;
      const steps = ['dilemmas', id];
      const allowed: readonly Placeholder[] = subject === 'none' ? [] : ['name'];
      this.text(words.title, [...steps, 'title'], WORDS.title);
      this.text(words.story, [...steps, 'story'], WORDS.story, allowed);
      const ids = options.map((option) => option.id);
      this.covers(words.options, ids, [...steps, 'options']);
      for (const [option, { label, argument, told }] of Object.entries(words.options)) {
        this.text(label, [...steps, 'options', option, 'label'], WORDS.label);
        this.text(argument, [...steps, 'options', option, 'argument'], WORDS.argument, allowed);
        this.text(told, [...steps, 'options', option, 'told'], WORDS.told, allowed);
      }
    }
  }

  private roster(): void {
    const names = new Set<string>();
    for (const { id, sentenceLeft } of this.scenario.roster) {
      const life = this.prose.roster[id];
      if (life === undefined) continue;
      const steps = ['roster', id];
      if (names.has(life.name)) this.add('duplicate', [...steps, 'name'], 'each name once', life.name);
      names.add(life.name);
      if (life.sentence * 4 < sentenceLeft)
        this.add('out-of-range', [...steps, 'sentence'], `at least the ${sentenceLeft} quarters left`, life.sentence);
      for (const key of ['charge', 'family', 'line'] as const) this.text(life[key], [...steps, key], WORDS.line);
      for (const [moment, text] of Object.entries(life.returns))
        if (text !== undefined) this.text(text, [...steps, 'returns', moment], WORDS.return);
    }
    for (const [moment, text] of Object.entries(this.prose.anyone))
      this.text(text, ['anyone', moment], WORDS.return, ['name']);
  }

  private headlines(): void {
    for (const event of NEWS_NAMES) {
      const headlines = this.prose.headlines[event];
      if (headlines === undefined) continue;
      this.news(headlines, ['headlines', event], EVENT_PLACEHOLDERS[event] ?? []);
      if ((STANDING_NEWS as readonly string[]).includes(event)) continue;
      if (!headlines.some(({ text, way }) => way === undefined && typeof text === 'string' && !text.includes('{')))
        if (!(['up', 'down'] as const).every((way) => headlines.some((x) => x.way === way && plain(x))))
          this.add('not-covered', ['headlines', event], 'a headline that names nothing', undefined);
    }
  }

  private news(headlines: readonly Headline[], steps: Steps, allowed: readonly Placeholder[]): void {
    const seen = new Set<string>();
    headlines.forEach(({ text }, i) => {
      this.text(text, [...steps, i, 'text'], WORDS.headline, allowed);
      const letters = typeof text === 'string' ? text : text.other;
      if (seen.has(letters)) this.add('duplicate', [...steps, i, 'text'], 'each headline once', letters);
      seen.add(letters);
    });
  }

  private file(): void {
    for (const entry of FILE_ENTRIES)
      this.prose.file[entry].forEach((text, i) => {
        this.text(text, ['file', entry, i], WORDS.file, FILE_PLACEHOLDERS[entry] ?? []);
      });
  }
}

function plain({ text }: Headline): boolean {
  return typeof text === 'string' && !text.includes('{');
}
