// The one clock of the stage: plays a scene, then the slow movement of people and fog, then sleeps. While it sleeps no
// frame is drawn and nothing is asked of the browser.

import { ARM_MS, type Plan } from './acts.ts';
import { AMBIENT_SECONDS, swayClock } from './ambient.ts';

/** A scene is being played (the arm alone is none); people and fog move slowly; nothing moves. */
export type Motion = 'scene' | 'ambient' | 'still';

export interface Drawing {
  /** The stage `ms` into the scene. */
  pose(plan: Plan, ms: number): void;
  /** Ends the scene: everything where it belongs. */
  rest(): void;
  sway(clock: number): void;
  drawFrame(): void;
}

export interface Player {
  /** Plays `plan` at so many times its pace; null: goes to its end at once. What was playing before has ended. */
  play(plan: Plan, pace: number | null): void;
  /** Something happened: people and fog move for a while. */
  stir(): void;
  /** The scene that is playing is shown again as it is now: call when its pictures were made anew. False: none is. */
  again(): boolean;
  /** Goes to the end of the scene, if one is playing. */
  skip(): void;
  /** Ends everything; nothing moves until stir() or play(). */
  stop(): void;
}

/** Between frames of the slow movement, ms: half as often as a screen, which is enough for it. */
const SLOW_FRAME = 30;

export function createPlayer(drawing: Drawing, isCalm: () => boolean, onMotion: (motion: Motion) => void): Player {
  let plan: Plan | null = null;
  let pace = 1;
  let ms = 0;
  let stirredAt: number | null = null;
  let stirredFrom = 0;
  let clock = 0;
  let before = 0;
  let drawnAt = 0;
  let request = 0;
  let motion: Motion = 'still';

  const become = (next: Motion) => {
    if (next === motion) return;
    motion = next;
    onMotion(motion);
  };
  const wake = () => {
    if (request !== 0) return;
    before = performance.now();
    request = requestAnimationFrame(tick);
  };
  const sleep = () => {
    cancelAnimationFrame(request);
    request = 0;
    stirredAt = null;
    if (clock !== 0 || motion !== 'still') {
      clock = 0;
      drawing.sway(0);
      drawing.drawFrame();
    }
    become('still');
  };
  const endScene = () => {
    if (!plan) return;
    plan = null;
    drawing.rest();
  };
  const stir = () => {
    if (isCalm()) {
      sleep();
      return;
    }
    stirredAt = performance.now();
    stirredFrom = clock;
    become(plan && plan.total > ARM_MS ? 'scene' : 'ambient');
    wake();
  };

  function tick(now: number): void {
    request = 0;
    if (plan) {
      ms += Math.max(0, now - before) * pace;
      if (ms < plan.total) drawing.pose(plan, ms);
      else {
        endScene();
        stir();
      }
    }
    before = now;
    const seconds = stirredAt === null ? AMBIENT_SECONDS : Math.max(0, now - stirredAt) / 1000;
    clock = swayClock(stirredFrom, seconds);
    if (!plan && seconds >= AMBIENT_SECONDS) {
      sleep();
      return;
    }
    if (plan || now - drawnAt >= SLOW_FRAME) {
      drawnAt = now;
      drawing.sway(clock);
      drawing.drawFrame();
    }
    if (request === 0) request = requestAnimationFrame(tick);
  }

  return {
    play(next, times) {
      endScene();
      if (times === null || next.total === 0 || isCalm()) {
        drawing.rest();
        drawing.drawFrame();
        stir();
        return;
      }
      plan = next;
      pace = times;
      ms = 0;
      drawing.pose(plan, 0);
      stir();
    },
    stir,
    again() {
      if (!plan) return false;
      drawing.pose(plan, ms);
      drawing.sway(clock);
      drawing.drawFrame();
      return true;
    },
    skip() {
      if (!plan) return;
      endScene();
      drawing.drawFrame();
      stir();
    },
    stop() {
      endScene();
      sleep();
    },
  };
}
