// The trigger law: passage, the steps by themselves, the waiver, and whoever follows.
import { describe, expect, test } from 'vitest';
import { checkDecision, EVENT, FILE, LEVER, type Model, publicView, type World } from '../../src/rules/index.ts';
import { modelWith, plainModel, potash, VIEWS } from './models.ts';
import { copyOf, count, later, next, worlds } from './quarters.ts';

const CALM = { crisisBase: 0, shockChance: 0, lawSwing: 0, cheat: 0 } as const;
const quiet = (w: World) => w.offer.clear();

const propose = (m: Model) => ({ lever: m.slotOfKind[LEVER.law] as number, steps: 1 });
const rich = (w: World) => {
  quiet(w);
  w.capital = 8;
  w.base = 60;
  w.approval = 60;
};
const inForce = (w: World) => {
  quiet(w);
  w.lawStage = 4;
};

test('proposed, debated, voted in the third quarter: it needs approval and the allies', () => {
  const m = plainModel('op-ed', CALM);
  for (const w of worlds(m, 8)) {
    const voted = (change: (x: World) => void) => {
      let at = next(w, m, propose(m), rich);
      expect(count(at, EVENT['law-proposed'])).toBe(1);
      expect(at.lawStage).toBe(2);
      at = next(at, m, {}, quiet);
      expect(at.lawStage).toBe(3);
      expect(count(at, EVENT['law-passed'])).toBe(0);
      return next(at, m, {}, (x) => {
        quiet(x);
        change(x);
      });
    };
    const passed = voted(() => {});
    expect(passed.lawStage).toBe(4);
    expect(count(passed, EVENT['law-passed'])).toBe(1);
    expect(passed.fileEntry[2 * 2 + 1]).toBe(FILE['the-law-binds-them']);
    const disliked = voted((x) => {
      x.approval = 49.9;
    });
    const alone = voted((x) => {
      x.unity = 0.49;
    });
    for (const failed of [disliked, alone]) {
      expect(failed.lawStage).toBe(0);
      expect(count(failed, EVENT['law-failed'])).toBe(1);
      expect(failed.credibility).toBeLessThan(passed.credibility - 0.05);
      expect(failed.base).toBeLessThan(passed.base - 0.8);
    }
  }
});

test('the vote has a swing of its own: at the bar about half of the worlds pass it', () => {
  const m = plainModel('op-ed', { ...CALM, lawSwing: 4 });
  const passed = worlds(m, 400).filter((w) => {
    const at = next(w, m, {}, (x) => {
      quiet(x);
      x.lawStage = 3;
      x.approval = 50;
    });
    return at.lawStage === 4;
  });
  expect(passed.length / 400).toBeGreaterThan(0.4);
  expect(passed.length / 400).toBeLessThan(0.6);
});

describe.each(VIEWS)('%s', (view) => {
  const m = plainModel(view, { ...CALM, deathApproval: 0 });
  const list = worlds(m, 8);

  test('in force it lowers recorded arrests, more where sanctions are believed and there is room to escalate', () => {
    for (const w of list) {
      const at = (credibility: number, ours: number) =>
        next(w, m, {}, (x) => {
          inForce(x);
          x.credibility = credibility;
          for (let k = 0; k < 4; k++) (x.sectors[k] as World['sectors'][number]).ours = ours;
          x.personal = 1;
          x.enforcement = 1;
        }).arrestMean;
      const without = next(w, m, {}, quiet);
      const law = next(w, m, {}, inForce);
      expect(law.arrestMean).toBeLessThan(without.arrestMean);
      expect(at(0.9, 0.5)).toBeLessThan(at(0.3, 0.5));
      expect(at(0.6, 0.5)).toBeLessThan(at(0.6, 1));
      expect(law.inputs.lawInForce).toBe(1);
    }
  });

  test('a part of what it deters goes where nobody records it', () => {
    let law = 0;
    let none = 0;
    for (const w of worlds(m, 40)) {
      law += next(w, m, {}, inForce).unrecordedNow;
      none += next(w, m, {}, quiet).unrecordedNow;
    }
    expect(law).toBeGreaterThan(none + 40);
    const all = plainModel(view, { ...CALM, substitution: 0 });
    for (const w of worlds(all, 5)) expect(next(w, all, {}, inForce).unrecordedNow).toBe(0);
  });

  test('each arrest adds 1/500 of a step: sectors in turn, then persons, then enforcement, then no more', () => {
    for (const w of list) {
      const open = (x: World) => {
        inForce(x);
        (x.sectors[1] as World['sectors'][number]).ours = 0.5;
      };
      const step = next(w, m, {}, open);
      const arrests = step.publishedNow;
      expect(step.lawStepNow).toBeCloseTo(Math.min(arrests / 500, 0.5), 12);
      expect(step.sectors[1]?.ours).toBeCloseTo(0.5 + step.lawStepNow, 12);
      expect([step.sectors[0]?.ours, step.sectors[2]?.ours, step.sectors[3]?.ours]).toEqual([1, 1, 0]);
      const first = next(w, m, {}, inForce);
      expect(first.sectors[3]?.ours).toBeGreaterThan(0.1);
      const full = (x: World) => {
        inForce(x);
        for (let k = 0; k < 4; k++) (x.sectors[k] as World['sectors'][number]).ours = 1;
      };
      const persons = next(w, m, {}, full);
      const plain = next(w, m, {}, (x) => {
        full(x);
        x.lawStage = 0;
      });
      expect(persons.personal).toBeGreaterThan(plain.personal);
      expect(persons.enforcement).toBe(plain.enforcement);
      const listed = (x: World) => {
        full(x);
        x.personal = 1;
      };
      const enforced = next(w, m, {}, listed);
      expect(enforced.enforcement).toBeGreaterThan(plain.enforcement);
      const nothing = next(w, m, {}, (x) => {
        listed(x);
        x.enforcement = 1;
      });
      expect(nothing.lawStepNow).toBe(0);
      expect(count(nothing, EVENT['law-step'])).toBe(0);
    }
  });

  test('a step costs ally unity and raises the home price, and on a sold sector belief in our relief', () => {
    const w = list[0] as World;
    const freeze = { ...m, arrests: { ...m.arrests, ordinaryArrests: 0, foreignArrests: 0 } };
    const step = next(w, m, {}, (x) => {
      inForce(x);
      (x.sectors[3] as World['sectors'][number]).soldAt = -99;
    });
    const none = next(w, freeze, {}, (x) => {
      inForce(x);
      x.pending.fill(0);
    });
    expect(none.lawStepNow).toBe(0);
    expect(step.unity).toBeLessThan(none.unity);
    expect(step.homePrice).toBeGreaterThan(none.homePrice);
    const sold = next(w, m, {}, (x) => {
      inForce(x);
      (x.sectors[3] as World['sectors'][number]).soldAt = 0;
    });
    expect(sold.assurance).toBeLessThan(step.assurance);
    // Nor after a breach of theirs.
    const freed = next(w, m, {}, (x) => {
      inForce(x);
      Object.assign(x.sectors[3] as object, { soldAt: 0, wordFreed: 1 });
    });
    expect(freed.assurance).toBe(step.assurance);
    expect(sold.lawStepNow).toBe(step.lawStepNow);
  });

  test('relief sells dearer under it, a sale is a waiver and costs belief', () => {
    for (const w of list) {
      const law = next(w, m, { answer: 'accept' }, (x) => {
        x.lawStage = 4;
      });
      const none = next(w, m, { answer: 'accept' });
      expect(count(law, EVENT['law-waived'])).toBe(1);
      expect(law.credibility).toBeLessThan(none.credibility);
      expect(law.lawStepNow).toBe(0);
      expect(law.fileEntry[0]).toBe(FILE['they-waived-their-law']);
    }
    const price = (stage: number) =>
      worlds(m, 60).map((x) => {
        const at = next(x, m, {}, (y) => {
          quiet(y);
          y.lawStage = stage;
          (y.sectors[3] as World['sectors'][number]).ours = 1;
        });
        return at.priceFactors[5];
      });
    expect(new Set(price(4))).toEqual(new Set([1, 0]));
    expect(new Set(price(0))).toEqual(new Set([0]));
  });

  test('no step is taken while a roadmap runs', () => {
    const w = next(list[0] as World, m, {}, (x) => {
      inForce(x);
      x.roadmap = 6;
    });
    expect(w.lawStepNow).toBe(0);
  });
});

/** How many quarters take no step, from the one of the sale on. */
function paused(w: World, m: Model, sale: Partial<World>): number {
  let at = next(w, m, { answer: 'accept' }, (x) => {
    x.lawStage = 4;
    Object.assign(x, sale);
  });
  let quarters = 0;
  while (at.lawStepNow === 0 && quarters < 10) {
    quarters++;
    at = next(at, m, {}, quiet);
  }
  return quarters;
}

test('after a sale the law takes no step for some quarters, and then again', () => {
  const m = plainModel('op-ed', CALM);
  for (const w of worlds(m, 5)) {
    expect(paused(w, m, {})).toBeGreaterThanOrEqual(2);
    expect(paused(w, m, {})).toBeLessThan(5);
  }
});

test('a waiver pauses the law for three quarters', () => {
  const m = plainModel('op-ed', CALM);
  for (const w of worlds(m, 5)) expect(paused(w, m, {})).toBe(3);
});

/** A scenario with one dilemma alone, whose one option pauses the law. */
function pausing(quarters: number): Model {
  const pause = { id: 'pause', cost: 0, effects: [{ on: 'lawPause', amount: quarters, source: 'test' }] } as const;
  const dilemma = { id: 'pause', subject: 'none', place: 'beside', again: 0, when: [], options: [pause] } as const;
  return modelWith('op-ed', CALM, { ...potash, dilemmas: [dilemma] });
}

test.each([1, 2, 3])('a dilemma that pauses the law for %i quarters does so', (quarters) => {
  const m = pausing(quarters);
  for (const w of worlds(m, 5)) {
    let at = next(w, m, { option: 0 }, (x) => {
      inForce(x);
      x.published.dilemma = 0;
    });
    let without = 0;
    while (at.lawStepNow === 0 && without < 10) {
      without++;
      at = next(at, m, { option: -1 }, (x) => {
        quiet(x);
        x.published.dilemma = -1;
      });
    }
    expect(without).toBe(quarters);
  }
});

test('repeal ends it and costs belief in sanctions and in our relief', () => {
  const m = plainModel('op-ed', CALM);
  for (const w of worlds(m, 5)) {
    const law = (x: World) => {
      inForce(x);
      x.capital = 8;
      x.lawPause = 2;
    };
    const gone = next(w, m, { lever: m.slotOfKind[LEVER.law] as number, steps: -1 }, law);
    const kept = next(w, m, {}, law);
    expect([gone.lawStage, gone.lawPause]).toEqual([0, 0]);
    expect(gone.credibility).toBeLessThan(kept.credibility);
    expect(gone.assurance).toBeLessThan(kept.assurance);
    expect(count(gone, EVENT['law-repealed'])).toBe(1);
  }
});

test('whoever follows inherits it: it goes on taking steps under all successors', () => {
  const m = plainModel('op-ed', CALM);
  const w = copyOf(worlds(m, 1)[0] as World, inForce);
  for (const office of [1, 2, 3, 4, 5]) {
    const at = next(w, m, {}, (x) => {
      x.office = office;
    });
    expect(at.lawStage).toBe(4);
    expect(at.lawStepNow).toBeGreaterThan(0);
  }
});

test('a law is proposed once: not again under debate, nor in force', () => {
  const m = plainModel('op-ed', CALM);
  const decision = { answer: 'none', option: -1, ...propose(m) } as const;
  const refused = (w: World) => checkDecision(publicView(w), m, decision);
  for (const w of worlds(m, 3)) {
    // Ready, and late enough for the lever to be open.
    const open = next(later(w, m, 6), m, {}, rich);
    const ready = copyOf(open, (x) => {
      x.published.capital = 8;
      x.published.offer.clear();
      x.published.dilemma = -1;
    });
    expect(refused(ready)).toBeNull();
    for (const stage of [1, 2, 3, 4])
      expect(refused(copyOf(ready, (x) => void Object.assign(x.published, { lawStage: stage })))).toBe('law-not-open');
  }
});
