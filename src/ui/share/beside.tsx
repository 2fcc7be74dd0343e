/** Two or more games side by side: where they part, and what came of it. A page of its own, `#beside`; codes may follow it. */

import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Beside, BesideGame, Parted } from '../../session/index.ts';
import { set as say } from '../../text/beside.ts';
import { formatCount, t, tIf } from '../../text/index.ts';
import { faultText } from '../../text/share.ts';
import { BESIDE } from '../addresses.ts';
import { namesApart } from '../charts/names-apart.ts';
import { scaleLinear } from '../charts/scale.ts';
import { type Frame, lineThrough, YearsGrid } from '../charts/years-grid.tsx';
import { applyLayout, useMeasure } from '../layout.ts';
import { dateOf } from '../say/figures.ts';
import { useActions, useGame, useWords } from '../store.ts';
import { CopyField } from './copy.tsx';
import { pageAddress } from './shared-game.ts';
import '../teacher/teacher.css';
import './beside.css';

const LETTERS = 'ABCDEF';
const letterOf = (i: number): string => LETTERS.charAt(i);
/** Characters of a pasted text that are looked at. */
const MOST_TEXT = 1_000_000;
const FIGURES = ['freed', 'prisonYears', 'arrested', 'inside'] as const;

const inAddress = (): string => location.hash.replace(`#${BESIDE}`, '').replace(/^=/, '');

export function BesidePage() {
  const actions = useActions();
  const m = useMeasure();
  const [pasted, paste] = useState(() => inAddress().replaceAll('+', '\n'));
  const [found, show] = useState<Beside | 'reading' | null>(null);
  useLayoutEffect(() => applyLayout(m, 'teacher', false), [m]);
  const compare = async (text: string) => {
    show('reading');
    show(await actions.beside(text.slice(0, MOST_TEXT)));
  };
  useEffect(() => {
    if (pasted !== '') void compare(pasted);
  }, []);
  return (
    <div class="teacher paper beside">
      <header class="bar">
        <span class="brand">
          {t('app.the')} <span>{t('app.other')}</span> {t('app.track')}
        </span>
        <nav>
          <a class="tab-link" href="#/">
            {say('beside.back')}
          </a>
        </nav>
      </header>
      <main>
        <section class="collect">
          <h1 tabIndex={-1}>{say('beside.title')}</h1>
          <p class="lede">{say('beside.text')}</p>
          <label>
            {say('beside.paste')}
            <textarea data-beside-text rows={3} value={pasted} onInput={(event) => paste(event.currentTarget.value)} />
          </label>
          <div class="row">
            <button
              type="button"
              class="on-paper main"
              data-compare
              disabled={found === 'reading'}
              onClick={() => compare(pasted)}
            >
              {say('beside.compare')}
            </button>
          </div>
          <div role="status" data-beside={found !== null && found !== 'reading' ? found.games.length : ''}>
            {found === 'reading' && say('beside.reading')}
            {found !== null && found !== 'reading' && noteOf(found)}
          </div>
          {found !== null &&
            found !== 'reading' &&
            found.unread.map(({ text, fault }) => (
              <p key={text}>
                <bdi>{say('beside.unread', { text })}</bdi> {faultText(fault)}{' '}
                <code data-reason={fault.reason}>{fault.reason}</code>
              </p>
            ))}
          {found !== null && found !== 'reading' && found.games.length > 1 && <Compared found={found} />}
        </section>
      </main>
    </div>
  );
}

function noteOf({ games, more }: Beside): string {
  if (games.length === 0) return say('beside.none');
  if (games.length === 1) return say('beside.one');
  return more ? say('beside.more') : '';
}

function Compared({ found }: { found: Beside }) {
  const { games, parted } = found;
  return (
    <>
      <h2>{say('beside.parts')}</h2>
      <ul class="parted">
        {parted.map((one, i) => (
          <li key={i} data-parted={one.quarter ?? 'nowhere'}>
            {partedText(one, letterOf(i + 1))}{' '}
            {games[0] && games[i + 1] && didText(games[0], games[i + 1] as BesideGame)}
          </li>
        ))}
      </ul>
      <h2>{say('beside.came')}</h2>
      <Results games={games} />
      <h2>{say('beside.lines')}</h2>
      <p>{say('beside.linesNote')}</p>
      <Lines games={games} />
      <h2>{say('beside.decisions')}</h2>
      <p>{say('beside.decisionsNote')}</p>
      <Decisions games={games} />
      <CopyField
        id="beside"
        label={say('beside.link')}
        text={`${pageAddress()}#${BESIDE}=${games.map(({ code }) => code).join('+')}`}
        rows={3}
      />
    </>
  );
}

function partedText({ before, quarter, orders }: Parted, letter: string): string {
  const decided = quarter === null ? say('beside.nowhere', { letter }) : say('beside.quarter', { letter, n: quarter });
  return [
    ...before.map((what) => say(`beside.before.${what}`, { letter })),
    decided,
    orders ? say('beside.orders') : '',
    before.length === 0 ? say('beside.both') : say('beside.notBoth'),
  ]
    .filter((text) => text !== '')
    .join(' ');
}

/** What came of it, as differences; nothing while one of the two still runs. */
function didText(a: BesideGame, b: BesideGame): string {
  if (a.prisonYears === null || b.prisonYears === null) return '';
  const by = (n: number) => (n > 0 ? `+${formatCount(n)}` : formatCount(n).replace('-', '−'));
  return say('beside.did', {
    freed: by(b.freed - a.freed),
    years: by(b.prisonYears - a.prisonYears),
    inside: by(b.inside - a.inside),
  });
}

function Results({ games }: { games: readonly BesideGame[] }) {
  const words = useWords();
  const figure = (game: BesideGame, name: (typeof FIGURES)[number]) => {
    const value = game[name];
    return value === null ? say('beside.open') : formatCount(value);
  };
  return (
    <div class="wide-table">
      <table class="num">
        <thead>
          <tr>
            <td />
            {games.map(({ code }, i) => (
              <th scope="col" key={code}>
                {say('beside.game', { letter: letterOf(i) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr data-beside-row="world">
            <th scope="row">{say('beside.world')}</th>
            {games.map(({ code, view }) => (
              <td key={code}>
                {view === null ? say('beside.sealed') : view in words.prose.views ? words.view(view).name : view}
              </td>
            ))}
          </tr>
          {FIGURES.map((name) => (
            <tr key={name} data-beside-row={name}>
              <th scope="row">{say(`beside.${name}`)}</th>
              {games.map((game) => (
                <td key={game.code}>{figure(game, name)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const FRAME: Frame = { width: 900, height: 320, left: 54, right: 90, top: 12, bottom: 28 };
const APART = 20;

/** One chart from zero. A line is named at its end; names that would meet are moved apart. */
function Lines({ games }: { games: readonly BesideGame[] }) {
  const { facts } = useGame();
  const last = Math.max(1, ...games.map(({ prisoners }) => prisoners.length - 1));
  const x = scaleLinear([0, last], [FRAME.left, FRAME.width - FRAME.right]);
  const y = scaleLinear(
    [0, Math.max(1, ...games.flatMap(({ prisoners }) => prisoners))],
    [FRAME.height - FRAME.bottom, FRAME.top],
  ).nice(4);
  const ends = namesApart(
    games.map(({ prisoners }, i) => ({ i, x: x(prisoners.length - 1), at: y(prisoners.at(-1) ?? 0) })),
    APART,
    FRAME.height - FRAME.bottom - 2,
  );
  return (
    <svg class="lines" viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={say('beside.lines')}>
      <YearsGrid frame={FRAME} x={x} y={y} last={last} start={facts.start.year} />
      {games.map(({ code, prisoners }, i) => (
        <path key={code} class={`beside-line of-${i}`} d={lineThrough(prisoners, x, y)} />
      ))}
      {ends.map((end) => (
        <text key={end.i} x={end.x + 8} y={end.at + 5}>
          {say('beside.game', { letter: letterOf(end.i) })}
        </text>
      ))}
    </svg>
  );
}

function Decisions({ games }: { games: readonly BesideGame[] }) {
  const { facts } = useGame();
  const words = useWords();
  const quarters = Array.from({ length: Math.max(...games.map(({ decisions }) => decisions.length)) }, (_, i) => i);
  const textOf = (one: BesideGame['decisions'][number] | undefined): string[] => {
    if (!one) return [say('beside.open')];
    const { answer, option, lever } = one;
    const way = (steps: number) => say(steps > 0 ? 'beside.further' : 'beside.ease');
    return [
      tIf(`answered.${answer}`) ?? t('register.no-offer'),
      ...(option ? [words.option(option.dilemma, option.option)] : []),
      ...(lever
        ? [say('beside.lever', { lever: words.prose.levers[lever.id]?.name ?? lever.id, way: way(lever.steps) })]
        : []),
    ];
  };
  return (
    <div class="wide-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('beside.q')}</th>
            {games.map(({ code }, i) => (
              <th scope="col" key={code}>
                {say('beside.game', { letter: letterOf(i) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {quarters.map((q) => {
            const texts = games.map(({ decisions }) => textOf(decisions[q]));
            return (
              <tr key={q}>
                <th scope="row">
                  {q + 1} <small>{dateOf(facts, q + 1)}</small>
                </th>
                {texts.map((lines, i) => (
                  <td key={i} class={lines.join() !== texts[0]?.join() ? 'differs' : ''}>
                    {lines.map((line) => (
                      <span key={line}>{line}</span>
                    ))}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
