// One movement at a time: calls back on every frame of the browser until it is over. Between movements nothing runs.

export interface Motion {
  /** Goes to the end state at once. */
  finish(): void;
}

/** `step` gets the share of the way, 0 excluded .. 1 included, eased; the last call is always 1. */
export function move(milliseconds: number, step: (share: number) => void): Motion {
  let request = 0;
  let isOver = false;
  let began: number | undefined;
  const end = () => {
    if (isOver) return;
    isOver = true;
    cancelAnimationFrame(request);
    step(1);
  };
  const tick = (now: number) => {
    began ??= now;
    const share = (now - began) / milliseconds;
    if (share >= 1) return end();
    step(share * share * (3 - 2 * share));
    request = requestAnimationFrame(tick);
  };
  request = requestAnimationFrame(tick);
  return { finish: end };
}

export const wantsReducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
