import { useLayoutEffect } from 'preact/hooks';
import {
  calendarQuarter,
  ORDERS_ON_ARRESTS,
  ORDERS_ON_OFFERS,
  type PublicState,
  TEMPERS,
} from '../../session/index.ts';
import { formatMillions, formatPrice, t } from '../../text/index.ts';
import { applyLayout, useMeasure } from '../layout.ts';
import { MenuButton } from '../menu/menu.tsx';
import { Choices } from '../parts/choices.tsx';
import { OFFICE_LOOKS, Portrait } from '../parts/portrait.tsx';
import { Stop } from '../parts/spoken.tsx';
import { useWhyVote } from '../parts/why-vote.tsx';
import { dateOf, percent, quarterNow } from '../say/figures.ts';
import { lawAfterVote } from '../say/law.ts';
import { useActions, useWords } from '../store.ts';

const PRICE_STEP = 1;
/** Any chance, where none is known. */
const ANY_CHANCE = { low: 0, high: 1 };

export function Orders({ state }: { state: PublicState }) {
  const actions = useActions();
  const words = useWords();
  const m = useMeasure();
  useLayoutEffect(() => applyLayout(m, 'orders', false), [m]);
  const why = useWhyVote(state);
  const small = m.layout === 'column';
  const { view, orders, facts } = state;
  if (!view) return null;
  const called = !state.ready || quarterNow(view) < view.term;
  const rival = TEMPERS[view.rival] ?? 'drifter';
  // Asked prices by the quarter, as the order is written; what is given once is no such price.
  const asked = state.pastPrices.filter(({ once }) => !once).map((p) => p.asked);
  if (view.offer.people > 0 && !words.isOnce(view.offer)) asked.push(view.offer.perPerson);
  const past = asked.slice(-view.prices.length).map(formatPrice);
  const vote = state.vote ?? ANY_CHANCE;
  const runsOn = t('orders.runsOn', { year: String(calendarQuarter(facts.start, facts.horizon).year) });
  return (
    <div class="orders">
      <header class="bar over">
        <b class="num">{dateOf(facts, quarterNow(view))}</b>
        <span>
          {called ? t('orders.called', { n: quarterNow(view), of: view.term }) : t('orders.last', { n: view.term })}
        </span>
        {!small && <span class="end">{runsOn}</span>}
        <MenuButton state={state} />
      </header>
      <main class="two">
        <section class="doc paper frame">
          <h1 tabIndex={-1}>{t('orders.title')}</h1>
          {called && <p data-called>{t('orders.calledText')}</p>}
          <p>
            {t('orders.lede')} {small && runsOn}
          </p>
          <h2>{t('orders.offers')}</h2>
          <Choices
            label={t('orders.offers')}
            class="choices four"
            card="choice"
            name="orders"
            options={ORDERS_ON_OFFERS}
            chosen={orders.offers}
            onChoose={(offers) => actions.setOrders({ offers })}
          >
            {(id) => (
              <>
                <b>{t(`orders.offers.${id}`)}</b>
                <Stop />
                <span>{t(`orders.offers.${id}.sub`)}</span>
                <Stop />
                {state.ordersLikeTerm === id && <em>{t('orders.likeTerm')}</em>}
              </>
            )}
          </Choices>
          {orders.offers === 'under-price' && (
            <div class="price-step">
              <button
                type="button"
                class="step-button"
                aria-label={t('orders.lower')}
                onClick={() => actions.setOrders({ price: orders.price - PRICE_STEP })}
              >
                −
              </button>
              <b class="num" role="status">
                {formatMillions(orders.price / 100)}
              </b>
              <button
                type="button"
                class="step-button"
                aria-label={t('orders.higher')}
                onClick={() => actions.setOrders({ price: orders.price + PRICE_STEP })}
              >
                +
              </button>
              <span class="num">
                {past.length > 0 ? t('orders.price', { list: past.join(' ') }) : t('orders.priceNone')}
              </span>
            </div>
          )}
          <h2>{t('orders.arrests')}</h2>
          <Choices
            label={t('orders.arrests')}
            class="choices three"
            card="choice"
            name="arrests"
            options={ORDERS_ON_ARRESTS}
            chosen={orders.arrests}
            onChoose={(arrests) => actions.setOrders({ arrests })}
          >
            {(id) => (
              <>
                <b>{t(`orders.arrests.${id}`)}</b>
                <Stop />
                <span>{t(`orders.arrests.${id}.sub`)}</span>
              </>
            )}
          </Choices>
          <p class="stake num">
            {t('orders.stake', {
              low: percent(vote.low),
              high: percent(vote.high),
              temper: t(`temper.${rival}`).toLowerCase(),
            })}{' '}
            {why.button}
          </p>
          {!small && <Sign state={state} />}
        </section>
        <section class="rivals">
          <h2>{t('orders.rivals')}</h2>
          <p class="lede">{t('orders.rivalsLede', { temper: t(`temper.${rival}`).toLowerCase() })}</p>
          <div class="tempers">
            {TEMPERS.map((temper, i) => {
              const look = OFFICE_LOOKS[i];
              return (
                <div class={`temper ${temper === rival ? 'on' : ''}`} key={temper}>
                  <div class="h">
                    {look && <Portrait look={look} width={58} height={65} />}
                    <b>{t(`temper.${temper}`)}</b>
                  </div>
                  <p>{t(`temper.${temper}.text`)}</p>
                  <span>{temper === rival ? t('orders.rivalThis') : t('orders.rivalNot')}</span>
                </div>
              );
            })}
          </div>
          <Vote state={state} />
          <p class="law">
            {t('orders.law')} {lawAfterVote(view.lawStage, rival === 'dealer', facts)}
          </p>
          <p class="aside">{words.prose.tempers[rival].description}</p>
        </section>
      </main>
      {/* A page that is scrolled: what leads on stays under the thumb. */}
      {small && <Sign state={state} />}
      {why.panel}
    </div>
  );
}

function Sign({ state }: { state: PublicState }) {
  const actions = useActions();
  return (
    <footer class="sign">
      <button type="button" class="go" data-sign disabled={!state.ordersWritten} onClick={actions.signOrders}>
        {t('orders.sign')}
      </button>
      <button type="button" class="on-paper" onClick={actions.backToTurn}>
        {t('orders.undo')}
      </button>
      {!state.ordersWritten && <span>{t('orders.open')}</span>}
    </footer>
  );
}

/** How approval becomes the chance to stay, and where the player stands. */
function Vote({ state }: { state: PublicState }) {
  const { bar, swing, moves, chances } = state.facts.vote;
  const vote = state.vote ?? ANY_CHANCE;
  const [low, high] = [percent(vote.low), percent(vote.high)];
  return (
    <div class="vote">
      <div class="t">
        <h3>{t('orders.vote')}</h3>
        <span class="num">{t('orders.voteText', { n: Math.round(state.view?.approval ?? 0) })}</span>
      </div>
      <p>{t('orders.voteNeed', { bar, swing })}</p>
      <table class="num">
        <tbody>
          <tr>
            <th scope="row">{t('orders.voteApproval')}</th>
            {chances.map((c) => (
              <td key={c.approval}>{c.approval}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('orders.voteChance')}</th>
            {chances.map((c) => (
              <td key={c.approval}>{percent(c.chance)}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <div class="vband" aria-hidden="true">
        <i style={{ left: `${low}%`, width: `${Math.max(2, high - low)}%` }} />
        <span>0</span>
        <span>50</span>
        <span>100</span>
      </div>
      <b class="num">{t('orders.voteBand', { moves, low, high })}</b>
    </div>
  );
}
