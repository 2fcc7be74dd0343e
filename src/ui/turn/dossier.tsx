/** The paper on the desk: the offer, or a dilemma before, beside or instead of it, or nothing to answer. */

import type { PublicState } from '../../session/index.ts';
import { formatMillions, formatPrice, t } from '../../text/index.ts';
import type { Layout } from '../layout.ts';
import { type Price, PriceBars } from '../parts/bars.tsx';
import { People } from '../parts/people.tsx';
import { looks, Portrait } from '../parts/portrait.tsx';
import { type Arm, SignalArm } from '../parts/signs.tsx';
import { dateOf, namedIn, percent, shortDateOf } from '../say/figures.ts';
import { silence } from '../say/news.ts';
import { timeLeft } from '../say/people.ts';
import { useActions, useWords } from '../store.ts';
import type { ScenarioWords } from '../words.ts';
import type { Step } from './steps.ts';

export interface DossierProps {
  readonly state: PublicState;
  readonly layout: Layout;
  readonly step: Step;
  readonly showOffer: boolean;
  readonly onShow: (offer: boolean) => void;
  readonly onCounter: () => void;
  readonly onPerson: (index: number) => void;
}

/** Looks of the whole roster, one portrait each. */
export function rosterLooks(state: Pick<PublicState, 'roster'>, words: ScenarioWords) {
  return looks(state.roster.map(({ id }) => ({ woman: words.isWoman(id), age: words.ageOf(id, 0) })));
}

export function Dossier(props: DossierProps) {
  const { state, step, showOffer } = props;
  const view = state.view;
  if (!view) return null;
  const framed = step === 'dilemma' || step === 'offer';
  const dilemma = state.dilemma !== null && !showOffer;
  const offered = view.offer.people > 0;
  return (
    <section class={`dos paper ${framed ? 'frame' : ''}`} aria-labelledby="dossier-title">
      {state.dilemma && <DossierTabs {...props} />}
      {dilemma ? <Dilemma {...props} /> : offered ? <Offered {...props} /> : <Nothing {...props} />}
    </section>
  );
}

function DossierTabs({ state, layout, showOffer, onShow }: DossierProps) {
  const offer = state.view?.offer;
  const beside = offer !== undefined && offer.people > 0;
  return (
    <div class="dtabs">
      <button type="button" class="dtab" aria-pressed={!showOffer} onClick={() => onShow(false)}>
        <span class="step">1</span>
        {state.pending.option === null ? t('dilemma.title') : t('dilemma.decided')}
      </button>
      {beside && (
        <button type="button" class="dtab" aria-pressed={showOffer} onClick={() => onShow(true)}>
          <span class="step">2</span>
          {showOffer ? t('dilemma.thenOfferShort') : t('dilemma.thenOffer')}
        </button>
      )}
      {layout === 'desk' && (
        <span class="sub">
          {!showOffer
            ? t('dilemma.argument')
            : state.pending.answer === null
              ? t('offer.open')
              : t('answered.undoable')}
        </span>
      )}
    </div>
  );
}

function Dilemma({ state, layout, onPerson }: DossierProps) {
  const words = useWords();
  const actions = useActions();
  const { dilemma, pending } = state;
  if (!dilemma) return null;
  const person = state.roster[dilemma.subject];
  const said = words.dilemma(dilemma, state.roster);
  const look = person ? rosterLooks(state, words)[dilemma.subject] : undefined;
  const small = layout === 'column';
  return (
    <>
      <div class="dl">
        {look && <Portrait look={look} width={small ? 52 : 84} height={small ? 58 : 94} />}
        <div>
          <h1 id="dossier-title" tabIndex={-1} data-step="dilemma">
            {said.title}
          </h1>
          <p>{said.story}</p>
          {person && (
            <button type="button" class="w link" onClick={() => onPerson(dilemma.subject)}>
              {words.nameOf(person.id)}, {words.ageAndWork(person.id, state.view?.quarter ?? 0)}
            </button>
          )}
        </div>
      </div>
      <fieldset class="opts" aria-label={t('dilemma.title')}>
        {dilemma.options.map((option, i) => (
          <button
            type="button"
            class="opt"
            key={option.id}
            disabled={!option.affordable}
            aria-pressed={pending.option === i}
            onClick={() => (pending.option === i ? actions.clearOption() : actions.chooseOption(i))}
          >
            <b>{said.options[i]?.label}</b>
            <span>{said.options[i]?.argument}</span>
            {(option.cost > 0 || !option.affordable) && (
              <em>{option.affordable ? t('dilemma.cost', { n: option.cost }) : t('dilemma.unaffordable')}</em>
            )}
            {layout === 'desk' && <kbd>{'QWE'[i]}</kbd>}
          </button>
        ))}
      </fieldset>
    </>
  );
}

function Offered(props: DossierProps) {
  const { state, layout, onPerson } = props;
  const words = useWords();
  const view = state.view;
  if (!view) return null;
  const { offer } = view;
  const sentence = words.offerSentence(offer);
  const size = sentence.length > 120 ? 'longer' : sentence.length > 82 ? 'long' : '';
  const named = namedIn(offer, state.roster.length).slice(0, 3);
  const others = offer.people - named.length;
  const faces = rosterLooks(state, words);
  const answered = state.pending.answer !== null;
  const small = layout === 'column';
  const prices = pricesOf(state);
  return (
    <>
      {state.dilemma === null && (
        <div class="k">
          <span class="step">1</span>
          {answered ? t('answered.title') : t('offer.title', { capital: words.prose.capital })}
          <span class="sub">{answered ? t('answered.undoable') : t('offer.open')}</span>
        </div>
      )}
      <div class="words">
        <h1 id="dossier-title" class={size} tabIndex={-1} data-step="offer">
          {sentence}
        </h1>
      </div>
      <div class="price">
        <div class="a">
          <b class="num">{formatMillions(offer.perPerson)}</b>
          {t('offer.perPerson')}
        </div>
        <PriceBars
          prices={prices}
          width={small ? 236 : 252}
          height={small ? 62 : 76}
          text={formatPrice}
          label={t('offer.pricesLabel', { list: prices.map((p) => `${p.label} ${formatPrice(p.value)}`).join(', ') })}
        />
      </div>
      <div class="ppl">
        {named.map((i) => {
          const person = state.roster[i];
          const look = faces[i];
          const before = namedBefore(state, i);
          if (!person || !look) return null;
          return (
            <button type="button" class="p" key={person.id} onClick={() => onPerson(i)}>
              <Portrait look={look} width={small ? 42 : 52} height={small ? 47 : 58} />
              <div>
                <b>{words.nameOf(person.id)}</b>
                <span>{words.ageAndWork(person.id, view.quarter)}</span>
                {state.dilemma === null && before ? (
                  <span class="back">
                    {t('offer.backShort', { date: shortDateOf(state.facts, before.quarter + 1) })}
                    {small ? '' : `, ${formatMillions(before.price)}`}
                  </span>
                ) : (
                  <span>{timeLeft(person.sentenceLeft)}</span>
                )}
              </div>
            </button>
          );
        })}
      </div>
      {others > 0 && !(small && answered) && (
        <div class="oth">
          <People count={Math.min(others, small ? 52 : 56)} height={small ? 14 : 20} spacing={small ? 4.6 : 8.3} />
          <span class="num">{named.length > 0 ? t('offer.others', { n: others }) : t('offer.all', { n: others })}</span>
        </div>
      )}
      {answered ? <Answered {...props} /> : <Answers {...props} />}
    </>
  );
}

/** When an earlier offer named this person, and at which price; null for never. */
export function namedBefore(state: PublicState, person: number): { quarter: number; price: number } | null {
  const view = state.view;
  const now = state.roster[person];
  if (!view || !now) return null;
  const inOffer = view.offer.people > 0 && namedIn(view.offer, state.roster.length).includes(person);
  const last = inOffer ? state.past.at(-1)?.roster[person] : now;
  return last && last.namedQuarter >= 0 && last.namedPrice > 0
    ? { quarter: last.namedQuarter, price: last.namedPrice }
    : null;
}

function pricesOf(state: PublicState): Price[] {
  const view = state.view;
  if (!view) return [];
  const past: Price[] = [];
  for (let i = 0; i < view.prices.length; i++) {
    const value = view.prices[i] ?? 0;
    if (value > 0 && view.priceQuarters[i] !== view.quarter)
      past.push({ label: shortDateOf(state.facts, (view.priceQuarters[i] ?? 0) + 1), value });
  }
  return [...past, { label: t('offer.now'), value: view.offer.perPerson, now: true }];
}

function Answers({ state, layout, onCounter }: DossierProps) {
  const actions = useActions();
  const n = state.view?.offer.people ?? 0;
  const short = layout === 'column';
  const answers: { arm: Arm; key: string; text: string; act: () => void; open: boolean }[] = [
    {
      arm: 'accept',
      key: 'A',
      text: short ? t('answer.accept.short', { n }) : t('answer.accept.sub', { n }),
      act: () => actions.chooseAnswer('accept'),
      open: state.answers.includes('accept'),
    },
    {
      arm: 'counter',
      key: 'C',
      text: short ? t('answer.counter.short') : t('answer.counter.sub'),
      act: onCounter,
      open: state.answers.some((a) => a !== 'accept' && a !== 'refuse'),
    },
    {
      arm: 'refuse',
      key: 'R',
      text: short ? t('answer.refuse.short') : t('answer.refuse.sub'),
      act: () => actions.chooseAnswer('refuse'),
      open: state.answers.includes('refuse'),
    },
  ];
  return (
    <fieldset class="ans" aria-label={t('answer.legend')}>
      {answers.map((a) => (
        <button type="button" class="btn" key={a.arm} data-answer={a.arm} disabled={!a.open} onClick={a.act}>
          {short ? (
            <>
              <span class="h">
                <SignalArm arm={a.arm} size={29} />
                <b>{t(`answer.${a.arm}`)}</b>
              </span>
              <span>{a.text}</span>
            </>
          ) : (
            <>
              <SignalArm arm={a.arm} size={44} />
              <div>
                <b>{t(`answer.${a.arm}`)}</b>
                <span>{a.text}</span>
              </div>
              <kbd>{a.key}</kbd>
            </>
          )}
        </button>
      ))}
    </fieldset>
  );
}

const COUNTER_INDEX = { more: 0, less: 1, conditional: 2, roadmap: 3 } as const;

function Answered({ state }: DossierProps) {
  const actions = useActions();
  const words = useWords();
  const { view, pending } = state;
  const answer = pending.answer;
  if (!view || answer === null || answer === 'none') return null;
  const arm: Arm = answer === 'accept' || answer === 'refuse' ? answer : 'counter';
  const text =
    answer === 'accept'
      ? t('answered.accept.text', {
          people: words.people(view.offer),
          money: formatMillions(view.offer.value),
          capital: words.prose.capital,
        })
      : answer === 'refuse'
        ? t('answered.refuse.text', { capital: words.prose.capital })
        : t('answered.counter.text', {
            low: percent(view.oddsLow[COUNTER_INDEX[answer]] ?? 0),
            high: percent(view.oddsHigh[COUNTER_INDEX[answer]] ?? 0),
          });
  return (
    <div class="ans">
      <div class="done">
        <SignalArm arm={arm} size={46} onPaper />
        <div>
          <b>{t(`answered.${answer}`)}</b>
          <span>{text}</span>
        </div>
        <button type="button" class="undo link" onClick={actions.clearAnswer}>
          {t('answered.undo')}
        </button>
      </div>
    </div>
  );
}

function Nothing({ state }: DossierProps) {
  const words = useWords();
  const view = state.view;
  if (!view) return null;
  return (
    <div class="quiet">
      <div class="k">
        {t('offer.none.sub')}
        <span class="sub">{dateOf(state.facts, view.quarter + 1)}</span>
      </div>
      <h1 id="dossier-title" tabIndex={-1} data-step="nothing">
        {t('offer.none.title')}
      </h1>
      <p>{silence(view, words.prose.capital)}</p>
    </div>
  );
}
