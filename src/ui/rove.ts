/** One Tab stop for a group of controls: the arrow keys move the focus inside of it, Home and End to its ends. */
import { useRef, useState } from 'preact/hooks';

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  ArrowDown: (at, last) => (at === last ? 0 : at + 1),
  ArrowUp: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

export interface Rove {
  /** For the element around the group. */
  readonly group: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocusIn: (event: FocusEvent) => void;
  };
  /** The tabIndex of a member: of all that can be used, one is a stop. */
  readonly stop: (index: number) => 0 | -1;
}

/**
 * `usable` says of each member whether it can have the focus; `current` is the member at which Tab arrives until another
 * has had the focus. `across` leaves the upward and downward keys alone. Members carry `data-rove={index}`.
 */
export function useRove(usable: readonly boolean[], current: number, across = false): Rove {
  const [had, setHad] = useState<number | null>(null);
  const currentBefore = useRef(current);
  if (currentBefore.current !== current) {
    currentBefore.current = current;
    if (had !== null) setHad(null);
  }
  const wanted = had ?? current;
  const at = usable[wanted] ? wanted : usable.indexOf(true);
  const indexOf = (target: EventTarget | null): number => {
    const member = target instanceof Element ? target.closest<HTMLElement>('[data-rove]') : null;
    return member ? Number(member.dataset.rove) : -1;
  };
  return {
    group: {
      onKeyDown(event) {
        const move = MOVES[event.key];
        const from = indexOf(event.target);
        if (!move || from < 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
        if (across && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) return;
        const open = usable.flatMap((can, i) => (can ? [i] : []));
        const to = open[move(Math.max(0, open.indexOf(from)), open.length - 1)];
        const group = event.currentTarget;
        if (to === undefined || !(group instanceof Element)) return;
        group.querySelector<HTMLElement>(`[data-rove="${to}"]`)?.focus({ preventScroll: true });
        event.preventDefault();
        event.stopPropagation();
      },
      onFocusIn(event) {
        const index = indexOf(event.target);
        if (index >= 0) setHad(index);
      },
    },
    stop: (index) => (index === at ? 0 : -1),
  };
}
