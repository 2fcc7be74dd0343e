/** The words for a part of the stage: what it is, its figure, and why it moved. From what is public alone. */
import type { PublicState } from '../../session/index.ts';
import { formatCount, t, tIf } from '../../text/index.ts';
import type { PartName } from '../stage/bridge.ts';
import type { ScenarioWords } from '../words.ts';
import { percent, reportDate, reportedOf, tonnePrice } from './figures.ts';
import { stageLabels, trainsOf } from './stage.ts';

export interface PartWords {
  readonly name: string;
  readonly figure: string;
  readonly why: string;
}

const STRENGTH = 0;
const GUARANTEE = 5;
const STOREYS = 7;
const RINGS = 5;
const LAW_IN_FORCE = 4;

export function partWords(state: PublicState, part: PartName, words: ScenarioWords): PartWords {
  const view = state.view;
  if (!view) return { name: '', figure: '', why: '' };
  const past = state.past.at(-1)?.view;
  const [labelName = '', ...rest] = (stageLabels(state) as unknown as Record<string, string>)[part]?.split('  ') ?? [];
  const label = { name: labelName, figure: rest.join(' ') };
  const report = (figure: number) => ((view.reportQuarter[figure] ?? -1) < 0 ? null : (view.reportValue[figure] ?? 0));
  const dated = (figure: number) => t('part.report', { date: reportDate(view.reportQuarter[figure] ?? 0, state) });
  switch (part) {
    case 'home': {
      const was = past && `$${tonnePrice(past.homePrice, state.facts)}`;
      return { ...label, why: told(moved(was, `$${tonnePrice(view.homePrice, state.facts)}`), t('part.home.why')) };
    }
    case 'prison': {
      const was = past && formatCount(reportedOf(past));
      const cause = mainCause(state, 'reported');
      return { ...label, why: told(moved(was, formatCount(reportedOf(view))), cause, t('part.prison.why')) };
    }
    case 'mine': {
      const was = past && formatCount(trainsOf(past));
      const ours = { sector: words.sectorName(0), ours: percent(view.ours[0] ?? 0) };
      const alone = !state.facts.levers.some(({ kind }) => kind === 'allies');
      const inForce = alone
        ? t('part.mine.whyAlone', ours)
        : t('part.mine.why', { ...ours, allies: percent(view.allies[0] ?? 0) });
      return { ...label, why: told(moved(was, formatCount(trainsOf(view))), inForce) };
    }
    case 'palace': {
      const strength = report(STRENGTH);
      const n = Math.round(((strength ?? 0) / 100) * STOREYS);
      return {
        ...label,
        why: strength === null ? t('part.palace.covered') : told(t('part.palace.why', { n }), dated(STRENGTH)),
      };
    }
    case 'patron': {
      const guarantee = report(GUARANTEE);
      const n = Math.round((guarantee ?? 0) * RINGS);
      return {
        ...label,
        why: guarantee === null ? t('part.patron.covered') : told(t('part.patron.why', { n }), dated(GUARANTEE)),
      };
    }
    case 'arrests':
      return {
        name: t('part.arrests'),
        figure: t('stage.arrests', { n: view.arrestsPublished }),
        why: t(view.arrestsPublished === 0 ? 'part.arrests.none.why' : 'part.arrests.why'),
      };
    case 'platform': {
      const n = Math.min(view.offer.people, reportedOf(view));
      if (n === 0)
        return { name: t('part.platform'), figure: t('part.platform.none'), why: t('part.platform.none.why') };
      return {
        name: t('part.platform'),
        figure: t('part.platform.figure', { n }),
        why: t('part.platform.why', { offer: words.offerShort(view.offer) }),
      };
    }
    case 'coach':
      return {
        name: t('part.coach'),
        figure: view.freedNow > 0 ? t('part.coach.figure', { n: view.freedNow }) : t('part.coach.none'),
        why: t('part.coach.why'),
      };
    case 'signal': {
      const { answer } = state.pending;
      const arm = answer === null ? 'open' : answer === 'accept' || answer === 'refuse' ? answer : 'counter';
      const law =
        view.lawStage >= LAW_IN_FORCE
          ? t('part.law.force')
          : view.lawStage > 0
            ? t('part.law.debate', { n: view.lawStage })
            : '';
      return {
        name: t('part.signal'),
        figure: t(view.offer.people > 0 ? `part.signal.${arm}` : 'part.signal.none'),
        why: told(t('part.signal.why'), law),
      };
    }
    case 'lever':
      return leverWords(state, words);
  }
}

function leverWords(state: PublicState, words: ScenarioWords): PartWords {
  const row = state.pulled;
  const lever = row && state.levers[row.slot];
  if (!row || !lever) return { name: t('part.lever'), figure: '', why: '' };
  const name = words.lever(lever.id)?.name ?? lever.id;
  const [from, to] = [words.grade(lever.id, row.from), words.grade(lever.id, row.to)];
  const sector = state.facts.levers[row.slot]?.sector ?? -1;
  const echo = lever.kind === 'sector' && sector === 0 ? 'potash' : lever.kind;
  const still = row.steps > 0 ? t('part.lever.further', { to }) : t('part.lever.eased', { to });
  const graded = from === to ? still : t('part.lever.figure', { from, to });
  return {
    name,
    figure: lever.kind === 'home' ? t('part.lever.acted') : graded,
    why: t('part.lever.why', { echo: tIf(`part.echo.${echo}`) ?? '' }),
  };
}

function moved(was: string | undefined, now: string): string {
  if (was === undefined) return '';
  return was === now ? t('part.same') : t('part.change', { was });
}

function mainCause(state: PublicState, figure: string): string {
  let most: { cause: string; amount: number } | null = null;
  for (const { figure: of, cause, amount } of state.causes)
    if (of === figure && amount !== null && Math.abs(amount) > Math.abs(most?.amount ?? 0)) most = { cause, amount };
  const words = most && tIf(`cause.${most.cause}`);
  return words ? t('part.cause', { cause: words.toLowerCase() }) : '';
}

const told = (...sentences: string[]): string => sentences.filter((s) => s !== '').join(' ');
