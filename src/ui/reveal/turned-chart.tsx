/** People in prison on both tracks, and on the one to which a turned decision leads. */
import { t } from '../../text/index.ts';
import { r } from '../../text/reveal.ts';
import { LineKey } from '../charts/line-key.tsx';
import { type Line, PrisonersChart } from '../charts/prisoners.tsx';
import { Savable } from '../charts/save.tsx';
import { shortDateOf } from '../say/figures.ts';
import type { Pulled } from './levers.tsx';
import type { RevealProps } from './use.ts';

export function TurnedChart({
  state,
  ending,
  pulled,
}: Pick<RevealProps, 'state' | 'ending'> & { pulled: Pulled | null }) {
  const { yours, other } = ending.tracks;
  const lines: Line[] = [
    { id: 'other', name: t('track.other'), values: other.prisoners, look: 'other' },
    { id: 'yours', name: t('track.yours'), values: yours.prisoners, look: 'yours' },
    ...(pulled
      ? [{ id: 'turned', name: r('track.turned'), values: pulled.track.prisoners, look: 'turned' as const }]
      : []),
  ];
  const text = [...lines]
    .reverse()
    .map((l) => r('lever.chart.text', { track: l.name, n: l.values.at(-1) ?? 0 }))
    .join(' ');
  return (
    <div class="turned-chart">
      <h4>{r('lever.chart')}</h4>
      <Savable id="turned" title={r('lever.chart')}>
        <LineKey lines={[...lines].reverse()} />
        <PrisonersChart
          lines={lines}
          horizon={state.facts.horizon}
          termEnd={state.view?.term ?? null}
          dateOf={(q) => shortDateOf(state.facts, q)}
          label={r('lever.chart.label', { text })}
          aside
          slider
        />
      </Savable>
    </div>
  );
}
