/** One of several, drawn as cards: one Tab stop, the arrow keys move inside, Enter or a press chooses. */
import type { ComponentChildren } from 'preact';
import { useRove } from '../rove.ts';

interface ChoicesProps<T extends string | number> {
  readonly label: string;
  readonly class: string;
  /** Class of each card. */
  readonly card: string;
  /** Each card carries `data-{name}={option}`. */
  readonly name: string;
  readonly options: readonly T[];
  /** Null: nothing is chosen yet. */
  readonly chosen: T | null;
  readonly onChoose: (option: T) => void;
  readonly children: (option: T, on: boolean) => ComponentChildren;
}

export function Choices<T extends string | number>(props: ChoicesProps<T>) {
  const { options, chosen } = props;
  const rove = useRove(
    options.map(() => true),
    chosen === null ? 0 : options.indexOf(chosen),
  );
  return (
    <div class={props.class} role="radiogroup" aria-label={props.label} {...rove.group}>
      {options.map((option, i) => (
        // biome-ignore lint/a11y/useSemanticElements: a card with a picture or several lines is no input
        <button
          type="button"
          role="radio"
          class={props.card}
          aria-checked={option === chosen}
          key={option}
          data-rove={i}
          tabIndex={rove.stop(i)}
          {...{ [`data-${props.name}`]: option }}
          onClick={() => props.onChoose(option)}
        >
          {props.children(option, option === chosen)}
        </button>
      ))}
    </div>
  );
}
