// Responsible for what all browser tests share: the built site, served once.
import type { TestProject } from 'vitest/node';
import { buildSite, serveSite } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.DIST_IS_BUILT !== '1') buildSite();
  const site = await serveSite();
  project.provide('address', site.address);
  return site.close;
}
