/** The top of the end: what was done in the term, what the office did after it, the bet, and which world it was. */
import { t } from '../../text/index.ts';
import { officeName } from '../say/turns.ts';
import { useWords } from '../store.ts';
import { armOf } from '../turn/side.tsx';
import type { Ending, PartProps } from './tracks.ts';

export function Hero({ state, ending }: PartProps) {
  const { yours, other } = ending.tracks;
  const gap = Math.round(yours.totals.prisonYears) - Math.round(other.totals.prisonYears);
  return (
    <section class="hero">
      <div class="wrap say">
        <h1 tabIndex={-1}>{t('end.title')}</h1>
        <div>
          <p>
            <span class="am">
              {termSentence(state, ending)} {afterSentence(ending)}
            </span>{' '}
            <span class="bl">
              {gap > 0
                ? t('end.other.more', { n: gap })
                : gap < 0
                  ? t('end.other.fewer', { n: -gap })
                  : t('end.other.same')}
            </span>
          </p>
          <p class="u">
            {ending.otherAccepts ? t('end.otherIsAccept') : t('end.otherIs')} {otherAfter(ending)} {t('end.oneWorld')}{' '}
            {state.secondLook ? t('end.secondLook') : ''}
          </p>
        </div>
      </div>
    </section>
  );
}

function termSentence(state: PartProps['state'], { term, otherAccepts }: Ending): string {
  if (term.freed > 0) return t('end.term.freed', { n: term.freed });
  if (term.signed > 0) return t('end.term.signed');
  if (!otherAccepts) return t('end.term.tried');
  const refused = state.history.filter((row) => row.answer === 'refuse').length;
  return refused > 0 ? t('end.term.refused', { n: refused }) : t('end.term.none');
}

function afterSentence({ after }: Ending): string {
  const who = officeName(after.office);
  if (after.freed > 0) return t('end.after.freed', { who, n: after.freed });
  return after.signed > 0 ? t('end.after.signed', { who }) : t('end.after.none', { who });
}

/** Who decides after the term on the other track. */
function otherAfter({ after, otherAccepts }: Ending): string {
  if (after.office === 'orders')
    return t('end.otherAfter.orders', { offers: otherAccepts ? t('end.otherAfter.all') : t('end.otherAfter.none') });
  return t('end.otherAfter.successor', { temper: t(`temper.${after.office as 'hawk'}`).toLowerCase() });
}

export function BetAndWorld({ state, ending }: PartProps) {
  const words = useWords();
  const { bet } = state;
  const { yours } = ending.tracks;
  const arm = armOf(ending.firstAnswer);
  return (
    <section class="sec dark">
      <div class="wrap">
        <h2>{t('end.bet')}</h2>
        <div class="b3">
          <div class="bx">
            <h3 id="bet-counts">{t('end.bet.prisoners')}</h3>
            <table class="num" aria-labelledby="bet-counts">
              <thead>
                <tr>
                  <td />
                  <th scope="col">{t('end.bet.start')}</th>
                  <th scope="col">{t('end.bet.was')}</th>
                </tr>
              </thead>
              <tbody>
                {(['reported', 'true'] as const).map((count) => (
                  <tr key={count} data-count={count}>
                    <th scope="row">{t(`end.bet.${count}`)}</th>
                    <td>{yours.accounts[count].start.toLocaleString('en-GB')}</td>
                    <td>{yours.accounts[count].inside.toLocaleString('en-GB')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p data-judged>{judged(bet.prisoners, yours.accounts.reported.inside)}</p>
          </div>
          <div class="bx">
            <h3>{t('end.bet.first')}</h3>
            <dl>
              <div>
                <dt>{t('end.bet.said')}</dt>
                <dd>{bet.firstDeal === null ? t('end.bet.none') : t(`bet.${bet.firstDeal}.answer`)}</dd>
              </div>
              <div>
                <dt>{t('end.bet.did')}</dt>
                <dd>{arm === null ? t('end.did.none') : t(`end.did.${arm}`)}</dd>
              </div>
            </dl>
            {bet.firstDeal !== null && <p>{t(`bet.${bet.firstDeal}.why`)}</p>}
          </div>
          <div class="bx" data-world={ending.view}>
            <h3>{t('end.bet.which')}</h3>
            <p class="which">{words.view(ending.view).name}</p>
            <p>{words.view(ending.view).claim}</p>
            <p>{state.sealed ? t('end.bet.sealed') : t('end.bet.opened')}</p>
          </div>
        </div>
      </div>
    </section>
  );
}

function judged(bet: number | null, was: number): string {
  if (bet === null) return t('end.bet.noneText');
  return bet === was ? t('end.bet.youExact', { n: bet }) : t('end.bet.you', { n: bet, off: Math.abs(bet - was) });
}
