/** What differs on paper: closed parts stand open, charts have the width of a page, and where it is from stands at the top. */
import { options } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../text/charts.ts';
import { useSource } from './charts/source.ts';

/** Of a page of A4 or Letter between its edges, CSS pixels. */
export const PAPER_WIDTH = 690;

const listeners = new Set<(now: boolean) => void>();
let printing = false;

function change(now: boolean): void {
  printing = now;
  // The browser takes the page as it is when this returns.
  const { debounceRendering } = options;
  options.debounceRendering = (draw) => draw();
  try {
    for (const listener of listeners) listener(now);
  } finally {
    if (debounceRendering) options.debounceRendering = debounceRendering;
    else delete options.debounceRendering;
  }
}

const put = (): void => change(true);
const taken = (): void => change(false);

/** True while the page is put on paper. */
export function usePrinting(): boolean {
  const [now, set] = useState(printing);
  useEffect(() => {
    // The same again is heard once.
    addEventListener('beforeprint', put);
    addEventListener('afterprint', taken);
    listeners.add(set);
    set(printing);
    return () => void listeners.delete(set);
  }, []);
  return now;
}

/** At the top of the paper: which world it is of, and the code by which anybody plays it again. Nothing on the screen. */
export function PrintedFrom() {
  const source = useSource();
  const [lines, set] = useState<readonly string[]>([]);
  useEffect(() => {
    let here = true;
    void source().then((found) => here && set(found));
    return () => {
      here = false;
    };
  }, []);
  return (
    <div class="on-paper-only wrap" aria-hidden="true">
      <b>{say('source.page')}</b>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
