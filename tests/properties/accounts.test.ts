// The accounts of people balance, true and as published, in every quarter of every game.
import { describe, expect, test } from 'vitest';
import { EVENT, type Model, prisoners, reported, type World } from '../../src/rules/index.ts';
import { EXIT, type Exit } from '../../src/rules/world.ts';
import { sample } from '../long.ts';
import { MODELS, modelWith, synthetic } from '../rules/models.ts';
import { count } from '../rules/quarters.ts';
import { games, playRandom } from '../rules/random-games.ts';

const SMALL = Object.keys(synthetic.views).map((view) => modelWith(view, {}, synthetic));

/** Everybody who was ever in prison, minus where they went. */
function trueBalance(w: World): number {
  const exits = w.freed + w.releasedFreely + w.served + w.died + w.brokenOut;
  return w.startTrue + w.arrested - prisoners(w) - exits;
}

function publishedBalance(w: World, m: Model): number {
  const p = w.published;
  const inside = (p.prisoners[0] as number) + (p.prisoners[1] as number) + (p.prisoners[2] as number);
  return m.startPrisoners + p.arrested - inside - (p.freed + p.releasedFreely + p.served + p.died + p.brokenOut);
}

const TOTALS = ['arrested', 'freed', 'releasedFreely', 'served', 'died', 'brokenOut', 'exiled', 'unrecorded'] as const;
const PUBLISHED = ['arrested', 'freed', 'releasedFreely', 'served', 'died', 'brokenOut', 'exiled'] as const;

function counts(w: World): number[] {
  const p = w.published;
  return [
    ...w.known,
    ...w.never,
    ...w.pending,
    ...TOTALS.map((name) => w[name]),
    ...PUBLISHED.map((name) => p[name]),
    ...p.prisoners,
    ...[w.newOrdinary, w.newForeign, w.freedNow, w.freelyNow, w.servedNow, w.diedNow, w.brokenNow, w.unrecordedNow],
    ...[w.toDeliver, p.arrestsPublished, p.freedNow, p.diedNow, w.offer.people],
  ];
}

describe.each([
  ['potash-2025', MODELS],
  ['one sector', SMALL],
] as const)('%s', (_, models) => {
  const played = games(sample(240, 6000), models, 11);

  test('start + arrested = prisoners + all exits, true and published, with whole numbers', () => {
    for (const spec of played) {
      const check = (w: World) => {
        const at = `seed ${spec.seed}, quarter ${w.quarter}`;
        if (trueBalance(w) !== 0) expect.fail(`true, ${at}: ${trueBalance(w)}`);
        if (publishedBalance(w, spec.model) !== 0) expect.fail(`published, ${at}: ${publishedBalance(w, spec.model)}`);
        for (const n of counts(w)) if (!Number.isInteger(n) || n < 0) expect.fail(`${at}: a count of ${n}`);
        if (reported(w) > prisoners(w)) expect.fail(`${at}: more reported than there are`);
        const earlier = w.startTrue - spec.model.startPrisoners;
        for (const name of PUBLISHED)
          if (w.published[name] > w[name] + (name === 'arrested' ? earlier : 0)) expect.fail(`${at}: ${name} too high`);
      };
      playRandom(spec, { onStart: check, onQuarter: check });
    }
  });

  test('the counts of a quarter are the change of the totals, which never fall', () => {
    for (const spec of played.slice(0, sample(80, 2000))) {
      const before = new Map<string, number>();
      playRandom(spec, {
        onQuarter(w) {
          const now: Record<string, number> = {
            arrested: w.newOrdinary + w.newForeign,
            freed: w.freedNow,
            releasedFreely: w.freelyNow,
            served: w.servedNow,
            died: w.diedNow,
            brokenOut: w.brokenNow,
            unrecorded: w.unrecordedNow,
          };
          for (const [name, change] of Object.entries(now)) {
            const total = w[name as (typeof TOTALS)[number]];
            if (total - (before.get(name) ?? 0) !== change)
              expect.fail(`${name}, seed ${spec.seed}, quarter ${w.quarter}: ${total}, ${change} this quarter`);
            before.set(name, total);
          }
          const shown = [w.freedNow, w.diedKnownNow, w.publishedNow];
          expect([w.published.freedNow, w.published.diedNow, w.published.arrestsPublished]).toEqual(shown);
        },
      });
    }
  });

  test('the lists of who left and who came in a quarter sum to its counts', () => {
    for (const spec of played.slice(0, sample(80, 2000)))
      playRandom(spec, {
        onQuarter(w) {
          const left = (...ways: Exit[]) =>
            ways.reduce(
              (sum, way) => sum + [0, 1, 2].reduce((n, kind) => n + (w.leavers[EXIT[way] * 3 + kind] ?? 0), 0),
              0,
            );
          const again = count(w, EVENT['named-rearrested']);
          const lists = {
            freed: left('deal', 'roadmap'),
            letGo: left('freely'),
            served: left('served', 'served-never', 'served-waiting'),
            died: left('died', 'died-never'),
            arrested: w.arrivals.reduce((a, b) => a + b, 0) + again,
          };
          const counts = {
            freed: w.freedNow,
            letGo: w.freelyNow,
            served: w.servedNow,
            died: w.diedNow,
            arrested: w.newOrdinary + w.newForeign,
          };
          expect(lists, `seed ${spec.seed}, quarter ${w.quarter}`).toEqual(counts);
          expect([left('served'), left('died')]).toEqual([w.servedKnownNow, w.diedKnownNow]);
        },
      });
  });

  test('those counted in prison at the start balance in every later quarter', () => {
    for (const spec of played.slice(0, sample(60, 1500))) {
      let start = 0;
      playRandom(spec, {
        onStart(w) {
          start = prisoners(w);
          expect(start).toBeGreaterThanOrEqual(spec.model.startPrisoners);
        },
        onQuarter(w) {
          const exits = w.freed + w.releasedFreely + w.served + w.died + w.brokenOut;
          if (start + w.arrested !== prisoners(w) + exits) expect.fail(`seed ${spec.seed}, quarter ${w.quarter}`);
        },
      });
    }
  });

  test('prison-years are a quarter of the people in prison at the end of each quarter', () => {
    for (const spec of played.slice(0, sample(20, 500))) {
      let sum = 0;
      let last = 0;
      const { world } = playRandom(spec, {
        onQuarter(w) {
          sum += prisoners(w);
          last = w.hardshipSum;
        },
      });
      expect(world.prisonQuarters).toBe(sum);
      expect(world.hardshipSum).toBe(last);
    }
  });
});
