import { defineConfig } from 'vitest/config';

// One project for each part of the test tree, so that `npx vitest --project golden` runs that part alone.
const parts = ['rules', 'properties', 'golden', 'architecture', 'engines'] as const;

// By itself Vitest leaves one core idle, which on two cores is half of them.
const node = { environment: 'node', testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: '100%' } as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...node,
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...parts, 'browser'].map((part) => `tests/${part}/**`),
        },
      },
      ...parts.map((part) => ({
        test: { ...node, name: part, include: [`tests/${part}/**/*.test.{ts,tsx}`] },
      })),
      {
        test: {
          ...node,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/global-setup.ts'],
          // A browser uses more than one core.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
