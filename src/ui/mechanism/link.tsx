/** From a figure or a cause to the page of its mechanism. A link, so that it can be opened, copied and left by Back. */
import type { ComponentChildren } from 'preact';
import { t } from '../../text/index.ts';
import { mechanismAddress } from '../addresses.ts';

interface LinkProps {
  /** Of the section of the model; where it is null there is no link. */
  readonly id: string | null;
  /** The figure or the cause. */
  readonly what: string;
  /** The link says what it is of, and not that it leads to the mechanism: where a whole table does. */
  readonly named?: boolean;
}

export function MechanismLink({ id, what, named = false }: LinkProps): ComponentChildren {
  if (id === null) return named ? what : null;
  return (
    <a class={`link to-mechanism ${named ? 'named' : ''}`} href={mechanismAddress(id)} data-mechanism={id}>
      {named ? what : t('why.page')}
      <span class="aside">{named ? `: ${t('why.page')}` : `: ${what}`}</span>
    </a>
  );
}
