// Responsible for the house rules as data: which folder of src may import which, and which packages.
// The prose is in CONTRIBUTING.md; the check is in imports.ts.

/** What one folder may import besides itself. */
export interface Room {
  /** Folders of src whose values and types it may use. */
  readonly folders: readonly string[];
  /** Folders of src of which it may use types alone (`import type`, `export type`). */
  readonly types?: readonly string[];
  /** Packages; a name covers its subpaths, a trailing `/*` covers a scope. */
  readonly packages?: readonly string[];
  /** It may read files of assets/. */
  readonly assets?: true;
}

const EVERYONE = [
  'rules',
  'scenarios',
  'outcomes',
  'policies',
  'lab',
  'history',
  'share',
  'session',
  'stage',
  'ui',
  'text',
  'site',
  'offline',
] as const;

/** A file that lies in src itself is `main`. A folder that has no row here may not exist. */
export const HOUSE: Readonly<Record<'main' | (typeof EVERYONE)[number], Room>> = {
  main: {
    folders: EVERYONE,
    packages: ['preact', 'zustand', '@fontsource/*', '@fontsource-variable/*', 'virtual:reported-at-start'],
    assets: true,
  },
  rules: { folders: [] },
  scenarios: { folders: ['rules'], packages: ['valibot'], assets: true },
  policies: { folders: ['rules'] },
  outcomes: { folders: ['rules', 'scenarios', 'policies'] },
  lab: { folders: ['rules', 'scenarios', 'policies', 'outcomes'] },
  history: { folders: ['rules', 'scenarios', 'outcomes', 'lab'], packages: ['valibot'], assets: true },
  share: { folders: ['rules', 'scenarios'], packages: ['valibot'], assets: true },
  session: { folders: ['rules', 'scenarios', 'outcomes', 'share', 'lab'], packages: ['zustand', 'valibot'] },
  text: { folders: [], types: ['rules', 'outcomes', 'share'], assets: true },
  stage: { folders: [], types: ['rules'], packages: ['phaser', 'phaser-source'], assets: true },
  offline: { folders: [] },
  site: { folders: [], types: ['offline'], packages: ['virtual:reveal-worker'] },
  ui: {
    folders: ['session', 'outcomes', 'text'],
    types: ['rules'],
    packages: [
      'preact',
      'zustand',
      'lean-qr',
      'virtual:mechanisms',
      'd3-array',
      'd3-shape',
      '@fontsource/*',
      '@fontsource-variable/*',
    ],
    assets: true,
  },
};

/** Folders that the command lines in tools/ may not import. */
export const CLOSED_TO_TOOLS: readonly string[] = ['ui', 'stage', 'main'];
