// What is heard: small files that the script makes again, and cues that each belong to something that is seen at that moment.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Plan, planOf, type Span } from '../../src/stage/acts.ts';
import { answerCues, type Cue, SOUNDS, sceneCues, stillCues, type Twin } from '../../src/stage/sound/cues.ts';
import type { StageView } from '../../src/stage/stage-view.ts';
import { makeSounds } from '../../tools/sound-waves.ts';
import { viewWith } from './views.ts';

const onDisk = (name: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../public/sound/${name}.wav`, import.meta.url))));

describe('the files', () => {
  const made = makeSounds();

  test('the script makes each again, to the last step but one, and there is one for each sound', () => {
    expect(Object.keys(made).sort()).toEqual([...SOUNDS].sort());
    for (const [name, bytes] of Object.entries(made)) {
      const there = onDisk(name);
      expect([name, there.length]).toEqual([name, bytes.length]);
      // Sines may differ in their last digit between engines: by one step at most.
      const wide = new DataView(bytes.buffer).getUint16(34, true) === 16;
      const read = (b: Uint8Array, at: number) =>
        wide ? new DataView(b.buffer, b.byteOffset).getInt16(at, true) : (b[at] ?? 0);
      let off = 0;
      for (let at = 44; at < bytes.length; at += wide ? 2 : 1)
        off = Math.max(off, Math.abs(read(there, at) - read(bytes, at)));
      expect([name, off <= 1]).toEqual([name, true]);
    }
  });

  test('tens of kilobytes in all; nothing clips, nothing is silent, and what is repeated meets its beginning', () => {
    const all = Object.values(made).reduce((sum, bytes) => sum + bytes.length, 0);
    expect(all).toBeLessThan(70_000);
    for (const name of SOUNDS) {
      const bytes = made[name] as Uint8Array;
      const view = new DataView(bytes.buffer);
      const wide = view.getUint16(34, true) === 16;
      const samples: number[] = [];
      for (let at = 44; at < bytes.length; at += wide ? 2 : 1)
        samples.push(wide ? view.getInt16(at, true) / 32767 : (view.getUint8(at) - 127.5) / 127);
      const most = Math.max(...samples.map(Math.abs));
      expect([name, most > 0.5 && most < 0.95]).toEqual([name, true]);
      const [first = 0, last = 0] = [samples[0], samples.at(-1)];
      const steps = samples.slice(1).map((v, i) => Math.abs(v - (samples[i] ?? 0)));
      if (name === 'distant' || name === 'wind')
        expect([name, Math.abs(first - last) <= Math.max(...steps) * 1.05]).toEqual([name, true]);
      else expect([name, Math.abs(last) < 0.02]).toEqual([name, true]);
    }
  });
});

/** When what belongs to a sound is seen to move; null: not at all. */
function seen(twin: Twin, before: StageView, after: StageView, plan: Plan): Span | null {
  switch (twin) {
    case 'lever':
      return plan.lever;
    case 'coach':
      return plan.leaving;
    case 'train':
      return plan.train;
    case 'lifting':
      return plan.lifting;
    case 'fog':
      return { from: 0, to: plan.total };
    case 'offer':
      return after.offered > 0 ? plan.change : null;
    case 'arm':
      return before.answer === after.answer ? null : { from: 0, to: Number.POSITIVE_INFINITY };
  }
}

const quarter = (change: Partial<StageView>) => viewWith({ quarter: 2, answer: null, ...change });
const before = viewWith({ quarter: 1, exports: 0.3 });
const lever = { slot: 0, ink: '#A23C3A', from: 0, to: 0.5 } as const;

describe('the cues', () => {
  test('each begins while its twin moves, and nothing is heard of what is not there', () => {
    const scenes = [
      quarter({}),
      quarter({ offered: 0 }),
      quarter({ lever, exports: 0.9 }),
      quarter({ freedNow: 120, exports: 0 }),
      quarter({ freedNow: 1, lever, exports: 0.6, offered: 40 }),
    ];
    const heard = new Set<string>();
    for (const after of scenes) {
      const plan = planOf(before, after);
      for (const cue of sceneCues(before, after, plan)) {
        heard.add(cue.sound);
        const span = seen(cue.twin, before, after, plan);
        expect([cue.sound, span !== null && cue.at >= span.from && cue.at <= span.to]).toEqual([cue.sound, true]);
        expect(cue.loud > 0 && cue.loud <= 1 && Math.abs(cue.side) <= 1).toBe(true);
      }
    }
    const lifted = viewWith({ phase: 'reveal', lifted: { arrested: 9, kept: 0, spared: 0, freed: 4 } });
    const wind = sceneCues(before, lifted, planOf(before, lifted));
    expect(wind.map(({ sound }) => sound)).toEqual(['wind']);
    heard.add('wind');
    expect([...heard].sort()).toEqual([...SOUNDS].sort());
    expect(
      sceneCues(before, quarter({ offered: 0 }), planOf(before, quarter({ offered: 0 }))).map((c) => c.twin),
    ).not.toContain('offer');
  });

  const bells = (cues: readonly Cue[]) => cues.filter(({ sound }) => sound === 'bell').map(({ at }) => at);
  test('an offer is one stroke, accepting two and one, refusing three; the three answers are as loud', () => {
    const answers = (['accept', 'counter', 'refuse'] as const).map((answer) =>
      answerCues(viewWith({ answer: null }), viewWith({ answer })),
    );
    expect(answers.map((cues) => bells(cues).length)).toEqual([3, 3, 3]);
    const gaps = answers.map((cues) =>
      bells(cues)
        .slice(1)
        .map((at, i) => at - (bells(cues)[i] ?? 0)),
    );
    // Two close together and one apart; one apart and two; three in a row.
    expect(gaps.map(([a = 0, b = 0]) => Math.sign(b - a))).toEqual([1, -1, 0]);
    expect(new Set(answers.flatMap((cues) => cues.map(({ loud }) => loud))).size).toBe(1);
    expect(bells(sceneCues(before, quarter({ offered: 40 }), planOf(before, quarter({ offered: 40 }))))).toHaveLength(
      1,
    );
    expect(answerCues(viewWith({ answer: 'accept' }), viewWith({ answer: null }))).toEqual([]);
  });

  test('the coach goes to the left and fades; the more is exported, the faster the joints', () => {
    const after = quarter({ freedNow: 80 });
    const puffs = sceneCues(before, after, planOf(before, after)).filter(({ sound }) => sound === 'puff');
    expect(puffs.length).toBeGreaterThan(4);
    for (let i = 1; i < puffs.length; i++) {
      expect(puffs[i]?.loud).toBeLessThan(puffs[i - 1]?.loud ?? 0);
      expect(puffs[i]?.side).toBeLessThan(puffs[i - 1]?.side ?? 0);
    }
    const every = (exports: number) => {
      const [a, b] = sceneCues(before, quarter({ exports }), planOf(before, quarter({ exports }))).filter(
        ({ sound }) => sound === 'joint',
      );
      return (b?.at ?? 0) - (a?.at ?? 0);
    };
    expect(every(1)).toBeLessThan(every(0.6));
    expect(
      sceneCues(before, quarter({ exports: 0 }), planOf(before, quarter({ exports: 0 }))).some(
        ({ sound }) => sound === 'joint',
      ),
    ).toBe(false);
  });

  test('where nothing moves only what stands there is heard', () => {
    expect(stillCues(before, quarter({ freedNow: 80, lever, offered: 40 })).map(({ sound }) => sound)).toEqual([
      'lever',
      'bell',
    ]);
    expect(stillCues(before, before)).toEqual([]);
  });
});
