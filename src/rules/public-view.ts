/** The public view: the one thing that stage, interface, why-panel and policies may know. It reads the published record only. */
import { CAUSE, FIGURE, FIGURE_IS_PUBLIC, isPublicCause, type Ledger } from './causes.ts';
import type { PublicView, PublishedCause } from './published.ts';
import type { World } from './world.ts';

/** The record itself, read only, without a copy: valid until the next quarter is played. */
export function publicView(world: World): PublicView {
  return world.published as unknown as PublicView;
}

/** A copy of plain values (typed arrays become arrays of numbers) that can be kept, compared and written as JSON. */
export function snapshot(world: World): PublicView {
  return plain(world.published) as PublicView;
}

function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === 'object') {
    const out: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) out[key] = plain(inner);
    return out;
  }
  return value;
}

/**
 * The causes that may be published: those of public figures; where the driver is in fog only the name of the cause, once,
 * without a figure.
 */
export function publishedCauses(ledger: Ledger): PublishedCause[] {
  const out: PublishedCause[] = [];
  let fogged = '';
  const closeFigure = (next: string): void => {
    if (fogged !== '' && fogged !== next) {
      out.push({ figure: fogged, cause: 'fogged', amount: null });
      fogged = '';
    }
  };
  for (const { figure, cause, amount } of ledger.lines()) {
    closeFigure(figure);
    const f = FIGURE[figure];
    if (!FIGURE_IS_PUBLIC[f]) continue;
    if (isPublicCause(f, CAUSE[cause])) out.push({ figure, cause, amount });
    else fogged = figure;
  }
  closeFigure('');
  return out;
}
