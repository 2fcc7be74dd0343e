// What the words claim of the rules is so, and no word takes a side. Each of these claims was wrong once.
import { describe, expect, test } from 'vitest';
import { EVENT, type Model, type World } from '../../src/rules/index.ts';
import { OFFICE } from '../../src/rules/published.ts';
import { FILE_ENTRIES, type PublicEvent } from '../../src/session/index.ts';
import { en } from '../../src/text/en.ts';
import { t } from '../../src/text/index.ts';
import { partWords } from '../../src/ui/say/parts.ts';
import { turnText } from '../../src/ui/say/turns.ts';
import { plainModel } from '../rules/models.ts';
import { count, next, offerRelief, worlds } from '../rules/quarters.ts';
import { open, playToEnd, startTerm, stream } from '../session/play.ts';
import { wordsFor } from './told.ts';

const { facts } = open(null).store.getState();
const words = wordsFor(facts);
const { prose } = words;

const CALM = {
  crisisBase: 0,
  shockChance: 0,
  conditionalBase: 1,
  conditionalMost: 1,
  roadmapBase: 1,
  roadmapMost: 1,
} as const;
const KEPT = plainModel('op-ed', { ...CALM, cheat: 0 });
const BREAKS: Model = { ...KEPT, view: { ...KEPT.view, cheat: 9 } };
const on = (answer: 'conditional' | 'roadmap') =>
  next(worlds(KEPT, 1)[0] as World, KEPT, { answer }, (x) => offerRelief(x, KEPT, 100, 0, 0.5));
const figureOf = (w: World, code: number) => w.eventFigure[w.eventCode.indexOf(code)];

describe('the condition', () => {
  const text = t('counter.conditional.text', {
    from: 60,
    to: 100,
    price: 'x',
    capital: 'Minsk',
    n: facts.counters.conditionQuarters,
  });

  test('binds for as many quarters as its card says, and no longer', () => {
    expect(text).toContain(`for ${facts.counters.conditionQuarters} quarters`);
    let w = on('conditional');
    expect(w.conditionCount).toBe(1);
    let quarters = 0;
    while (w.conditionCount > 0 && quarters < 99) {
      w = next(w, KEPT, {}, (x) => x.offer.clear());
      quarters++;
    }
    // It counts from the quarter in which it is signed.
    expect(quarters + 1).toBe(facts.counters.conditionQuarters);
    expect(count(w, EVENT['conditions-kept'])).toBe(1);
  });

  test('is broken by them at any time, is seen in that quarter, and its relief ends at once; no count of arrests sets it off', () => {
    const w = on('conditional');
    expect(w.sectors[0]?.ours).toBe(0.5);
    const broken = next(w, BREAKS, {}, (x) => x.offer.clear());
    expect([broken.sectors[0]?.ours, figureOf(broken, EVENT['conditions-broken'])]).toEqual([1, 1]);
    const more = next(w, KEPT, {}, (x) => {
      x.offer.clear();
      x.crackdown = 4;
    });
    expect(more.newOrdinary).toBeGreaterThan(next(w, KEPT, {}, (x) => x.offer.clear()).newOrdinary);
    expect([more.sectors[0]?.ours, more.conditionCount]).toEqual([0.5, 1]);
    for (const said of [text, en['counter.conditional.risk']])
      expect(said).not.toMatch(/snap|if (new )?arrests (rise|go up)/i);
  });

  test('broken under a dealer the relief stays, and that is what is said', () => {
    const w = next(on('conditional'), BREAKS, {}, (x) => {
      x.offer.clear();
      x.office = OFFICE.dealer;
    });
    expect([w.sectors[0]?.ours, figureOf(w, EVENT['conditions-broken'])]).toEqual([0.5, 0]);
    const event = { name: 'conditions-broken', figure: 0, subject: -1 } as const;
    expect(turnText(event, 'dealer')).toMatch(/the dealer.* lets the relief stay/);
    for (const { text: line } of words.templates(event)) expect(JSON.stringify(line)).not.toMatch(/back|return|ends/);
  });
});

describe('the roadmap', () => {
  test('its card names the people of a quarter, the steps of relief and its length, as the rules have them', () => {
    const { roadmapQuarters, roadmapShare, roadmapStep, roadmapEvery, roadmapRest } = facts.counters;
    const p = KEPT.promises;
    expect([roadmapQuarters, roadmapShare, roadmapStep, roadmapEvery, roadmapRest]).toEqual([
      p.roadmapQuarters,
      p.roadmapShare,
      p.roadmapStep,
      p.roadmapEvery,
      p.roadmapRest,
    ]);
    const text = t('counter.roadmap.text', {
      n: roadmapQuarters,
      people: Math.round(roadmapShare * 100),
      relief: words.partOf(roadmapStep, t('counter.roadmap.sanction')),
      every: roadmapEvery,
    });
    expect(text).toMatch(/^12 quarters: 9 in 100 prisoners .* half of a sanction .* every 2 quarters/);
    expect(t('counter.roadmap.risk', { capital: 'Minsk', rest: roadmapRest })).toContain(`for ${roadmapRest} quarters`);
  });

  test('broken before its first relief nothing comes back, and nothing of the kind is said', () => {
    const early = next(on('roadmap'), BREAKS);
    expect(figureOf(early, EVENT['roadmap-broken'])).toBe(0);
    const event = { name: 'roadmap-broken', figure: 0, subject: -1 } as const;
    expect(turnText(event, 'player')).toMatch(/before any relief/);
    for (const { text } of words.templates(event)) expect(JSON.stringify(text)).not.toMatch(/back|return|ends/);
    let w = on('roadmap');
    for (let q = 0; q < facts.counters.roadmapEvery; q++) w = next(w, KEPT);
    expect(figureOf(next(w, BREAKS), EVENT['roadmap-broken'])).toBeGreaterThan(0);
  });
});

test('whoever takes relief back, ends a roadmap or repeals the law is named', () => {
  for (const name of ['relief-taken-back', 'roadmap-ended-by-us', 'law-repealed'] as const) {
    const event: PublicEvent = { name, figure: 3, subject: 0 };
    expect(turnText(event, 'hawk')).toContain('the hawk who followed');
    expect(turnText(event, 'dealer')).toContain('the dealer who followed');
    expect(turnText(event, 'player')).toMatch(/ by you\.$/);
  }
});

test('of nobody it is said that they were arrested where no arrest was published', () => {
  const session = open(null, 5);
  startTerm(session, 8);
  let seen = 0;
  playToEnd(session, stream(5), (state) => {
    const { view } = state;
    if (state.screen !== 'turn' || !view) return;
    const none = { ...state, view: { ...view, arrestsPublished: 0 } };
    expect(partWords(none, 'arrests', words).why).toBe(en['part.arrests.none.why']);
    if (view.arrestsPublished > 0) {
      seen++;
      expect(partWords(state, 'arrests', words).why).toMatch(/^Arrested/);
    }
  });
  expect(seen).toBeGreaterThan(0);
});

describe('no word takes a side', () => {
  const SIDES =
    /ransom|hostage|blackmail|naive|appease|blood|shame|betray|tragic|courage|coward|wise|sadly|unfortunately|of course|should have|your fault|blame/i;

  test('the title, the first screens and the three claims', () => {
    const first = Object.entries(en).filter(([key]) => /^(title|start|view|bet)\./.test(key));
    for (const [key, text] of first) expect([key, SIDES.test(JSON.stringify(text))]).toEqual([key, false]);
    for (const text of [prose.line, prose.description, prose.difference]) expect(text).not.toMatch(SIDES);
    // Both answers have consequences that are not seen; neither the claim of one view nor that of another is the frame.
    expect(en['title.lead']).toMatch(/a yes or a no/);
    expect(en['title.lead']).not.toMatch(/arrest|price|pay|trade|pressure|deal/i);
  });

  test('a lost vote on the law is told as a vote, not as a victory or a defeat of anybody', () => {
    const lines = [...(prose.headlines['law-failed'] ?? []), ...(prose.headlines['law-passed'] ?? [])].map(({ text }) =>
      JSON.stringify(text),
    );
    for (const line of [...lines, en['turn.law-failed'], en['turn.law-passed']])
      expect(line).not.toMatch(/won|win|lost|lose|defeat|victory|blow|sober|reason|fail|collapse|majority/i);
  });

  test('their file says what was done in whole sentences, and neither praises, mocks nor counts on anybody', () => {
    for (const entry of FILE_ENTRIES)
      for (const line of prose.file[entry]) {
        expect(line).toMatch(/\.$/);
        expect(line).not.toMatch(
          /!|useful|weak|fool|good|clever|count on|as expected|again soon|do not buy|can count|they can|wait\b|watch\b/i,
        );
        expect(line).not.toMatch(SIDES);
      }
  });
});

test('where no offer stood their file says that, and does not deny the lever that was pulled', () => {
  const start = worlds(KEPT, 1)[0] as World;
  const w = next(start, KEPT, { answer: 'none', lever: 4, steps: 1 }, (x) => x.offer.clear());
  expect([0, 1].map((slot) => FILE_ENTRIES[w.fileEntry[slot] ?? 0])).toEqual(['they-did-nothing', 'they-pressed']);
  for (const line of prose.file['they-did-nothing']) {
    expect(line).toMatch(/\b(offer|table)\b/);
    expect(line).not.toMatch(/no step|did nothing|without a step/i);
  }
});

test('a price stands on a life only as one that was asked', () => {
  for (const key of ['return.price', 'offer.back', 'offer.backAsked'] as const) expect(en[key]).toMatch(/asked/i);
  expect(en['return.named']).not.toMatch(/\{(then|price|now)\}/);
  expect(en['orders.price']).toMatch(/asked/);
});
