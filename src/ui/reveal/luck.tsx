/** Luck or policy: a thousand worlds as dots, the share in which the sign holds, and what one decision tipped. */

import { useState } from 'preact/hooks';
import type { Tip, UnderView } from '../../outcomes/index.ts';
import { say } from '../../text/charts.ts';
import { formatCount } from '../../text/index.ts';
import { r } from '../../text/reveal.ts';
import { Savable } from '../charts/save.tsx';
import { scaleLinear } from '../charts/scale.ts';
import { useMeasure } from '../layout.ts';
import { MechanismLink } from '../mechanism/link.tsx';
import { mechanismOf } from '../mechanism/which.ts';
import { dateOf } from '../say/figures.ts';
import { useWords } from '../store.ts';
import { columnOf, dotsOf, packed } from './dots.ts';
import { Behind, Part, Waiting } from './parts.tsx';
import { inHundred, SHOWN, signed, signedUnits, signedWhole } from './say.ts';
import type { RevealProps } from './use.ts';

export function Luck({ state, known, view }: RevealProps & { view: string }) {
  const words = useWords();
  const under = known.views[view];
  return (
    <Part
      id="luck"
      class="paper"
      lede={r('luck.lede', { of: under?.verdict.worlds ?? 1000, view: words.view(view).name })}
    >
      {under ? (
        <>
          <Savable id="worlds" title={say('title.worlds', { of: under.verdict.worlds, view: words.view(view).name })}>
            <DotChart under={under} />
          </Savable>
          <p class="lede">{shareText(under)}</p>
          <Behind label={r('luck.table')}>
            <LuckTable under={under} />
          </Behind>
        </>
      ) : (
        <Waiting known={known} what="view" />
      )}
      <h3>{r('luck.tips')}</h3>
      {known.tips ? <Tips state={state} tips={known.tips} /> : <Waiting known={known} what="tips" />}
    </Part>
  );
}

function shareText({ luck, verdict, whole }: UnderView): string {
  const own = luck.prisonYears;
  const share = inHundred(own.sameSign);
  const here = signedWhole(whole.prisonYears);
  return [
    r('luck.share.more', { share: inHundred(verdict.above), other: inHundred(verdict.below) }),
    here === '0' ? r('luck.share.zero', { share }) : r('luck.share.same', { here, share }),
  ].join(' ');
}

const WIDE = { width: 1100, height: 350, columns: 48, left: 16, right: 16, top: 34, bottom: 40 } as const;
const NARROW = { width: 560, height: 440, columns: 26, left: 10, right: 10, top: 44, bottom: 60 } as const;
/** Part of a column's width that its dots take, and of a dot's place that the dot takes. */
const FILLED = 0.9;

/** `small`: beside something else. */
export function DotChart({ under, small = false }: { under: UnderView; small?: boolean }) {
  const wide = useMeasure().layout === 'desk' || window.innerWidth > 700;
  const roomy = wide && !small;
  const size = roomy ? WIDE : NARROW;
  const [at, setAt] = useState<number | null>(null);
  const { differences, luck, verdict } = under;
  const { here, median, p05, p95 } = luck.prisonYears;
  const dots = dotsOf(differences, here, size.columns);
  const { counts, over } = dots;
  const floor = size.height - size.bottom;
  const x = scaleLinear([0, counts.length], [size.left, size.width - size.right]);
  const { across, size: dot } = packed(counts, (x(1) - x(0)) * FILLED, floor - size.top - 18);
  const middle = (column: number) => x(column + 0.5);
  const circles = counts.map((n, c) =>
    Array.from({ length: n }, (_, k) =>
      circle(
        middle(c) + ((k % across) - (across - 1) / 2) * dot,
        floor - (Math.floor(k / across) + 0.5) * dot,
        (dot * FILLED) / 2,
      ),
    ).join(''),
  );
  const zero = -dots.from / dots.width;
  const own = columnOf(dots, here);
  const ownTop = floor - Math.ceil((counts[own] ?? 0) / across) * dot;
  const ticks = scaleLinear([dots.from, dots.from + dots.width * counts.length], [0, 1]).ticks(roomy ? 8 : 4);
  const read = (event: PointerEvent & { currentTarget: Element }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const c = Math.floor(x.invert(((event.clientX - box.left) / box.width) * size.width));
    setAt(Math.min(counts.length - 1, Math.max(0, c)));
  };
  const readout = (c: number) => {
    const end = c === 0 && over.low ? 'low' : c === counts.length - 1 && over.high ? 'high' : 'plain';
    const from = signedWhole(dots.from + c * dots.width);
    const to = signedWhole(dots.from + (c + 1) * dots.width - 1);
    const said = r(`luck.readout.${end}`, { from, to, n: counts[c] ?? 0 });
    return c === own ? `${said}, ${r('luck.readout.here')}` : said;
  };
  const room = counts.length * 0.16;
  return (
    <figure class="chart dots" data-worlds={differences.length}>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        class={roomy ? 'wide' : 'narrow'}
        aria-label={r('luck.chart', {
          of: verdict.worlds,
          fewer: Math.round(verdict.below * verdict.worlds),
          more: Math.round(verdict.above * verdict.worlds),
          median: signedWhole(median),
          low: signedWhole(p05),
          high: signedWhole(p95),
        })}
        onPointerDown={read}
        onPointerMove={read}
        onPointerLeave={(event) => event.pointerType === 'mouse' && setAt(null)}
      >
        {circles.map((d, c) => (
          <path
            key={dots.from + c * dots.width}
            d={d}
            class={dots.from + (c + 0.5) * dots.width < 0 ? 'fewer' : 'more'}
            data-column={counts[c]}
          />
        ))}
        <path d={`M${size.left} ${floor}H${size.width - size.right}`} class="floor" />
        <path d={`M${x(zero)} 4V${floor + 8}`} class="zero" />
        <text x={x(zero) - 10} y={size.top - 16} class="axis end">
          {zero > room ? `← ${r('luck.fewer')}` : ''}
        </text>
        <text x={x(zero) + 10} y={size.top - 16} class="axis">
          {counts.length - zero > room ? `${r('luck.more')} →` : ''}
        </text>
        <circle cx={middle(own)} cy={ownTop - 9} r="7" class="ring" />
        {at !== null && <path d={`M${middle(at)} ${size.top}V${floor}`} class="cursor" />}
        {ticks.map((v) => (
          <text key={v} x={x((v - dots.from) / dots.width)} y={floor + (roomy ? 24 : 30)} class="axis mid num">
            {signedWhole(v)}
          </text>
        ))}
      </svg>
      <figcaption>{r('luck.axis')}</figcaption>
      <p class="readout num" aria-live="off">
        {at === null ? '\u00a0' : readout(at)}
      </p>
      <label class="slide">
        {r('luck.slider')}
        <input
          type="range"
          min={0}
          max={counts.length - 1}
          value={at ?? own}
          aria-valuetext={readout(at ?? own)}
          onInput={(event) => setAt(Number(event.currentTarget.value))}
          onFocus={() => setAt(at ?? own)}
          onBlur={() => setAt(null)}
        />
      </label>
    </figure>
  );
}

function circle(cx: number, cy: number, radius: number): string {
  const n = (v: number) => v.toFixed(1);
  return `M${n(cx - radius)} ${n(cy)}a${n(radius)} ${n(radius)} 0 1 0 ${n(2 * radius)} 0a${n(radius)} ${n(radius)} 0 1 0 ${n(-2 * radius)} 0`;
}

function LuckTable({ under }: { under: UnderView }) {
  return (
    <table class="by num">
      <thead>
        <tr>
          <td />
          {(['here', 'mean', 'interval', 'median', 'nine', 'sign'] as const).map((column) => (
            <th scope="col" key={column}>
              {r(`luck.col.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SHOWN.map((outcome) => {
          const of = under.luck[outcome];
          const to = (low: number, high: number) =>
            r('luck.range', { low: signed(outcome, low), high: signed(outcome, high) });
          return (
            <tr key={outcome} data-luck={outcome}>
              <th scope="row">
                <MechanismLink id={mechanismOf(outcome)} what={r(`out.${outcome}`)} named />
              </th>
              <td>{signedUnits(outcome, under.whole[outcome])}</td>
              <td>{signed(outcome, of.mean)}</td>
              <td>{to(of.low, of.high)}</td>
              <td>{signed(outcome, of.median)}</td>
              <td>{to(of.p05, of.p95)}</td>
              <td>{inHundred(of.sameSign)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Tips({ state, tips }: { state: RevealProps['state']; tips: readonly Tip[] }) {
  const told = tips.flatMap((tip) =>
    (['vote', 'crisis'] as const)
      .filter((kind) => tip.here[kind])
      .map((kind) =>
        r(`luck.tips.here.${kind}`, {
          date: dateOf(state.facts, tip.quarter),
          what: r(`luck.tips.${tip.dimension}`),
          n: formatCount(tip.elsewhere[kind]),
          of: formatCount(tip.elsewhere.of),
        }),
      ),
  );
  if (told.length === 0) return <p data-tips="0">{r('luck.tips.none')}</p>;
  return (
    <ul class="plain-list" data-tips={told.length}>
      {told.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
