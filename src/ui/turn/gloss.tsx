/**
 * The words of the field where they stand: the first of each in a paper, a panel or the strip has a dotted line under it, and a
 * tap on it says in one line what it means. Nothing is added to the page for that, so that no Tab stop comes in between: by
 * keyboard all words in sight are one press away (`WordsDialog`).
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../text/index.ts';
import { type Term, termsIn } from '../../text/terms.ts';
import { Dialog } from '../dialog.tsx';
import { WordList } from '../parts/word-list.tsx';
import { CloseRow } from './panels.tsx';

/** What is a control says something else when it is pressed; drawings and what is only heard have no words in sight. */
const CLOSED = 'button, a, input, textarea, select, svg, .aside, [aria-hidden="true"], .gloss';
const SECTION = 'dialog, .dos, .lev, .strip, .reg, .returning';
const NAME = 'gloss';

interface Place {
  readonly term: Term;
  readonly range: Range;
}

/** Text nodes below `root` in which words are looked for. */
function textsBelow(root: Element, closed: string): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && !node.parentElement?.closest(closed)) texts.push(node);
  return texts;
}

function placesIn(root: Element): Place[] {
  const places: Place[] = [];
  const seen = new Map<Element | null, Set<string>>();
  for (const node of textsBelow(root, CLOSED)) {
    const section = node.parentElement?.closest(SECTION) ?? null;
    const known = seen.get(section) ?? new Set();
    seen.set(section, known);
    for (const { term, from, to } of termsIn(node.data)) {
      if (known.has(term.word)) continue;
      known.add(term.word);
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      places.push({ term, range });
    }
  }
  return places;
}

interface Shown {
  readonly term: Term;
  readonly left: number;
  readonly top: number;
}

const WIDTH = 300;
/** How far from a word a finger may come down, CSS pixels. */
const NEAR = 10;

export function Gloss() {
  const [shown, show] = useState<Shown | null>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const places = useRef<readonly Place[]>([]);

  useEffect(() => {
    const mark = () => {
      const root = document.querySelector('.turn');
      places.current = root ? placesIn(root) : [];
      // Without this part of CSS there is no line under the words; a tap on one says the same.
      if (typeof Highlight === 'function')
        CSS.highlights?.set(NAME, new Highlight(...places.current.map(({ range }) => range)));
    };
    mark();
    let waiting = 0;
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(mark);
    });
    const app = document.getElementById('app');
    if (app) observer.observe(app, { subtree: true, childList: true, characterData: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(waiting);
      CSS.highlights?.delete(NAME);
    };
  }, []);

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const place = target?.closest(CLOSED) ? undefined : placeAt(places.current, event.clientX, event.clientY);
      if (!place) return show(null);
      const box = place.range.getBoundingClientRect();
      show({
        term: place.term,
        left: Math.max(8, Math.min(box.left, innerWidth - WIDTH - 8)),
        top: box.bottom + 6,
      });
    };
    const hide = () => show(null);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide();
    };
    document.addEventListener('click', onClick);
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('scroll', hide, true);
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('scroll', hide, true);
    };
  }, []);

  // Above whatever is open: a dialog lies in the top layer, and so does a popover that comes after it.
  useEffect(() => {
    const element = bubble.current;
    if (!element?.showPopover) return;
    if (shown) {
      element.showPopover();
      const over = element.getBoundingClientRect().bottom - innerHeight;
      if (over > 0) element.style.top = `${shown.top - over - 8}px`;
    } else if (element.matches(':popover-open')) element.hidePopover();
  }, [shown]);

  return (
    <>
      <div
        class="gloss"
        popover="manual"
        ref={bubble}
        style={shown ? { left: `${shown.left}px`, top: `${shown.top}px` } : {}}
      >
        {shown && (
          <>
            <b>{shown.term.word}</b> {shown.term.text}
          </>
        )}
      </div>
      <div class="aside" role="status">
        {shown && `${shown.term.word}: ${shown.term.text}`}
      </div>
    </>
  );
}

function placeAt(places: readonly Place[], x: number, y: number): Place | undefined {
  const at = (near: number) =>
    places.find(({ range }) =>
      [...range.getClientRects()].some(
        (box) => x >= box.left - near && x <= box.right + near && y >= box.top - near && y <= box.bottom + near,
      ),
    );
  return at(0) ?? at(NEAR);
}

/** All words of the field that stand on the screen, each with its line. */
export function WordsDialog({ onClose }: { onClose: () => void }) {
  const [terms] = useState(() => {
    const root = document.querySelector('.turn');
    const found = root
      ? textsBelow(root, '.aside, [aria-hidden="true"], dialog').flatMap(({ data }) => termsIn(data))
      : [];
    const byWord = new Map(found.map(({ term }) => [term.word, term]));
    return [...byWord.values()].sort((a, b) => a.word.localeCompare(b.word, 'en'));
  });
  return (
    <Dialog label={t('words.title')} class="help" onClose={onClose}>
      <h2>{t('words.title')}</h2>
      <WordList words={terms} of="here" />
      <CloseRow onClose={onClose} />
    </Dialog>
  );
}
