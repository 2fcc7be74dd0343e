/** A show of hands instead of codes: the teacher types what was counted in the room, and gets charts that say so. */
import { tell } from '../../text/teacher.ts';

const HANDS = ['first', 'last', 'more', 'guessed'] as const;
export type Hands = Readonly<Record<(typeof HANDS)[number] | 'all', number>>;
export const NO_HANDS: Hands = { all: 0, first: 0, last: 0, more: 0, guessed: 0 };
const MOST = 999;

/** Whole, 0 to 999, included, whatever was typed. */
export const countIn = (text: string): number => Math.min(MOST, Math.max(0, Math.floor(Number(text)) || 0));

export function ShowOfHands({ hands, onHands }: { hands: Hands; onHands: (hands: Hands) => void }) {
  return (
    <section class="hands">
      <h1 tabIndex={-1}>{tell('hands.title')}</h1>
      <p class="lede">{tell('hands.text')}</p>
      <div class="counts no-print">
        {(['all', ...HANDS] as const).map((name) => (
          <label key={name}>
            {tell(`hands.${name}`)}
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={MOST}
              data-hands={name}
              value={hands[name] === 0 ? '' : hands[name]}
              onInput={(event) => onHands({ ...hands, [name]: countIn(event.currentTarget.value) })}
            />
          </label>
        ))}
      </div>
      {hands.all > 0 && (
        <div class="hands-chart" data-hands-chart>
          <p class="unverified">{tell('hands.unverified')}</p>
          <h2>{tell('debrief.first')}</h2>
          <CountBar label={tell('debrief.before')} n={hands.first} of={hands.all} />
          <CountBar label={tell('debrief.after')} n={hands.last} of={hands.all} />
          <h2>{tell('hands.chart.bet')}</h2>
          <CountBar label={tell('hands.chart.more')} n={hands.more} of={hands.all} />
          <CountBar label={tell('hands.chart.fewer')} n={hands.all - hands.more} of={hands.all} />
          <h2>{tell('hands.chart.guessed')}</h2>
          <CountBar label={tell('hands.chart.right')} n={hands.guessed} of={hands.all} />
        </div>
      )}
    </section>
  );
}

/** A bar from zero; a count that is larger than the class, or less than nothing, is held at its ends. */
export function CountBar({ label, n, of, name }: { label: string; n: number; of: number; name?: string }) {
  const shown = Math.min(of, Math.max(0, n));
  return (
    <div class="bar-row num" data-first={name}>
      <span>{label}</span>
      <i>
        <b style={{ width: `${of === 0 ? 0 : (100 * shown) / of}%` }} />
      </i>
      <span>{tell('debrief.of', { n: shown, of })}</span>
    </div>
  );
}
