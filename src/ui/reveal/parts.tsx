/** What the parts of the reveal have in common: a section with its heading, what is still being computed, a table behind a chart. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ClassOptions, RevealProgress, RevealState } from '../../session/index.ts';
import { askReader } from '../../text/reading-questions.ts';
import { r } from '../../text/reveal.ts';
import { usePrinting } from '../printing.tsx';
import { useGame } from '../store.ts';
import type { PartId } from './screen.tsx';
import { useProgress } from './use.ts';

/** Not there where the teacher of a class left it out. */
export function Part(props: { id: PartId; class?: string; lede?: string; children: ComponentChildren }) {
  const { classOptions } = useGame();
  if (isLeftOut(classOptions, props.id)) return null;
  return (
    <section class={`sec ${props.class ?? ''}`} id={props.id}>
      <div class="wrap">
        <h2>{r(`toc.${props.id}`)}</h2>
        {props.lede && <p class="lede">{props.lede}</p>}
        {props.children}
        {classOptions?.questions && (
          <aside class="to-read-with" data-read={props.id}>
            <b>{askReader('read.label')}</b> {askReader(`read.${props.id}`)}
          </aside>
        )}
      </div>
    </section>
  );
}

export function isLeftOut(options: ClassOptions | null, id: PartId): boolean {
  return options?.leftOut.some((part) => part === id) ?? false;
}

type What = RevealProgress['name'];

/** Stands where a part will stand, with how far it is once it is its turn. */
export function Waiting({ known, what }: { known: RevealState; what: What }) {
  const now = useProgress();
  if (known.status === 'failed')
    return (
      <p class="waiting" role="status">
        {r('wait.failed')}
      </p>
    );
  const done = now?.name === what ? now.done : 0;
  return (
    <div class="waiting" data-waiting={what}>
      <progress value={done} max={1} aria-label={r('wait.label', { what: r(`wait.${what}`) })} />
      <p>{r('wait.here')}</p>
    </div>
  );
}

/** A table of the same figures as the chart above it, one press away. */
export function Behind(props: { label: string; open?: boolean; children: ComponentChildren }) {
  const [pressed, setOpen] = useState(props.open ?? false);
  const open = usePrinting() || pressed;
  return (
    <div class="behind">
      <button type="button" class="plain" aria-expanded={open} data-behind onClick={() => setOpen(!pressed)}>
        {open ? r('table.hide') : r('table.show')}
        <small>{props.label}</small>
      </button>
      {open && <Scrolled label={props.label}>{props.children}</Scrolled>}
    </div>
  );
}

/** A wide table keeps its width and is scrolled sideways, by keys too. */
export function Scrolled(props: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="scroll" aria-label={props.label} tabIndex={0}>
      {props.children}
    </section>
  );
}
