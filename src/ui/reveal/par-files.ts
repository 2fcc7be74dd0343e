/** Par as it was computed for the scenarios that come with the game (`npm run par`), by scenario. */
import potash2025 from '../../../assets/par/potash-2025.json';
import type { ParFile } from '../../outcomes/index.ts';

export const PAR_FILES: Readonly<Record<string, ParFile>> = { 'potash-2025': potash2025 as ParFile };
