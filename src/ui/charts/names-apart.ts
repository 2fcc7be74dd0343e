/** Names at the ends of lines, moved apart so that none lies on another. */

interface Named {
  /** Where it would stand, down from the top. */
  readonly at: number;
}

/** The same in the order from the top, each at least `gap` below the one before and none below `bottom`. */
export function namesApart<T extends Named>(names: readonly T[], gap: number, bottom: number): T[] {
  const apart = [...names].sort((a, b) => a.at - b.at).map((name) => ({ ...name, at: Math.min(name.at, bottom) }));
  for (let i = 1; i < apart.length; i++) {
    const [above, here] = [apart[i - 1] as T, apart[i] as T];
    apart[i] = { ...here, at: Math.max(here.at, above.at + gap) };
  }
  // Those that were pushed out at the foot push the others up.
  for (let i = apart.length - 1; i >= 0; i--) {
    const most = i === apart.length - 1 ? bottom : (apart[i + 1] as T).at - gap;
    const here = apart[i] as T;
    apart[i] = { ...here, at: Math.min(here.at, most) };
  }
  return apart;
}
