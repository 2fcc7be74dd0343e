/** A count of hands: typed, or one more and one fewer at a press. Whole, 0 to 999, included. */
import { gather } from '../../text/together.ts';
import { countIn } from './hands.tsx';

interface CounterProps {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly onValue: (n: number) => void;
}

export function Counter({ name, label, value, onValue }: CounterProps) {
  return (
    <div class="count">
      <label for={`count-${name}`}>{label}</label>
      <button
        type="button"
        aria-label={gather('bar.fewer', { what: label })}
        disabled={value === 0}
        onClick={() => onValue(countIn(`${value - 1}`))}
      >
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
      <button
        type="button"
        aria-label={gather('bar.more', { what: label })}
        data-more={name}
        onClick={() => onValue(countIn(`${value + 1}`))}
      >
        +
      </button>
    </div>
  );
}
