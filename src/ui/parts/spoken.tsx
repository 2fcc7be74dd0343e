/** What is there for the ear alone: a stop between the lines of a control, a step's number as a word, signs left unsaid. */
import { t } from '../../text/index.ts';

/* `bdi`: an element that no style names, and that means nothing beside a text of one direction. */

/** Ends a line inside of a control, so that its name is not read in one breath. */
export function Stop() {
  return <bdi class="aside">. </bdi>;
}

/** The number of a step in its ring; heard as "step 2". */
export function StepNumber({ n }: { n: number }) {
  return (
    <span class="step">
      <bdi class="aside">{t('say.step')} </bdi>
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
          <bdi key={`${i} ${part}`} aria-hidden="true">
            {part}
          </bdi>
        ) : (
          part
        ),
      )}
    </>
  );
}
