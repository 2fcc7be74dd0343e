/** Two op-eds: the strongest honest case for the choices and the strongest against, and which claims the other views carry. */
import { useState } from 'preact/hooks';
import { type Author, type Claim, type Column, columnsOn } from '../../outcomes/index.ts';
import type { PublicState } from '../../session/index.ts';
import { r } from '../../text/reveal.ts';
import { usePrinting } from '../printing.tsx';
import { dateOf } from '../say/figures.ts';
import { useWords } from '../store.ts';
import type { ScenarioWords } from '../words.ts';
import { Part, Scrolled, Waiting } from './parts.tsx';
import type { RevealProps } from './use.ts';

export function Columns({ state, known }: RevealProps) {
  const words = useWords();
  const [printed, setPrinted] = useState<Column['side'] | null>(null);
  const printing = usePrinting();
  const views = state.facts.views.flatMap((view) => known.views[view] ?? []);
  const ready = known.people !== null && views.length === state.facts.views.length;
  const columns = ready && known.people ? columnsOn(views, known.people) : [];
  return (
    <Part id="columns" class="paper" lede={r('columns.lede')}>
      {!ready && <Waiting known={known} what="view" />}
      <div class="two-columns">
        {columns.map((column) => (
          <article key={column.side} data-column-of={column.side}>
            <h3>{r(`columns.${column.side}.title`)}</h3>
            <p class="by-line">
              {r(`columns.by.${column.author.of}`)}; {r('columns.view', { view: words.view(column.view).name })}
            </p>
            {columnText(column, state, words).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <button
              type="button"
              class="on-paper"
              aria-pressed={printed === column.side}
              data-print={column.side}
              onClick={() => setPrinted(column.side)}
            >
              {printed === column.side ? r('columns.printed') : r('columns.print')}
            </button>
          </article>
        ))}
      </div>
      {ready &&
        (printed === null && !printing ? (
          <p class="lede">{r('columns.failsWait')}</p>
        ) : (
          <Stands columns={columns} state={state} />
        ))}
    </Part>
  );
}

/** The paragraphs of a column: who writes, what is claimed, and one line to close. */
export function columnText(column: Column, state: PublicState, words: ScenarioWords): string[] {
  const { side, author, claims } = column;
  const claimed =
    claims.length === 0
      ? [r('columns.none', { way: r(`columns.none.${side}`) })]
      : [
          r('columns.lead'),
          ...claims.map((claim) => r('columns.claim', { what: capital(claimText(claim)), worlds: claim.worlds })),
        ];
  return [openText(author, state, words), ...claimed, r(`columns.close.${side}`)];
}

function openText({ of, person, quarter }: Author, state: PublicState, words: ScenarioWords): string {
  if (of === 'nobody' || person === null) return r('columns.open.nobody');
  const named = state.roster[person.roster];
  const name = named
    ? r(words.isWoman(named.id) ? 'columns.named.f' : 'columns.named.m', { name: words.nameOf(named.id) })
    : r(quarter % 2 === 0 ? 'columns.someone.f' : 'columns.someone.m');
  return r(`columns.open.${of}`, { name, date: dateOf(state.facts, quarter) });
}

function claimText({ outcome, sign, n }: Claim): string {
  return r(`diff.${outcome}.${sign}`, { n });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Each claim of both columns under each view. */
function Stands({ columns, state }: { columns: readonly Column[]; state: PublicState }) {
  const words = useWords();
  const { views } = state.facts;
  const label = r('columns.fails');
  return (
    <>
      <h3>{label}</h3>
      <Scrolled label={label}>
        <table class="by" data-stands>
          <thead>
            <tr>
              <th scope="col">{r('columns.claimed')}</th>
              {views.map((view) => (
                <th scope="col" key={view}>
                  {words.view(view).name}
                </th>
              ))}
            </tr>
          </thead>
          {columns.map((column) => (
            <tbody key={column.side}>
              {column.claims.map((claim) => (
                <tr key={claim.outcome}>
                  <th scope="row">{capital(claimText(claim))}</th>
                  {views.map((view) => (
                    <td key={view}>{standsText(claim.under[view] ?? 'too-close')}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Scrolled>
    </>
  );
}

function standsText(how: Claim['under'][string]): string {
  return r(how === 'fails' ? 'columns.does-fail' : how === 'holds' ? 'columns.holds' : 'columns.too-close');
}
