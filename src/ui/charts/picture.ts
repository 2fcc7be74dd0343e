/**
 * A part of the page as one SVG that stands alone: walked element by element as it is drawn, with every look written as an
 * attribute and the typefaces inside. Built from elements, never from text, so that it works under the page's policy.
 */

const SVG = 'http://www.w3.org/2000/svg';
/** Of the picture around what it shows, CSS pixels. */
const EDGE = 24;
const LEAST_WIDTH = 420;
/** PNG: pixels for one of CSS, and as many in all as every browser's canvas takes. */
const SCALE = 2;
const MOST_PIXELS = 16_000_000;

export interface Picture {
  readonly svg: Blob;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The typefaces are inside. */
  readonly letters: boolean;
}

interface Around {
  readonly title: string;
  /** Lines under the picture. */
  readonly source: readonly string[];
}

/** The region must be on the page; throws where the browser cannot draw or write it. */
export async function pictureOf(region: Element, { title, source }: Around): Promise<Picture> {
  const page = document.implementation.createDocument(SVG, 'svg', null);
  const root = page.documentElement;
  const make = (name: string, attributes: Record<string, string | number>, parent: Element = root): Element => {
    const element = page.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    parent.append(element);
    return element;
  };
  make('title', {}).textContent = title;
  const drawn = new Drawn(make, make('g', {}));
  // What answers to a hand is put away by save.css as long as this is set: nothing is painted meanwhile.
  region.setAttribute('data-picturing', '');
  const box = region.getBoundingClientRect();
  drawn.walk(region);
  region.removeAttribute('data-picturing');
  const left = Math.min(box.left, drawn.left);
  const right = Math.max(box.right, drawn.right, left + LEAST_WIDTH);
  const width = Math.ceil(right - left) + 2 * EDGE;
  const { color, fontFamily } = getComputedStyle(region);
  const ground = groundOf(region);
  const ui = familyOf(getComputedStyle(document.documentElement).fontFamily) || fontFamily;
  const write = (text: string, size: number, weight: number, top: number): number => {
    const lines = wrapped(text, `${weight} ${size}px ${ui}`, width - 2 * EDGE);
    lines.forEach((line, i) => {
      const at = { x: EDGE, y: top + size + i * size * 1.3, fill: color };
      make('text', { ...at, 'font-family': ui, 'font-size': size, 'font-weight': weight }).textContent = line;
    });
    return top + lines.length * size * 1.3;
  };
  const under = write(title, 24, 700, EDGE) + 12;
  const foot = under + drawn.bottom - box.top + 18;
  const height = Math.ceil(source.reduce((top, line) => write(line, 15, 500, top), foot) + EDGE);
  drawn.group.setAttribute('transform', `translate(${EDGE - left} ${under - box.top})`);
  const back = make('rect', { width, height, fill: ground });
  root.insertBefore(back, drawn.group);
  for (const [key, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    root.setAttribute(key, String(value));
  const faces = await facesFor(root.textContent ?? '', new Set([...drawn.families, first(ui)]));
  // Into the file and not into a document of this page, whose policy refuses styles without a file.
  const text = new XMLSerializer().serializeToString(page).replace('</title>', `$&<style>${faces.css}</style>`);
  return { svg: new Blob([text], { type: 'image/svg+xml' }), width, height, letters: faces.whole };
}

/** The same as PNG. Throws where the browser cannot. */
export async function rasterOf({ svg, width, height }: Picture): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    const come = new Promise((done, failed) => {
      image.onload = done;
      image.onerror = failed;
    });
    image.src = url;
    await come;
    const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!png) throw new Error('no picture');
    return png;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Gives a file to whoever asked for it. */
export function handOver(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

type Make = (name: string, attributes: Record<string, string | number>, parent?: Element) => Element;

/** What has been drawn of the region, in the page's own pixels. */
class Drawn {
  left = Number.POSITIVE_INFINITY;
  right = 0;
  bottom = 0;
  readonly families = new Set<string>();
  readonly group: Element;
  private readonly make: Make;

  constructor(make: Make, group: Element) {
    this.make = make;
    this.group = group;
  }

  walk(element: Element): void {
    const look = getComputedStyle(element);
    if (look.display === 'none') return;
    if (element instanceof SVGSVGElement) {
      this.svg(element);
      return;
    }
    this.box(element, look);
    for (const child of element.childNodes)
      if (child instanceof Element) this.walk(child);
      else if (child instanceof Text && look.visibility === 'visible') this.words(child, look);
  }

  private reach({ left, right, bottom }: DOMRect): void {
    this.left = Math.min(this.left, left);
    this.right = Math.max(this.right, right);
    this.bottom = Math.max(this.bottom, bottom);
  }

  /** Its ground and its borders. */
  private box(element: Element, look: CSSStyleDeclaration): void {
    const rect = element.getBoundingClientRect();
    const { left, top, right, bottom, width, height } = rect;
    if (width === 0 || height === 0) return;
    if (isSeen(look.backgroundColor)) {
      this.reach(rect);
      const rx = Number.parseFloat(look.borderTopLeftRadius) || 0;
      this.make('rect', { x: left, y: top, width, height, rx, fill: look.backgroundColor }, this.group);
    }
    for (const [side, d] of [
      ['top', `M${left} ${top}H${right}`],
      ['bottom', `M${left} ${bottom}H${right}`],
      ['left', `M${left} ${top}V${bottom}`],
      ['right', `M${right} ${top}V${bottom}`],
    ] as const) {
      const wide = Number.parseFloat(look.getPropertyValue(`border-${side}-width`));
      const ink = look.getPropertyValue(`border-${side}-color`);
      if (wide > 0 && isSeen(ink)) this.make('path', { d, stroke: ink, 'stroke-width': wide }, this.group);
    }
  }

  /** A text, line by line as it stands. */
  private words(node: Text, look: CSSStyleDeclaration): void {
    if (node.data.trim() === '') return;
    const family = familyOf(look.fontFamily);
    const font = `${look.fontWeight} ${look.fontSize} ${family}`;
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = measured(font, 'x');
    this.families.add(first(family));
    for (const { text, rect } of linesOf(node)) {
      this.reach(rect);
      const spare = (rect.height - fontBoundingBoxAscent - fontBoundingBoxDescent) / 2;
      const y = rect.top + spare + fontBoundingBoxAscent;
      const shown = look.textTransform === 'uppercase' ? text.toUpperCase() : text;
      const written = this.make('text', { x: rect.left, y, fill: look.color, ...fontOf(look, family) }, this.group);
      written.textContent = shown;
    }
  }

  private svg(element: SVGSVGElement): void {
    const rect = element.getBoundingClientRect();
    if (rect.width === 0 || rect.height === 0) return;
    this.reach(rect);
    const inner = this.make(
      'svg',
      { x: rect.left, y: rect.top, width: rect.width, height: rect.height, overflow: 'visible' },
      this.group,
    );
    for (const name of ['viewBox', 'preserveAspectRatio']) {
      const value = element.getAttribute(name);
      if (value) inner.setAttribute(name, value);
    }
    for (const child of element.children) this.shape(child, inner);
  }

  private shape(element: Element, into: Element): void {
    const look = getComputedStyle(element);
    if (look.display === 'none') return;
    const attributes: Record<string, string> = {};
    for (const { name, value } of element.attributes) if (GEOMETRY.has(name)) attributes[name] = value;
    for (const name of LOOKS) {
      const value = look.getPropertyValue(name);
      if (value !== '' && value !== PLAIN[name]) attributes[name] = value;
    }
    const family = familyOf(look.fontFamily);
    if (element.localName === 'text') {
      Object.assign(attributes, fontOf(look, family));
      this.families.add(first(family));
    }
    const made = this.make(element.localName, attributes, into);
    if (element.children.length === 0) made.textContent = element.textContent;
    else for (const child of element.children) this.shape(child, made);
  }
}

const GEOMETRY = new Set('d x y x1 y1 x2 y2 cx cy r rx ry width height transform points dx dy'.split(' '));
/** A look is written where it is not what a bare element has. */
const PLAIN: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  'vector-effect': 'none',
  opacity: '1',
  'text-anchor': 'start',
};
const LOOKS = Object.keys(PLAIN);

function fontOf(look: CSSStyleDeclaration, family: string): Record<string, string> {
  return { 'font-family': family, 'font-size': look.fontSize, 'font-weight': look.fontWeight };
}

function isSeen(ink: string): boolean {
  return ink !== 'transparent' && !/,\s*0\)$|\/\s*0\)$/.test(ink);
}

/** The colour behind the region: that of the nearest ancestor that has one. */
function groundOf(region: Element): string {
  for (let at: Element | null = region; at; at = at.parentElement) {
    const ink = getComputedStyle(at).backgroundColor;
    if (isSeen(ink)) return ink;
  }
  return '#fff';
}

/** Without the faces that stand in until a typeface has come: elsewhere they are not there. */
function familyOf(families: string): string {
  return families
    .split(',')
    .map((one) => one.trim())
    .filter((one) => !one.includes('Stand-in'))
    .join(', ');
}

const first = (families: string): string => (families.split(',')[0] ?? '').replaceAll('"', '').trim();

let ruler: CanvasRenderingContext2D | null = null;

function measured(font: string, text: string): TextMetrics {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) throw new Error('no canvas');
  ruler.font = font;
  return ruler.measureText(text);
}

/** A text over as many lines as it needs; a word longer than a line is cut. */
function wrapped(text: string, font: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (of: string): boolean => measured(font, of).width <= width;
  for (const word of text.split(' ')) {
    let rest = word;
    if (line !== '' && fits(`${line} ${rest}`)) {
      line = `${line} ${rest}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (!fits(rest)) {
      let cut = rest.length - 1;
      while (cut > 1 && !fits(rest.slice(0, cut))) cut--;
      lines.push(rest.slice(0, cut));
      rest = rest.slice(cut);
    }
    line = rest;
  }
  return line === '' ? lines : [...lines, line];
}

/** A text node as the lines in which the browser has set it. */
function linesOf(node: Text): { text: string; rect: DOMRect }[] {
  const range = document.createRange();
  const lines: { text: string; rect: DOMRect }[] = [];
  for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const rect = range.getBoundingClientRect();
    if (rect.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.rect.top - rect.top) < rect.height / 2) {
      line.text += ` ${word}`;
      line.rect = new DOMRect(line.rect.left, line.rect.top, rect.right - line.rect.left, line.rect.height);
    } else lines.push({ text: word, rect });
  }
  return lines;
}

/** The page's own typefaces that the text needs, as rules with the files inside; `whole` is false where one could not be had. */
async function facesFor(text: string, families: ReadonlySet<string>): Promise<{ css: string; whole: boolean }> {
  const found = [...document.styleSheets].flatMap((sheet) =>
    [...rulesOf(sheet)].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const read = (name: string): string => rule.style.getPropertyValue(name);
      const file = /url\("?([^")]+)"?\)/.exec(read('src'))?.[1];
      const family = first(read('font-family'));
      if (!file || !families.has(family) || !needs(text, read('unicode-range'))) return [];
      return [{ family, weight: read('font-weight'), url: new URL(file, sheet.href ?? document.baseURI).href }];
    }),
  );
  const rules = await Promise.all(
    found.map(async ({ family, weight, url }) => {
      try {
        return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${await inside(url)}) format("woff2")}`;
      } catch {
        return null;
      }
    }),
  );
  return { css: rules.join(''), whole: rules.length > 0 && !rules.includes(null) };
}

function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}

/** Whether a letter of the text lies in a `unicode-range`. */
function needs(text: string, range: string): boolean {
  const spans = [...range.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map((m) => [
    Number.parseInt(m[1] ?? '', 16),
    Number.parseInt(m[2] ?? m[1] ?? '', 16),
  ]);
  return [...new Set(text)].some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code > 32 && spans.some(([from = 0, to = 0]) => code >= from && code <= to);
  });
}

async function inside(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`no ${url}`);
  const bytes = await response.blob();
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = failed;
    reader.readAsDataURL(bytes);
  });
}
