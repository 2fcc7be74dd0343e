/** What is there for the ear alone: a stop between the lines of a control, a step's number as a word, signs left unsaid. */
import { t } from '../../text/index.ts';

/** Ends a line inside of a control, so that its name is not read in one breath. */
export function Stop() {
  return <span class="aside">. </span>;
}

/** The number of a step in its ring; heard as "step 2". */
export function StepNumber({ n }: { n: number }) {
  return (
    <span class="step">
      <span class="aside">{t('say.step')} </span>
      {n}
      <Stop />
    </span>
  );
}

const SIGNS = /([▾▴▸])/;

/** A text with arrows in it, which are seen and not read out. */
export function Signs({ text }: { text: string }) {
  return (
    <>
      {text.split(SIGNS).map((part, i) =>
        SIGNS.test(part) ? (
          <span key={`${i} ${part}`} aria-hidden="true">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
