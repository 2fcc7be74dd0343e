// What is listed is accepted, what is not listed is refused with a code, and a refusal changes nothing.
import { describe, expect, test } from 'vitest';
import {
  ANSWERS,
  checkDecision,
  type Decision,
  decide,
  ILLEGAL,
  type Illegal,
  LEVER,
  legalDecisions,
  leverGrade,
  type Model,
  publicView,
  startWorld,
  type World,
  World as WorldClass,
} from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS, modelWith, synthetic } from '../rules/models.ts';
import { games, playRandom } from '../rules/random-games.ts';
import { differences, hashOf } from '../rules/world-fields.ts';

const ALL = [...MODELS, ...Object.keys(synthetic.views).map((view) => modelWith(view, {}, synthetic))];
const STEPS = [-3, -2, -1, 0, 1, 2, 3, 0.5, Number.NaN];

/** Every decision near the possible ones: each answer, option and lever move, known and unknown. */
function neighbours(m: Model): { answers: string[]; options: number[]; moves: { lever: number; steps: number }[] } {
  const moves = [{ lever: -1, steps: 0 }];
  for (let lever = -2; lever <= m.levers.length; lever++) for (const steps of STEPS) moves.push({ lever, steps });
  return { answers: [...ANSWERS, 'maybe'], options: [-2, -1, 0, 1, 2, 3, 0.5], moves };
}

test('the list and the check agree on every decision, alone and together', () => {
  let refused = 0;
  let accepted = 0;
  for (const spec of games(sample(24, 600), ALL, 31)) {
    const m = spec.model;
    const { answers, options, moves } = neighbours(m);
    playRandom(spec, {
      onDecision(w) {
        const view = publicView(w);
        const legal = legalDecisions(view, m);
        const dilemma = m.dilemmas[view.dilemma];
        for (const answer of answers)
          for (const option of options)
            for (const { lever, steps } of moves) {
              const d = { answer, option, lever, steps } as Decision;
              const listedAnswer = (legal.answers as string[]).includes(answer);
              const listedOption = dilemma === undefined ? option === -1 : legal.options.includes(option);
              const move = legal.levers.find((l) => l.lever === lever && l.steps === steps);
              const listedMove = (lever === -1 && steps === 0) || move !== undefined;
              const cost = (move?.cost ?? 0) + (dilemma?.options[option]?.cost ?? 0);
              const listed = listedAnswer && listedOption && listedMove && cost <= view.capital + 1e-9;
              const code = checkDecision(view, m, d);
              if (code !== null && !ILLEGAL.includes(code)) expect.fail(`a code of its own: ${code}`);
              if ((code === null) !== listed)
                expect.fail(`${JSON.stringify(d)}: listed ${listed}, checked ${code}, quarter ${w.quarter}`);
              if (code === null) accepted++;
              else refused++;
            }
      },
    });
  }
  expect(accepted).toBeGreaterThan(1000);
  expect(refused).toBeGreaterThan(100_000);
});

test('with the option that is taken the list is exact: all that the rules accept, tried one by one on a copy', () => {
  let tried = 0;
  let tight = 0;
  const copy = new WorldClass();
  for (const spec of games(sample(8, 200), ALL, 34)) {
    const m = spec.model;
    playRandom(spec, {
      onDecision(w) {
        const view = publicView(w);
        if (w.quarter % 3 !== spec.seed % 3 && view.dilemma < 0) return;
        // Poor as well as rich, so that an option and a lever together can cost too much.
        for (const capital of [view.capital, 0.1, 1.2, 2.2]) {
          copy.copyFrom(w);
          copy.capital = copy.published.capital = capital;
          const seen = publicView(copy);
          const accepted = (d: Decision) => {
            const again = new WorldClass();
            again.copyFrom(copy);
            return decide(again, m, d) === null;
          };
          const { answers, options } = legalDecisions(seen, m);
          expect(ANSWERS.filter((answer) => accepted({ ...PLAIN, answer, option: options[0] ?? -1 }))).toEqual(answers);
          const answer = answers[0] as Decision['answer'];
          expect([-1, 0, 1, 2, 3].filter((option) => accepted({ ...PLAIN, answer, option }))).toEqual(
            seen.dilemma < 0 ? [-1] : options,
          );
          const free = legalDecisions(seen, m).levers.length;
          const union = new Set<string>();
          for (const option of seen.dilemma < 0 ? [-1] : options) {
            const listed = legalDecisions(seen, m, option).levers.map(({ lever, steps }) => `${lever} ${steps}`);
            const brute: string[] = [];
            for (let lever = 0; lever < m.levers.length; lever++)
              for (const steps of [1, 2, -1, -2]) {
                tried++;
                if (accepted({ answer, option, lever, steps })) brute.push(`${lever} ${steps}`);
              }
            expect(listed).toEqual(brute);
            for (const move of listed) union.add(move);
            if (listed.length < free) tight++;
          }
          // While none is chosen: whatever is legal with some option.
          expect(union.size).toBe(free);
        }
      },
    });
  }
  expect(tried).toBeGreaterThan(2000);
  expect(tight).toBeGreaterThan(10);
});
const PLAIN: Decision = { answer: 'none', option: -1, lever: -1, steps: 0 };

test('there is always a legal decision, and at least one answer and one option', () => {
  for (const spec of games(sample(60, 2000), ALL, 32))
    playRandom(spec, {
      onDecision(w) {
        const legal = legalDecisions(publicView(w), spec.model);
        expect(legal.answers.length).toBeGreaterThan(0);
        expect(legal.options.length > 0).toBe(publicView(w).dilemma >= 0);
        expect(publicView(w).offer.people > 0).toBe(!legal.answers.includes('none'));
      },
    });
});

/** A decision that is refused with each code, in a world brought to where it is. */
const CASES: Readonly<Record<Illegal, (w: World, m: Model) => Decision>> = {
  'term-over': (w) => {
    w.term = w.quarter;
    return { answer: 'accept', option: -1, lever: -1, steps: 0 };
  },
  'no-offer': (w) => {
    w.published.offer.clear();
    return { answer: 'accept', option: -1, lever: -1, steps: 0 };
  },
  'offer-unanswered': () => ({ answer: 'none', option: -1, lever: -1, steps: 0 }),
  'counter-closed': (w) => {
    w.published.oddsHigh[3] = 0;
    return { answer: 'roadmap', option: -1, lever: -1, steps: 0 };
  },
  'no-dilemma': () => ({ answer: 'accept', option: 0, lever: -1, steps: 0 }),
  'dilemma-unanswered': (w) => {
    w.published.dilemma = 0;
    return { answer: 'accept', option: -1, lever: -1, steps: 0 };
  },
  'no-such-option': (w) => {
    w.published.dilemma = 0;
    return { answer: 'accept', option: 7, lever: -1, steps: 0 };
  },
  'option-unaffordable': (w) => {
    w.published.dilemma = 0;
    w.published.capital = 0;
    return { answer: 'accept', option: 1, lever: -1, steps: 0 };
  },
  'no-such-lever': () => ({ answer: 'accept', option: -1, lever: 10, steps: 1 }),
  'lever-unaffordable': (w) => {
    w.published.capital = 0.1;
    return { answer: 'accept', option: -1, lever: 0, steps: -2 };
  },
  'grade-past-the-end': () => ({ answer: 'accept', option: -1, lever: 0, steps: 1 }),
  'law-not-open': (w, m) => {
    w.published.quarter = 5;
    return { answer: 'accept', option: -1, lever: m.slotOfKind[LEVER.law] as number, steps: -1 };
  },
  'not-a-decision': () => ({ answer: 'accept', option: -1, lever: -1, steps: 1 }),
};

describe.each(MODELS.slice(0, 3).map((m) => [m.viewId, m] as const))('%s', (_, m) => {
  test.each(ILLEGAL)('%s is refused and changes nothing', (code) => {
    for (let seed = 1; seed <= 5; seed++) {
      const world = startWorld(m, seed, 16);
      const decision = CASES[code](world, m);
      const before = new WorldClass();
      before.copyFrom(world);
      expect(decide(world, m, decision)).toBe(code);
      expect(differences(world, before)).toEqual([]);
    }
  });
});

test('random illegal decisions change nothing in the middle of a game', () => {
  const met = new Set<Illegal>();
  for (const spec of games(sample(24, 400), ALL, 33)) {
    const { answers, options, moves } = neighbours(spec.model);
    playRandom(spec, {
      onDecision(w) {
        const before = hashOf(w);
        for (let i = 0; i < 12; i++) {
          const n = w.quarter * 12 + i + spec.seed;
          const d = {
            answer: answers[n % answers.length],
            option: options[(n * 5) % options.length],
            ...moves[(n * 7) % moves.length],
          } as Decision;
          const code = checkDecision(publicView(w), spec.model, d);
          if (code === null) continue;
          met.add(code);
          expect(decide(w, spec.model, d)).toBe(code);
        }
        expect(hashOf(w)).toBe(before);
      },
    });
  }
  expect(met.size).toBeGreaterThan(8);
});

test('a lever is open from its quarter on, costs what it says, and stops at its ends', () => {
  const m = MODELS[0] as Model;
  const view = publicView(startWorld(m, 1, 16)) as { -readonly [K in keyof World['published']]: World['published'][K] };
  m.levers.forEach((lever, slot) => {
    view.capital = 8;
    view.quarter = lever.opens - 2;
    const listed = () => legalDecisions(view as never, m).levers.filter((l) => l.lever === slot);
    expect(listed()).toEqual([]);
    view.quarter = lever.opens - 1;
    expect(listed().length).toBeGreaterThan(0);
    for (const { steps, cost } of listed()) {
      const each = steps > 0 || lever.kind === LEVER.home ? lever.cost : lever.cost * lever.easeShare;
      expect(cost).toBeCloseTo(each * Math.abs(steps), 12);
      view.capital = cost - 0.001;
      expect(listed().some((l) => l.steps === steps)).toBe(false);
      view.capital = 8;
    }
  });
  const grades: [number, (x: number) => void][] = [
    [0, (x) => (view.ours[0] = x)],
    [4, (x) => (view.personal = x)],
    [5, (x) => (view.enforcement = x)],
    [6, (x) => (view.unity = x)],
    [7, (x) => (view.civilSociety = x)],
  ];
  view.quarter = 10;
  for (const [slot, set] of grades) {
    const moves = () =>
      legalDecisions(view as never, m)
        .levers.filter((l) => l.lever === slot)
        .map((l) => l.steps);
    const notch = m.levers[slot]?.notch as number;
    set(1);
    expect(leverGrade(view as never, m, slot)).toBe(1);
    expect(moves()).toEqual([-1, -2]);
    set(0);
    expect(moves()).toEqual([1, 2]);
    set(1 - notch * 0.9);
    expect(moves()).toContain(1);
    expect(moves()).not.toContain(2);
    set(notch * 0.9);
    expect(moves()).toContain(-1);
    expect(moves()).not.toContain(-2);
  }
});
