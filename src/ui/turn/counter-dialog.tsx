import { useState } from 'preact/hooks';
import type { Counter } from '../../rules/decision.ts';
import type { PublicState } from '../../session/index.ts';
import { formatMillions, t } from '../../text/index.ts';
import { Dialog } from '../dialog.tsx';
import { dialogKey, shownKey } from '../keys.ts';
import { useMeasure } from '../layout.ts';
import { OddsBand } from '../parts/bars.tsx';
import { Stop } from '../parts/spoken.tsx';
import { useRove } from '../rove.ts';
import { whyClosed } from '../say/counters.ts';
import { percent } from '../say/figures.ts';
import { useActions, useWords } from '../store.ts';

const KINDS: readonly Counter[] = ['more', 'less', 'conditional', 'roadmap'];
const COUNTER_KEYS = ['1', '2', '3', '4'] as const;

export function CounterDialog(props: { state: PublicState; onWhy: () => void; onClose: () => void }) {
  const { state, onClose } = props;
  const actions = useActions();
  const words = useWords();
  const [chosen, choose] = useState<Counter | null>(null);
  const rove = useRove(
    KINDS.map((kind) => state.answers.includes(kind)),
    Math.max(0, chosen === null ? 0 : KINDS.indexOf(chosen)),
  );
  const small = useMeasure().layout === 'column';
  const view = state.view;
  if (!view) return null;
  const { offer } = view;
  const { counters } = state.facts;
  const { capital } = words.prose;
  const isOpen = (kind: Counter) => state.answers.includes(kind);
  const ask = (kind: Counter) => {
    actions.chooseAnswer(kind);
    onClose();
  };
  const more = Math.floor(offer.people * counters.more);
  const fewest = Math.max(1, Math.floor(offer.people * counters.conditionalLeast));
  const lessPrice = offer.perPerson * counters.less;
  const morePrice = (offer.perPerson * offer.people) / Math.max(1, more);
  const text: Readonly<Record<Counter, string>> = {
    more: t('counter.more.text', { n: more, price: words.given(offer) }),
    less: t('counter.less.text', { people: words.people(offer), price: words.given(offer, counters.less) }),
    conditional: t('counter.conditional.text', {
      from: fewest,
      to: offer.people,
      price: words.given(offer),
      capital,
      n: counters.conditionQuarters,
    }),
    roadmap: t('counter.roadmap.text', {
      n: counters.roadmapQuarters,
      people: percent(counters.roadmapShare),
      relief: words.partOf(counters.roadmapStep, t('counter.roadmap.sanction')),
      every: counters.roadmapEvery,
    }),
  };
  const each = (price: number) =>
    t(words.isOnce(offer) ? 'counter.priceOnce' : 'counter.price', { money: formatMillions(price) });
  const { walkAwayChance, walkAwayQuarters } = counters;
  const price: Readonly<Record<Counter, string>> = {
    more: each(morePrice),
    less: each(lessPrice),
    conditional: t('counter.priceRange', {
      low: formatMillions(offer.perPerson),
      high: formatMillions((offer.perPerson * offer.people) / Math.max(1, fewest)),
    }),
    roadmap: t('counter.roadmap.price'),
  };
  const onKey = (event: KeyboardEvent) => {
    const key = dialogKey(event, state.settings);
    const kind = key === null ? undefined : KINDS[Number(key) - 1];
    if (kind && isOpen(kind)) {
      choose(kind);
      event.preventDefault();
    }
  };
  return (
    <Dialog label={t('counter.title')} class="counter" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: shortcuts only repeat what the buttons inside do */}
      <div class="ask" onKeyDown={onKey}>
        <h2>{t('counter.title')}</h2>
        <p class="std">{t('counter.standing', { offer: words.offerShort(offer), price: each(offer.perPerson) })}</p>
        <div class="ks" role="radiogroup" aria-label={t('counter.title')} {...rove.group}>
          {KINDS.map((kind, i) => {
            const low = percent(view.oddsLow[i] ?? 0);
            const high = percent(view.oddsHigh[i] ?? 0);
            return (
              // biome-ignore lint/a11y/useSemanticElements: a card with a chart is no input
              <button
                type="button"
                role="radio"
                key={kind}
                class="kc"
                data-counter={kind}
                data-rove={i}
                tabIndex={rove.stop(i)}
                aria-checked={chosen === kind}
                disabled={!isOpen(kind)}
                onClick={() => choose(kind)}
                onDblClick={() => ask(kind)}
              >
                <b class="n">
                  {t(`counter.${kind}`)}
                  <kbd>{shownKey(state.settings, COUNTER_KEYS[i] ?? '1')}</kbd>
                </b>
                <Stop />
                <span class="t">{isOpen(kind) ? text[kind] : whyClosed(kind, state, words)}</span>
                <Stop />
                <span class="e num">{isOpen(kind) && price[kind]}</span>
                {isOpen(kind) && <Stop />}
                <span class="o">
                  <span>
                    {t('counter.odds')}
                    <bdi class="aside">: </bdi>
                  </span>
                  <span class="num">{isOpen(kind) ? t('counter.band', { low, high }) : t('counter.closed')}</span>
                </span>
                {isOpen(kind) ? (
                  <>
                    <Stop />
                    <OddsBand slim={small} low={low} high={high} />
                  </>
                ) : (
                  <span class="odds-gap" />
                )}
                {isOpen(kind) && (
                  <span class="r">
                    <strong>{t('counter.risk')}</strong>{' '}
                    {t(`counter.${kind}.risk`, { n: walkAwayQuarters, capital, rest: counters.roadmapRest })}
                  </span>
                )}
              </button>
            );
          })}
        </div>
        <p class="no">
          {t('counter.ifNo', { n: percent(walkAwayChance), quarters: walkAwayQuarters })}{' '}
          <button type="button" class="link" data-why="odds" onClick={props.onWhy}>
            {t('why.oddsAsk')}
          </button>
        </p>
        <div class="end">
          <button type="button" class="on-paper" onClick={onClose}>
            {t('counter.back')} <kbd>Esc</kbd>
          </button>
          <button
            type="button"
            class="on-paper main"
            data-ask
            disabled={chosen === null}
            onClick={() => chosen && ask(chosen)}
          >
            {chosen === null
              ? t('counter.choose')
              : chosen === 'more'
                ? t('counter.ask.more', { n: more })
                : t(`counter.ask.${chosen}`)}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
