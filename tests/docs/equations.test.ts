// Every number in an equation of docs/model.md is that of a parameter of its mechanism, or follows from some.
import { describe, expect, test } from 'vitest';
import { compile, PARAMETER_GROUPS, type ParameterGroup, startWorld } from '../../src/rules/index.ts';
import { potash } from '../rules/models.ts';
import { read } from './documents.ts';

const m = compile(potash, 'op-ed');
const start = startWorld(m, 1, 16);
const { bargain, offer, law, dilemma, exits, arrests, home, promises, crisis } = m;
const least = (quarters: number) => Math.ceil((dilemma.dilemmasLeast * quarters) / 16);

interface Section {
  /** The mechanisms whose parameters its equations may use. */
  readonly groups: readonly ParameterGroup[];
  /** What follows from parameters, or from the scenario. */
  readonly derived?: readonly number[];
}

const SECTIONS: Readonly<Record<string, Section>> = {
  '1': { groups: ['bargain', 'offer', 'inside'], derived: [bargain.driftFloor * bargain.rateStart] },
  '1b': { groups: ['dilemma'], derived: [least(12), least(8)] },
  '2': { groups: ['programmes'] },
  '3': { groups: ['law'], derived: [m.programmes.breachMemory] },
  '4': { groups: ['promises', 'inside'] },
  '5': { groups: ['money', 'programmes', 'inside'] },
  '6': { groups: ['inside', 'programmes'] },
  '6b': {
    groups: ['exits', 'arrests'],
    derived: [
      exits.secondSentenceLeast + exits.secondSentenceSpread - 1,
      arrests.rearrestAfter + arrests.rearrestSpread - 1,
      ...potash.roster.map(({ rearrest }) => rearrest),
    ],
  },
  '7': {
    groups: ['arrests', 'programmes', 'inside', 'promises', 'bargain'],
    derived: [
      Math.round(arrests.vacancyStock * m.startPrisoners),
      start.startTrue,
      ...potash.calendar.flatMap(({ quarter, threat }) => [quarter, threat]),
    ],
  },
  '8': { groups: ['exits', 'inside'] },
  '9': { groups: ['crisis', 'inside', 'programmes'] },
  '10': { groups: ['home'], derived: [home.homePriceSpread / 2, home.moodSpread / 2] },
  '10b': { groups: ['inside', 'bargain'] },
  '11': {
    groups: ['offer', 'bargain'],
    derived: [offer.everyoneShare + offer.everyoneSpread, 1 + law.lawDearer, offer.priceFloor * bargain.rateStart],
  },
  '12': { groups: ['continuation', 'home', 'observation', 'programmes'] },
  '13': { groups: ['observation', 'exits'], derived: [3] },
};

/** Nought, one, a half of it, and all in a hundred are no figures. */
const PLAIN = [0, 1, 2, 100];
const round = (x: number): number => Math.round(x * 1e6) / 1e6;

/** Numbers in the equations of a section that are none of its own, with the line they stand in. */
function strangers(section: string, { groups, derived = [] }: Section): string[] {
  const values = groups.flatMap((group) =>
    Object.keys(PARAMETER_GROUPS[group]).map((name) => (m[group] as Record<string, number>)[name] as number),
  );
  const own = new Set([...PLAIN, ...values, ...values.map((x) => 1 - x), ...derived].map((x) => Math.abs(round(x))));
  const fences = [...section.replace(/<!-- figures: [\s\S]*?<!-- end -->/g, '').matchAll(/^```\n([\s\S]*?)^```/gm)];
  return fences
    .flatMap((match) => (match[1] ?? '').split('\n'))
    .flatMap((line) => {
      const text = line.replace(/\((?:see )?\d+b?\)|\bsee \d+b?/g, '').replace(/(\d),(?=\d{3}\b)/g, '$1');
      return [...text.matchAll(/(?<![\w.])(\d+(?:\.\d+)?)(?: to (\d+))?(\s*%)?/g)].flatMap(([, first, second, share]) =>
        [first, second]
          .filter((written) => written !== undefined)
          .map((written) => round(Number(written) / (share ? 100 : 1)))
          .filter((value) => !own.has(value))
          .map((value) => `${value} in: ${line.trim()}`),
      );
    });
}

const sections = read('docs/model.md')
  .split(/^## /m)
  .filter((section) => /^\d+b?\. /.test(section))
  .map((section) => [/^\d+b?/.exec(section)?.[0] ?? '', section] as const);

describe('numbers in the equations', () => {
  test.each(sections)('section %s', (id, section) => {
    const known = SECTIONS[id];
    expect(known).toBeDefined();
    if (known) expect(strangers(section, known)).toEqual([]);
  });
  test('a changed one is seen', () => {
    const planted = (line: string) => strangers(`## 9.\n\n\`\`\`\n${line}\n\`\`\`\n`, SECTIONS['9'] as Section);
    expect(planted(`d = (62 − strength) / ${crisis.crisisSpan}; see 13`)).toEqual([]);
    expect(planted('d = (63 − strength) / 15')).toHaveLength(1);
    expect(planted('a share of 20 to 41 %')).toHaveLength(1);
    expect(planted(`chance = ${100 * promises.conditionQuarters + 0.123}`)).toHaveLength(1);
  });
});
