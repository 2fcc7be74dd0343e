/** The account: each answer's share of the difference between the tracks, the vote apart, and single decisions turned. */
import type { AnswersLedger, Margins, Outcome, Outcomes, RevealStart } from '../../outcomes/index.ts';
import type { PublicState } from '../../session/index.ts';
import { tIf } from '../../text/index.ts';
import { r } from '../../text/reveal.ts';
import { MechanismLink } from '../mechanism/link.tsx';
import { mechanismOf } from '../mechanism/which.ts';
import { dateOf } from '../say/figures.ts';
import { useWords } from '../store.ts';
import { leverText, optionTaken, optionText } from './decisions.ts';
import { Behind, Part, Scrolled, Waiting } from './parts.tsx';
import { inHundred, moreFewer, SHOWN, signed, signedUnits, unitsOf } from './say.ts';
import type { RevealProps } from './use.ts';

/** Without the vote's chance, which has its own line. */
const COLUMNS: readonly Outcome[] = SHOWN.filter((outcome) => outcome !== 'reelection');

export function Account({ state, known }: RevealProps) {
  const { answers, margins } = known;
  const lines = answers?.ok ? answers.ledger.lines : [];
  return (
    <Part id="ledger" class="dark" lede={r('ledger.lede')}>
      {!answers && <Waiting known={known} what="answers" />}
      {answers && !answers.ok && <p class="lede">{r('ledger.many')}</p>}
      {answers?.ok && lines.length === 0 && <p class="lede">{r('ledger.nothing')}</p>}
      {answers?.ok && lines.length > 0 && <Shares ledger={answers.ledger} state={state} />}
      {answers?.ok && <Vote ledger={answers.ledger} />}
      {margins && <Single margins={margins} state={state} start={known.start} />}
    </Part>
  );
}

function Head({ first }: { first: readonly string[] }) {
  return (
    <thead>
      <tr>
        {first.map((name) => (
          <th scope="col" key={name} class="words">
            {name}
          </th>
        ))}
        {COLUMNS.map((outcome) => (
          <th scope="col" key={outcome}>
            <MechanismLink id={mechanismOf(outcome)} what={r(`out.${outcome}`)} named />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cells({ of, units = false }: { of: Outcomes; units?: boolean }) {
  return (
    <>
      {COLUMNS.map((outcome) => (
        <td key={outcome} data-outcome={outcome}>
          {units ? signedUnits(outcome, of[outcome]) : signed(outcome, of[outcome])}
        </td>
      ))}
    </>
  );
}

function Shares({ ledger, state }: { ledger: AnswersLedger; state: PublicState }) {
  const label = r('ledger.caption');
  // Whole numbers that add up: what turning one by one explains is rounded, and what is left is the rest of the total.
  const last = roundedSum(ledger);
  const rest = Object.fromEntries(COLUMNS.map((o) => [o, ledger.whole[o] - last[o]])) as unknown as Outcomes;
  return (
    <Scrolled label={label}>
      <table class="by account-table num" data-ledger={ledger.lines.length}>
        <caption>{label}</caption>
        <Head first={[r('ledger.quarter'), r('ledger.answer')]} />
        <tbody>
          {ledger.lines.map((line) => (
            <tr key={line.quarter} data-line={line.quarter}>
              <th scope="row" class="words">
                {line.quarter === 0 ? r('ledger.orders') : dateOf(state.facts, line.quarter)}
              </th>
              <td class="words">
                {line.quarter === 0
                  ? r(`ledger.orders.${line.yours}` as 'ledger.orders.none')
                  : r(`lever.answer.${line.yours}` as 'lever.answer.none')}
              </td>
              <Cells of={line.whole} units />
            </tr>
          ))}
          <tr class="sum" data-line="total">
            <th scope="row" colSpan={2} class="words">
              {r('ledger.total')}
            </th>
            <Cells of={ledger.whole} units />
          </tr>
        </tbody>
        <tbody>
          <tr data-line="last">
            <th scope="row" colSpan={2} class="words">
              {r('ledger.last')}
            </th>
            <Cells of={last} units />
          </tr>
          <tr data-line="interaction">
            <th scope="row" colSpan={2} class="words">
              {r('ledger.interaction')}
            </th>
            <Cells of={rest} units />
          </tr>
        </tbody>
      </table>
    </Scrolled>
  );
}

function roundedSum({ total, interaction }: AnswersLedger): Outcomes {
  return Object.fromEntries(COLUMNS.map((o) => [o, unitsOf(o, total[o] - interaction[o])])) as unknown as Outcomes;
}

function Vote({ ledger }: { ledger: AnswersLedger }) {
  const { yours, other, rival, inOffice, expected } = ledger.election;
  const say = (outcome: 'prisonYears' | 'arrested', of: Outcomes) => moreFewer(outcome, unitsOf(outcome, of[outcome]));
  return (
    <>
      <h3>{r('ledger.vote')}</h3>
      <p class="lede" data-vote>
        {r('ledger.vote.text', {
          other: inHundred(other),
          yours: inHundred(yours),
          rival: (tIf(`temper.${rival}`) ?? '').toLowerCase(),
          years: say('prisonYears', inOffice),
          arrested: say('arrested', inOffice),
          expectedYears: say('prisonYears', expected),
          expectedArrested: say('arrested', expected),
        })}
      </p>
    </>
  );
}

interface SingleProps {
  readonly margins: Margins;
  readonly state: PublicState;
  readonly start: RevealStart | null;
}

function Single({ margins, state, start }: SingleProps) {
  const words = useWords();
  return (
    <>
      {(['refusals', 'levers', 'options'] as const).map((kind) => {
        const rows = margins[kind];
        if (rows.length === 0) return null;
        const label = r(`ledger.${kind}`);
        return (
          <div key={kind} data-margins={kind}>
            <h3>{label}</h3>
            <p class="lede">{r(`ledger.${kind}.lede`)}</p>
            <Behind label={label} open={kind !== 'options'}>
              <table class="by account-table num">
                <Head first={[r('ledger.quarter'), label]} />
                <tbody>
                  {rows.map((row) => (
                    <tr key={`${row.quarter} ${row.decision.option} ${row.decision.lever}`} data-line={row.quarter}>
                      <th scope="row" class="words">
                        {dateOf(state.facts, row.quarter)}
                      </th>
                      <td class="words">{whatText(kind, row)}</td>
                      <Cells of={row.margin} />
                    </tr>
                  ))}
                </tbody>
              </table>
            </Behind>
          </div>
        );
      })}
    </>
  );

  function whatText(kind: keyof Margins, row: Margins['levers'][number]): string {
    if (kind === 'refusals') return r('lever.answer.refuse');
    const own = state.history[row.quarter - 1];
    if (kind === 'levers') return leverText(own?.lever ?? -1, own?.steps ?? 0, state, words);
    return r('ledger.against', {
      yours: optionTaken(row.quarter, start, state, words),
      other: optionText(row.quarter, row.decision.option, start, state, words),
    });
  }
}
