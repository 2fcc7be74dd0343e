/** Room for the stage at the top of the end, and over it what the three groups of people are. */
import { t } from '../../text/index.ts';
import type { Ending } from '../end/tracks.ts';
import { liftedCounts } from '../say/figures.ts';

export function LiftedStage({ ending }: { ending: Ending }) {
  const { inPrison, freed, arrested } = liftedCounts(ending);
  return (
    <div class="stage-space lifted" aria-hidden="true">
      <span class="freed num">{t('stage.freed', { n: freed })}</span>
      <span class="inside num">{t('stage.inPrison', { n: inPrison })}</span>
      <span class="other num">{t('stage.wouldBeFree', { n: arrested })}</span>
    </div>
  );
}
