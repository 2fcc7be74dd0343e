// The page that leaks is about what this player decided, in the quarter that it names: held against the log, by replay.
import { expect, test } from 'vitest';
import {
  type Decision,
  EVENT,
  FILE_ENTRIES,
  type FileEntry,
  type PublicView,
  playLog,
  snapshot,
} from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS } from '../rules/models.ts';
import { games, playRandom } from '../rules/random-games.ts';

const told = (view: PublicView, code: number) =>
  Array.from({ length: view.eventCount }, (_, i) => view.eventCode[i]).includes(code);

/** By entry: what the log must say of that quarter, before it and after it, and what the figure is. */
const MEANS: Partial<
  Record<FileEntry, (d: Decision, figure: number, before: PublicView, after: PublicView) => boolean>
> = {
  'they-refused': (d, n, before) => d.answer === 'refuse' && n === before.offer.people,
  'they-asked-for-more': (d, n, before) => d.answer === 'more' && n === before.offer.people,
  'they-asked-to-pay-less': (d, n, before) => d.answer === 'less' && n === before.offer.people,
  'they-want-conditions': (d, n, before) => d.answer === 'conditional' && n === before.offer.people,
  'they-want-a-roadmap': (d, n, before) => d.answer === 'roadmap' && n === before.offer.people,
  // Conditional relief is worth less to them than the price that was asked; a counter that was taken is a deal too.
  'they-paid': (d, price, before) =>
    ['accept', 'more', 'less'].includes(d.answer) && price > 0 && price <= before.offer.perPerson + 1e-9,
  'they-paid-and-keep-conditions': (d, price, before) =>
    d.answer === 'conditional' && price > 0 && before.offer.people > 0,
  'they-waived-their-law': (d, price, _, after) =>
    d.answer !== 'refuse' && d.answer !== 'none' && price > 0 && told(after, EVENT['law-waived']),
  'they-took-back': (d, _, __, after) => d.lever >= 0 && d.steps > 0 && told(after, EVENT['relief-taken-back']),
  'they-pressed': (d, slot) => d.lever === slot && d.steps > 0,
  'they-eased': (d, slot) => d.lever === slot && d.steps < 0,
};

test('the leaked page is always there, says a decision of the player, and is true by replay', () => {
  const seen = new Set<string>();
  for (const spec of games(sample(150, 2000), MODELS, 733)) {
    const { log } = playRandom(spec);
    const views: PublicView[] = [];
    const played = playLog(spec.model, log, {
      onStart: (w) => void views.push(snapshot(w)),
      onQuarter: (w) => void views.push(snapshot(w)),
    });
    expect(played.ok).toBe(true);
    const half = spec.term >> 1;
    const page = views[half];
    if (!page) throw new Error('no record half way');
    expect(views[half - 1]?.leakQuarter).toBe(-1);
    expect(page.leakQuarter).toBeGreaterThanOrEqual(1);
    expect(page.leakQuarter).toBeLessThanOrEqual(half);
    const entry = FILE_ENTRIES[page.leakEntry] as FileEntry;
    const means = MEANS[entry];
    expect(means, `${entry} is no decision of the player`).toBeDefined();
    const at = page.leakQuarter;
    const [decision, before, after] = [log.decisions[at - 1], views[at - 1], views[at]];
    if (!decision || !before || !after) throw new Error('the page is about no quarter played');
    expect(means?.(decision, page.leakFigure, before, after), `${entry} of quarter ${at}, seed ${spec.seed}`).toBe(
      true,
    );
    seen.add(entry);
  }
  expect(seen.size).toBeGreaterThanOrEqual(6);
});
