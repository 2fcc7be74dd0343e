import { describe, expect, test } from 'vitest';
import { partAreas } from '../../src/stage/parts.ts';
import { fogOf, LAYERS, SCENERY, SHEETS } from '../../src/stage/scenery.ts';
import { viewWith } from './views.ts';

const SIZES = [
  [1366, 220],
  [1920, 440],
  [768, 160],
  [390, 108],
  [320, 66],
] as const;

describe.each(SIZES)('the parts of a stage of %i by %i', (width, height) => {
  test.each([24, 44])('lie inside it, and the middle of each can be pressed, for targets of %i', (target) => {
    const areas = partAreas(width, height, target);
    expect(areas.length).toBeGreaterThanOrEqual(3);
    for (const { left, top, width: w, height: h } of areas) {
      expect([left, top].every((v) => v >= 0)).toBe(true);
      expect(left + w).toBeLessThanOrEqual(width + 0.001);
      expect(top + h).toBeLessThanOrEqual(height + 0.001);
      expect(Math.min(w, h)).toBeGreaterThanOrEqual(12);
    }
    // On top of each lies something that takes the pointer: never of its middle.
    areas.forEach(({ part, left, top, width: w, height: h }, i) => {
      const [x, y] = [left + w / 2, top + h / 2];
      for (const near of areas.slice(i + 1)) {
        const isOver = x > near.left && x < near.left + near.width && y > near.top && y < near.top + near.height;
        expect([part, near.part, isOver]).toEqual([part, near.part, false]);
      }
    });
  });
});

test('a wide stage has all ten parts, a phone those around the yard', () => {
  const names = (width: number, height: number) => partAreas(width, height).map(({ part }) => part);
  expect(names(1366, 220)).toHaveLength(10);
  expect(names(390, 108)).toEqual(expect.arrayContaining(['prison', 'platform', 'coach', 'signal', 'lever']));
  expect(names(390, 108)).not.toContain('palace');
});

test('a phone that shows the whole country has every part, each large enough to be pressed', () => {
  for (const [width, height] of [
    [390, 100],
    [390, 190],
    [320, 100],
  ] as const) {
    const areas = partAreas(width, height, 44, true);
    expect(areas.map(({ part }) => part)).toEqual(partAreas(1366, 220).map(({ part }) => part));
    for (const { part, width: w, height: h } of areas)
      expect([part, Math.min(w, h) >= 12, Math.max(w, h) >= 24]).toEqual([part, true, true]);
    areas.forEach(({ part, left, top, width: w, height: h }, i) => {
      const [x, y] = [left + w / 2, top + h / 2];
      for (const near of areas.slice(i + 1)) {
        const isOver = x > near.left && x < near.left + near.width && y > near.top && y < near.top + near.height;
        expect([part, near.part, isOver]).toEqual([part, near.part, false]);
      }
    });
  }
});

test('a pill lies just over what it names, however high the sky', () => {
  for (const [width, height] of [
    [1366, 220],
    [1366, 363],
    [1920, 616],
  ] as const) {
    const scale = width / 1366;
    for (const { part, top, pill } of partAreas(width, height))
      if (pill && (part === 'home' || part === 'prison' || part === 'mine' || part === 'palace'))
        expect([part, height, top - pill.y < 75 * scale + 24]).toEqual([part, height, true]);
  }
});

test('every sheet is in the composition once', () => {
  const sheets = LAYERS.flatMap((layer) => ('sheet' in layer ? [layer.sheet] : []));
  expect([...sheets].sort()).toEqual([...SHEETS].sort());
});

test('what a sheet shows changes with what drives it, and with nothing else', () => {
  const drivers = {
    sky: { phase: 'reveal' },
    patron: { rings: 3 },
    palace: { palaceStoreys: 1 },
    mine: { exports: 0.1 },
    train: { exports: 0.1 },
    farm: { homePrice: 0.9 },
    signal: { lawStage: 2 },
    lever: { lever: { slot: 1, ink: '#E0523F', from: 0, to: 1 } },
  } as const;
  for (const [sheet, changed] of Object.entries(drivers) as [keyof typeof drivers, object][]) {
    expect([sheet, SCENERY[sheet].shows(viewWith(changed))]).not.toEqual([sheet, SCENERY[sheet].shows(viewWith())]);
    // People are drawn apart: no count of them is on a sheet.
    const people = viewWith({ reported: 3, offered: 1, arrestsPublished: 2, freedNow: 9 });
    expect(SCENERY[sheet].shows(people)).toEqual(SCENERY[sheet].shows(viewWith()));
  }
});

test('the fog is there until it lifts', () => {
  expect(fogOf(viewWith(), 'rear').length).toBeGreaterThan(5);
  expect(fogOf(viewWith({ phase: 'reveal' }), 'rear')).toEqual([]);
});
