/** The words around a chart that is saved as a picture, in English: fetched with the end. */
import { speaker } from './index.ts';

const charts = {
  'title.people': 'People on both tracks over ten years: one figure is one person',
  'title.four': 'The four figures, each on a line from nought',
  'title.decisions': 'What each answer changed over ten years: people freed, and people arrested',
  'title.worlds': 'Prison-years on your track less those on the other, in {of} worlds, if “{view}” holds',
  'title.known': 'Odds of each view from the public record alone, of 100',
  'title.views': 'People in prison over ten years under each view. White: your track. Blue: the other',
  'title.hangsOn': 'What the verdict hangs on, if “{view}” holds',

  'save.label': 'Save this chart',
  'save.as': '{as} file',
  'save.name': 'Save this chart as an {as} file: {title}',
  'save.making': 'Making the picture …',
  'save.done': 'Saved as {file}.',
  'save.plainLetters': 'Saved as {file}, without its letters inside: another typeface may stand in for them.',
  'save.failed.svg': 'This browser could not make the picture. The figures stand on the page and in its tables.',
  'save.failed.png': 'This browser could not make a PNG of this chart. The SVG file holds the same picture.',
  'source.page': 'The Other Track: ten years of one game',
  'source.world': '{game}: a model, not a forecast. World: {view}, {quarters} quarters in office.',
  'source.code': 'Play it again, figure by figure: {code}',
} as const;

export const say = speaker(charts);
