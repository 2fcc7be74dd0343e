/** Par as it was computed for the scenarios that come with the game (`npm run par`), by scenario. */
import type { ParFile } from '../../outcomes/index.ts';

export const PAR_FILES: Readonly<Record<string, ParFile>> = {};
