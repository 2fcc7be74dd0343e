// The file holds a page for every quarter, says what was decided, and its beliefs follow one another.
import { expect, test } from 'vitest';
import { play, theirFile } from '../../src/outcomes/index.ts';
import { FILE_ENTRIES, startWorld } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS } from '../rules/models.ts';
import { randomLogs } from './games.ts';

const games = randomLogs(sample(40, 400), MODELS, 96).map(({ model, log }) => play(model, log));

test('a page a quarter, each beginning with what was believed at the end of the last', () => {
  for (const played of games) {
    const pages = theirFile(played);
    expect(pages.map(({ quarter }) => quarter)).toEqual(played.log.decisions.map((_, i) => i + 1));
    const start = startWorld(played.model, played.log.seed, played.log.term);
    const first = { goingRate: start.goingRate, credibility: start.credibility, assurance: start.assurance };
    expect(pages[0]?.before).toMatchObject(first);
    pages.forEach((page, i) => {
      if (i > 0) expect(page.before).toEqual(pages[i - 1]?.after);
      const moved = Object.keys(page.before).some((k) => {
        const belief = k as keyof typeof page.before;
        return page.before[belief] !== page.after[belief];
      });
      expect(page.moved !== null).toBe(moved);
    });
  }
});

test('it writes what was answered and pulled', () => {
  const seen = new Set<string>();
  for (const played of games)
    theirFile(played).forEach(({ answer, lever, quarter }) => {
      const d = played.log.decisions[quarter - 1] as (typeof played.log.decisions)[number];
      if (played.before[quarter - 1]?.regime === 0) return;
      seen.add(answer.entry);
      if (lever !== null) seen.add(lever.entry);
      if (d.answer === 'refuse') expect(answer.entry).toBe('they-refused');
      if (d.answer === 'none') expect(answer.entry).toBe('they-did-nothing');
      if (d.answer === 'accept') expect(['they-paid', 'they-waived-their-law']).toContain(answer.entry);
      if (d.lever >= 0) expect(lever).not.toBe(null);
    });
  // Only a dealer lets a breach pass, after the term; the file ends with it.
  const never = ['none', 'we-cheated-and-they-let-it-pass'];
  expect(FILE_ENTRIES.filter((entry) => !seen.has(entry))).toEqual(never);
});

test('the page that leaked half way is in it', () => {
  let leaked = 0;
  for (const played of games) {
    const { leakQuarter, leakEntry, leakFigure } = played.end.published;
    if (leakQuarter < 0) continue;
    leaked++;
    const page = theirFile(played)[leakQuarter - 1];
    const lines = [page?.answer, page?.lever].map((line) => [line?.entry, line?.figure]);
    expect(lines).toContainEqual([FILE_ENTRIES[leakEntry], leakFigure]);
  }
  expect(leaked).toBeGreaterThan(0);
});
