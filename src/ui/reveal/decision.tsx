/** One decision opened: offer and answer, what everyone saw, what the other track shows and by which way, and the other way. */
import type { Outcome, RevealStart, SplitLine, Turned } from '../../outcomes/index.ts';
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { r } from '../../text/reveal.ts';
import { SignalArm } from '../parts/signs.tsx';
import { dateOf, shortDateOf } from '../say/figures.ts';
import { chronicle } from '../say/news.ts';
import { useWords } from '../store.ts';
import { armOf } from '../turn/side.tsx';
import { dilemmaTitle, leverText, optionTaken, optionText, turnedAt } from './decisions.ts';
import { effectOf, type Pulled } from './levers.tsx';
import { moreFewer, printed, signedUnits, signedWhole, threeOf, unitsOf } from './say.ts';
import { TurnedChart } from './turned-chart.tsx';
import type { RevealProps } from './use.ts';

interface PanelProps extends RevealProps {
  readonly start: RevealStart;
  /** 1 is the first. */
  readonly quarter: number;
  readonly pulled: Pulled | null;
  readonly onPull: (alternative: Turned | null) => void;
}

export function DecisionPanel(props: PanelProps) {
  const { state, quarter } = props;
  return (
    <div class="decision paper" data-decision={quarter}>
      <h3>{dateOf(state.facts, quarter)}</h3>
      <div class="three">
        <Told {...props} />
        <Saw {...props} />
        <OtherTrack {...props} />
      </div>
      <Turn {...props} />
    </div>
  );
}

function Told({ state, quarter, start }: PanelProps) {
  const words = useWords();
  const row = state.history[quarter - 1];
  const offer = state.past[quarter - 1]?.view.offer;
  const arm = row && armOf(row.answer);
  const title = dilemmaTitle(quarter, start, state, words);
  return (
    <div>
      <h4>{r('lever.offer')}</h4>
      <p>{offer && offer.people > 0 ? words.offerSentence(offer) : r('lever.offer.none')}</p>
      {row && row.answer !== 'none' && (
        <>
          <h4>{r('lever.yours')}</h4>
          <p class="with-arm">
            {arm && <SignalArm arm={arm} size={24} onPaper />}
            {r(`lever.answer.${row.answer}`)};{' '}
            {row.result === 'freed' ? t('register.freed', { n: row.people }) : t(`register.${row.result}`)}
          </p>
        </>
      )}
      {title !== '' && <p>{r('lever.dilemma', { title, option: optionTaken(quarter, start, state, words) })}</p>}
      {row && row.lever >= 0 && (
        <p>
          {r('lever.pulled', {
            name: words.lever(state.facts.levers[row.lever]?.id ?? '')?.name ?? '',
            steps:
              row.steps > 0
                ? r('lever.steps.further', { n: row.steps })
                : r('lever.steps.ease', { n: Math.abs(row.steps) }),
          })}
        </p>
      )}
    </div>
  );
}

/** The headlines of the quarter after the decision. */
function Saw({ state, quarter }: PanelProps) {
  const words = useWords();
  // The news of the horizon are told from the whole record: up to this quarter they are what was told then.
  const told = chronicle(state, words)[quarter];
  const lines = told?.headlines ?? [];
  return (
    <div>
      <h4>{r('lever.saw')}</h4>
      {lines.map(({ source, text }) => (
        <p key={text}>
          <b>{source}:</b> {text}.
        </p>
      ))}
      {told?.returned && <p>{told.returned.text}</p>}
      {lines.length === 0 && !told?.returned && <p>{r('lever.sawNothing')}</p>}
    </div>
  );
}

function OtherTrack({ known, state, quarter }: PanelProps) {
  const effect = effectOf(quarter, known);
  const split = known.split?.find((line) => line.quarter === quarter);
  const said = {
    freed: moreFewer('freed', effect.freed),
    arrested: moreFewer('arrested', effect.arrested),
    years: moreFewer('prisonYears', effect.prisonYears),
  };
  const answered = state.history[quarter - 1]?.answer !== 'none';
  return (
    <div data-share={effect.kind}>
      <h4>{r('lever.other')}</h4>
      {effect.kind === 'share' && <p>{r('lever.share', said)}</p>}
      {effect.kind === 'margin' && <p>{r('lever.margin', said)}</p>}
      {effect.kind === 'none' && <p>{known.answers ? r(answered ? 'lever.kept' : 'lever.noShare') : r('wait.here')}</p>}
      {split && <p data-ways>{waysText(split, effect.arrested)}</p>}
    </div>
  );
}

/** The ways by which a share of arrests came, the largest first, in whole people that add up to it. */
export function waysText({ by }: SplitLine, arrested: number): string {
  const ways = (Object.keys(by) as (keyof SplitLine['by'])[])
    .map((way) => ({ way, n: Math.round(by[way].arrested) + 0 }))
    .filter(({ n }) => n !== 0)
    .sort((a, b) => Math.abs(b.n) - Math.abs(a.n));
  const rest = arrested - ways.reduce((sum, { n }) => sum + n, 0);
  const list = ways.map(({ way, n }) => r('lever.way', { way: r(`way.${way}`), n: signedWhole(n) })).join(', ');
  return r('lever.ways', { list: list === '' ? '0' : list, rest: signedWhole(rest) });
}

function Turn({ state, ending, start, quarter, pulled, onPull }: PanelProps) {
  const words = useWords();
  const answers = turnedAt(start, quarter, 'answer');
  const options = turnedAt(start, quarter, 'option');
  const levers = turnedAt(start, quarter, 'lever');
  const title = dilemmaTitle(quarter, start, state, words);
  const chosen = pulled?.of ?? null;
  const press = (one: Turned, name: string) => (
    <button
      type="button"
      class="on-paper"
      key={`${one.dimension} ${one.decision.answer} ${one.decision.option}`}
      aria-pressed={chosen === one}
      data-turn={one.dimension}
      onClick={() => onPull(chosen === one ? null : one)}
    >
      {name}
    </button>
  );
  const leverKey = (one: Turned) => `${one.decision.lever} ${one.decision.steps}`;
  if (answers.length + options.length + levers.length === 0) return <p>{r('lever.turn.nothing')}</p>;
  return (
    <div class="turn-it">
      <h4>{r('lever.turn')}</h4>
      <p>{r('lever.turnLede')}</p>
      <div class="ways">
        {answers.length > 0 && (
          <fieldset>
            <legend>{r('lever.turn.answer')}</legend>
            {answers.map((one) => press(one, r(`lever.to.${one.decision.answer}` as 'lever.to.accept')))}
          </fieldset>
        )}
        {options.length > 0 && (
          <fieldset>
            <legend>{r('lever.turn.option', { title })}</legend>
            {options.map((one) => press(one, optionText(quarter, one.decision.option, start, state, words)))}
          </fieldset>
        )}
        {levers.length > 0 && (
          <label>
            {r('lever.turn.lever')}
            <select
              data-turn="lever"
              value={chosen?.dimension === 'lever' ? leverKey(chosen) : ''}
              onChange={(event) => {
                const key = event.currentTarget.value;
                onPull(levers.find((one) => leverKey(one) === key) ?? null);
              }}
            >
              <option value="">{r('lever.turn.leverPick')}</option>
              {levers.map((one) => (
                <option key={leverKey(one)} value={leverKey(one)}>
                  {leverText(one.decision.lever, one.decision.steps, state, words)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div class="beside">
        <TurnedChart state={state} ending={ending} pulled={pulled} />
        <div role="status">{pulled && <Result state={state} pulled={pulled} start={start} />}</div>
      </div>
    </div>
  );
}

const RESULT: readonly Outcome[] = [
  'freed',
  'arrested',
  'prisonYears',
  'died',
  'unrecorded',
  'hardship',
  'approval',
  'strength',
];

function Result({ state, pulled, start }: { state: PublicState; pulled: Pulled; start: RevealStart }) {
  const { track } = pulled;
  return (
    <>
      <p>{r('lever.turned')}</p>
      <table class="by num turned" data-turned>
        <thead>
          <tr>
            <td />
            <th scope="col">{r('lever.turned.yours')}</th>
            <th scope="col">{r('lever.turned.col')}</th>
            <th scope="col">{r('lever.turned.moved')}</th>
          </tr>
        </thead>
        <tbody>
          {RESULT.map((outcome) => (
            <tr key={outcome} data-outcome={outcome}>
              <th scope="row">{r(`out.${outcome}`)}</th>
              <td>{printed(outcome, unitsOf(outcome, start.yours[outcome]))}</td>
              <td>{printed(outcome, unitsOf(outcome, track.outcomes[outcome]))}</td>
              <td>
                {signedUnits(
                  outcome,
                  unitsOf(outcome, track.outcomes[outcome]) - unitsOf(outcome, start.yours[outcome]),
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {track.tipsCrisis && <p>{r('lever.tipsCrisis')}</p>}
      {track.asVoted && <p>{r('lever.tipsVote', { years: yearsApart(track.asVoted.prisonYears, start) })}</p>}
      <Departures state={state} pulled={pulled} />
    </>
  );
}

function yearsApart(prisonYears: number, { yours }: RevealStart): string {
  return threeOf({ ...yours, prisonYears: prisonYears - yours.prisonYears }).years;
}

/** Departures that are told; further ones are of the same kind. */
const MOST_TOLD = 6;

function Departures({ state, pulled }: { state: PublicState; pulled: Pulled }) {
  const words = useWords();
  const { departures } = pulled.track;
  if (departures.length === 0) return <p>{r('lever.departs.none')}</p>;
  const people = (offer: { readonly people: number } | null) =>
    offer ? r('lever.departs.offerOf', { n: offer.people }) : r('lever.departs.offerNone');
  const told = departures.map((one): string => {
    const date = shortDateOf(state.facts, one.quarter);
    if (one.what === 'offer')
      return r('lever.departs.offer', { date, yours: people(one.yours), there: people(one.there) });
    if (one.what === 'dilemma') return r('lever.departs.dilemma', { date });
    if (one.what === 'lever')
      return r('lever.departs.lever', { date, name: words.lever(state.facts.levers[one.lever]?.id ?? '')?.name ?? '' });
    const said = { yours: r(`lever.answer.${one.yours}`), there: r(`lever.answer.${one.there}`) };
    return r('lever.departs.answer', { date, ...said });
  });
  return (
    <details open={told.length <= MOST_TOLD}>
      <summary>{r('lever.departs')}</summary>
      <ul class="plain-list">
        {told.map((text, i) => (
          <li key={i}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
