// The lives with names are counted inside the totals, in the quarter in which something happens to them.
import { describe, expect, test } from 'vitest';
import { EVENT, FATE, FATES, type Model, PAYMENT, SUBJECTS, type World } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS, modelWith, synthetic } from '../rules/models.ts';
import { games, playRandom } from '../rules/random-games.ts';

const SMALL = Object.keys(synthetic.views).map((view) => modelWith(view, {}, synthetic));
const INSIDE: readonly number[] = [FATE.inside, FATE['inside-again']];
const HOME: readonly number[] = [FATE['freed-home'], FATE.pardoned, FATE.served];

/** From a fate to those that may follow it. Who is abroad, dead or out after a fall comes back no more. */
function mayFollow(from: number, to: number): boolean {
  if (INSIDE.includes(from)) return !INSIDE.includes(to);
  return HOME.includes(from) && to === FATE['inside-again'];
}

const fates = (w: World, m: Model) => Array.from(w.fate).slice(0, m.roster.length);

/** What the quarter's events say of people with names. */
const NEWS: Readonly<Record<number, { way: string; fates: readonly number[] }>> = {
  [EVENT['named-freed']]: { way: 'freed', fates: [FATE['freed-exile'], FATE['freed-home']] },
  [EVENT['named-pardoned']]: { way: 'freely', fates: [FATE.pardoned] },
  [EVENT['named-served']]: { way: 'served', fates: [FATE.served] },
  [EVENT['named-died']]: { way: 'died', fates: [FATE.died] },
  [EVENT['named-broke-out']]: { way: 'broken', fates: [FATE['broke-out']] },
  [EVENT['named-rearrested']]: { way: 'again', fates: [FATE['inside-again']] },
};

interface Step {
  readonly person: number;
  readonly way: string;
  readonly fates: readonly number[];
}

function stepsOf(w: World): Step[] {
  const out: Step[] = [];
  for (let e = 0; e < w.eventCount; e++) {
    const news = NEWS[w.eventCode[e] as number];
    if (news !== undefined) out.push({ person: w.eventSubject[e] as number, ...news });
  }
  return out;
}

describe.each([
  ['potash-2025', MODELS],
  ['one sector', SMALL],
] as const)('%s', (_, models) => {
  const played = games(sample(180, 5000), models, 12);

  test('each exit of the roster is inside the exits of its quarter, and only lawful fates follow each other', () => {
    const met = new Set<number>([FATE.inside]);
    for (const spec of played) {
      let before: number[] = [];
      playRandom(spec, {
        onStart(w) {
          before = fates(w, spec.model);
          expect(before.every((fate) => fate === FATE.inside)).toBe(true);
        },
        onQuarter(w) {
          const now = fates(w, spec.model);
          const at = `seed ${spec.seed}, quarter ${w.quarter}`;
          const told = [...before];
          const ways: Record<string, number> = {};
          for (const { person, way, fates: possible } of stepsOf(w)) {
            const was = told[person] as number;
            const next = possible.includes(now[person] as number) ? (now[person] as number) : (possible[0] as number);
            if (!mayFollow(was, next)) expect.fail(`${at}: person ${person}, ${FATES[was]} to ${FATES[next]}`);
            if (w.fateSince[person] !== w.quarter) expect.fail(`${at}: person ${person} has no fate of this quarter`);
            told[person] = next;
            met.add(next);
            ways[way] = (ways[way] ?? 0) + 1;
          }
          if (told.join() !== now.join()) expect.fail(`${at}: the events do not tell the fates: ${told} ${now}`);
          const room: [string, number][] = [
            ['freed', w.freedNow],
            ['freely', w.freelyNow],
            ['served', w.servedKnownNow],
            ['died', w.diedKnownNow],
            ['broken', w.brokenKnownNow],
            ['again', Math.min(w.publishedNow, w.newOrdinary + w.newForeign)],
          ];
          for (const [way, all] of room)
            if ((ways[way] ?? 0) > all) expect.fail(`${at}: ${ways[way]} named ${way}, ${all} in all`);
          before = now;
        },
      });
    }
    if (models === MODELS) expect(met.size).toBe(FATES.length);
  });

  test('when a sentence ends is public, and it is served in that quarter', () => {
    let served = 0;
    for (const spec of played) {
      const ends: number[] = [];
      playRandom(spec, {
        onStart(w) {
          spec.model.roster.forEach((person, i) => {
            ends[i] = w.published.servesAt[i] as number;
            if (ends[i] !== person.sentenceLeft) expect.fail(`person ${i} starts with ${ends[i]} quarters`);
          });
        },
        onQuarter(w) {
          spec.model.roster.forEach((_, i) => {
            const at = `seed ${spec.seed}, quarter ${w.quarter}, person ${i}`;
            const fate = w.published.fates[i] as number;
            if (fate === FATE.served && w.fateSince[i] === w.quarter) {
              served++;
              if (ends[i] !== w.quarter) expect.fail(`${at}: served, due in ${ends[i]}`);
            }
            const until = w.published.servesAt[i] as number;
            if (INSIDE.includes(fate) && until <= w.quarter) expect.fail(`${at}: inside after the end, ${until}`);
            const least = w.quarter + spec.model.exits.secondSentenceLeast;
            if (fate === FATE['inside-again'] && w.fateSince[i] === w.quarter && until < least)
              expect.fail(`${at}: a second sentence ends in ${until}`);
            ends[i] = until;
          });
        },
      });
    }
    expect(served).toBeGreaterThan(0);
  });

  test('who would not be taken abroad is on record, by the quarter', () => {
    let stayed = 0;
    for (const spec of played) {
      const last = spec.model.roster.map(() => -1);
      playRandom(spec, {
        onQuarter(w) {
          for (let e = 0; e < w.eventCount; e++)
            if (w.eventCode[e] === EVENT['named-stayed']) {
              last[w.eventSubject[e] as number] = w.quarter;
              stayed++;
            }
          // A dilemma about it tells it too.
          const asked = spec.model.dilemmas[w.published.dilemma];
          if (asked?.subject === SUBJECTS.indexOf('refuser')) last[w.published.dilemmaSubject] = w.quarter;
          expect(Array.from(w.published.stayedQuarter).slice(0, last.length)).toEqual(last);
        },
      });
    }
    if (models === MODELS) expect(stayed).toBeGreaterThan(0);
  });

  test('no act of recognition is sold twice', () => {
    for (const spec of played) {
      const sold = new Set<number>();
      let before = { payment: -1, act: -1 };
      playRandom(spec, {
        onStart: (w) => {
          before = { payment: w.offer.people > 0 ? w.offer.payment : -1, act: w.offer.act };
        },
        onQuarter(w) {
          let signed = 0;
          for (let e = 0; e < w.eventCount; e++) if (w.eventCode[e] === EVENT['offer-signed']) signed++;
          if (signed > 0 && before.payment === PAYMENT.recognition) {
            if (sold.has(before.act)) expect.fail(`seed ${spec.seed}: act ${before.act} a second time`);
            sold.add(before.act);
          }
          before = { payment: w.offer.people > 0 ? w.offer.payment : -1, act: w.offer.act };
        },
      });
    }
  });

  test('those in prison are among the known of their kind, and the lists of them are right', () => {
    for (const spec of played) {
      playRandom(spec, {
        onQuarter(w) {
          const at = `seed ${spec.seed}, quarter ${w.quarter}`;
          const inside = [0, 0, 0];
          const masks = [0, 0, 0];
          const refusers = [0, 0, 0];
          fates(w, spec.model).forEach((fate, i) => {
            const kind = w.personKind[i] as number;
            if (!INSIDE.includes(fate)) return;
            inside[kind] = (inside[kind] as number) + 1;
            masks[kind] = (masks[kind] as number) | (1 << i);
            if (spec.model.roster[i]?.refusesExile) refusers[kind] = (refusers[kind] as number) + 1;
          });
          for (let kind = 0; kind < 3; kind++) {
            if (inside[kind] !== w.rosterIn[kind]) expect.fail(`${at}: ${inside[kind]} of kind ${kind} in prison`);
            if (masks[kind] !== w.rosterMask[kind]) expect.fail(`${at}: the mask of kind ${kind}`);
            if (refusers[kind] !== w.refusersIn[kind]) expect.fail(`${at}: those of kind ${kind} who refuse exile`);
            if ((w.known[kind] as number) < (inside[kind] as number)) expect.fail(`${at}: kind ${kind} has too few`);
          }
        },
      });
    }
  });

  test('who refuses exile is never taken abroad; an offer names people who are there', () => {
    let stayed = 0;
    for (const spec of played) {
      playRandom(spec, {
        onQuarter(w) {
          spec.model.roster.forEach((person, i) => {
            if (person.refusesExile && w.fate[i] === FATE['freed-exile']) expect.fail(`person ${i} was taken abroad`);
            if ((w.offer.named >> i) & 1 && !INSIDE.includes(w.fate[i] as number)) expect.fail(`person ${i} is named`);
            if (w.published.fates[i] !== w.fate[i]) expect.fail(`the fate of person ${i} is not published`);
          });
          for (let e = 0; e < w.eventCount; e++) if (w.eventCode[e] === EVENT['named-stayed']) stayed++;
          let named = 0;
          for (let rest = w.offer.named; rest !== 0; rest &= rest - 1) named++;
          const staying = spec.model.roster.filter((p, i) => p.refusesExile && (w.offer.named >> i) & 1).length;
          if (named - staying > w.offer.people) expect.fail('an offer names more people than it holds');
        },
      });
    }
    if (models === MODELS) expect(stayed).toBeGreaterThan(0);
  });
});
