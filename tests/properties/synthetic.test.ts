// Nothing in the rules knows a country: one sector, paid in cash, a term of six quarters. Its laws are in the other files.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  GIVEN_PARAMETERS,
  PARAMETER_NAMES,
  PARAMETERS,
  PAYMENT,
  publicView,
  startWorld,
} from '../../src/rules/index.ts';
import { playQuarter } from '../../src/rules/quarter.ts';
import { sample } from '../long.ts';
import { modelWith, potash, synthetic } from '../rules/models.ts';
import { games, playRandom } from '../rules/random-games.ts';

const MODELS = Object.keys(synthetic.views).map((view) => modelWith(view, {}, synthetic));

test('games run to the horizon, with every way of paying that the scenario has and no other', () => {
  const paid = new Set<number>();
  let signed = 0;
  for (const spec of games(sample(60, 1000), MODELS, 91)) {
    expect(spec.term).toBe(6);
    let quarters = 0;
    const { world } = playRandom(spec, {
      onQuarter(w) {
        quarters++;
        expect(w.quarter).toBe(quarters);
        if (w.offer.people > 0) paid.add(w.offer.payment);
        for (let k = 1; k < w.sectors.length; k++) expect([w.sectors[k]?.ours, w.offer.steps[k]]).toEqual([0, 0]);
        if (w.published.dilemma >= 0) expect(w.published.dilemma).toBe(0);
      },
    });
    signed += world.sales;
    expect(quarters).toBe(20);
    expect(world.lawStage).toBe(0);
  }
  expect([...paid].sort()).toEqual([PAYMENT.relief, PAYMENT.cash]);
  expect(signed).toBeGreaterThan(20);
});

test('cash is used over the quarters of its parameter and reaches revenue whole', () => {
  const m = modelWith('plain', {}, { ...synthetic, dilemmas: [] });
  const yes = startWorld(m, 4, 6);
  const no = startWorld(m, 4, 6);
  const cash = yes.offer.cash;
  expect(cash).toBe(20);
  playQuarter(yes, m, { answer: 'accept', option: -1, lever: -1, steps: 0 });
  playQuarter(no, m, { answer: 'refuse', option: -1, lever: -1, steps: 0 });
  expect(yes.aidNow).toBe(cash / m.bargain.aidQuarters);
  expect(yes.aid).toBe(cash - cash / m.bargain.aidQuarters);
  expect(yes.freed).toBe(40);
  expect(yes.sectors[0]?.ours).toBe(no.sectors[0]?.ours);
  expect(yes.revenue - no.revenue).toBeGreaterThan(cash / m.bargain.aidQuarters - 1);
  expect(yes.apparatus).toBeGreaterThan(no.apparatus);
});

test('where no lever moves enforcement, doing nothing leaves it where it is', () => {
  const m = modelWith('plain', {}, { ...synthetic, dilemmas: [] });
  const w = startWorld(m, 4, 6);
  const before = w.enforcement;
  for (let q = 0; q < 6; q++)
    playQuarter(w, m, { answer: w.offer.people > 0 ? 'refuse' : 'none', option: -1, lever: -1, steps: 0 });
  expect(w.enforcement).toBe(before);
});

test('goods count for the share that reaches the state', () => {
  const scenario = {
    ...synthetic,
    dilemmas: [],
    firstOffer: { ...(synthetic.firstOffer as NonNullable<typeof synthetic.firstOffer>), payment: 'goods' as const },
    payments: {
      ...synthetic.payments,
      goods: { value: 80, source: 'made-up' },
      goodsToState: { value: 0.25, source: 'made-up' },
    },
  };
  const m = modelWith('plain', {}, scenario);
  const w = startWorld(m, 4, 6);
  expect(w.offer.cash).toBe(40);
  expect(w.offer.value).toBe((0.25 * 40) / m.bargain.aidQuarters);
  playQuarter(w, m, { answer: 'accept', option: -1, lever: -1, steps: 0 });
  expect(w.aid + w.aidNow).toBe(10);
});

test('a scenario without a first offer, sectors with ours, dilemmas or roster still plays', () => {
  const bare = { ...synthetic, firstOffer: null, dilemmas: [], roster: [], calendar: [] };
  const m = modelWith('hard', {}, bare);
  expect(publicView(startWorld(m, 1, 6)).offer.people).toBe(0);
  for (const spec of games(12, [m], 92)) expect(playRandom(spec).world.quarter).toBe(20);
});

/** Words of the shipped case; the rules may name none of them, in code, comment or text. */
const OF_THE_CASE = [
  ...['potash', 'belarus', 'minsk', 'lukashen', 'belavia', 'belaruskali', 'bondarev', 'viasna', 'bialiatski'],
  ...['lithuania', 'klaip', 'tsikhanou', 'statkevich', 'kellogg', 'coale', 'ofac', 'aviation', 'fertiliser'],
  // Stock and flow of the case, as somebody would write them.
  ...['1,227', '1227', '$49m', '$1.7bn', '$106bn', '33,000'],
];
const namedIn = (text: string, words: readonly string[]) => words.filter((word) => text.toLowerCase().includes(word));

test('nothing in the rules names the country, a sector or a figure of the shipped scenario', () => {
  const folder = fileURLToPath(new URL('../../src/rules/', import.meta.url));
  const ids = [...potash.roster.map(({ id }) => id), ...potash.dilemmas.map(({ id }) => id)];
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    const text = readFileSync(folder + file, 'utf8');
    expect(namedIn(text, OF_THE_CASE), file).toEqual([]);
    // Ids are everyday words ("judge"), which a comment or a source may use; code may not.
    const code = text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '')
      .replace(/^ *('[^'\n]*'|"[^"\n]*"|`[^`\n]*`),?$/gm, '');
    expect(namedIn(code, ids), file).toEqual([]);
  }
});

test('a word of the case in a source, a meaning or a comment is seen', () => {
  expect(namedIn("p(1, 0, 2, 1, 'points', 'x', 'exports of Belarus')", OF_THE_CASE)).toEqual(['belarus']);
  expect(namedIn('/** as for potash */', OF_THE_CASE)).toEqual(['potash']);
  for (const word of OF_THE_CASE) expect(namedIn(`a ${word} b`, OF_THE_CASE)).toContain(word);
});

test('every number that describes a country is the scenario’s own: none is taken from the rules or from the other', () => {
  for (const name of GIVEN_PARAMETERS) {
    const value = (scenario: typeof potash) =>
      scenario.parameters[name]?.value ?? Object.values(scenario.views).map((view) => view[name]?.value);
    expect(PARAMETERS[name].value, name).toBeNull();
    expect(value(synthetic), name).not.toEqual(value(potash));
  }
  // Money and people are of one country's size.
  const sized = PARAMETER_NAMES.filter((name) => /\$m|people/.test(PARAMETERS[name].unit));
  expect(sized.filter((name) => !GIVEN_PARAMETERS.includes(name))).toEqual([]);
});
