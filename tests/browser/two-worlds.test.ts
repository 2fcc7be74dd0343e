// The law of the public view, for the DOM, the accessible tree and the picture, as a real browser makes them: whatever
// world stands behind the published records, and whichever view is in force, they are the same to the last byte.
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { bundleScript } from '../engines/engines.ts';
import { sample } from '../long.ts';
import type { LeakName } from '../session/two-worlds.ts';
import { openPage } from './browser.ts';
import type { Shown, WhichWorld } from './two-worlds.entry.ts';

let script: string;
beforeAll(async () => {
  script = await bundleScript(fileURLToPath(new URL('./two-worlds.entry.ts', import.meta.url)));
});

interface OneWorld {
  readonly page: Page;
  readonly tree: CDPSession;
  readonly close: () => Promise<void>;
}

const SCREENS = [
  { width: 1366, height: 625 },
  { width: 390, height: 660 },
] as const;
type Screen = (typeof SCREENS)[number];

async function openWorld(input: WhichWorld, screen: Screen): Promise<OneWorld> {
  const { page, context, close } = await openPage({ ...screen, reducedMotion: true, withoutPolicy: true });
  await page.addScriptTag({ content: script });
  await page.evaluate(`bundle.open(${JSON.stringify(input)})`);
  return { page, tree: await context.newCDPSession(page), close };
}

/** Roles, names, values, descriptions and states of all that a reader of the screen can meet, in order. */
async function accessibleTree(tree: CDPSession): Promise<string> {
  const { nodes } = await tree.send('Accessibility.getFullAXTree');
  return nodes
    .filter((node) => !node.ignored)
    .map(({ role, name, value, description, properties }) => {
      const states = (properties ?? []).map((p) => `${p.name}=${String(p.value.value)}`).join(' ');
      return [role, name, value, description].map((v) => String(v?.value ?? '')).join(' | ') + states;
    })
    .join('\n');
}

interface Compared {
  readonly steps: readonly string[];
  /** Places that differed, and where first. */
  readonly differ: ReadonlyMap<string, string>;
  readonly tree: string;
}

type Place = 'html' | 'tree' | 'stage';

/** Plays both worlds side by side until one of `until` differs: all of them without it. */
async function compare(
  seed: number,
  leak: LeakName | null,
  screen: Screen,
  until: readonly Place[] = [],
): Promise<Compared> {
  const worlds = await Promise.all(
    (['own', 'disguised'] as const).map((which) => openWorld({ which, seed, term: 8, leak }, screen)),
  );
  const steps: string[] = [];
  const differ = new Map<string, string>();
  let tree = '';
  for (;;) {
    const [a, b] = await Promise.all(
      worlds.map(async (world) => {
        const shown = (await world.page.evaluate('bundle.next()')) as Shown | null;
        return shown && { ...shown, tree: await accessibleTree(world.tree) };
      }),
    );
    if (!a || !b) {
      expect([a, b]).toEqual([null, null]);
      break;
    }
    steps.push(a.step);
    tree += a.tree;
    for (const place of ['step', 'html', 'tree', 'stage'] as const)
      if (a[place] !== b[place] && !differ.has(place)) differ.set(place, a.step);
    if (until.length === 0 ? differ.size > 0 : until.every((place) => differ.has(place))) break;
  }
  await Promise.all(worlds.map((world) => world.close()));
  return { steps, differ, tree };
}

test.each(SCREENS)(
  'page, accessible tree and picture are the same at $width×$height, whatever is behind',
  async (screen) => {
    for (let seed = 1; seed <= sample(1, 15); seed++) {
      const { steps, differ, tree } = await compare(seed * 7919, null, screen);
      expect([seed, ...differ]).toEqual([seed]);
      expect(steps.at(-1)).toBe('election');
      expect(steps.length).toBeGreaterThan(20);
      // The tree is one, and dialogs were open.
      for (const role of ['button', 'dialog', 'heading', 'image']) expect(tree).toContain(`\n${role} | `);
    }
  },
);

test.each<{ leak: LeakName; places: Place[]; screen: Screen }>([
  { leak: 'going rate as a report', places: ['html', 'tree'], screen: SCREENS[0] },
  { leak: 'strength as a report', places: ['stage'], screen: SCREENS[1] },
])('a leak is seen in $places: $leak', async ({ leak, places, screen }) => {
  const { differ } = await compare(3 * 7919, leak, screen, places);
  expect([...differ.keys()]).toEqual(expect.arrayContaining(places));
});
