/** The four figures side by side, what stands beside them, and the whole account of people on each track. */
import type { ComponentChildren } from 'preact';
import { t } from '../../text/index.ts';
import { MechanismLink } from '../mechanism/link.tsx';
import { mechanismOf } from '../mechanism/which.ts';
import { netArrests, percent } from '../say/figures.ts';
import { lawAtEnd } from '../say/law.ts';
import { type Ending, type PartProps, TRACK_IDS } from './tracks.ts';

type Totals = Ending['tracks']['yours']['totals'];

interface Row {
  readonly key: 'freed' | 'prisonYears' | 'hardship' | 'reelected' | 'deaths' | 'exile' | 'unrecorded' | 'strength';
  readonly read: (totals: Totals) => ComponentChildren;
}
const count = (n: number) => Math.round(n).toLocaleString('en-GB');
const FOUR: readonly Row[] = [
  {
    key: 'freed',
    read: (s) => (
      <>
        {t('end.freed.deals', { n: s.freed })}
        <br />
        {t('end.freed.without', { n: s.releasedFreely })}
      </>
    ),
  },
  { key: 'prisonYears', read: (s) => count(s.prisonYears) },
  { key: 'hardship', read: (s) => percent(s.hardship) },
  { key: 'reelected', read: (s) => (s.reelected === 1 ? t('end.reelected.yes') : t('end.reelected.no')) },
];
const BESIDE: readonly Row[] = [
  { key: 'deaths', read: (s) => count(s.died) },
  { key: 'exile', read: (s) => count(s.exiled) },
  { key: 'unrecorded', read: (s) => count(s.unrecorded) },
  { key: 'strength', read: (s) => (s.democracy === 1 ? t('end.fallen') : count(s.strength)) },
];

export function Figures({ state, ending }: PartProps) {
  const law = lawAtEnd(ending, state.facts);
  const rows = (list: readonly Row[]) =>
    list.map((row) => (
      <tr key={row.key} data-row={row.key}>
        <th scope="row">
          {t(`end.row.${row.key}`)} <i>({t(`end.row.${row.key}.unit`)})</i>
          <small>
            {row.key === 'strength'
              ? t('end.row.strength.text', { start: ending.strengthAtStart })
              : t(`end.row.${row.key}.text`)}{' '}
            <MechanismLink id={mechanismOf(row.key)} what={t(`end.row.${row.key}`)} />
          </small>
        </th>
        {TRACK_IDS.map((id) => (
          <td key={id}>{row.read(ending.tracks[id].totals)}</td>
        ))}
      </tr>
    ));
  return (
    <section class="sec dark">
      <div class="wrap">
        <h2>{t('end.figures')}</h2>
        <p class="lede">{t('end.figuresLede')}</p>
        <table class="by glossed num">
          <thead>
            <tr>
              <th scope="col">{t('end.row.four')}</th>
              {TRACK_IDS.map((id) => (
                <th scope="col" key={id}>
                  {t(`track.${id}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody data-rows="four">{rows(FOUR)}</tbody>
          <tbody data-rows="beside">
            <tr class="mid">
              <th scope="rowgroup" colSpan={4}>
                {t('end.row.beside')}
              </th>
            </tr>
            {rows(BESIDE)}
          </tbody>
        </table>
        {law !== null && (
          <p class="lede" data-law>
            {law}
          </p>
        )}
        <AccountTable ending={ending} />
        <WhoIsWho ending={ending} />
      </div>
    </section>
  );
}

/** Gross and net: who was arrested on one track only, and whom a refusal kept in prison. */
function WhoIsWho({ ending }: { ending: Ending }) {
  const { yours, other } = ending.apart;
  const rows = [
    ['arrestedYours', yours.arrestedOnly],
    ['arrestedOther', other.arrestedOnly],
    ['net', netArrests(ending, 'end.apart')],
    ['keptYours', yours.keptLonger],
    ['keptOther', other.keptLonger],
  ] as const;
  return (
    <>
      <h3 id="apart">{t('end.apart')}</h3>
      <p class="lede">{t('end.apartLede')}</p>
      <table class="by apart num" aria-labelledby="apart">
        <tbody>
          {rows.map(([name, figure]) => (
            <tr key={name} data-row={name} class={name === 'net' ? 'sum' : ''}>
              <th scope="row">{t(`end.apart.${name}`)}</th>
              <td>{typeof figure === 'number' ? count(figure) : figure}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const CAME = ['start', 'arrested'] as const;
const WENT = ['inside', 'freed', 'letGo', 'served', 'died', 'brokenOut'] as const;
const COUNTS = ['true', 'reported'] as const;

/** Two columns for each track. Both sums are added up from the rows above them, so that a reader can do the same. */
function AccountTable({ ending }: { ending: Ending }) {
  const accounts = TRACK_IDS.flatMap((id) =>
    COUNTS.map((count) => ({ key: `${id}-${count}`, count, account: ending.tracks[id].accounts[count] })),
  );
  const row = (name: (typeof CAME | typeof WENT)[number]) => (
    <tr key={name} data-row={name}>
      <th scope="row">{t(`end.account.${name}`)}</th>
      {accounts.map(({ key, count: kind, account }) => (
        <td key={key} class={kind}>
          {count(account[name])}
        </td>
      ))}
    </tr>
  );
  const sum = (name: 'in' | 'out', list: readonly (typeof CAME | typeof WENT)[number][]) => (
    <tr class="sum" data-row={name}>
      <th scope="row">{t(`end.account.${name}`)}</th>
      {accounts.map(({ key, count: kind, account }) => (
        <td key={key} class={kind}>
          {count(list.reduce((all, part) => all + account[part], 0))}
        </td>
      ))}
    </tr>
  );
  return (
    <>
      <h3 id="account">{t('end.account')}</h3>
      <p class="lede">{t('end.accountLede')}</p>
      <table class="by account num" aria-labelledby="account">
        <colgroup>
          <col />
        </colgroup>
        {TRACK_IDS.map((id) => (
          <colgroup key={id} span={COUNTS.length} />
        ))}
        <thead>
          <tr>
            <td />
            {TRACK_IDS.map((id) => (
              <th scope="colgroup" colSpan={COUNTS.length} key={id}>
                {t(`track.${id}`)}
              </th>
            ))}
          </tr>
          <tr>
            <td />
            {accounts.map(({ key, count: kind }) => (
              <th scope="col" class={kind} key={key}>
                {t(`end.account.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CAME.map(row)}
          {sum('in', CAME)}
        </tbody>
        <tbody>
          {WENT.map(row)}
          {sum('out', WENT)}
        </tbody>
      </table>
    </>
  );
}
