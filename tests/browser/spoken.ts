// Somebody who does not see the page: it is known by the browser's own accessibility tree alone. Things are found by role and
// name, used by the keys of their role, and what is said is written down: where the focus came to, and the live regions.
import type { CDPSession, Page } from 'playwright-core';

/** What a screen reader speaks after one act: the place of the focus where it moved, then each live region in its order. */
export interface Heard {
  readonly by: 'focus' | 'value' | 'live';
  readonly text: string;
}

interface AxValue {
  readonly value?: unknown;
}
interface AxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly value?: AxValue;
  readonly description?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
  readonly backendDOMNodeId?: number;
}

/** Roles whose children say nothing of their own: name, value and states are all there is. */
const WHOLE = new Set([
  'button',
  'link',
  'radio',
  'slider',
  'switch',
  'checkbox',
  'image',
  'img',
  'textbox',
  'heading',
  'tab',
  'meter',
  'spinbutton',
  'DisclosureTriangle',
]);
/** Roles in the words of a screen reader. */
const SAID_AS: Readonly<Record<string, string>> = { image: 'picture', radio: 'choice', DisclosureTriangle: 'to open' };
/** Boxes that are said when they are entered. */
const ENTERED = new Set([
  'radiogroup',
  'toolbar',
  'dialog',
  'table',
  'region',
  'navigation',
  'group',
  'list',
  'slider',
]);
const CLOSED = new Set(['log', 'status', 'alert', 'script', 'style']);

/** Stops that stand alone in the page belong to the word before them. */
const tidy = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.:])(?=[ ,]|$)/g, '$1')
    .replaceAll(/([.:?!])\.(?=[ ,]|$)/g, '$1')
    .trim();
const plain = (value: AxValue | undefined): string => tidy(String(value?.value ?? ''));

/** Watches the live regions of every page of this context; call before the page is opened. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = [];
    (window as unknown as { said: string[] }).said = said;
    const LIVE = '[role="status"], [role="log"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
    // A region speaks when something changes in it, not when it comes with its words: only an alert does both.
    const known = new WeakSet<Element>();
    const words = (node: Node): string => {
      if (node instanceof Element && node.closest('[aria-hidden="true"]')) return '';
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
      return [...node.childNodes].map(words).join(' ');
    };
    const clean = (text: string) =>
      text
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/ ([.:]) /g, '$1 ')
        .trim();
    new MutationObserver((records) => {
      const whole = new Set<Element>();
      const parts: string[] = [];
      for (const { target, addedNodes, type } of records) {
        const at = target instanceof Element ? target : target.parentElement;
        const region = at?.closest(LIVE);
        if (region && known.has(region) && region.isConnected) {
          const atomic = region.getAttribute('role') === 'status' || region.getAttribute('aria-atomic') === 'true';
          if (atomic) whole.add(region);
          else if (type === 'characterData') parts.push(words(target));
          else for (const node of addedNodes) if (node.isConnected) parts.push(words(node));
        }
        for (const node of addedNodes)
          if (node instanceof Element)
            for (const alert of [node, ...node.querySelectorAll('[role="alert"]')])
              if (alert.matches('[role="alert"]')) parts.push(words(alert));
      }
      for (const text of [...[...whole].map(words), ...parts].map(clean)) if (text !== '') said.push(text);
      for (const region of document.querySelectorAll(LIVE)) known.add(region);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

export class Reader {
  private constructor(
    private readonly page: Page,
    private readonly cdp: CDPSession,
  ) {}

  static async of(page: Page): Promise<Reader> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Accessibility.enable');
    await cdp.send('DOM.enable');
    return new Reader(page, cdp);
  }

  /** The tree as it is until the next key. */
  private now: Promise<Map<string, AxNode>> | null = null;

  private tree(): Promise<Map<string, AxNode>> {
    this.now ??= this.grown();
    return this.now;
  }

  private async grown(): Promise<Map<string, AxNode>> {
    const { nodes } = (await this.cdp.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
    const known = await Promise.all(nodes.map((node) => this.withText(node)));
    return new Map(known.map((node) => [node.nodeId, node]));
  }

  /** The protocol leaves out what a slider says in place of its number (`aria-valuetext`): it is read from the element. */
  private async withText(node: AxNode): Promise<AxNode> {
    if (plain(node.role) !== 'slider' || node.ignored) return node;
    const described = await this.cdp.send('DOM.describeNode', { backendNodeId: node.backendDOMNodeId ?? 0 });
    const attributes = described.node.attributes ?? [];
    const at = attributes.indexOf('aria-valuetext');
    return at < 0 ? node : { ...node, value: { value: attributes[at + 1] } };
  }

  /** How a node is spoken: role, name, value, states, then what is said of it further. */
  private speak(node: AxNode): string {
    const role = plain(node.role);
    const states = (node.properties ?? []).flatMap(({ name, value }) => {
      const on = String(value.value);
      if (name === 'checked') return [on === 'true' ? 'checked' : 'not checked'];
      if (name === 'pressed') return [on === 'true' ? 'pressed' : 'not pressed'];
      if (name === 'expanded') return [on === 'true' ? 'open' : 'closed'];
      if (name === 'disabled' && on === 'true') return ['not available'];
      if (name === 'level') return [`level ${on}`];
      return [];
    });
    const own = plain(node.value);
    const said = [plain(node.name), SAID_AS[role] ?? role, own, ...states];
    const more = plain(node.description);
    return said.filter((part) => part !== '').join(', ') + (more === '' ? '' : `. ${more}`);
  }

  /** The page from its top as it is read: one entry for each control, picture, heading and run of text. */
  async read(within?: RegExp): Promise<string[]> {
    const nodes = await this.tree();
    const lines: string[] = [];
    let run = '';
    const flush = () => {
      if (tidy(run) !== '') lines.push(tidy(run));
      run = '';
    };
    const walk = (node: AxNode, on: boolean) => {
      const role = plain(node.role);
      const name = plain(node.name);
      const here = on || (within?.test(name) ?? false);
      if (!node.ignored && CLOSED.has(role)) return;
      if (here && !node.ignored) {
        if (role === 'StaticText') {
          run += `${name} `;
          return;
        }
        if (role === 'InlineTextBox') return;
        const block =
          WHOLE.has(role) || ENTERED.has(role) || /paragraph|row|term|definition|listitem|article/.test(role);
        if (block) flush();
        if (WHOLE.has(role)) {
          lines.push(this.speak(node));
          return;
        }
        if (ENTERED.has(role) && name !== '') lines.push(`(${name}, ${role})`);
      }
      for (const id of node.childIds ?? []) {
        const child = nodes.get(id);
        if (child) walk(child, here);
      }
      if (here && /paragraph|row|term|definition|listitem|dialog/.test(role)) flush();
    };
    const root = [...nodes.values()].find((node) => node.parentId === undefined);
    if (root) walk(root, within === undefined);
    flush();
    return lines;
  }

  /** The node of this role whose name matches; throws where there is none, or where two names match. */
  private async find(role: string, name: RegExp): Promise<AxNode> {
    const all = [...(await this.tree()).values()].filter(
      (node) => !node.ignored && plain(node.role) === role && name.test(plain(node.name)),
    );
    // Two of the same name do the same: the first that is met.
    if (new Set(all.map((node) => plain(node.name))).size !== 1)
      throw new Error(
        `${all.length} × ${role} ${name}${all.map((node) => `\n  ${this.speak(node)}`).join('')}\n${(await this.read()).join('\n')}`,
      );
    return all[0] as AxNode;
  }

  async has(role: string, name: RegExp): Promise<boolean> {
    this.now = null;
    return [...(await this.tree()).values()].some(
      (node) => !node.ignored && plain(node.role) === role && name.test(plain(node.name)),
    );
  }

  /** Whether one of this role and name can be used. */
  async canUse(role: string, name: RegExp): Promise<boolean> {
    return [...(await this.tree()).values()].some(
      (node) =>
        !node.ignored &&
        plain(node.role) === role &&
        name.test(plain(node.name)) &&
        !(node.properties ?? []).some((p) => p.name === 'disabled' && p.value.value === true),
    );
  }

  /** Of all of this role, what is spoken of them. */
  async all(role: string): Promise<string[]> {
    return [...(await this.tree()).values()]
      .filter((node) => !node.ignored && plain(node.role) === role)
      .map((node) => this.speak(node));
  }

  private async focused(): Promise<string> {
    const { result } = await this.cdp.send('Runtime.evaluate', { expression: 'document.activeElement' });
    if (result.objectId === undefined) return '';
    const { nodes } = (await this.cdp.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    })) as unknown as { nodes: AxNode[] };
    const node = nodes[0] && (await this.withText(nodes[0]));
    return node === undefined || plain(node.role) === 'RootWebArea' ? '' : this.speak(node);
  }

  /** Goes to a control, and gives what is said of it there. */
  async go(role: string, name: RegExp): Promise<string> {
    const node = await this.find(role, name);
    await this.cdp.send('DOM.focus', { backendNodeId: node.backendDOMNodeId ?? 0 });
    const said = await this.focused();
    if (!name.test(said)) throw new Error(`the focus does not come to ${role} ${name}: it is at "${said}"`);
    await this.page.evaluate(() => {
      (window as unknown as { said: string[] }).said.length = 0;
    });
    return said;
  }

  /** Presses a key where the focus is, and gives what is heard then. Nothing at all is a fault: it throws. */
  async press(key: string): Promise<Heard[]> {
    const marked = 'window.had = document.activeElement';
    await this.page.evaluate(marked);
    const before = await this.focused();
    await this.page.keyboard.press(key);
    this.now = null;
    await this.settle();
    const after = await this.focused();
    const moved = await this.page.evaluate(
      () => (window as unknown as { had: Element }).had !== document.activeElement,
    );
    const live = await this.page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0));
    const heard: Heard[] = [];
    if (moved && after !== '') heard.push({ by: 'focus', text: after });
    else if (!moved && after !== before) heard.push({ by: 'value', text: after });
    for (const text of live) heard.push({ by: 'live', text });
    if (after === '') throw new Error(`after ${key} on "${before}" the focus is nowhere`);
    if (heard.length === 0) throw new Error(`after ${key} on "${before}" nothing is said`);
    return heard;
  }

  private async settle(): Promise<void> {
    // Once for what was pressed, once for what follows from it.
    for (let i = 0; i < 2; i++)
      await this.page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))),
      );
  }
}
