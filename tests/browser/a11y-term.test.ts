// A term played by somebody who does not see the page: everything is found by role and name in the browser's accessibility
// tree, used by the keys of its role with the single keys off, and what was said is written down. The transcript is kept in
// tests/golden/spoken-term.txt and reads as a story; `npm run record:spoken` writes it anew.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from './browser.ts';
import { fixDice } from './play.ts';
import { type Heard, listen, Reader } from './spoken.ts';

const QUARTERS = 8;

/** Writes down what is read, pressed and heard. */
class Story {
  readonly lines: string[] = [];

  constructor(
    private readonly reader: Reader,
    private readonly page: Page,
  ) {}

  title(text: string): void {
    this.lines.push('', text, '-'.repeat(text.length));
  }

  /** Reads the page from its top, or what lies in the box of this name. */
  async reads(what: string, within?: RegExp): Promise<void> {
    this.lines.push(`Reads ${what}:`);
    const read = await this.reader.read(within);
    expect([what, read.length > 0]).toEqual([what, true]);
    // A code holds the version of the rules, and the address a port: neither is part of the story.
    for (const line of read) this.lines.push(`  ${line.replaceAll(/http:\S+/g, '(link)')}`);
  }

  /** Goes to a control and presses `key`; nothing may be said twice, and something must be said. */
  async uses(role: string, name: RegExp, key = 'Enter'): Promise<readonly Heard[]> {
    const at = await this.reader.go(role, name);
    this.lines.push(`${KEYS[key] ?? key}: ${at}`);
    const heard = await this.reader.press(key);
    for (const { text } of heard) this.lines.push(`  “${text}”`);
    const sentences = heard.flatMap(({ text }) => text.split(/(?<=[.?!]) /)).filter((s) => s.length > 12);
    expect([at, sentences.length]).toEqual([at, new Set(sentences).size]);
    return heard;
  }

  can(role: string, name: RegExp): Promise<boolean> {
    return this.reader.canUse(role, name);
  }

  /** Waits for what is fetched when it is asked for. */
  async until(role: string, name: RegExp): Promise<void> {
    for (let i = 0; i < 100 && !(await this.reader.has(role, name)); i++)
      await this.page.evaluate(() => new Promise((done) => setTimeout(done, 30)));
  }
}

const KEYS: Readonly<Record<string, string>> = {
  Enter: 'Enter on',
  Space: 'Space on',
  ArrowUp: 'Up on',
  ArrowDown: 'Down on',
  ArrowLeft: 'Left on',
  ArrowRight: 'Right on',
};

/** Its first words, up to the first stop: enough to find it again. */
const named = (spoken: string): RegExp =>
  new RegExp(
    `^${(/^[^.]+/.exec(spoken.split(', choice')[0]?.split(', button')[0] ?? '')?.[0] ?? '').replaceAll(/[$()*+?[\]\\^{|}]/g, '\\$&')}`,
  );

async function decide(story: Story, reader: Reader, quarter: number): Promise<void> {
  if (await story.can('button', /Best argument/)) {
    await story.reads('the paper', /^Dilemma$/);
    const [first = ''] = (await reader.all('button')).filter((button) => /Best argument/.test(button));
    await story.uses('button', named(first));
    await story.reads('the arguments', /^Dilemma$/);
    const [free = ''] = (await reader.all('radio')).filter((choice) => !/costs|not available/.test(choice));
    await story.uses('radio', named(free), 'Space');
  }
  if (await story.can('button', /^Refuse/)) {
    if (quarter > 1) await story.reads('the paper', /^The offer$/);
    if (quarter % 3 === 1) {
      await story.uses('button', /^Counter/);
      await story.reads('what can be asked for', /^What will you ask for/);
      const [kind = ''] = (await reader.all('radio')).filter((choice) => !/not available/.test(choice));
      await story.uses('radio', named(kind), 'Space');
      await story.uses('button', /^Ask (for|to|on)/);
    } else await story.uses('button', quarter % 3 === 2 ? /^Accept/ : /^Refuse/);
  }
}

test('a term is played through the accessibility tree alone; everything said is heard once, and it reads as a story', async () => {
  const opened = await openPage({ width: 1366, height: 625, reducedMotion: true });
  const { page, errors, close } = opened;
  await listen(page);
  await page.reload({ waitUntil: 'load' });
  await fixDice(page, 7);
  const reader = await Reader.of(page);
  const story = new Story(reader, page);

  story.title('The title');
  await story.uses('button', /^Keys and settings/);
  await story.uses('switch', /^Single-key shortcuts/, 'Space');
  await story.uses('button', /^Close/);
  await story.uses('button', /^Start a term/);

  story.title('Before the term');
  await story.reads('the page');
  await story.uses('radio', /^12 quarters/, 'Space');
  await story.uses('radio', /^8 quarters/, 'Space');
  await story.uses('slider', /^Prisoners reported/, 'ArrowLeft');
  await story.uses('radio', /^No.*It pays/, 'Space');
  await story.uses('button', /^Start the term/);

  for (let quarter = 1; quarter <= QUARTERS; quarter++) {
    story.title(`Quarter ${quarter}`);
    if (quarter === 1) await story.reads('the page');
    else await story.reads('the picture', /^The view from the signal box$/);
    await decide(story, reader, quarter);
    if (quarter === 1) {
      // A lever: what it is, how far it goes, both ways, and what it will not do.
      await story.uses('slider', /^Oil products/, 'ArrowDown');
      await story.uses('slider', /^Potash/, 'ArrowUp');
      await story.uses('slider', /^Potash/, 'ArrowDown');
      await story.uses('slider', /^Allies/);
      await story.uses('button', /^For and against/);
      await story.reads('the panel', /^Allies$/);
      await story.uses('button', /^Close/);
      await story.uses('slider', /^Allies/, 'ArrowDown');
      await story.uses('button', /^Why: Approval/);
      await story.reads('the panel', /^Approval: /);
      await story.uses('button', /^Close/);
    } else if (quarter % 2 === 1) await story.uses('slider', /^Judges, officers/, 'ArrowDown');
    if (quarter === 4) {
      await story.uses('button', /^What the public sees/);
      await story.reads('the news', /^What the public sees/);
      await story.uses('button', /^Close/);
    }
    await story.uses('button', quarter < QUARTERS ? /Next quarter/ : /Standing orders/);
  }

  story.title('The standing orders');
  await story.reads('the page');
  for (const group of [/^(?=.*under)/i, /^Tell/]) {
    const found = (await reader.all('radio')).find((choice) => group.test(choice)) ?? '';
    await story.uses('radio', named(found), 'Space');
  }
  await story.uses('button', /^Sign/);

  story.title('The vote');
  await story.reads('the page');
  await story.uses('button', /years|on/i);
  story.title('The years after');
  for (let i = 0; i < 12 && !(await reader.has('heading', /fog lifts/i)); i++) {
    const [on = ''] = (await reader.all('button')).filter((button) =>
      /^(Go on|On|Next|See what happened|Ahead)/i.test(button),
    );
    await story.uses('button', named(on));
  }

  story.title('The end');
  await story.until('button', /Copy/);
  await story.reads('the page');
  await close();
  expect(errors).toEqual([]);
  await expect(`${story.lines.join('\n').trim()}\n`).toMatchFileSnapshot('../golden/spoken-term.txt');
}, 400_000);
