/** Room for the stage at the top of the end, and over it what the groups of people are. */
import { t } from '../../text/index.ts';
import type { Ending } from '../end/tracks.ts';
import { liftedCounts, netArrests } from '../say/figures.ts';

/** `plain`: without the sum of both tracks, and without what there is none of. */
export function LiftedStage({ ending, plain = false }: { ending: Ending; plain?: boolean }) {
  const { inPrison, freed, arrested, kept, spared } = liftedCounts(ending);
  return (
    <div class="stage-space lifted" aria-hidden="true">
      <span class="freed num">{t('stage.freed', { n: freed })}</span>
      <span class="inside num">{t('stage.inPrison', { n: inPrison })}</span>
      <div class="apart num">
        {(!plain || spared > 0) && <span class="spared">{t('stage.arrestedOther', { n: spared })}</span>}
        <span class="other">{t('stage.arrestedYours', { n: arrested })}</span>
        {kept > 0 && <span class="kept">{t('stage.keptYours', { n: kept })}</span>}
        {!plain && <span>{netArrests(ending, 'stage')}</span>}
      </div>
    </div>
  );
}
