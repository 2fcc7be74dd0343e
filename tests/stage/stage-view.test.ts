import { describe, expect, test } from 'vitest';
import { Published, REPORTS } from '../../src/rules/published.ts';
import { frameFor } from '../../src/stage/frame.ts';
import { countWithin, PLATFORM, pillAnchors, stand, YARD } from '../../src/stage/layout.ts';
import { stageView } from '../../src/stage/stage-view.ts';

const labels = { home: 'h', prison: 'p', mine: 'm', palace: 'pa', patron: 'pn', arrests: 'a' };

function published(): Published {
  const record = new Published();
  record.prisoners.set([800, 90, 22]);
  record.offer.people = 60;
  record.reportQuarter.fill(-1);
  return record;
}

describe('what the stage draws', () => {
  test('one figure for each reported prisoner of any kind', () => {
    expect(stageView(published(), labels, null)).toMatchObject({ reported: 912, offered: 60 });
  });

  test('what nobody has reported is covered', () => {
    const record = published();
    expect(stageView(record, labels, null)).toMatchObject({ palaceStoreys: null, rings: null });
    const report = (name: (typeof REPORTS)[number], value: number) => {
      record.reportValue[REPORTS.indexOf(name)] = value;
      record.reportQuarter[REPORTS.indexOf(name)] = 3;
    };
    report('strength', 62);
    expect(stageView(record, labels, null)).toMatchObject({ palaceStoreys: 4, rings: null });
    report('guarantee', 0.8);
    expect(stageView(record, labels, null)).toMatchObject({ palaceStoreys: 4, rings: 4 });
  });

  test('trains run as far as the first sector is not restricted', () => {
    const record = published();
    expect(stageView(record, labels, null).exports).toBe(1);
    record.ours[0] = 1;
    record.allies[0] = 0.5;
    record.ours[1] = 1;
    expect(stageView(record, labels, null).exports).toBe(0.25);
  });

  test('the signal answers only to an offer', () => {
    const record = published();
    expect(stageView(record, labels, 'accept').answer).toBe('accept');
    record.offer.people = 0;
    expect(stageView(record, labels, 'accept').answer).toBeNull();
  });
});

describe('what lies in the frame', () => {
  test.each([
    [1366, 220],
    [1920, 309],
    [1024, 220],
    [768, 160],
    [390, 108],
    [390, 66],
    [320, 108],
  ])('at %i by %i everybody in the yard and on the platform', (width, height) => {
    const frame = frameFor(width, height);
    expect(countWithin(stand(1304, YARD), frame)).toBe(1304);
    expect(countWithin(stand(60, PLATFORM), frame)).toBe(60);
  });

  test('pills lie inside a wide stage and beside each other, and not over the people of a phone', () => {
    expect(Object.values(pillAnchors(390, 108)).every((anchor) => anchor === null)).toBe(true);
    for (const [width, height] of [
      [1024, 220],
      [1366, 220],
      [1366, 340],
      [1920, 309],
    ] as const) {
      const rows = new Map<number, [number, number][]>();
      for (const anchor of Object.values(pillAnchors(width, height))) {
        if (!anchor) throw new Error('a pill is missing');
        const { x, y, side, room } = anchor;
        const left = side === 'left' ? x : side === 'right' ? x - room : x - room / 2;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + room).toBeLessThanOrEqual(width);
        rows.set(y, [...(rows.get(y) ?? []), [left, left + room]]);
      }
      for (const row of rows.values()) {
        row.sort((a, b) => a[0] - b[0]);
        row.forEach(([left], i) => {
          if (i > 0) expect(left).toBeGreaterThan(row[i - 1]?.[1] ?? 0);
        });
      }
    }
  });
});
