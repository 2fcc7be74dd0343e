// The two op-eds: every figure in them is one of the replayed worlds, with the sign that it has there; both in one measure.
import { expect, test } from 'vitest';
import {
  type Column,
  columnsOn,
  finish,
  OUTCOME_UNIT,
  peopleApart,
  play,
  underView,
} from '../../src/outcomes/index.ts';
import { compile } from '../../src/rules/index.ts';
import { BUILT_IN, parseProseJson } from '../../src/scenarios/index.ts';
import { columnText } from '../../src/ui/reveal/columns.tsx';
import { verdictText } from '../../src/ui/reveal/summary.tsx';
import { ScenarioWords } from '../../src/ui/words.ts';
import { sample } from '../long.ts';
import { logOf } from '../outcomes/games.ts';
import { potash } from '../rules/models.ts';
import { open, playToEnd, startTerm, stream } from '../session/play.ts';

const WORLDS = 60;
const VIEWS = Object.keys(potash.views);
const prose = parseProseJson(BUILT_IN[0]?.prose, 'prose', potash);
if (!prose.ok) throw new Error('the prose does not parse');
const session = open(null, 3);
startTerm(session, 8);
playToEnd(session, stream(3));
const state = session.store.getState();
const words = new ScenarioWords(prose.value, state.facts);

const games = ['always-deal', 'nobody-ever-signs', 'conditional-deals', 'pressure', 'roadmap', 'only-ill-and-foreign']
  .slice(0, sample(4, 6))
  .map((policy, i) => {
    const view = VIEWS[i % VIEWS.length] as string;
    const model = compile(potash, view);
    const log = logOf(model, policy, 40 + i, 8);
    const { holder } = play(model, log);
    const views = VIEWS.map((id) => finish(underView(potash, log, holder, id, WORLDS)));
    const people = peopleApart(model, log, holder);
    return { policy, views, people, columns: columnsOn(views, people) };
  });

test('one argues from the view under which the choices did best, one from that under which they did worst', () => {
  for (const { views, columns } of games) {
    const means = views.map(({ verdict }) => verdict.mean);
    const meanOf = ({ view }: Column) => views.find((one) => one.view === view)?.verdict.mean;
    expect(meanOf(columns[0])).toBe(Math.min(...means));
    expect(meanOf(columns[1])).toBe(Math.max(...means));
  }
});

test('every claim has its sign beyond doubt under its own view, its size is the mean, and each view is judged by one rule', () => {
  let claims = 0;
  for (const { views, columns } of games)
    for (const { side, view, claims: made } of columns)
      for (const { outcome, sign, n, worlds, under } of made) {
        claims++;
        const own = views.find((one) => one.view === view)?.luck[outcome];
        if (!own) throw new Error('the view was computed');
        expect(sign === 'more' ? own.low : -own.high).toBeGreaterThan(0);
        expect(n).toBe(Math.abs(Math.round(own.mean / OUTCOME_UNIT[outcome])));
        expect(worlds).toBe(Math.round(100 * (sign === 'more' ? own.above : own.below)));
        expect(worlds).toBeGreaterThanOrEqual(50);
        expect(under[view]).toBe('holds');
        for (const { view: id, luck } of views) {
          const { low, high } = luck[outcome];
          const said = low > 0 ? 'more' : high < 0 ? 'fewer' : null;
          expect(under[id]).toBe(said === null ? 'too-close' : said === sign ? 'holds' : 'fails');
        }
        // More people freed speaks for the choices, more of anything else against them.
        expect(side === 'kind').toBe((outcome === 'freed') === (sign === 'more'));
      }
  expect(claims).toBeGreaterThan(8);
});

test('who writes stands in the group that is named, and the other way round for who refuses everything', () => {
  for (const { people, columns } of games)
    for (const { author } of columns) {
      const groups = {
        freed: people.yours.freed,
        stayedFree: people.other.arrestedOnly,
        arrested: people.yours.arrestedOnly,
        keptLonger: people.yours.keptLonger,
        nobody: [],
      };
      const found = groups[author.of].find(
        ({ person, quarter }) => person === author.person && quarter === author.quarter,
      );
      expect(found !== undefined).toBe(author.of !== 'nobody');
    }
});

test('both are within 130 words, whole, and open and close alike', () => {
  for (const { columns } of games) {
    const texts = columns.map((column) => columnText(column, state, words));
    for (const text of texts) {
      const said = text.join(' ');
      expect(said.split(/\s+/).length).toBeLessThanOrEqual(130);
      expect(said).not.toMatch(/[{}]|undefined|NaN/);
    }
    expect(texts[0]?.at(-1)).toBe(texts[1]?.at(-1));
  }
});

test('figures in the words are those of the claims and no others', () => {
  for (const { columns } of games)
    for (const column of columns) {
      const text = columnText(column, state, words).slice(1).join(' ');
      const numbers = [...text.matchAll(/\d[\d,]*/g)].map(([n]) => Number(n.replaceAll(',', '')));
      const allowed = column.claims.flatMap(({ n, worlds }) => [n, worlds, 100, 1000]);
      expect(numbers.filter((n) => !allowed.includes(n))).toEqual([]);
      for (const { n, worlds } of column.claims) expect(numbers).toEqual(expect.arrayContaining([n, worlds]));
    }
});

/** A text with its figures, names and dates left out, and each way told as the other. */
function mirrored(text: string): string {
  const ways: Readonly<Record<string, string>> = { more: 'fewer', fewer: 'more' };
  return bare(text).replace(/\b(more|fewer)\b/g, (way) => ways[way] ?? way);
}
const bare = (text: string): string => text.replace(/[+−]?\d[\d,]*/g, '#');

test('the same deals, right under one view and not under another, get a reveal as strong either way', () => {
  const [right, not] = ['engagement', 'op-ed'].map((view) => {
    const model = compile(potash, view);
    const log = logOf(model, 'always-deal', 12, 16);
    const { holder } = play(model, log);
    const under = finish(underView(potash, log, holder, view, 200));
    return { under, text: verdictText(under.verdict, 'this view') };
  });
  if (!right || !not) throw new Error('both are played');
  expect([right.under.verdict.call, not.under.verdict.call]).toEqual(['fewer', 'more']);
  expect(mirrored(right.text)).toBe(bare(not.text));
});
