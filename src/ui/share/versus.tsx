/** A challenge at its end: the game as it was, and with the one decision changed. */
import type { PublicState } from '../../session/index.ts';
import { formatCount, t, tIf } from '../../text/index.ts';
import { say } from '../../text/sharing.ts';

const ROWS = ['freed', 'prisonYears', 'arrested', 'inside'] as const;

export function VersusTable({ versus }: { versus: NonNullable<PublicState['versus']> }) {
  const { before, now, quarter } = versus;
  const answer = (of: typeof before) => tIf(`answered.${of.answer}`) ?? t('register.no-offer');
  return (
    <section class="sec dark versus" aria-labelledby="versus-title">
      <div class="wrap">
        <h2 id="versus-title">{say('versus.title')}</h2>
        <p class="lede">{say('versus.text', { n: quarter })}</p>
        <table class="by num">
          <thead>
            <tr>
              <td />
              <th scope="col">{say('versus.before')}</th>
              <th scope="col">{say('versus.now')}</th>
            </tr>
          </thead>
          <tbody>
            <tr data-versus="answer">
              <th scope="row">{say('versus.answer')}</th>
              <td>{answer(before)}</td>
              <td>{answer(now)}</td>
            </tr>
            {ROWS.map((row) => (
              <tr key={row} data-versus={row}>
                <th scope="row">{say(`versus.${row}`)}</th>
                <td>{formatCount(before.figures[row])}</td>
                <td>{formatCount(now.figures[row])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
