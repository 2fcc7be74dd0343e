/** What was covered in the term, as it truly was: at the start, when the term ended and ten years on, on each track. */
import { REPORTS } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { MechanismLink } from '../mechanism/link.tsx';
import { mechanismOf } from '../mechanism/which.ts';
import { shortDateOf } from '../say/figures.ts';
import { aboutFigure, READS } from '../say/why.ts';
import { type PartProps, TRACK_IDS } from './tracks.ts';

/** In the order in which the turn shows them: those of its strip, then those behind "why?". */
const SHOWN = ['goingRate', 'apparatus', 'assurance', 'strength', 'credibility', 'guarantee'] as const;

export function FogLifted({ state, ending }: PartProps) {
  const { facts } = state;
  const term = state.view?.term ?? 0;
  const quarters = [0, term, facts.horizon];
  const cell = (figure: (typeof SHOWN)[number], track: (typeof TRACK_IDS)[number], quarter: number) => {
    const values = ending.tracks[track].fogged[quarter];
    return values ? READS[figure](values[REPORTS.indexOf(figure)] ?? 0) : t('end.fog.fallen');
  };
  const anyFallen = TRACK_IDS.some((id) => ending.tracks[id].fogged.at(-1) === null);
  return (
    <section class="sec">
      <div class="wrap">
        <h2>{t('end.fog')}</h2>
        <p class="lede">
          {t('end.fogLede')} {anyFallen ? t('end.fog.fallenText') : ''}
        </p>
        <div class="lifts">
          {SHOWN.map((figure) => (
            <table class="by lift num" key={figure} data-fogged={figure}>
              <caption>
                <b>{t(`figure.${figure}`)}</b> <i>({t(`end.fog.unit.${figure}`)})</i>
                <small>
                  {aboutFigure(figure)} <MechanismLink id={mechanismOf(figure)} what={t(`figure.${figure}`)} />
                </small>
              </caption>
              <thead>
                <tr>
                  <td />
                  {quarters.map((quarter) => (
                    <th scope="col" key={quarter}>
                      {quarter === 0 ? t('end.fog.start') : shortDateOf(facts, quarter)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {TRACK_IDS.map((id) => (
                  <tr key={id} data-track={id}>
                    <th scope="row">{t(`track.${id}`)}</th>
                    {quarters.map((quarter) => (
                      <td key={quarter}>{cell(figure, id, quarter)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          ))}
        </div>
      </div>
    </section>
  );
}
