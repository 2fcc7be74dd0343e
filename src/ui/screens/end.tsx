/** The end, plain and true: which world it was, the bet, ten years on three tracks, the figures, the fates. */
import { useLayoutEffect } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { PrisonersChart } from '../charts/prisoners.tsx';
import { applyLayout, useMeasure } from '../layout.ts';
import { Portrait } from '../parts/portrait.tsx';
import { SignalArm } from '../parts/signs.tsx';
import { dateOf, percent, shortDateOf } from '../say/figures.ts';
import { newsContext } from '../say/news.ts';
import { useActions, useWords } from '../store.ts';
import { rosterLooks } from '../turn/dossier.tsx';
import { armOf } from '../turn/side.tsx';

type Ending = NonNullable<PublicState['ending']>;
type TrackId = keyof Ending['tracks'];
const TRACK_IDS: readonly TrackId[] = ['yours', 'other', 'nobody'];

export function End({ state }: { state: PublicState }) {
  const actions = useActions();
  const m = useMeasure();
  useLayoutEffect(() => applyLayout(m, 'end', false), [m]);
  const { ending, view } = state;
  if (!ending || !view) return null;
  return (
    <main class="end">
      <Hero state={state} ending={ending} />
      <BetAndWorld state={state} ending={ending} />
      <TenYears state={state} ending={ending} />
      <Figures ending={ending} />
      <Fates state={state} ending={ending} />
      <section class="again">
        <div class="wrap">
          <h2>{t('end.again')}</h2>
          <div class="row">
            <button type="button" class="plain" data-again="same" onClick={() => actions.playAgain('same')}>
              {t('end.again.same')}
              <small>{t('end.again.same.sub')}</small>
            </button>
            <button type="button" class="plain" data-again="new" onClick={() => actions.playAgain('new')}>
              {t('end.again.new')}
              <small>{t('end.again.new.sub')}</small>
            </button>
            <button type="button" class="plain" onClick={actions.toTitle}>
              {t('end.home')}
            </button>
          </div>
        </div>
      </section>
    </main>
  );
}

interface PartProps {
  readonly state: PublicState;
  readonly ending: Ending;
}

function Hero({ state, ending }: PartProps) {
  const { yours, other } = ending.tracks;
  const gap = Math.round(yours.totals.prisonYears) - Math.round(other.totals.prisonYears);
  return (
    <section class="hero">
      <div class="wrap say">
        <h1 tabIndex={-1}>{t('end.title')}</h1>
        <div>
          <p>
            <span class="am">
              {ending.freedInTerm > 0
                ? t('end.yoursDeals', { n: ending.freedInTerm, all: yours.totals.freed })
                : t('end.yoursNone')}
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
            {ending.otherAccepts ? t('end.otherIsAccept') : t('end.otherIs')} {t('end.oneWorld')}{' '}
            {state.secondLook ? t('end.secondLook') : ''}
          </p>
        </div>
      </div>
    </section>
  );
}

function BetAndWorld({ state, ending }: PartProps) {
  const words = useWords();
  const { bet } = state;
  const was = ending.tracks.yours.totals.prisoners;
  const arm = armOf(ending.firstAnswer);
  return (
    <section class="sec dark">
      <div class="wrap">
        <h2>{t('end.bet')}</h2>
        <div class="b3">
          <div class="bx">
            <h3>{t('end.bet.prisoners')}</h3>
            <dl class="num">
              <div>
                <dt>{t('end.bet.you')}</dt>
                <dd>{bet.prisoners === null ? t('end.bet.none') : bet.prisoners.toLocaleString('en-GB')}</dd>
              </div>
              <div>
                <dt>{t('end.bet.was')}</dt>
                <dd>{was.toLocaleString('en-GB')}</dd>
              </div>
            </dl>
            {bet.prisoners !== null && <p>{t('end.bet.off', { n: Math.abs(bet.prisoners - was) })}</p>}
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

function TenYears({ state, ending }: PartProps) {
  const { facts, view } = state;
  const words = useWords();
  const { yours, other, nobody } = ending.tracks;
  const lines = [
    { id: 'nobody', name: t('track.nobody'), values: nobody.prisoners, look: 'nobody' as const },
    { id: 'reported', name: t('track.reported'), values: yours.reported, look: 'reported' as const },
    { id: 'other', name: t('track.other'), values: other.prisoners, look: 'other' as const },
    { id: 'yours', name: t('track.yours'), values: yours.prisoners, look: 'yours' as const },
  ];
  const text = lines.map((l) => t('end.chart.text', { track: l.name, n: l.values.at(-1) ?? 0 })).join(' ');
  const context = newsContext(state);
  return (
    <section class="sec">
      <div class="wrap">
        <h2>{t('end.years')}</h2>
        <p class="lede">{t('end.yearsLede')}</p>
        <ul class="key">
          {[...lines].reverse().map((l) => (
            <li key={l.id}>
              <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true" class={`line ${l.look}`}>
                {l.look === 'other' && <path d="M2 6H32" class="case" />}
                <path d="M2 6H32" class="core" />
              </svg>
              {l.name} <b class="num">{(l.values.at(-1) ?? 0).toLocaleString('en-GB')}</b>
            </li>
          ))}
        </ul>
        <PrisonersChart
          lines={lines}
          horizon={facts.horizon}
          termEnd={view?.term ?? null}
          dateOf={(q) => shortDateOf(facts, q)}
          label={t('end.chart.label', { text })}
          table
        />
        {ending.turns.length > 0 && (
          <>
            <h3>{t('end.turns')}</h3>
            <ul class="turns">
              {ending.turns.map((turn) => {
                const news = words.turning(turn.event, turn.quarter, context);
                return (
                  <li key={turn.quarter}>
                    <b class="num">{dateOf(facts, turn.quarter)}</b> {news?.text}
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

interface Row {
  readonly key:
    | 'freedDeals'
    | 'freedFree'
    | 'prisonYears'
    | 'hardship'
    | 'reelected'
    | 'deaths'
    | 'exile'
    | 'unrecorded'
    | 'arrested'
    | 'now'
    | 'strength';
  readonly read: (totals: Ending['tracks']['yours']['totals']) => string;
}
const count = (n: number) => Math.round(n).toLocaleString('en-GB');
const FOUR: readonly Row[] = [
  { key: 'freedDeals', read: (s) => count(s.freed) },
  { key: 'freedFree', read: (s) => count(s.releasedFreely) },
  { key: 'prisonYears', read: (s) => count(s.prisonYears) },
  { key: 'hardship', read: (s) => t('end.percent', { n: percent(s.hardship) }) },
  { key: 'reelected', read: (s) => (s.reelected === 1 ? t('end.reelected.yes') : t('end.reelected.no')) },
];
const BESIDE: readonly Row[] = [
  { key: 'deaths', read: (s) => count(s.died) },
  { key: 'exile', read: (s) => count(s.exiled) },
  { key: 'unrecorded', read: (s) => count(s.unrecorded) },
  { key: 'arrested', read: (s) => count(s.arrested) },
  { key: 'now', read: (s) => count(s.prisoners) },
  { key: 'strength', read: (s) => (s.democracy === 1 ? t('end.fallen') : t('end.percent', { n: count(s.strength) })) },
];

function Figures({ ending }: { ending: Ending }) {
  const rows = (list: readonly Row[]) =>
    list.map((row) => (
      <tr key={row.key}>
        <th scope="row">{t(`end.row.${row.key}`)}</th>
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
        <div class="scroll">
          <table class="by num">
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
            <tbody>{rows(FOUR)}</tbody>
            <tbody>
              <tr class="mid">
                <th scope="colgroup" colSpan={4}>
                  {t('end.row.beside')}
                </th>
              </tr>
              {rows(BESIDE)}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}

function Fates({ state, ending }: PartProps) {
  const words = useWords();
  const faces = rosterLooks(state, words);
  const said = (at: { fate: string; quarter: number }) =>
    t(`fate.${at.fate as 'served'}`, { date: shortDateOf(state.facts, at.quarter) });
  return (
    <section class="sec paper">
      <div class="wrap">
        <h2>{t('end.fates', { n: state.roster.length })}</h2>
        <p class="lede">{t('end.fatesLede')}</p>
        <ul class="fates">
          {state.roster.map((person, i) => {
            const look = faces[i];
            const yours = ending.fates.yours[i];
            const other = ending.fates.other[i];
            if (!look || !yours || !other) return null;
            const same = yours.fate === other.fate && yours.quarter === other.quarter;
            return (
              <li key={person.id}>
                <Portrait look={look} width={46} height={52} />
                <div>
                  <b>{words.nameOf(person.id)}</b>
                  <span>{words.ageAndWork(person.id)}</span>
                  <em>{said(yours)}</em>
                  <span>{same ? t('end.fates.same') : t('end.fates.other', { fate: said(other) })}</span>
                </div>
              </li>
            );
          })}
        </ul>
        <h3>{t('register.title')}</h3>
        <ul class="answers num">
          {state.history.map((row) => {
            const arm = armOf(row.answer);
            return (
              <li key={row.quarter}>
                <b>{shortDateOf(state.facts, row.quarter)}</b>
                {arm && <SignalArm arm={arm} size={24} onPaper />}
                {row.result === 'freed' ? t('register.freed', { n: row.people }) : t(`register.${row.result}`)}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
