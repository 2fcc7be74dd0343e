// Looks at a page as a reader does: text that is too small, cut off, out of its own column, laid over other text or
// covered, and a page that scrolls sideways. Knows nothing of the game. What hides in scrolled boxes, behind a dialog or from sight is not looked at.
import type { Page } from 'playwright-core';

export interface Looks {
  /** Smallest size of letters, CSS pixels. */
  readonly least: number;
  /** Roots whose text is looked at. */
  readonly within: string;
}

/** One line for each flaw, the same for the same flaw; empty for a page without any. */
export function flaws(page: Page, looks: Looks): Promise<string[]> {
  return page.evaluate(findFlaws, looks);
}

/** Runs in the page, so that it may use nothing from outside of itself. */
function findFlaws({ least, within }: Looks): string[] {
  interface Line {
    readonly element: Element;
    readonly text: string;
    left: number;
    right: number;
    /** The band in which the letters lie: leading is left out. */
    top: number;
    bottom: number;
    /** What lies over the rest: a notice, the foot of a dialog, a bubble. */
    layer: Element | null;
  }
  const found = new Set<string>();
  const nameOf = (e: Element): string => {
    const names = [];
    for (let up: Element | null = e; up && names.length < 3; up = up.parentElement)
      names.unshift(
        up.tagName.toLowerCase() +
          (up.getAttribute('class') ? `.${up.getAttribute('class')?.trim().split(/\s+/)[0]}` : ''),
      );
    return names.join(' ');
  };
  const describe = (line: Line): string => `${nameOf(line.element)} "${line.text.slice(0, 40)}"`;

  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) found.add(`scrolls sideways by ${scrollWidth - innerWidth}`);

  // Of dialogs over each other the last is the one that is read.
  const modal = [...document.querySelectorAll('dialog[open]')].at(-1);
  const lines: Line[] = [];
  for (const root of modal ? [modal] : document.querySelectorAll(within)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const element = node.parentElement;
      if (
        text === '' ||
        !element ||
        element.closest('.aside') ||
        !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      )
        continue;
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 1 || box.height < 1) continue;
        const middle = (box.top + box.bottom) / 2;
        const line: Line = {
          element,
          text,
          left: box.left,
          right: box.right,
          top: middle - size * 0.32,
          bottom: middle + size * 0.32,
          layer: null,
        };
        const column = columnLeft(line);
        if (!isSeen(line)) continue;
        if (column) found.add(`out of ${nameOf(column)}: ${describe(line)}`);
        lines.push(line);
        if (size < least - 0.01) found.add(`${Math.round(size * 10) / 10} px: ${describe(line)}`);
      }
    }
  }

  /** What stays while the rest scrolls, or is raised over it: a bubble beside what is pointed at. */
  function isLayer(style: CSSStyleDeclaration): boolean {
    return /sticky|fixed/.test(style.position) || (style.position === 'absolute' && Number(style.zIndex) > 0);
  }

  function layerOf(e: Element): Element | null {
    for (let up: Element | null = e; up && up !== document.body; up = up.parentElement)
      if (isLayer(getComputedStyle(up))) return up;
    return null;
  }

  /** The innermost of the boxes it flows in that it breaks out of to a side; none for what is placed or scrolled sideways. */
  function columnLeft(line: Line): Element | null {
    let left: Element | null = null;
    for (let up: Element | null = line.element; up && up !== document.body; up = up.parentElement) {
      if (up instanceof SVGElement) return null;
      const style = getComputedStyle(up);
      if (/auto|scroll/.test(style.overflowX) && up.scrollWidth > up.clientWidth + 1) return null;
      // A box that cuts is looked at below.
      if (/hidden|clip/.test(style.overflowX)) return left;
      const box = up.getBoundingClientRect();
      const isBox = !/^(inline|contents)$/.test(style.display) && box.width > 0;
      if (isBox && (line.right > box.right + 2 || line.left < box.left - 2)) left ??= up;
      if (/absolute|fixed/.test(style.position) || style.transform !== 'none') return left;
    }
    return left;
  }

  /** Whether it lies in sight of every box that cuts or scrolls it, and cut to them; notes where a box cuts it for good. */
  function isSeen(line: Line): boolean {
    for (let up: Element | null = line.element; up && up !== document.body; up = up.parentElement) {
      const style = getComputedStyle(up);
      if (line.layer === null && isLayer(style)) line.layer = up;
      const across = style.overflowX !== 'visible';
      const down = style.overflowY !== 'visible';
      if ((!across && !down) || (up instanceof SVGElement && up.tagName !== 'svg')) continue;
      const box = up.getBoundingClientRect();
      const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
      const marked = style.textOverflow === 'ellipsis';
      // A mark of what is cut off will do where a press opens the whole.
      const clamped = style.webkitLineClamp !== 'none' && style.webkitLineClamp !== '';
      const opens = (marked || clamped) && up.closest('button, a[href]') !== null;
      const cutAcross = across && !opens && (line.right > box.right + 2 || line.left < box.left - 2);
      const cutDown = down && !(clamped && opens) && (line.bottom > box.bottom + 1 || line.top < box.top - 1);
      if (!scrolls && (cutAcross || cutDown)) found.add(`cut by ${nameOf(up)}: ${describe(line)}`);
      if (across) {
        line.left = Math.max(line.left, box.left);
        line.right = Math.min(line.right, box.right);
      }
      if (down) {
        line.top = Math.max(line.top, box.top);
        line.bottom = Math.min(line.bottom, box.bottom);
      }
      if (line.left >= line.right || line.top >= line.bottom) return false;
    }
    if (line.right > innerWidth + 1 || line.left < -1) found.add(`beyond the edge: ${describe(line)}`);
    return line.bottom > 0 && line.top < innerHeight;
  }

  for (let i = 0; i < lines.length; i++) {
    const a = lines[i] as Line;
    for (let j = i + 1; j < lines.length; j++) {
      const b = lines[j] as Line;
      if (a.element === b.element && a.text === b.text) continue;
      if (a.layer !== b.layer) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 2 && down > 2) found.add(`over each other: ${describe(a)} and ${describe(b)}`);
    }
    const [x, y] = [(a.left + a.right) / 2, (a.top + a.bottom) / 2];
    if (x < 0 || x >= innerWidth || y < 0 || y >= innerHeight) continue;
    const at = document.elementFromPoint(x, y);
    if (!at || a.element.contains(at) || at.contains(a.element)) continue;
    if (getComputedStyle(a.element).pointerEvents === 'none') continue;
    if (layerOf(at) !== a.layer) continue;
    found.add(`covered by ${nameOf(at)}: ${describe(a)}`);
  }
  return [...found];
}
