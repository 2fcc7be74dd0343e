/** A count of hands: typed, or one more and one fewer at a press. Whole, 0 to 999, included. */
import { countIn } from './hands.tsx';

interface CounterProps {
  readonly name: string;
  readonly label: string;
  readonly fewer: string;
  readonly more: string;
  readonly value: number;
  readonly onValue: (n: number) => void;
}

export function Counter({ name, label, fewer, more, value, onValue }: CounterProps) {
  return (
    <div class="count">
      <label for={`count-${name}`}>{label}</label>
      <button type="button" aria-label={fewer} disabled={value === 0} onClick={() => onValue(countIn(`${value - 1}`))}>
        −
      </button>
      <input
        id={`count-${name}`}
        data-count-of={name}
        type="number"
        inputMode="numeric"
        min={0}
        max={999}
        value={value}
        onInput={(event) => onValue(countIn(event.currentTarget.value))}
      />
      <button type="button" aria-label={more} data-more={name} onClick={() => onValue(countIn(`${value + 1}`))}>
        +
      </button>
    </div>
  );
}
