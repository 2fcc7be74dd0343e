/** What the verdict hangs on: each number of the view moved over its range, and the values at which the verdict changes sign. */

import type { Swept } from '../../outcomes/index.ts';
import { say } from '../../text/charts.ts';
import { r, reveal } from '../../text/reveal.ts';
import { Savable } from '../charts/save.tsx';
import { scaleLinear } from '../charts/scale.ts';
import { MechanismLink } from '../mechanism/link.tsx';
import { mechanismOf } from '../mechanism/which.ts';

import { useWords } from '../store.ts';
import { Part, Scrolled, Waiting } from './parts.tsx';
import { signedWhole } from './say.ts';
import type { RevealProps } from './use.ts';

/** The parameters by what they move, the largest first, and those that move nothing. */
function parted(swept: readonly Swept[]): { moving: Swept[]; still: Swept[] } {
  const moving = swept.filter(({ moves }) => moves > 0).sort((a, b) => b.moves - a.moves);
  return { moving, still: swept.filter(({ moves }) => moves === 0) };
}

export function nameOf(parameter: string): string {
  const key = `parameter.${parameter}`;
  return key in reveal ? r(key as 'parameter.bite') : parameter;
}

const decimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

export function Flips({ known, view }: RevealProps & { view: string }) {
  const words = useWords();
  const swept = known.swept[view];
  return (
    <Part id="flips" class="dark" lede={r('flips.lede')}>
      {swept ? <Table swept={swept} view={words.view(view).name} /> : <Waiting known={known} what="swept" />}
    </Part>
  );
}

const WIDTH = 300;

function Table({ swept, view }: { swept: readonly Swept[]; view: string }) {
  const { moving, still } = parted(swept);
  const means = moving.flatMap(({ scan }) => scan.map(({ mean }) => mean));
  const x = scaleLinear([Math.min(0, ...means), Math.max(0, ...means)], [6, WIDTH - 6]);
  const label = r('flips.caption', { of: 200 });
  return (
    <>
      <Savable id="hangs-on" title={say('title.hangsOn', { view })}>
        <Scrolled label={label}>
          <table class="by flips num">
            <caption>{label}</caption>
            <thead>
              <tr>
                <th scope="col">{r('flips.name')}</th>
                <th scope="col">{r('flips.value')}</th>
                <th scope="col">{r('flips.range')}</th>
                <td />
                <th scope="col">{r('flips.runs')}</th>
                <th scope="col">{r('flips.sign')}</th>
              </tr>
            </thead>
            <tbody>
              {moving.map((one) => {
                const run = one.scan.map(({ mean }) => mean);
                const [low, high] = [Math.min(...run), Math.max(...run)];
                return (
                  <tr key={one.parameter} data-parameter={one.parameter}>
                    <th scope="row">
                      <MechanismLink id={mechanismOf(one.parameter)} what={nameOf(one.parameter)} named />
                    </th>
                    <td>{decimals.format(one.value)}</td>
                    <td>{r('luck.range', { low: decimals.format(one.low), high: decimals.format(one.high) })}</td>
                    <td class="bars">
                      <svg aria-hidden="true" width={WIDTH} height="22" viewBox={`0 0 ${WIDTH} 22`}>
                        <rect x={x(low)} y="5" width={Math.max(2, x(high) - x(low))} height="12" class="run" />
                        <path d={`M${x(0)} 0V22`} class="zero" />
                      </svg>
                    </td>
                    <td>{r('luck.range', { low: signedWhole(low), high: signedWhole(high) })}</td>
                    <td>{flipText(one)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scrolled>
      </Savable>
      {still.length > 0 && (
        <p class="lede">
          {r('flips.still', { list: still.map(({ parameter }) => nameOf(parameter).toLowerCase()).join('; ') })}
        </p>
      )}
    </>
  );
}

function flipText({ flips, unsure }: Swept): string {
  if (flips.length === 0) return r(unsure ? 'flips.unsure' : 'flips.none');
  return flips
    .map(({ value, error, confirmed }) =>
      r(confirmed ? 'flips.at' : 'flips.at.unconfirmed', {
        value: decimals.format(value),
        error: decimals.format(Number(error.toPrecision(1))),
      }),
    )
    .join('; ');
}
