/** A point of the line with its two branches: people freed to one side, people arrested to the other; the wider, the more. */
import type { Answer } from '../../rules/decision.ts';
import { signedWhole } from './say.ts';

/** What one answer changed over the horizon, and in which sense. */
export interface Effect {
  readonly kind: 'share' | 'margin' | 'none';
  readonly freed: number;
  readonly arrested: number;
  readonly prisonYears: number;
}

/** Along the line, across it to each side, where the point stands, and where a branch has left the line. */
const SIZE = { along: 72, across: 98, point: 22, off: 52, reach: 62 } as const;
/** Widest branch, and narrowest of one that is there. */
const WIDTH = { most: 22, least: 3 } as const;
/** On a phone the line runs down the page, a row a quarter. */
const ROW = 60 / SIZE.along;

/** From the line's own directions to those of the picture: along it, and across it (below 0: people freed). */
type Place = (along: number, across: number) => readonly [x: number, y: number];

interface BranchProps {
  readonly effect: Effect;
  /** People that the widest branch stands for. */
  readonly most: number;
  readonly quarter: number;
  readonly answer: Answer;
  /** The line runs down the page. */
  readonly down: boolean;
}

export function Branch({ effect, most, quarter, answer, down }: BranchProps) {
  const { along, across, point } = SIZE;
  const place: Place = down ? (a, b) => [b + across, a * ROW] : (a, b) => [a, b + across];
  const [width, height] = down ? [2 * across, along * ROW] : [along, 2 * across];
  const [cx, cy] = place(down ? along / 2 : point, 0);
  const kind = answer === 'none' ? 'point empty' : answer === 'refuse' ? 'point' : 'point signs';
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" class={`branch ${effect.kind}`}>
      <Arm count={effect.freed} most={most} way={-1} kind="freed" place={place} down={down} />
      <Arm count={effect.arrested} most={most} way={1} kind="arrested" place={place} down={down} />
      <path d={`M${place(0, 0)}L${place(along, 0)}`} class="rail" />
      <circle cx={cx} cy={cy} r="13" class={kind} />
      <text x={cx} y={cy + 5} class="mid num">
        {quarter}
      </text>
    </svg>
  );
}

interface ArmProps {
  readonly count: number;
  readonly most: number;
  /** -1 to the side of the freed, 1 to that of the arrested. */
  readonly way: -1 | 1;
  readonly kind: 'freed' | 'arrested';
  readonly place: Place;
  readonly down: boolean;
}

/** More leaves the line, fewer comes back to it: the same bend the other way round, with its sign beside it. */
function Arm({ count, most, way, kind, place, down }: ArmProps) {
  if (count === 0) return null;
  const { point, off, reach } = SIZE;
  const wide = Math.max(WIDTH.least, (Math.abs(count) / most) * WIDTH.most);
  const [from, to] = count > 0 ? [point, off] : [off, point];
  const end = way * reach;
  const bend = [place(from + (to - from) * 0.55, 0), place(to - (to - from) * 0.7, end), place(to, end)];
  const d = `M${place(from, 0)}C${bend.join(' ')}`;
  const [x, y] = place((point + off) / 2, end + way * 20);
  return (
    <g class={`arm ${kind} ${count > 0 ? 'more' : 'fewer'}`}>
      <path d={d} class="case" style={{ strokeWidth: wide + 4 }} />
      <path d={d} class="core" style={{ strokeWidth: wide }} />
      <text x={x} y={y + (down ? 7 : way < 0 ? 0 : 8)} class="mid num">
        {signedWhole(count)}
      </text>
    </g>
  );
}
