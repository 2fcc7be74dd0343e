import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/rules/scenario.ts';
import {
  countWords,
  describeError,
  EVENT_PLACEHOLDERS,
  type Headline,
  NEWS_NAMES,
  NEWS_SOURCES,
  type Prose,
  parseProse,
  parseProseJson,
  parseScenario,
  placeholdersIn,
  type ScenarioErrorCode,
  WORDS,
} from '../../src/scenarios/index.ts';
import { changed, type Loose, PROSE_TEXT, SCENARIO_TEXT } from './files.ts';

const scenario = must(parseScenario(SCENARIO_TEXT, 's')) as Scenario;
const prose = must(parseProse(PROSE_TEXT, 'p', scenario)) as Prose;

function must(result: ReturnType<typeof parseScenario> | ReturnType<typeof parseProse>): unknown {
  if (!result.ok) throw new Error(describeError(result.error));
  return result.value;
}

const textsOf = ({ text }: Headline) => (typeof text === 'string' ? [text] : [text.one, text.other]);
const headlines = Object.values(prose.headlines).flat();
const echoes = Object.values(prose.levers).flatMap(({ echo }) => [...echo.further, ...echo.ease]);

/** Every text of a value, with the path to it. */
function textsIn(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, `${path}.${key}`));
}

describe('the prose of potash-2025 covers its scenario', () => {
  test('every id has words, and nothing else has', () => {
    expect(Object.keys(prose.roster).sort()).toEqual(scenario.roster.map(({ id }) => id).sort());
    expect(Object.keys(prose.headlines).sort()).toEqual([...NEWS_NAMES].sort());
  });

  test('a change of the prose does not touch the hash of the scenario', () => {
    const other = changed(PROSE_TEXT, (p) => (p.title = 'Another title'));
    expect(parseProseJson(other, 'p', scenario).ok).toBe(true);
    expect((must(parseScenario(SCENARIO_TEXT, 's')) as Scenario).hash).toBe(scenario.hash);
  });
});

type Case = [code: ScenarioErrorCode, path: string, change: (prose: Loose) => void];
const CASES: readonly Case[] = [
  ['not-covered', 'dilemmas.hunger-strike', (p) => delete p.dilemmas['hunger-strike']],
  ['not-covered', 'headlines.law-passed', (p) => delete p.headlines['law-passed']],
  ['not-covered', 'headlines.named-ill', (p) => p.headlines['named-ill'].splice(2)],
  ['not-covered', 'shares', (p) => p.shares.pop()],
  ['not-in-scenario', 'roster.nobody', (p) => (p.roster.nobody = p.roster.lianok)],
  [
    'not-in-scenario',
    'dilemmas.law-waiver.options.wait',
    (p) => (p.dilemmas['law-waiver'].options.wait = { label: 'Wait', argument: 'Wait', told: 'Wait' }),
  ],
  ['not-in-scenario', 'headlines.offer-made', (p) => (p.headlines['offer-made'] = p.headlines['offer-signed'])],
  ['bad-placeholder', 'headlines.law-passed[0].text', (p) => (p.headlines['law-passed'][0].text = 'Passed by {n}')],
  ['bad-placeholder', 'headlines.pardon[0].text.other', (p) => (p.headlines.pardon[0].text.other = 'Pardon {')],
  ['bad-placeholder', 'dilemmas.delegation.story', (p) => (p.dilemmas.delegation.story = '{name} is here')],
  ['bad-placeholder', 'file.they-refused[1]', (p) => (p.file['they-refused'][1] = 'At {price}')],
  ['bad-placeholder', 'anyone.letter', (p) => (p.anyone.letter = 'A letter for {n}')],
  ['missing-field', 'anyone.died', (p) => delete p.anyone.died],
  ['too-many-words', 'roster.lianok.line', (p) => (p.roster.lianok.line = 'so '.repeat(26))],
  ['duplicate', 'roster.kanaplich.name', (p) => (p.roster.kanaplich.name = p.roster.aleshnik.name)],
  ['duplicate', 'headlines.pardon[2].text', (p) => (p.headlines.pardon[2].text = p.headlines.pardon[0].text.other)],
  ['out-of-range', 'roster.viarbitski.sentence', (p) => (p.roster.viarbitski.sentence = 14)],
  ['bad-order', 'shares[1].upTo', (p) => (p.shares[1].upTo = 0.01)],
  ['missing-field', 'news.wire', (p) => delete p.news.wire],
  ['unknown-field', 'levers.home.cheat', (p) => (p.levers.home.cheat = 'x')],
  ['not-in-list', 'headlines.pardon[0].from', (p) => (p.headlines.pardon[0].from = 'rumour')],
  ['wrong-size', 'levers.home.name', (p) => (p.levers.home.name = 'A name that no button holds')],
  ['wrong-size', 'file.none', (p) => (p.file.none = [])],
];

test.each(CASES)('prose: %s at %s', (code, path, change) => {
  const result = parseProseJson(changed(PROSE_TEXT, change), 'broken.en.json', scenario);
  expect(result).toMatchObject({ ok: false, error: { code, path, file: 'broken.en.json' } });
});

describe('headlines', () => {
  test('there are at least 150 templates, none of them twice, and at least two for each event', () => {
    const all = headlines.map((headline) => textsOf(headline).at(-1));
    expect(headlines.length).toBeGreaterThanOrEqual(150);
    expect(new Set(all).size).toBe(all.length);
    for (const event of NEWS_NAMES) expect(prose.headlines[event]?.length, event).toBeGreaterThanOrEqual(3);
    for (const quarter of [1, 2, 3, 4])
      expect(prose.headlines.season?.filter((x) => x.quarter === quarter).length).toBeGreaterThanOrEqual(2);
  });

  test('each kind of source speaks, of what it can know', () => {
    for (const source of NEWS_SOURCES)
      expect(headlines.filter(({ from }) => from === source).length).toBeGreaterThan(5);
    for (const event of ['home-price-moved'])
      expect(prose.headlines[event]?.every(({ from }) => from === 'farm' || from === 'wire')).toBe(true);
    for (const { from, text } of headlines)
      if (from === 'state') expect(JSON.stringify(text)).not.toMatch(/political prisoner|deport/i);
  });

  test('only placeholders that the event fills, and a plural where a number stands', () => {
    for (const event of NEWS_NAMES)
      for (const headline of prose.headlines[event] ?? []) {
        const names = textsOf(headline).flatMap(placeholdersIn);
        for (const name of names) expect(EVENT_PLACEHOLDERS[event] ?? [], event).toContain(name);
        if (names.includes('n')) expect(typeof headline.text, JSON.stringify(headline.text)).toBe('object');
      }
  });

  test('no headline and no echo names a figure in fog, or says what to feel', () => {
    const fogged = /going rate|credib|assurance|guarantee|apparatus|strength|unrecorded|elite|loyal|leakage|revenue/i;
    const feeling = /shame|tragic|heroic|triumph|outrage|heartbreak|sadly|finally|brave|joy|tears|!/i;
    for (const headline of [...headlines, ...echoes])
      for (const text of textsOf(headline)) {
        expect(text).not.toMatch(fogged);
        expect(text).not.toMatch(feeling);
        expect(countWords(text)).toBeLessThanOrEqual(WORDS.headline);
      }
  });

  test('each lever is heard of in both directions', () => {
    for (const { id } of scenario.levers) {
      expect(prose.levers[id]?.echo.further.length, id).toBeGreaterThanOrEqual(2);
      expect(prose.levers[id]?.echo.ease.length, id).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('the lives', () => {
  const lives = scenario.roster.map((person) => ({ person, life: prose.roster[person.id] as Prose['roster'][string] }));

  test('no first name and no surname comes twice', () => {
    const names = lives.map(({ life }) => life.name.split(' '));
    for (const part of [0, 1]) expect(new Set(names.map((name) => name[part])).size).toBe(24);
    for (const name of names) expect(name).toHaveLength(2);
  });

  test('names fit the gender, and so do the pronouns', () => {
    for (const { life } of lives) {
      const [first = '', last = ''] = life.name.split(' ');
      const feminineFirst = /(a|ia)$/.test(first);
      expect(feminineFirst, life.name).toBe(life.gender === 'f');
      if (life.gender === 'f') expect(last, life.name).not.toMatch(/(ski|tski|ou|au|in|y)$/);
      else expect(last, life.name).not.toMatch(/(skaya|tskaya|ova|ava|ina|aya)$/);
      const texts = [life.line, life.charge, ...Object.values(life.returns)].join(' ');
      const own = texts.replace(
        /mother.*|wife.*|sister.*|girlfriend.*|daughter.*|brother.*|sons?\b.*|father.*|official what she/gi,
        '',
      );
      if (life.gender === 'f') expect(own, life.name).not.toMatch(/\b(he|his)\b/i);
      else expect(own, life.name).not.toMatch(/\b(she|her|hers)\b/i);
    }
  });

  test('a mixture: both genders, all ages, three foreign, three ill, one or two who will not leave', () => {
    const count = (test: (x: (typeof lives)[number]) => boolean) => lives.filter(test).length;
    expect(count(({ life }) => life.gender === 'f')).toBeGreaterThanOrEqual(10);
    expect(count(({ life }) => life.gender === 'm')).toBeGreaterThanOrEqual(10);
    expect(count(({ person }) => person.kind === 'foreign')).toBe(3);
    expect(count(({ person }) => person.kind === 'ill')).toBe(3);
    expect(count(({ person }) => person.refusesExile)).toBe(2);
    expect(Math.min(...lives.map(({ life }) => life.age))).toBeLessThan(25);
    expect(Math.max(...lives.map(({ life }) => life.age))).toBeGreaterThan(65);
    expect(new Set(lives.map(({ life }) => life.occupation)).size).toBe(24);
    for (const { person } of lives) {
      expect(person.sentenceLeft).toBeGreaterThanOrEqual(2);
      expect(person.sentenceLeft).toBeLessThanOrEqual(60);
      expect(person.rearrest).toBeGreaterThanOrEqual(0.05);
      expect(person.rearrest).toBeLessThanOrEqual(0.3);
    }
  });

  test('the sentence began between August 2020 and the start of play', () => {
    for (const { person, life } of lives) {
      const served = life.sentence * 4 - person.sentenceLeft;
      expect(served, life.name).toBeGreaterThanOrEqual(1);
      expect(served, life.name).toBeLessThanOrEqual(21);
    }
  });

  test('each life can come back in three ways or more, one of them outside', () => {
    for (const { person, life } of lives) {
      expect(Object.keys(life.returns).length, life.name).toBeGreaterThanOrEqual(3);
      expect(life.returns.outside, life.name).toBeDefined();
      expect(life.returns['offered-again'], life.name).toBeDefined();
      for (const moment of ['out', 'again', 'died'] as const)
        expect(life.returns[moment]?.startsWith(life.name), `${life.name} ${moment}`).toBe(true);
      if (person.kind === 'ill') expect(life.returns.ill, life.name).toBeDefined();
      expect(life.returns.stayed !== undefined, life.name).toBe(person.refusesExile);
      for (const text of Object.values(life.returns)) expect(countWords(text)).toBeLessThanOrEqual(WORDS.return);
    }
  });
});

test('no list is called a list of the ill or of foreigners: an offer may name anyone', () => {
  for (const { returns } of Object.values(prose.roster))
    expect(returns['offered-again']).not.toMatch(/foreigner|the ill\b/);
});

/** Syllables as groups of vowels, without a silent e. */
function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = letters.match(/[aeiouy]+/g)?.length ?? 0;
  const silent = (/[^aeiouyl]e$/.test(letters) || /[^td]ed$/.test(letters)) && groups > 1 ? 1 : 0;
  return Math.max(1, groups - silent);
}

/** Flesch and Kincaid's grade: years of school that a text asks for. */
function schoolYears(text: string): number {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const sentences = text.split(/(?<=[.?!:])\s+/).length;
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return (0.39 * words.length) / sentences + (11.8 * spoken) / words.length - 15.59;
}

describe('fair and plain', () => {
  test('views and tempers get the same room', () => {
    const lengths = (texts: readonly string[]) => texts.map(countWords).sort((a, b) => a - b);
    for (const group of [prose.views, prose.tempers]) {
      const words = lengths(Object.values(group).map(({ description }) => description));
      expect((words.at(-1) ?? 0) - (words[0] ?? 0)).toBeLessThanOrEqual(3);
    }
  });

  // Letters, not words: two short words take less room and less time than two long ones.
  test('the arguments of a dilemma, and those for and against a lever, are within 30 % of each other in length', () => {
    const groups = [
      ...Object.entries(prose.dilemmas).map(
        ([id, { options }]) => [id, Object.values(options).map((o) => o.argument)] as const,
      ),
      ...Object.entries(prose.levers).map(([id, lever]) => [id, [lever.for, lever.against]] as const),
    ];
    for (const [id, texts] of groups) {
      const letters = texts.map((text) => text.length);
      expect(Math.max(...letters) / Math.min(...letters), id).toBeLessThanOrEqual(1.3);
    }
  });

  test('what is read in play needs nine years of school or fewer (Flesch-Kincaid), each text of twenty words or more', () => {
    const { line, description, difference, contentNote, views, tempers, dilemmas, levers, roster } = prose;
    const texts: [string, string][] = [
      ...textsIn({ line, description, difference, contentNote, views, tempers }),
      ...Object.entries(dilemmas).map(([id, d]): [string, string] => [
        id,
        [d.story, ...Object.values(d.options).map(({ argument }) => argument)].join(' '),
      ]),
      ...Object.entries(levers).map(([id, l]): [string, string] => [id, `${l.does} ${l.costs} ${l.for} ${l.against}`]),
      ...Object.entries(roster).map(([id, life]): [string, string] => [
        id,
        [life.line, ...Object.values(life.returns)].join(' '),
      ]),
    ];
    for (const [path, text] of texts)
      if (countWords(text) >= 20) expect(schoolYears(text), path).toBeLessThanOrEqual(9);
    expect(
      schoolYears('Notwithstanding institutional considerations, administrative deliberations continued.'),
    ).toBeGreaterThan(9);
  });

  test('a headline about a sector makes sense of each sector', () => {
    for (const { text } of headlines)
      for (const form of textsOf({ from: 'wire', text }))
        if (form.includes('{sector}')) expect(form).not.toMatch(/(some|trade in|handle|through|ban on) \{sector\}/i);
  });

  test('what changes with the years is not fixed in the words of a life: no age of a child', () => {
    for (const { family } of Object.values(prose.roster))
      expect(family).not.toMatch(/\b(of (two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty\S*)|baby)\b/i);
  });

  test('sentences of stories are short', () => {
    for (const [path, text] of textsIn({ dilemmas: prose.dilemmas, roster: prose.roster, levers: prose.levers }))
      for (const sentence of text.split(/(?<=[.?!])\s+/)) expect(countWords(sentence), path).toBeLessThanOrEqual(22);
  });

  test('no double space, no straight quote, no space at an end', () => {
    for (const [path, text] of textsIn(prose)) {
      expect(text, path).not.toMatch(/ {2}|^\s|\s$/);
      if (!path.includes('.from')) expect(text, path).not.toMatch(/["']/);
    }
  });
});
