/** "Why?" beside the chance to stay: a button for the text, and its panel, which stands outside of it. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import type { WhyFigure } from '../say/why.ts';
import { WhyPanel } from '../turn/why.tsx';

export function useWhyVote(state: PublicState): {
  readonly button: ComponentChildren;
  readonly panel: ComponentChildren;
} {
  const [figure, setFigure] = useState<WhyFigure | null>(null);
  return {
    button: (
      <button
        type="button"
        class="why link"
        data-why="vote"
        aria-label={t('strip.whyOf', { figure: t('figure.vote') })}
        onClick={() => setFigure('vote')}
      >
        {t('strip.why')}
      </button>
    ),
    // It leads on to what is in fog.
    panel: figure && (
      <WhyPanel state={state} figure={figure} over onFigure={setFigure} onClose={() => setFigure(null)} />
    ),
  };
}
