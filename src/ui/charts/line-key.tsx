/** Names for the lines of a chart, each with the line as it looks. */
import { formatCount } from '../../text/index.ts';
import type { Line } from './prisoners.tsx';

export function LineSign({ look }: { look: Line['look'] }) {
  return (
    <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true" class={`line ${look}`}>
      {look === 'other' && <path d="M2 6H32" class="case" />}
      <path d="M2 6H32" class="core" />
    </svg>
  );
}

/** In the order given, each with its last value; 0 for a line without any. */
export function LineKey({ lines }: { lines: readonly Line[] }) {
  return (
    <ul class="key">
      {lines.map((l) => (
        <li key={l.id}>
          <LineSign look={l.look} />
          {l.name} <b class="num">{formatCount(l.values.at(-1) ?? 0)}</b>
        </li>
      ))}
    </ul>
  );
}
