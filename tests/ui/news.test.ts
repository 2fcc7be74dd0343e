// Headlines, returning names and the leaked page, over many terms: true to the published record, and never twice.
import { beforeAll, describe, expect, test } from 'vitest';
import { EVENT, EVENT_WEIGHT } from '../../src/rules/events.ts';
import { STANDING_NEWS } from '../../src/scenarios/index.ts';
import { FILE_ENTRIES, type PublishedQuarter } from '../../src/session/index.ts';
import { leakOf, type Told, toldNow } from '../../src/ui/say/news.ts';
import { heardOf, timeLeft, whereabouts } from '../../src/ui/say/people.ts';
import { countWords, NEVER_LOST } from '../../src/ui/say/press.ts';
import { sample } from '../long.ts';
import { MemoryStorage, open, playToEnd, startTerm, stream } from '../session/play.ts';
import { HANDS, playTerm, wordsFor } from './told.ts';

const TERMS = sample(40, 500);
const LENGTHS = [16, 12, 8] as const;
const REST = 4;
/** Words for what is in fog, as none of these texts may use them. */
const FOGGED =
  /going rate|credib|assurance|guarantee|apparatus|strength of|security services|worth of promises|unrecorded/i;

const isStanding = (name: string) => (STANDING_NEWS as readonly string[]).includes(name);
const sum = (list: PublishedQuarter['view']['prisoners']) =>
  Array.from(list as ArrayLike<number>).reduce((a, b) => a + b, 0);

type Term = ReturnType<typeof playTerm>;
let terms: Term[] = [];
/** A term in which the regime falls to a free vote. */
let fallen: Term | null = null;

beforeAll(() => {
  terms = Array.from({ length: TERMS }, (_, i) =>
    playTerm(i + 1, LENGTHS[Math.floor(i / HANDS.length) % LENGTHS.length] ?? 16, HANDS[i % HANDS.length] ?? 'chance'),
  );
  for (let seed = 5001; seed < 5400 && !fallen; seed++) {
    const term = playTerm(seed, 16, 'refuse');
    if (term.published.some(({ view }) => view.regime === 0)) fallen = term;
  }
}, 600_000);

/** Every quarter of every term, with what was told in it. */
function quarters() {
  return [...terms, ...(fallen ? [fallen] : [])].flatMap((term) =>
    term.told.map((told, i) => ({ term, told, i, now: at(term, i), before: term.published[i - 1] ?? null })),
  );
}
/** All that could be printed of what stands, in every quarter of every term. */
function standing() {
  return quarters().flatMap(({ term, now }) =>
    now.news
      .filter(({ name }) => isStanding(name))
      .flatMap((event) =>
        term.words.templates(event).map((template) => {
          const context = {
            roster: now.roster,
            homePrice: 400,
            reported: sum(now.view.prisoners),
            approval: Math.round(now.view.approval),
            moves: 'prisoners up to 9',
          };
          return { term, now, event, template, text: term.words.headline(template, event, context).text };
        }),
      ),
  );
}
function at(term: Term, i: number) {
  const quarter = term.published[i];
  if (!quarter) throw new Error(`no quarter ${i}`);
  return quarter;
}

describe('headlines', () => {
  test('no words come twice within four quarters of a term', () => {
    for (const { told } of terms) {
      const last = new Map<unknown, number>();
      told.forEach(({ headlines }, quarter) => {
        for (const { template, text } of headlines) {
          expect([quarter - (last.get(template) ?? -99) >= REST, text]).toEqual([true, text]);
          last.set(template, quarter);
        }
      });
    }
  });

  test('each tells an event of its quarter, with its figure, its person, its sector', () => {
    for (const { term, told, now } of quarters())
      for (const { event, template, text, source } of told.headlines) {
        const { view } = now;
        expect(now.news).toContainEqual(event);
        expect(Object.values(term.words.prose.news)).toContain(source);
        expect(text).not.toMatch(/[{}]|undefined|NaN/);
        expect(text).not.toMatch(FOGGED);
        if (isStanding(event.name)) continue;
        const places = Array.from({ length: view.eventCount }, (_, i) => i);
        expect(
          places.some((i) => view.eventFigure[i] === event.figure && view.eventSubject[i] === event.subject),
          text,
        ).toBe(true);
        const forms = typeof template.text === 'string' ? { one: template.text, other: template.text } : template.text;
        const raw = Math.round(event.figure) === 1 ? forms.one : forms.other;
        if (raw.includes('{n}')) {
          expect(text).toContain(Math.round(event.figure).toLocaleString('en-GB'));
          if (event.name === 'offer-signed') expect(event.figure).toBeLessThanOrEqual(view.freedNow);
          if (event.name === 'arrests-published') expect(event.figure).toBe(view.arrestsPublished);
          if (event.name === 'death-in-prison') expect(event.figure).toBe(view.diedNow);
        }
        if (raw.includes('{name}')) expect(text).toContain(term.words.nameOf(now.roster[event.subject]?.id ?? ''));
        if (template.way) expect(template.way).toBe(event.figure > 0 ? 'up' : event.figure < 0 ? 'down' : 'same');
      }
  });

  test('every quarter after the first has two, or one where there is a dilemma, a leaked page or no room', () => {
    const alone = { all: 0, two: 0 };
    for (const { told, now } of quarters()) {
      const most = now.view.dilemma >= 0 || leakOf(now.view) ? 1 : 2;
      const lines = told.outcomes.length + told.headlines.length;
      expect(lines).toBeLessThanOrEqual(most);
      if (now.view.quarter === 0) continue;
      expect(lines, `quarter ${now.view.quarter}`).toBeGreaterThanOrEqual(1);
      if (most === 1) continue;
      alone.all++;
      if (lines === 2) alone.two++;
    }
    expect(alone.two / alone.all).toBeGreaterThan(0.9);
  });

  test('no figure moves by more than a tenth without a headline that says so', () => {
    const met = new Set<string>();
    for (const { term, told, now } of quarters()) {
      const { view } = now;
      if (view.quarter === 0) continue;
      const [at0, at1] = term.state.facts.homePrice;
      const reported = sum(view.prisoners);
      const price = (index: number) => at0 + index * (at1 - at0);
      const lines = told.headlines.map(({ event, text }) => ({ name: event.name, figure: event.figure, text }));
      const all = lines.map(({ text }) => text).join(' | ');
      const says = (name: string, test: (text: string) => boolean, ...names: string[]) => {
        met.add(name);
        const line = lines.find((l) => [...names, 'figures-moved'].includes(l.name) && test(l.text));
        if (line?.name === 'figures-moved') met.add('in one');
        expect(line, `quarter ${view.quarter}: ${name}, told: ${all}`).toBeDefined();
      };
      const has = (n: number) => (text: string) => text.includes(n.toLocaleString('en-GB'));
      const wayOf = (change: number, text: string) =>
        (change > 0 ? /up|more|gain|longer|rise|dear/i : /down|few|lose|shorter|fall|cheap|less/i).test(text);
      const change = reported - view.prisonersBefore;
      if (Math.abs(change) > 0.1 * view.prisonersBefore) {
        const released = now.news.find(
          ({ name, figure }) =>
            /^(offer-signed|rest-delivered|roadmap-step|pardon|concession|fell-)/.test(name) && figure >= -change / 2,
        );
        if (change < 0 && released)
          says('reported', (text) => released.name.startsWith('fell-') || has(released.figure)(text), released.name);
        else says('reported', (text) => has(reported)(text) || wayOf(change, text), 'count-published');
      }
      if (view.freedNow > 0.1 * (view.freed - view.freedNow))
        says('freed', (text) => /\d/.test(text), 'offer-signed', 'rest-delivered', 'roadmap-step');
      if (Math.abs(view.approval - view.approvalBefore) > 0.1 * view.approvalBefore)
        says(
          'approval',
          (text) => text.includes(`${Math.round(view.approval)}%`) && wayOf(view.approval - view.approvalBefore, text),
          'approval-moved',
        );
      if (Math.abs(price(view.homePrice) - price(view.homePriceBefore)) > 0.1 * price(view.homePriceBefore))
        says(
          'price',
          (text) => wayOf(view.homePrice - view.homePriceBefore, text) || text.includes('$'),
          'home-price-moved',
        );
    }
    expect([...met].sort()).toEqual(['approval', 'freed', 'in one', 'price', 'reported']);
  });

  test('the fall of the regime is the first headline of its quarter, above any deal', () => {
    const falls = quarters().filter(({ now }) => now.news.some(({ name }) => name.startsWith('fell-')));
    expect(falls.length).toBeGreaterThan(0);
    for (const { now, told } of falls) {
      expect(now.news[0]?.name).toMatch(/^fell-/);
      const [first] = told.headlines;
      if (first?.event.name === 'figures-moved') expect(first.text).toMatch(/the rulers fall/i);
      else expect(first?.event.name).toMatch(/^fell-/);
    }
    const deal = { name: 'offer-signed', figure: 200, subject: 0 } as const;
    const fall = { name: 'fell-strongman', figure: 5, subject: -1 } as const;
    expect(EVENT_WEIGHT[EVENT[fall.name]]).toBeGreaterThan(EVENT_WEIGHT[EVENT[deal.name]] ?? 99);
  });

  test('a broken promise is told in sight, also where a figure that jumped has the only line', () => {
    const seen = { own: 0, inOne: 0 };
    for (const { now, told } of quarters()) {
      const broken = now.news.filter(({ name }) => name === 'roadmap-broken' || name === 'conditions-broken');
      for (const event of broken) {
        if (told.headlines.some((line) => line.event === event)) seen.own++;
        else {
          expect(told.headlines.map(({ event: { name }, text }) => `${name}: ${text}`).join(' | ')).toMatch(
            /figures-moved: .*a promise broken/i,
          );
          expect(told.also.map((line) => line.event)).toContain(event);
          seen.inOne++;
        }
      }
    }
    expect([seen.own > 0, seen.inOne > 0]).toEqual([true, true]);
  });

  test('whatever may be printed of what stands is so in the record', () => {
    const printed = new Set<string>();
    for (const { term, event, text, template, now } of standing()) {
      printed.add(event.name);
      const { view, roster } = now;
      const reported = view.prisoners.length === 3 ? sum(view.prisoners) : Number.NaN;
      const person = roster[event.subject];
      switch (event.name) {
        case 'count-published': {
          const change = reported - view.prisonersBefore;
          expect(event.figure).toBe(change);
          if (text.includes(reported.toLocaleString('en-GB'))) break;
          if (template.way) expect(template.way).toBe(change > 0 ? 'up' : change < 0 ? 'down' : 'same');
          else expect.fail(`${text}: neither the count, ${reported}, nor its way`);
          break;
        }
        case 'nobody-held':
          expect([reported, view.regime]).toEqual([0, 0]);
          break;
        case 'sentence-near':
          expect(person?.fate).toMatch(/^inside/);
          expect(person?.sentenceLeft).toBeGreaterThanOrEqual(1);
          expect(person?.sentenceLeft).toBeLessThanOrEqual(2);
          expect(text).toContain(term.words.nameOf(person?.id ?? ''));
          break;
        case 'election-ahead':
          expect(view.quartersToRegimeElection).toBeLessThanOrEqual(4);
          break;
        case 'roadmap-runs':
          expect(view.roadmapLeft).toBeGreaterThan(0);
          break;
        case 'law-in-debate':
          expect([1, 2, 3]).toContain(view.lawStage);
          break;
        case 'sanctions-stand':
          expect(view.ours[event.subject]).toBeGreaterThan(0.97);
          break;
        case 'approval-moved':
          expect(event.figure).toBe(view.approval - view.approvalBefore);
          expect(text).toContain(`${Math.round(view.approval)}%`);
          break;
        case 'figures-moved':
          expect(event.figure).toBe(now.news.filter(({ must }) => must).length);
          expect(text).toMatch(/prisoners up to 9/i);
          break;
        default:
          expect(event.name).toBe('season');
          // The last quarter before play is the fourth of the year.
          expect(template.quarter).toBe((view.quarter % 4) + 1);
      }
    }
    expect([...printed].sort()).toEqual([...STANDING_NEWS].sort());
  });

  test('what hangs on a decision, or shakes the country, is in sight or one tap away', () => {
    const kept = new Set<string>();
    for (const { told, now } of quarters())
      for (const event of now.news) {
        if (!NEVER_LOST.has(event.name)) continue;
        const printed = [...told.headlines, ...told.also];
        const once = printed.filter((line) => line.event === event);
        if (event.must)
          expect(once.length > 0 || printed.some((line) => line.event.name === 'figures-moved')).toBe(true);
        else expect(once).toHaveLength(1);
        if (told.also.some((line) => line.event === event)) kept.add(event.name);
      }
    for (const name of ['counter-rejected', 'law-failed']) expect(kept).toContain(name);
  });

  test('the scenario has at least 150 of them', () => {
    const [term] = terms;
    const all = new Set(Object.values(term?.words.prose.headlines ?? {}).flat());
    expect(all.size).toBeGreaterThanOrEqual(150);
  });

  test('at least 150 are printed by somebody', () => {
    const printed = new Set(
      quarters().flatMap(({ told }) => told.headlines.map(({ template }) => JSON.stringify(template))),
    );
    expect(printed.size).toBeGreaterThanOrEqual(sample(100, 150));
  });
});

test('relief taken back is said of a sector, or of the list of judges and officers, and of nothing empty', () => {
  const { words } = terms[0] ?? playTerm(1, 8, 'chance');
  const context = { roster: [], homePrice: 400, reported: 1000, approval: 50, moves: '' };
  for (const [subject, name] of [
    [0, 'potash'],
    [-1, 'judges and officers'],
  ] as const) {
    const event = { name: 'relief-taken-back', figure: 3, subject } as const;
    for (const template of words.templates(event)) {
      const said = typeof template.text === 'string' && template.text.includes('{sector}');
      if (said) expect(words.headline(template, event, context).text).toContain(name);
    }
    const entry = FILE_ENTRIES.indexOf('they-took-back');
    for (const quarter of [1, 2]) expect(words.fileEntry({ entry, figure: subject, quarter })).toContain(name);
  }
});

/** Who came back in a quarter, in sight or behind a tap. */
const allOf = (told: Told) => [...(told.returned ? [told.returned] : []), ...told.behind];

describe('somebody comes back', () => {
  test('at most thirty words, at most one a quarter, none beside a dilemma or a leaked page', () => {
    for (const { told, now, term } of quarters()) {
      if (told.returned) {
        expect(now.view.dilemma).toBe(-1);
        expect(leakOf(now.view)).toBeNull();
      }
      const all = allOf(told);
      expect(new Set(all.map(({ person }) => person)).size).toBe(all.length);
      for (const { text, note, person } of all) {
        expect(now.view.quarter).toBeGreaterThan(0);
        expect(countWords(text)).toBeLessThanOrEqual(30);
        expect(`${text} ${note}`).not.toMatch(/[{}]|undefined|NaN/);
        expect(`${text} ${note}`).not.toMatch(FOGGED);
        expect(now.roster[person]?.id).toBeDefined();
        expect(term.told.filter((t: Told) => allOf(t).some((one) => one.text === text))).toHaveLength(1);
      }
    }
  });

  test('what is told is so in the record: the fate, the event, the offer and both prices', () => {
    for (const { told, now, before, term } of quarters()) {
      if (!before) continue;
      for (const { person, moment, note, text } of allOf(told)) {
        const { fate, ill } = now.roster[person] ?? { fate: 'inside', ill: false };
        const events = now.news.filter((e) => e.name.startsWith('named-') && e.subject === person).map((e) => e.name);
        const inside = fate === 'inside' || fate === 'inside-again';
        switch (moment) {
          case 'stayed':
            expect([inside, events]).toEqual([true, expect.arrayContaining(['named-stayed'])]);
            break;
          case 'ill':
            expect([inside, ill]).toEqual([true, true]);
            break;
          case 'letter':
          case 'visit':
            expect(inside, text).toBe(true);
            break;
          case 'outside':
            expect(['freed-exile', 'freed-home', 'pardoned', 'served', 'broke-out']).toContain(fate);
            break;
          case 'offered-again': {
            expect((now.view.offer.named >>> person) & 1).toBe(1);
            const named = before.roster[person];
            expect(named?.namedQuarter).toBeGreaterThanOrEqual(0);
            expect(now.roster[person]?.namedQuarter).toBe(now.view.quarter);
            expect(note).toContain(`$${named?.namedPrice.toFixed((named?.namedPrice ?? 0) >= 10 ? 1 : 2)}m`);
            expect(note).toContain(`$${now.view.offer.perPerson.toFixed(now.view.offer.perPerson >= 10 ? 1 : 2)}m`);
            break;
          }
          default:
            // Somebody pardoned earlier may be arrested again and pardoned again within one quarter.
            expect([moment, before.roster[person]?.fate === fate && !events.includes('named-rearrested')]).toEqual([
              fate,
              false,
            ]);
        }
        const name = term.words.nameOf(now.roster[person]?.id ?? '');
        if (!['letter', 'visit', 'ill'].includes(moment)) expect(text).toContain(name.split(' ')[0]);
      }
    }
  });

  test('most lives are met in a term: twelve of 24 in a median one of eight quarters, eighteen in one of sixteen', () => {
    for (const [length, least] of [
      [8, 12],
      [16, 18],
    ] as const) {
      const back = terms
        .filter(({ told }) => told.length === length)
        .map(({ told }) => new Set(told.flatMap((t) => allOf(t).map(({ person }) => person))).size)
        .sort((a, b) => a - b);
      expect(back[back.length >> 1]).toBeGreaterThanOrEqual(least);
    }
  });

  test('who is heard of has been named, asked about or told of; what is said of them is in the record', () => {
    for (const { state, words, told, published } of terms) {
      const heard = heardOf(state, words);
      const people = heard.map(({ person }) => person);
      expect(new Set(people).size).toBe(people.length);
      const back = told.flatMap((t, quarter) => allOf(t).map((one) => ({ ...one, quarter })));
      for (const { person } of back) expect(people).toContain(person);
      for (const { person, last, since } of heard) {
        const now = state.roster[person];
        if (!now) throw new Error(`no person ${person}`);
        expect(last?.quarter).toBe(back.filter((one) => one.person === person).at(-1)?.quarter);
        expect(published[since]?.roster[person]?.fate).toBe(now.fate);
        if (since > 0) expect(published[since - 1]?.roster[person]?.fate).not.toBe(now.fate);
        const known =
          last !== null ||
          now.namedQuarter >= 0 ||
          published.some(({ view }) => view.dilemma >= 0 && view.dilemmaSubject === person);
        expect(known).toBe(true);
        const said = whereabouts(now, since, state).join(' ');
        expect(said).not.toMatch(/[{}]|undefined|NaN/);
        expect(said.includes('In prison')).toBe(now.fate.startsWith('inside'));
        expect(/Refused to leave/.test(said)).toBe(now.fate.startsWith('inside') && now.stayedQuarter >= 0);
      }
    }
  });

  test('what is left of a sentence is said in months below a year, and ages go on', () => {
    expect([1, 2, 3, 4, 6, 9, 40].map(timeLeft)).toEqual([
      '3 months left',
      '6 months left',
      '9 months left',
      'about 1 year left',
      'about 2 years left',
      'about 2 years left',
      'about 10 years left',
    ]);
    const words = terms[0]?.words;
    if (!words) throw new Error('no term');
    for (const id of Object.keys(words.prose.roster)) {
      const age = words.prose.roster[id]?.age ?? 0;
      expect(words.ageOf(id, 0)).toBe(age);
      for (const quarter of [1, 7, 16, 36]) expect(words.ageOf(id, quarter + 4) - words.ageOf(id, quarter)).toBe(1);
      expect(words.ageOf(id, 40)).toBe(age + 10);
      expect(words.ageAndWork(id, 40)).toContain(String(age + 10));
    }
  });

  test('whoever deals and whoever refuses meets as many, by the same kinds', () => {
    const met = { accept: 0, refuse: 0 };
    const perTerm: number[] = [];
    terms.forEach(({ told }, i) => {
      const hand = HANDS[i % HANDS.length];
      const people = new Set(told.flatMap(({ returned }) => (returned ? [returned.person] : [])));
      if (told.length > 15) perTerm.push(people.size);
      if (hand === 'accept' || hand === 'refuse')
        met[hand] += told.filter(({ returned }) => returned).length / told.length;
    });
    expect(Math.min(...perTerm)).toBeGreaterThanOrEqual(3);
    expect(met.accept / met.refuse).toBeGreaterThan(0.6);
    expect(met.accept / met.refuse).toBeLessThan(1.6);
  });

  test('every way of coming back is met by somebody, and every life', () => {
    const moments = new Set(quarters().flatMap(({ told }) => (told.returned ? [told.returned.moment] : [])));
    for (const moment of [
      'died',
      'stayed',
      'freed-exile',
      'served',
      'offered-again',
      'outside',
      'letter',
      'visit',
      'ill',
    ])
      expect(moments).toContain(moment);
    const people = new Set(quarters().flatMap(({ told }) => (told.returned ? [told.returned.person] : [])));
    expect(people.size).toBe(24);
  });
});

test('a reload tells the same, and what was told before stays as it was', () => {
  for (let seed = 1; seed <= sample(3, 20); seed++) {
    const storage = new MemoryStorage();
    const session = open(storage, seed);
    const words = wordsFor(session.store.getState().facts);
    startTerm(session, 12);
    const shown: Told[] = [];
    playToEnd(session, stream(seed), (state) => {
      if (state.screen !== 'turn' || !state.view) return;
      const told = toldNow(state, words);
      shown[state.view.quarter] ??= told;
      expect(told).toEqual(shown[state.view.quarter]);
      expect(toldNow(open(storage, 99).store.getState(), words)).toEqual(told);
    });
    expect(shown).toHaveLength(12);
  }
});

describe('the leaked page of their file', () => {
  test('is shown once, half way, and is true to what this player decided', () => {
    const seen = new Set<string>();
    let shown = 0;
    for (const { published, words, state } of terms) {
      const leaks = published.map(({ view }) => leakOf(view)).filter((leak) => leak !== null);
      expect(leaks.length).toBeLessThanOrEqual(1);
      const [leak] = leaks;
      if (!leak) continue;
      shown++;
      const name = FILE_ENTRIES[leak.entry];
      const text = words.fileEntry(leak);
      const row = state.history[leak.quarter - 1];
      const then = published[leak.quarter - 1]?.view;
      const after = published[leak.quarter];
      if (!name || !row || !then || !after) throw new Error('the page is about no quarter played');
      seen.add(name);
      expect(text).not.toMatch(/[{}]|undefined|NaN/);
      const figures = {
        people: then.offer.people.toLocaleString('en-GB'),
        price: leak.figure.toFixed(leak.figure >= 10 ? 1 : 2),
      };
      const events = after.news.map((e) => e.name);
      switch (name) {
        case 'they-refused':
          expect([row.answer, leak.figure]).toEqual(['refuse', then.offer.people]);
          expect(text).toContain(figures.people);
          break;
        case 'they-asked-for-more':
        case 'they-asked-to-pay-less':
        case 'they-want-conditions':
        case 'they-want-a-roadmap': {
          const asked = { 'they-asked-for-more': 'more', 'they-asked-to-pay-less': 'less' } as const;
          const rest = name === 'they-want-conditions' ? 'conditional' : 'roadmap';
          expect(row.answer).toBe(name in asked ? asked[name as keyof typeof asked] : rest);
          expect(text).toContain(figures.people);
          break;
        }
        case 'they-paid':
        case 'they-paid-and-keep-conditions':
        case 'they-waived-their-law':
          expect(row.result).toBe('freed');
          expect(text).toContain(`$${figures.price}m`);
          break;
        case 'they-pressed':
        case 'they-eased': {
          expect([row.lever, row.steps > 0]).toEqual([leak.figure, name === 'they-pressed']);
          const lever = words.lever(state.facts.levers[leak.figure]?.id ?? '');
          const move = (name === 'they-pressed' ? lever?.further : lever?.ease) ?? '';
          expect(text.toLowerCase()).toContain(move.toLowerCase());
          break;
        }
        case 'they-took-back':
          expect(events).toContain('relief-taken-back');
          expect(text).toContain(
            words.prose.sectors[state.facts.sectors[leak.figure] ?? '']?.name ?? words.prose.listed,
          );
          break;
        case 'the-law-binds-them':
          expect(events).toContain('law-passed');
          break;
        default:
          expect(name).toMatch(/^we-cheated/);
          expect(events.includes('conditions-broken') || events.includes('roadmap-broken')).toBe(true);
      }
    }
    expect(shown / terms.length).toBeGreaterThan(0.95);
    expect(seen.size).toBeGreaterThanOrEqual(sample(4, 7));
  });
});
