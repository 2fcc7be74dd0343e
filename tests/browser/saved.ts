// Opens the page where a save has stopped: the screens around the quarters without the quarters.
import { SAVE_KEY } from '../../src/session/index.ts';
import { type OpenedPage, openPage, type PageOptions } from './browser.ts';

export async function openSaved(save: string, options: PageOptions): Promise<OpenedPage> {
  const opened = await openPage(options);
  await opened.page.evaluate(([key, text]) => localStorage.setItem(key, text), [SAVE_KEY, save] as const);
  await opened.page.reload({ waitUntil: 'load' });
  return opened;
}
