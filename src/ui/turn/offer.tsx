/** The offer: how many for what, the price per person beside the last five, who is named, and the answers. */
import type { PublicState } from '../../session/index.ts';
import { formatMillions, formatPrice, t } from '../../text/index.ts';
import { shownKey } from '../keys.ts';
import { paperSpare, useMeasure } from '../layout.ts';
import { type Price, PriceBars } from '../parts/bars.tsx';
import { People } from '../parts/people.tsx';
import { Portrait } from '../parts/portrait.tsx';
import { type Arm, SignalArm } from '../parts/signs.tsx';
import { StepNumber, Stop } from '../parts/spoken.tsx';
import { useRove } from '../rove.ts';
import { namedIn, shortDateOf } from '../say/figures.ts';
import { foreseen } from '../say/foreseen.ts';
import { timeLeft } from '../say/people.ts';
import { useActions, useWords } from '../store.ts';
import type { DossierProps } from './dossier.tsx';
import { LessonLine } from './lesson-note.tsx';
import { namedBefore, rosterLooks } from './lives.ts';

/** Heights in drawn pixels: of the crowd's row on the lowest page, and below which a page has no room to spare. */
const CROWD_LEAST = 26;
const TIGHT = 40;
const CROWD_WIDTH = 232;
/** Age and work of more characters are set narrower, so that a third of a phone's width holds them. */
const NARROW = 20;
const NARROW_DESK = 24;
/** From large to small; the next where all would not fit. */
const FIGURE_HEIGHTS = [20, 17, 14, 12, 10.5] as const;

/** One figure for each of `others` in rows of a phone's width, as large as the room's height allows; at most what fits. */
export function crowdIn(
  others: number,
  room: number,
): { count: number; height: number; spacing: number; perRow: number } {
  let fit = { count: 0, height: 0, spacing: 0, perRow: 0 };
  for (const height of FIGURE_HEIGHTS) {
    const spacing = height * 0.33;
    const perRow = Math.floor(CROWD_WIDTH / spacing);
    const rows = Math.floor((room + 3) / (height + 3));
    fit = { count: Math.min(others, perRow * rows), height, spacing, perRow };
    if (fit.count === others) break;
  }
  return fit;
}

/** Of the bars beside the price, CSS px: on a page as narrow as 320 they stand below it and have its width. */
function barsWidth(): number {
  const wide = 236;
  return window.innerWidth < 360 ? wide : Math.min(wide, window.innerWidth - 154);
}

export function Offered(props: DossierProps) {
  const { state, layout, onPerson } = props;
  const words = useWords();
  const spare = paperSpare(useMeasure());
  const view = state.view;
  if (!view) return null;
  const { offer } = view;
  const sentence = words.offerSentence(offer);
  const named = namedIn(offer, state.roster.length).slice(0, 3);
  const others = offer.people - named.length;
  const faces = rosterLooks(state, words);
  const answered = state.pending.answer !== null;
  const small = layout === 'column';
  // Two lines where they can be: in a column a third pushes the people against the answers, on the desk a fourth does.
  const [long, longer] = small ? [62, 120] : [62, 98];
  const size = sentence.length > longer ? 'longer' : sentence.length > long ? 'long' : '';
  /** A low page that has to say what is known of an answer too: the same in less room. */
  const tight = small && answered && spare < TIGHT;
  const crowd = small
    ? crowdIn(others, CROWD_LEAST + spare * 0.6)
    : { count: Math.min(others, 56), height: 20, spacing: 8.3 };
  const once = words.isOnce(offer);
  const prices = [...pricesBefore(state, once), { label: t('offer.now'), value: offer.perPerson, now: true }];
  return (
    <>
      {state.dilemma === null && (
        <div class="k">
          <StepNumber n={1} />
          {small && state.lessonNew !== null && !answered ? (
            <LessonLine state={state} />
          ) : (
            <>
              {answered ? t('answered.title') : t('offer.title', { capital: words.prose.capital })}
              <span class="sub">{answered ? t('answered.undoable') : t('offer.open')}</span>
            </>
          )}
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
          {t(once ? 'offer.perPersonOnce' : 'offer.perPerson')} <WhyPrice onWhy={props.onWhyPrice} />
        </div>
        <Prices
          prices={prices}
          width={small ? barsWidth() : 252}
          height={tight ? 50 : small ? 54 + spare * 0.3 : 76}
          label={once ? 'offer.pricesLabelOnce' : 'offer.pricesLabel'}
        />
      </div>
      <div class="ppl">
        {named.length === 0 && <p class="unnamed">{t('offer.unnamed')}</p>}
        {named.map((i) => {
          const person = state.roster[i];
          const look = faces[i];
          const before = namedBefore(state, i);
          if (!person || !look) return null;
          return (
            <button type="button" class="p" key={person.id} onClick={() => onPerson(i)}>
              <Portrait look={look} width={tight ? 34 : small ? 42 : 52} height={tight ? 38 : small ? 47 : 58} />
              <div>
                <b>{words.nameOf(person.id)}</b>
                <Stop />
                <span
                  class={
                    words.ageAndWork(person.id, view.quarter).length > (small ? NARROW : NARROW_DESK)
                      ? 'narrow'
                      : undefined
                  }
                >
                  {words.ageAndWork(person.id, view.quarter)}
                </span>
                <Stop />
                {person.stayedQuarter >= 0 ? (
                  <span class="back">
                    {t(small ? 'offer.refusedShort' : 'offer.refused', {
                      date: shortDateOf(state.facts, person.stayedQuarter),
                    })}
                  </span>
                ) : state.dilemma === null && before ? (
                  <span class="back">
                    {t(small ? 'offer.backShort' : 'offer.backAsked', {
                      date: shortDateOf(state.facts, before.quarter + 1),
                      price: formatMillions(before.price),
                    })}
                  </span>
                ) : (
                  <span>{timeLeft(person.sentenceLeft)}</span>
                )}
              </div>
            </button>
          );
        })}
      </div>
      {others > 0 && (
        <div class="oth">
          <People {...crowd} />
          <span class="num">{named.length > 0 ? t('offer.others', { n: others }) : t('offer.all', { n: others })}</span>
        </div>
      )}
      {answered ? <Answered {...props} /> : <Answers {...props} />}
    </>
  );
}

function Prices(props: {
  prices: readonly Price[];
  width: number;
  height: number;
  label: 'offer.pricesLabel' | 'offer.pricesLabelOnce' | 'offer.pricesBefore' | 'offer.pricesBeforeOnce';
}) {
  const { prices, width, height, label } = props;
  return (
    <PriceBars
      prices={prices}
      width={width}
      height={Math.round(height)}
      text={formatPrice}
      label={t(label, {
        list: prices
          .map(
            (p) =>
              `${p.label} ${formatMillions(p.value)}${p.paid === undefined ? '' : ` ${t(p.paid ? 'offer.paid' : 'offer.asked')}`}`,
          )
          .join(', '),
      })}
    />
  );
}

/** "Price per person: why?": what moved it, in the panel. */
function WhyPrice({ onWhy }: { onWhy: () => void }) {
  return (
    <button
      type="button"
      class="why link"
      data-why="price"
      aria-label={t('strip.whyOf', { figure: t('figure.price') })}
      onClick={onWhy}
    >
      {t('strip.why')}
    </button>
  );
}

/** What was asked before, where nothing is on the table; nothing before the first offer. */
export function LastPrices({ state, small, onWhy }: { state: PublicState; small: boolean; onWhy: () => void }) {
  const spare = paperSpare(useMeasure());
  const once = state.pastPrices.every((p) => p.once);
  const prices = pricesBefore(state, once);
  if (prices.length === 0) return null;
  return (
    <div class="price before">
      <div class="a">
        {t(once ? 'offer.lastPricesOnce' : 'offer.lastPrices')} <WhyPrice onWhy={onWhy} />
      </div>
      <Prices
        prices={prices}
        width={small ? 316 : 252}
        height={small ? 104 + spare * 0.5 : 76}
        label={once ? 'offer.pricesBeforeOnce' : 'offer.pricesBefore'}
      />
    </div>
  );
}

/**
 * Up to five of one unit (by the quarter, or given once), oldest first: what was really paid for each person freed where it
 * was signed, else what was asked.
 */
export function pricesBefore(state: PublicState, once: boolean): Price[] {
  const view = state.view;
  if (!view) return [];
  const alike = state.pastPrices.filter((p) => p.once === once);
  return alike.slice(-view.prices.length).map(({ quarter, asked, paid }) => ({
    label: shortDateOf(state.facts, quarter + 1),
    value: paid ?? asked,
    paid: paid !== null,
  }));
}

function Answers({ state, layout, onCounter }: DossierProps) {
  const opened = (arm: Arm) =>
    arm === 'counter' ? state.answers.some((a) => a !== 'accept' && a !== 'refuse') : state.answers.includes(arm);
  const rove = useRove((['accept', 'counter', 'refuse'] as const).map(opened), 0);
  const actions = useActions();
  const n = state.view?.offer.people ?? 0;
  const short = layout === 'column';
  const answers: { arm: Arm; key: string; text: string; act: () => void; open: boolean }[] = [
    {
      arm: 'accept',
      key: shownKey(state.settings, 'a'),
      text: short ? t('answer.accept.short', { n }) : t('answer.accept.sub', { n }),
      act: () => actions.chooseAnswer('accept'),
      open: opened('accept'),
    },
    {
      arm: 'counter',
      key: shownKey(state.settings, 'c'),
      text: short ? t('answer.counter.short') : t('answer.counter.sub'),
      act: onCounter,
      open: opened('counter'),
    },
    {
      arm: 'refuse',
      key: shownKey(state.settings, 'r'),
      text: short ? t('answer.refuse.short') : t('answer.refuse.sub'),
      act: () => actions.chooseAnswer('refuse'),
      open: opened('refuse'),
    },
  ];
  const there = state.desk.counter ? answers : answers.filter((a) => a.arm !== 'counter');
  return (
    <div
      class={`ans ${state.desk.counter ? '' : 'pair'}`}
      role="toolbar"
      aria-label={t('answer.legend')}
      {...rove.group}
    >
      {there.map((a) => (
        <button
          type="button"
          class="btn"
          key={a.arm}
          data-answer={a.arm}
          data-rove={answers.indexOf(a)}
          tabIndex={rove.stop(answers.indexOf(a))}
          disabled={!a.open}
          onClick={a.act}
        >
          {short ? (
            <>
              <span class="h">
                <SignalArm arm={a.arm} size={29} />
                <b>{t(`answer.${a.arm}`)}</b>
              </span>
              <Stop />
              <span>{a.text}</span>
            </>
          ) : (
            <>
              <SignalArm arm={a.arm} size={44} />
              <div>
                <b>{t(`answer.${a.arm}`)}</b>
                <Stop />
                <span>{a.text}</span>
              </div>
              <kbd>{a.key}</kbd>
            </>
          )}
        </button>
      ))}
    </div>
  );
}

function Answered({ state, layout }: DossierProps) {
  const actions = useActions();
  const words = useWords();
  const { answer } = state.pending;
  if (answer === null || answer === 'none') return null;
  const arm: Arm = answer === 'accept' || answer === 'refuse' ? answer : 'counter';
  return (
    <div class="ans given">
      <div class="done">
        <SignalArm arm={arm} size={layout === 'column' ? 34 : 46} onPaper />
        <div>
          <b>{t(`answered.${answer}`)}</b>
          <Stop />
          <span>{foreseen(state, words)}</span>
        </div>
        <button type="button" class="undo link" onClick={actions.clearAnswer}>
          {t('answered.undo')}
        </button>
      </div>
    </div>
  );
}
