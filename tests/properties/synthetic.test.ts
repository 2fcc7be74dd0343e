// Nothing in the rules knows a country: one sector, paid in cash, a term of six quarters. Its laws are in the other files.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { PAYMENT, publicView, startWorld } from '../../src/rules/index.ts';
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

test('nothing in the rules names the country or a sector of the shipped scenario', () => {
  const folder = fileURLToPath(new URL('../../src/rules/', import.meta.url));
  const words = ['potash', 'belarus', 'minsk', 'lukashenka', 'aviation', 'fertiliser'];
  words.push(...potash.roster.map(({ id }) => id), ...potash.dilemmas.map(({ id }) => id));
  for (const file of readdirSync(folder, { recursive: true }) as string[]) {
    if (!file.endsWith('.ts')) continue;
    // Sources may name where a figure comes from; code may not.
    const code = readFileSync(folder + file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '');
    const bare = file === 'parameters.ts' ? code.replace(/'[^'\n]*'/g, '') : code;
    for (const word of words) expect(bare.toLowerCase().includes(word), `${word} in ${file}`).toBe(false);
  }
});
