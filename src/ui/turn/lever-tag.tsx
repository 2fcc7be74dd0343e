/** A lever by its sign, its plate and what was done with it: beside what came of that. */
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { Glyph, type GlyphName, plateOf } from '../parts/lever.tsx';
import { useWords } from '../store.ts';

const GLYPH_OF: Readonly<Record<string, GlyphName>> = {
  potash: 'potash',
  salt: 'potash',
  oil: 'oil',
  banks: 'banks',
  aviation: 'air',
  personal: 'judges',
  enforcement: 'route',
  allies: 'allies',
  civil: 'civil',
  law: 'trigger',
  home: 'home',
};

export function glyphOf(lever: { readonly id: string; readonly kind: string }): GlyphName {
  return GLYPH_OF[lever.id] ?? GLYPH_OF[lever.kind] ?? 'train';
}

interface LeverTagProps {
  readonly state: PublicState;
  readonly slot: number;
  /** Notches, below 0 eased. */
  readonly steps: number;
}

export function LeverTag({ state, slot, steps }: LeverTagProps) {
  const words = useWords();
  const lever = state.levers[slot];
  const said = lever && words.lever(lever.id);
  if (!lever || !said) return null;
  const [ground, ink] = plateOf(lever.kind);
  return (
    <span class="lever-tag" data-lever-tag={slot}>
      <i style={{ background: ground }}>
        <Glyph name={glyphOf(lever)} size={16} fill={ink} />
      </i>
      <b>{t('lever.echo', { what: steps > 0 ? said.further : said.ease })}</b>
    </span>
  );
}
