// Every field of a world stays finite and inside its bounds, and no event is dropped.
import { expect, test } from 'vitest';
import { EVENT_NAMES, FILE_ENTRIES, MAX_EVENTS, type Model, type World } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS, modelWith, synthetic } from '../rules/models.ts';
import { games, playRandom } from '../rules/random-games.ts';
import { fieldsOf } from '../rules/world-fields.ts';

const ALL = [...MODELS, ...Object.keys(synthetic.views).map((view) => modelWith(view, {}, synthetic))];
const played = games(sample(240, 6000), ALL, 13);

/** Inputs of arrests before the first quarter are not there yet. */
const NOT_YET = /^inputs(Before)?\./;

function outside(w: World, m: Model): string | undefined {
  const within: [string, number, number, number][] = [
    ['approval', w.approval, 0, 100],
    ['capital', w.capital, 0, m.home.capitalMost],
    ['homePrice', w.homePrice, 0, 1],
    ['unity', w.unity, m.programmes.unityLeast, 1],
    ['credibility', w.credibility, 0, 1],
    ['assurance', w.assurance, 0, 1],
    ['soldOrdinary', w.soldOrdinary, 0, 1],
    ['soldForeign', w.soldForeign, 0, 1],
    ['asking', w.asking, m.bargain.askingLeast, m.bargain.askingMost],
    ['goingRate', w.goingRate, 0, 100],
    ['enforcement', w.enforcement, 0, 1],
    ['personal', w.personal, 0, 1],
    ['civilSociety', w.civilSociety, 0, 1],
    ['elites', w.elites, m.inside.elitesLeast, 100],
    ['guarantee', w.guarantee, m.inside.guaranteeLeast, m.inside.guaranteeMost],
    ['strength', w.strength, 0, 100],
    ['need', w.need, 0, 1],
    ['apparatus', w.apparatus, 0, 400],
    ['trade', w.trade, 0, 1],
    ['hardship', w.hardship, 0, 1],
    ['denied', w.denied, 0, m.totalValue],
    ['patron', w.patron, 0, m.money.patronMost],
    ['fatigue', w.fatigue, 0, m.programmes.fatigueMost],
    ['crackdown', w.crackdown, 0.2, m.crisis.uprisingLeast + m.crisis.uprisingSpread + 1],
    ['breakdownHazard', w.breakdownHazard, 0, 1],
    ['lawStage', w.lawStage, 0, 4],
    ['lawPause', w.lawPause, 0, m.law.waiverQuarters],
    ['roadmap', w.roadmap, 0, m.promises.roadmapQuarters],
    ['roadmapRest', w.roadmapRest, 0, m.promises.roadmapRest],
    ['talksClosed', w.talksClosed, 0, 4],
    ['regime', w.regime, 0, 1],
    ['reelected', w.reelected, -1, 1],
    ['temper', w.temper, 0, 2],
    ['office', w.office, 0, 5],
    ['glow', w.glow, 0, 20],
    ['bill', w.bill, 0, 200],
    ['pressure', w.pressure, 0, 3],
    ['arrestsSeen', w.arrestsSeen, 0, 5000],
    ['aid', w.aid, 0, 2000],
  ];
  for (let k = 0; k < m.sectorCount; k++) {
    const s = w.sectors[k] as World['sectors'][number];
    within.push([`ours ${k}`, s.ours, 0, 1], [`allies ${k}`, s.allies, 0, 1]);
    within.push([`leak ${k}`, s.leak, m.money.leakLeast, m.money.leakMost]);
  }
  for (let c = 0; c < w.conditionCount; c++) {
    const { sector, step, left, value } = w.conditions[c] as World['conditions'][number];
    within.push([`condition ${c}`, left, 1, 14], [`step ${c}`, step, 0, 1], [`value ${c}`, value, 0, m.totalValue]);
    within.push([`sector of condition ${c}`, sector, 0, m.sectorCount - 1]);
  }
  for (let e = 0; e < w.eventCount; e++)
    within.push([`event ${e}`, w.eventCode[e] as number, 0, EVENT_NAMES.length - 1]);
  for (const entry of w.fileEntry) if (entry < 0 || entry >= FILE_ENTRIES.length) return `file entry ${entry}`;
  const bad = within.find(([, x, low, high]) => !(x >= low && x <= high));
  return bad && `${bad[0]} = ${bad[1]}, outside ${bad[2]}..${bad[3]}`;
}

test('bounds of every stock hold, and no quarter fills its list of events', () => {
  for (const spec of played)
    playRandom(spec, {
      onQuarter(w) {
        const wrong = outside(w, spec.model);
        if (wrong !== undefined) expect.fail(`seed ${spec.seed}, quarter ${w.quarter}: ${wrong}`);
        if (w.eventCount >= MAX_EVENTS) expect.fail(`seed ${spec.seed}, quarter ${w.quarter}: events were dropped`);
      },
    });
});

test('every number of the world is finite, from the start on', () => {
  for (const spec of played.slice(0, sample(60, 1500))) {
    const check = (w: World) => {
      for (const [path, value] of fieldsOf(w)) {
        if (typeof value !== 'number') expect.fail(`${path} is a ${typeof value}`);
        if (Number.isFinite(value) || (w.quarter === 0 && NOT_YET.test(path))) continue;
        expect.fail(`seed ${spec.seed}, quarter ${w.quarter}: ${path} is ${value}`);
      }
    };
    playRandom(spec, { onStart: check, onQuarter: check });
  }
});

test('the offer that stands is whole: people, a positive price, steps that are there', () => {
  for (const spec of played)
    playRandom(spec, {
      onQuarter(w) {
        const o = w.offer;
        const at = `seed ${spec.seed}, quarter ${w.quarter}`;
        if (o.people === 0) {
          if (o.value !== 0 || o.named !== 0 || o.perPerson !== 0) expect.fail(`${at}: an empty offer with terms`);
          return;
        }
        if (Math.abs(o.perPerson - o.value / o.people) > 1e-12) expect.fail(`${at}: price is not value per person`);
        if (!(o.value > 0)) expect.fail(`${at}: an offer for nothing`);
        for (let k = 0; k < o.steps.length; k++) {
          const ours = k < spec.model.sectorCount ? (w.sectors[k] as World['sectors'][number]).ours : 0;
          if ((o.steps[k] as number) < 0 || (o.steps[k] as number) > ours) expect.fail(`${at}: step in sector ${k}`);
        }
      },
    });
});
