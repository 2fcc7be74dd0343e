/** The words on the stage's pills. */
import type { PublicView } from '../../rules/published.ts';
import type { PublicState } from '../../session/index.ts';
import { t, tIf } from '../../text/index.ts';
import { plateOf } from '../parts/lever.tsx';
import { isBeforeFall, liftedCounts, reportedOf, shortDateOf, tonnePrice } from './figures.ts';

export interface StageWords {
  readonly home: string;
  readonly prison: string;
  readonly mine: string;
  readonly palace: string;
  readonly patron: string;
  readonly arrests: string;
}

const STRENGTH = 0;
const GUARANTEE = 5;
const MOST_TRAINS = 9;

/** Trains of potash a day: what our restriction and the allies' leave. */
export function trainsOf(view: PublicView): number {
  const restriction = ((view.ours[0] ?? 0) + (view.allies[0] ?? 0)) / 2;
  return Math.round((1 - restriction) * MOST_TRAINS);
}

/** The lever that was pulled last, as the stage draws it. A lever without grades goes all the way. */
export function leverPulled(state: PublicState): {
  slot: number;
  ink: `#${string}`;
  from: number;
  to: number;
} | null {
  const { pulled } = state;
  const kind = pulled && state.levers[pulled.slot]?.kind;
  if (!pulled || !kind) return null;
  const [from, to] = kind === 'home' ? [0, 1] : [pulled.from, pulled.to];
  return { slot: pulled.slot, ink: plateOf(kind)[2], from, to };
}

export function stageLabels(state: PublicState): StageWords {
  const view = state.view;
  if (!view) return { home: '', prison: '', mine: '', palace: '', patron: '', arrests: '' };
  const strength = reportOf(STRENGTH, 'palaceText', (v) =>
    v >= 60 ? t('stage.firm') : v >= 40 ? t('stage.shaky') : t('stage.weak'),
  );
  const guarantee = reportOf(GUARANTEE, 'patronText', (v) => (v >= 0.6 ? t('stage.close') : t('stage.cool')));
  return {
    home: `${t('stage.home')}  ${t('stage.homeText', { price: `$${tonnePrice(view.homePrice, state.facts)}` })}`,
    prison: `${t('stage.prison')}  ${t('stage.prisonText', { n: reportedOf(view) })}`,
    mine: `${tIf(`stage.mine.${state.facts.sectors[0]}`) ?? t('stage.mine')}  ${t('stage.mineText', { n: trainsOf(view) })}`,
    palace: `${t('stage.palace')}  ${strength}`,
    patron: `${t('stage.patron')}  ${guarantee}`,
    arrests: `${t('stage.arrests', { n: view.arrestsPublished })}  ${t('stage.arrestsText')}`,
  };

  function reportOf(figure: number, key: 'palaceText' | 'patronText', word: (value: number) => string): string {
    const quarter = view?.reportQuarter[figure] ?? -1;
    if (!view || quarter < 0) return t('stage.noReport');
    if (isBeforeFall(quarter, state)) return t('stage.noneSince');
    return t(`stage.${key}`, { date: shortDateOf(state.facts, quarter), word: word(view.reportValue[figure] ?? 0) });
  }
}

/** The whole picture in words, for whoever does not see it: the name of the one image that the stage is. */
export function describeStage(state: PublicState): string {
  const { view, ending } = state;
  if (!view) return '';
  if (ending) return t('stage.describe.lifted', liftedCounts(ending));
  if (state.screen === 'years' && state.years)
    return t('stage.describe.years', { n: state.years.reported[state.years.seen] ?? reportedOf(view) });
  const reported = reportedOf(view);
  const offered = Math.min(view.offer.people, reported);
  const labels = stageLabels(state);
  /** What the pill says after its name. */
  const shown = (part: keyof StageWords) => labels[part].split('  ')[1] ?? '';
  const isReported = (figure: number) => (view.reportQuarter[figure] ?? -1) >= 0;
  const trains = trainsOf(view);
  const answer = state.pending.answer;
  const arm = answer === null ? 'open' : answer === 'accept' || answer === 'refuse' ? answer : 'counter';
  return t('stage.describe', {
    yard: reported - offered,
    platform: offered > 0 ? t('stage.describe.platform', { n: offered }) : t('stage.describe.platformNone'),
    freed: view.freedNow > 0 ? t('stage.describe.freed', { n: view.freedNow }) : '',
    arrests:
      view.arrestsPublished > 0
        ? t('stage.describe.arrests', { n: view.arrestsPublished })
        : t('stage.describe.arrestsNone'),
    trains: trains > 0 ? t('stage.describe.trains', { n: trains }) : t('stage.describe.trainsNone'),
    palace: isReported(STRENGTH)
      ? t('stage.describe.palace', { figure: shown('palace') })
      : t('stage.describe.palaceNone'),
    patron: isReported(GUARANTEE)
      ? t('stage.describe.patron', { figure: shown('patron') })
      : t('stage.describe.patronNone'),
    signal: offered > 0 ? t(`stage.describe.signal.${arm}`) : t('stage.describe.signal.none'),
  }).replaceAll(/ {2,}/g, ' ');
}
