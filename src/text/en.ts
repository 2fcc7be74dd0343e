/** Every sentence of the interface, in English, by screen in `en/`. Prose of a scenario (names, places, dilemmas) lives beside the scenario. */
import { end } from './en/end.ts';
import { menu } from './en/menu.ts';
import { news } from './en/news.ts';
import { office } from './en/office.ts';
import { stage } from './en/stage.ts';
import { start } from './en/start.ts';
import { turn } from './en/turn.ts';
import { why } from './en/why.ts';

export const en = {
  ...start,
  ...turn,
  ...news,
  ...why,
  ...office,
  ...end,
  ...menu,
  ...stage,
} as const;
