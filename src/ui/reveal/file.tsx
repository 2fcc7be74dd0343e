/** Their file on you: a page a quarter, from the regime's own reckoning. */
import type { FilePage } from '../../outcomes/index.ts';
import { FILE_ENTRIES } from '../../session/index.ts';
import { formatMillions } from '../../text/index.ts';
import { r } from '../../text/reveal.ts';
import { shortDateOf } from '../say/figures.ts';
import { leakOf } from '../say/news.ts';
import { useWords } from '../store.ts';
import type { ScenarioWords } from '../words.ts';
import { Behind, Part, Waiting } from './parts.tsx';
import { inHundred } from './say.ts';
import type { RevealProps } from './use.ts';

const BELIEFS = ['goingRate', 'credibility', 'assurance', 'soldOrdinary'] as const;
type Belief = (typeof BELIEFS)[number];

function believed(belief: Belief, value: number): string {
  return belief === 'goingRate' ? formatMillions(value) : inHundred(value);
}

function entryText(page: FilePage, words: ScenarioWords): string {
  return [page.answer, page.lever]
    .flatMap((line) =>
      line
        ? [
            words.fileEntry({
              entry: FILE_ENTRIES.indexOf(line.entry),
              figure: line.figure,
              quarter: page.quarter,
            }),
          ]
        : [],
    )
    .join(' ');
}

export function File({ state, known }: RevealProps) {
  const words = useWords();
  const { facts } = state;
  const leaked = state.past.map(({ view }) => leakOf(view)).find((leak) => leak !== null)?.quarter;
  const pages = known.start?.file;
  return (
    <Part id="file" class="paper" lede={r('file.lede')}>
      {!pages && <Waiting known={known} what="start" />}
      {pages && (
        <>
          <ol class="dossier-file">
            {pages.map((page) => (
              <li key={page.quarter} class={page.quarter === leaked ? 'leaked' : ''} data-page={page.quarter}>
                <b class="num">{shortDateOf(facts, page.quarter)}</b>
                <span>
                  {entryText(page, words)} <em>{movedText(page)}</em>
                </span>
              </li>
            ))}
          </ol>
          <Behind label={r('file.table')}>
            <table class="by num">
              <thead>
                <tr>
                  <th scope="col">{r('ledger.quarter')}</th>
                  {BELIEFS.map((belief) => (
                    <th scope="col" key={belief}>
                      {r(`file.col.${belief}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {pages.map((page) => (
                  <tr key={page.quarter}>
                    <th scope="row">{shortDateOf(facts, page.quarter)}</th>
                    {BELIEFS.map((belief) => (
                      <td key={belief}>
                        {believed(belief, page.before[belief])} → {believed(belief, page.after[belief])}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Behind>
        </>
      )}
    </Part>
  );
}

/** The belief that moved most; nothing where it reads the same before and after. */
function movedText({ moved, before, after }: FilePage): string {
  if (moved === null) return r('file.same');
  const [then, now] = [believed(moved, before[moved]), believed(moved, after[moved])];
  return then === now ? r('file.same') : r(`file.${moved}`, { before: then, after: now });
}
