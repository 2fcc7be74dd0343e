/** The bet with reality: a count on a stated date, to be made before the term and scored when a count is published. */
import { useEffect, useState } from 'preact/hooks';
import type { PublicState, ViewForecast } from '../../session/index.ts';
import { observed, scoreOf } from '../../session/reality.ts';
import { formatCount } from '../../text/index.ts';
import { say } from '../../text/sharing.ts';
import { Dialog } from '../dialog.tsx';
import { useActions, useWords } from '../store.ts';
import './share.css';

const STEP = 50;
const MOST = 10_000;

const monthText = ({ year, month }: { readonly year: number; readonly month: number }): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, 1),
  );

export function RealityDialog({ state, onClose }: { state: PublicState; onClose: () => void }) {
  const actions = useActions();
  const { ask, counts } = observed();
  const last = counts.at(-1)?.count ?? 0;
  const [count, setCount] = useState(state.bet.reality?.count ?? Math.round(last / STEP) * STEP);
  const set = (n: number) => setCount(Math.min(MOST, Math.max(0, n)));
  const leave = (bet: boolean) => {
    actions.setBet({ reality: bet ? { count, ...ask } : null });
    onClose();
  };
  return (
    <Dialog label={say('reality.title')} class="reality" onClose={onClose}>
      <h2>{say('reality.title')}</h2>
      <p>{say('reality.text', { when: monthText(ask) })}</p>
      <div class="stepper">
        <button
          type="button"
          class="on-paper"
          aria-label={say('reality.fewer')}
          data-reality-less
          onClick={() => set(count - STEP)}
        >
          −
        </button>
        <b class="num" role="status" data-reality-count>
          {formatCount(count)}
        </b>
        <button
          type="button"
          class="on-paper"
          aria-label={say('reality.more')}
          data-reality-more
          onClick={() => set(count + STEP)}
        >
          +
        </button>
      </div>
      <div class="row">
        <button type="button" class="on-paper main" data-reality-bet onClick={() => leave(true)}>
          {say('reality.bet', { n: count })}
        </button>
        <button type="button" class="on-paper" data-reality-none onClick={() => leave(false)}>
          {say('reality.none')}
        </button>
      </div>
      <h3>{say('reality.before')}</h3>
      <table>
        <tbody>
          {counts.map((one) => (
            <tr key={`${one.year} ${one.month}`}>
              <th scope="row">{monthText(one)}</th>
              <td class="num">{formatCount(one.count)}</td>
              <td>{one.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{say('reality.real')}</p>
    </Dialog>
  );
}

/** What became of it, at the end of a term: also of an old link. */
export function RealityResult({ bet }: { bet: NonNullable<PublicState['bet']['reality']> }) {
  const actions = useActions();
  const words = useWords();
  const score = scoreOf(bet, observed());
  const published = score?.published.count ?? null;
  const [views, setViews] = useState<readonly ViewForecast[]>([]);
  useEffect(() => {
    let here = true;
    if (published !== null)
      actions.realityViews(bet).then(
        (found) => here && setViews(found ?? []),
        () => undefined,
      );
    return () => {
      here = false;
    };
  }, [published, bet.year, bet.month]);
  return (
    <section class="sec reality-result" aria-labelledby="reality-title">
      <div class="wrap">
        <h2 id="reality-title">{say('reality.title')}</h2>
        <p class="lede">
          {say('reality.said', { n: bet.count, when: monthText(bet) })}{' '}
          {score === null
            ? say('reality.open')
            : say('reality.was', { n: score.published.count, off: score.off, source: score.published.source })}{' '}
          {score?.noChangeOff !== null && score !== null ? say('reality.noChange', { off: score.noChangeOff }) : ''}
        </p>
        {published !== null && views.length > 0 && (
          <ul data-reality-views>
            {views.map(({ view, refused, signed }) => (
              <li key={view}>
                {say('reality.view', {
                  view: words.view(view).name,
                  refused: Math.abs(refused - published),
                  signed: Math.abs(signed - published),
                })}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
