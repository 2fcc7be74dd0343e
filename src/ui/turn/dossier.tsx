/** The paper on the desk: the offer, or a dilemma before, beside or instead of it, or nothing to answer. */
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import type { Layout } from '../layout.ts';
import { StepNumber } from '../parts/spoken.tsx';
import { dateOf } from '../say/figures.ts';
import { silence } from '../say/news.ts';
import { useWords } from '../store.ts';
import { Dilemma } from './dilemma.tsx';
import { LastPrices, Offered } from './offer.tsx';
import type { Step } from './steps.ts';

export interface DossierProps {
  readonly state: PublicState;
  readonly layout: Layout;
  readonly step: Step;
  readonly showOffer: boolean;
  readonly onShow: (offer: boolean) => void;
  /** The arguments of a dilemma are open. */
  readonly weighed: boolean;
  readonly onWeigh: () => void;
  readonly onCounter: () => void;
  readonly onPerson: (index: number) => void;
  readonly onWhyPrice: () => void;
}

export function Dossier(props: DossierProps) {
  const { state, step, showOffer } = props;
  const view = state.view;
  if (!view) return null;
  const framed = step === 'dilemma' || step === 'offer';
  const dilemma = state.dilemma !== null && !showOffer;
  const offered = view.offer.people > 0;
  return (
    <section
      class={`dos paper ${framed ? 'frame' : ''}`}
      aria-label={t(dilemma ? 'dilemma.title' : offered ? 'offer.paper' : 'offer.none.sub')}
    >
      {state.dilemma && <DossierTabs {...props} />}
      {dilemma ? <Dilemma {...props} /> : offered ? <Offered {...props} /> : <Nothing {...props} />}
    </section>
  );
}

/** Which of the two lies on top; in a column the tabs below do that. */
function DossierTabs({ state, layout, step, weighed, showOffer, onShow }: DossierProps) {
  const beside = (state.view?.offer.people ?? 0) > 0;
  if (beside && layout === 'column') return null;
  const decided = state.pending.option !== null;
  const hint = t(decided ? 'answered.undoable' : weighed ? 'dilemma.argument' : 'dilemma.tap');
  if (!beside)
    return (
      <div class="k">
        <StepNumber n={1} />
        {decided ? t('dilemma.decided') : t('dilemma.title')}
        {layout === 'desk' && <span class="sub">{hint}</span>}
      </div>
    );
  return (
    <div class="dtabs">
      <button type="button" class="dtab" aria-pressed={!showOffer} onClick={() => onShow(false)}>
        <StepNumber n={1} />
        {decided ? t('dilemma.decided') : t('dilemma.title')}
      </button>
      <button
        type="button"
        class={`dtab ${step === 'offer' && !showOffer ? 'lit' : ''}`}
        aria-pressed={showOffer}
        onClick={() => onShow(true)}
      >
        <StepNumber n={2} />
        {showOffer ? t('dilemma.thenOfferShort') : t('dilemma.thenOffer')}
      </button>
      <span class="sub">
        {!showOffer ? hint : state.pending.answer === null ? t('offer.open') : t('answered.undoable')}
      </span>
    </div>
  );
}

function Nothing({ state, layout, onWhyPrice }: DossierProps) {
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
      <LastPrices state={state} small={layout === 'column'} onWhy={onWhyPrice} />
    </div>
  );
}
