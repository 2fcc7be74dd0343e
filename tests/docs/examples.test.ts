// The figures in the documents are those of the rules of today; a stale one is seen, and so is a block without a place.
import { describe, expect, test } from 'vitest';
import { PARAMETER_NAMES, PARAMETERS, type ParameterName } from '../../src/rules/index.ts';
import { BLOCKS, readDocument, withFigures } from '../../tools/example-blocks.ts';
import { potash } from '../rules/models.ts';

describe('figures that the rules give', () => {
  test.each(Object.keys(BLOCKS))(
    '%s is up to date; if not: npm run examples',
    { timeout: 240_000 },
    async (document) => {
      const text = readDocument(document);
      expect(await withFigures(document, text, BLOCKS[document] ?? {})).toBe(text);
    },
  );

  const blocks = { odds: () => 'one in three' };
  test('a figure changed by hand is seen', async () => {
    const right = 'a\n<!-- figures: odds -->\none in three\n<!-- end -->\nb';
    expect(await withFigures('x.md', right, blocks)).toBe(right);
    expect(await withFigures('x.md', right.replace('three', 'two'), blocks)).toBe(right);
    expect(await withFigures('x.md', right.replace('one in three\n', ''), blocks)).toBe(right);
  });
  test('a block without a place, without an end, or unknown', async () => {
    await expect(withFigures('x.md', 'a', blocks)).rejects.toThrow('no place');
    await expect(withFigures('x.md', '<!-- figures: odds -->\nx', blocks)).rejects.toThrow('no end');
    await expect(withFigures('x.md', '<!-- figures: odd -->\nx\n<!-- end -->', blocks)).rejects.toThrow('unknown');
  });
});

/** A parameter written with its value in a text outside the blocks, `rateLearning 0.4`: those that are not its value. */
function wrongValues(document: string): string[] {
  const text = document.replace(/<!-- figures: [\s\S]*?<!-- end -->/g, '');
  const given = (name: ParameterName) => potash.parameters[name]?.value ?? PARAMETERS[name].value;
  return [...text.matchAll(/\b([a-z][A-Za-z]+)`? (?:\()?(−?\d+(?:\.\d+)?)(?![\d·])/g)].flatMap(
    ([whole, name, written]) => {
      if (!(PARAMETER_NAMES as readonly string[]).includes(name ?? '')) return [];
      const value = given(name as ParameterName);
      return value === null || value === Number((written ?? '').replace('−', '-')) ? [] : [`${whole} (it is ${value})`];
    },
  );
}

describe('parameters written beside an equation', () => {
  test('each is the value of today', () => {
    const text = readDocument('docs/model.md');
    expect([...text.matchAll(/\b(?:rateLearning|haggleNeed|unityPerSale) −?\d/g)].length).toBeGreaterThan(1);
    expect(wrongValues(text)).toEqual([]);
  });
  test('another value is seen', () => {
    expect(wrongValues('with `rateLearning` (0.4), roadmapBase −0.42')).toEqual([]);
    expect(wrongValues('rateLearning 0.5 and roadmapBase −0.4')).toHaveLength(2);
    expect(wrongValues('`deliveryBreach` (0.7)')).toHaveLength(1);
  });
});

describe('the model, section by section', () => {
  const text = readDocument('docs/model.md');
  const sections = text.split(/^## /m).filter((section) => /^\d+b?\. /.test(section));
  test('there are sixteen', () => expect(sections.length).toBe(16));
  test.each(sections.map((section) => [section.split('\n')[0] ?? '', section]))(
    '%s: its file, an equation or a table, sources, what speaks against it, reality and here',
    (_, section) => {
      expect(section).toMatch(/^\*`\S+\.ts`/m);
      expect(section).toMatch(/^(```|\|)/m);
      for (const part of ['**Sources.**', '**Against.**', '**In reality**', '**Here**'])
        expect(section).toContain(part);
    },
  );
});
