/** What could have been known: the odds over the views from the public record alone. */
import { say } from '../../text/charts.ts';
import { formatCount } from '../../text/index.ts';
import { r } from '../../text/reveal.ts';
import { Savable } from '../charts/save.tsx';
import { useWords } from '../store.ts';
import { Part, Waiting } from './parts.tsx';
import type { RevealProps } from './use.ts';

const WHOLE = 100;

export function Known({ ending, known }: RevealProps) {
  const words = useWords();
  const { odds } = known;
  const of100 = (value: number) => formatCount(Math.round(value * WHOLE));
  return (
    <Part id="known" lede={r('known.lede')}>
      {!odds && <Waiting known={known} what="odds" />}
      {odds && (
        <Savable id="known" title={say('title.known')}>
          <table class="by view-odds num" data-odds>
            <caption class="aside">{r('known.chart')}</caption>
            <thead>
              <tr>
                <td />
                <td class="bars" />
                <th scope="col">{r('known.odds')}</th>
                <th scope="col">{r('known.error')}</th>
              </tr>
            </thead>
            <tbody>
              {odds.map(({ view, odds: share, error }) => (
                <tr key={view} data-view-odds={view}>
                  <th scope="row">
                    {words.view(view).name}
                    {view === ending.view && <small>{r('known.this')}</small>}
                  </th>
                  <td class="bars">
                    <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
                      <rect x="0" y="1" width={share * WHOLE} height="8" class="odd" />
                      <path
                        d={`M${Math.max(0, share - error) * WHOLE} 5H${Math.min(1, share + error) * WHOLE}`}
                        class="err"
                      />
                    </svg>
                  </td>
                  <td>{of100(share)}</td>
                  <td>{of100(error)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Savable>
      )}
    </Part>
  );
}
