// The parts of a reveal: all of them, in their order, each the same as when it is asked for alone, and fit to be posted.
import { expect, test } from 'vitest';
import {
  alternatives,
  answersLedger,
  endingOf,
  finish,
  marginsOf,
  peopleApart,
  play,
  type RevealPart,
  RevealWork,
  splitByPathway,
  theirFile,
  turnInFull,
  underView,
} from '../../src/outcomes/index.ts';
import { compile, otherTrack, playLog, prisoners, totals } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS, potash } from '../rules/models.ts';
import { logOf } from './games.ts';

const model = MODELS[1] as (typeof MODELS)[number];
const log = logOf(model, 'only-cheap-deals', 3, 8);
const played = play(model, log);

/** The parts up to the first of a kind, and how often progress was told. */
function partsUntil(
  name: RevealPart['name'],
  work = new RevealWork(potash, log),
): { parts: RevealPart[]; told: number } {
  const parts: RevealPart[] = [];
  let told = 0;
  for (const one of work.parts()) {
    if (one.kind === 'progress') {
      told++;
      expect(one.done).toBeGreaterThan(0);
      expect(one.done).toBeLessThanOrEqual(one.of);
    } else {
      parts.push(one.part);
      if (one.part.name === name) break;
    }
  }
  return { parts, told };
}

test('the first figures come first, then the other worlds of the played view; every part is that of its own function', () => {
  const { parts, told } = partsUntil('split');
  const others = Object.keys(potash.views).filter((view) => view !== log.view);
  expect(parts.map(({ name }) => name)).toEqual([
    ...['start', 'view', 'people', ...others.map(() => 'view'), 'margins', 'answers', 'odds', 'split'],
  ]);
  expect(told).toBeGreaterThan(50);
  const ledger = finish(answersLedger(played));
  for (const part of parts) {
    expect(structuredClone(part)).toEqual(part);
    if (part.name === 'start') {
      expect(part.start.ending).toEqual(endingOf(played));
      expect(part.start.file).toEqual(theirFile(played));
      expect(part.start.yours).toEqual(played.outcomes);
      expect(part.start.turned.length).toBe(alternatives(played).length);
    }
    if (part.name === 'people') expect(part.people).toEqual(peopleApart(model, log, played.holder));
    if (part.name === 'margins') expect(part.margins).toEqual(finish(marginsOf(played)));
    if (part.name === 'answers') expect(part.answers).toEqual(ledger);
    if (part.name === 'odds') expect(part.odds.map(({ view }) => view)).toEqual(Object.keys(potash.views));
    if (part.name === 'split' && ledger.ok) expect(part.split).toEqual(finish(splitByPathway(played, ledger.ledger)));
    // Of the views the played one: the others take as long, and the odds have a test of their own.
    if (part.name === 'view' && part.view.view === log.view)
      expect(part.view).toEqual(finish(underView(potash, log, played.holder, part.view.view)));
  }
});

// All that comes before takes too long for the short run.
test.runIf(sample(0, 1) > 0)(
  'planners come last: what they did, and then with known dice, one part a weighting',
  () => {
    const names: string[] = [];
    for (const one of new RevealWork(potash, log).parts()) if (one.kind === 'part') names.push(one.part.name);
    const planners = names.slice(names.lastIndexOf('swept') + 1);
    expect(planners).toEqual([...Array(5).fill('planned'), ...Array(5).fill('hindsight')]);
  },
);

test('the lines of a view are those of both tracks under it, and its whole figures what a reader gets who subtracts', () => {
  for (const view of Object.keys(potash.views).slice(0, sample(2, 3))) {
    const under = compile(potash, view);
    const { tracks, whole, differences } = finish(underView(potash, log, played.holder, view, 20));
    expect(differences.length).toBe(20);
    const ends = [log, otherTrack(log)].map((track) => {
      const inside: number[] = [];
      const end = playLog(
        under,
        { ...track, view },
        {
          ...{ holder: played.holder, adapt: true, onQuarter: (world) => inside.push(prisoners(world)) },
        },
      );
      if (!end.ok) throw new Error('it plays');
      return { inside, at: totals(end.world) };
    });
    expect(tracks.yours.slice(1)).toEqual(ends[0]?.inside);
    expect(tracks.other.slice(1)).toEqual(ends[1]?.inside);
    const years = ends.map(({ at }) => Math.round(at.prisonYears));
    expect(whole.prisonYears).toBe((years[0] ?? 0) - (years[1] ?? 0));
    expect(whole.freed).toBe((ends[0]?.at.freed ?? 0) - (ends[1]?.at.freed ?? 0));
  }
});

test('a decision is turned at any time, also before the first part and between two', () => {
  const work = new RevealWork(potash, log);
  const [first] = alternatives(played);
  if (!first) throw new Error('there is something to turn');
  const whole = turnInFull(played, first);
  expect(work.turn(first)).toEqual(whole);
  const { parts } = partsUntil('start', work);
  expect(parts.length).toBe(1);
  expect(work.turn(first)).toEqual(whole);
});
