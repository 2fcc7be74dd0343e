/** What a cause rests on, as anybody may read it in the scenario and in the rules: the same whichever view is in force. */
import type { ParameterName, Scenario } from '../rules/index.ts';
import type { Effect } from '../rules/scenario.ts';
import { OUR_RULES, type SessionRules } from './rulebook.ts';
import type { PublicState } from './state.ts';

export interface CauseSource {
  /** Its key in the scenario or in the rules' evidence; a parameter's name where the rules give a reason of their own. */
  readonly id: string;
  readonly text: string;
  /** read, computed, assumption …; `reasoned` for a reason of the rules'. */
  readonly status: string;
  /** Of the figure or of the source; empty for a reason. */
  readonly date: string;
}

export interface SourcesOf {
  /** A cause, "figure by cause", one of these with " of " and what of it (a sector, a lever, an option), or "start figure". */
  readonly of: string;
  readonly sources: readonly CauseSource[];
  /** Some number behind it is one in which the views differ. */
  readonly disputed: boolean;
}

/** Figures of the scenario that are not parameters, by the causes they stand behind. */
const FIGURES_BEHIND: Readonly<Record<string, (s: Scenario) => readonly string[]>> = {
  deal: (s) => [s.firstOffer?.people.source ?? ''],
  'homePrice by deal': (s) => s.sectors.map((sector) => sector.homePrice.source),
  'homePrice by snapback': (s) => s.sectors.map((sector) => sector.homePrice.source),
  'homePrice by roadmap': (s) => s.sectors.map((sector) => sector.homePrice.source),
  yourLever: (s) => s.levers.map((lever) => lever.notch.source),
  'capital by yourLever': (s) => s.levers.flatMap((lever) => [lever.cost.source, lever.easeShare.source]),
  alliesFollow: (s) => s.sectors.map((sector) => sector.allies.source),
  dilemma: (s) => s.dilemmas.flatMap((d) => d.options.flatMap((o) => o.effects.map((effect) => effect.source))),
  priceOfDilemma: (s) =>
    s.dilemmas.flatMap((d) =>
      d.options.flatMap((o) => o.effects.filter(({ on }) => on === 'bill').map((effect) => effect.source)),
    ),
  homePrice: (s) => [s.homePriceShown.at0.source, s.homePriceShown.at1.source],
  size: (s) => s.sectors.flatMap((sector) => [sector.value.source, sector.oursWeight.source]),
  restriction: (s) => s.sectors.flatMap((sector) => [sector.ours.source, sector.value.source]),
  leakage: (s) => s.sectors.map((sector) => sector.leakage.source),
  ownElection: (s) => s.calendar.map((entry) => entry.source),
  'start reported': (s) => Object.values(s.prisoners).map((kind) => kind.source),
  'start homePrice': (s) => [s.homePriceShown.at0.source, s.homePriceShown.at1.source],
  'start price': (s) => {
    const sector = s.sectors[s.firstOffer?.sector ?? -1];
    const worth = sector ? [sector.value, sector.oursWeight, sector.leakage] : [];
    return [s.firstOffer?.people.source ?? '', ...worth.map(({ source }) => source)];
  },
};

/** Parameters behind a figure as it stands when the term begins; a sector's own numbers stand in the scenario. */
const START: Readonly<Record<string, readonly ParameterName[]>> = {
  reported: [],
  approval: ['approvalStart'],
  capital: ['capitalStart'],
  homePrice: ['homePriceRest'],
  price: [],
  odds: ['haggleBase', 'haggleNeed', 'conditionalBase', 'conditionalNeed', 'roadmapBase', 'roadmapNeed'],
  unity: ['unityStart'],
  enforcement: ['enforcementRest'],
  personal: ['personalRest'],
  civilSociety: ['civilRest'],
  goingRate: ['rateStart'],
  assurance: ['assuranceStart'],
  strength: ['strengthStart'],
  credibility: ['credibilityStart'],
  guarantee: ['guaranteeStart'],
  vote: ['electionBar', 'electionSwing'],
};

/** Of the parameters behind "your lever", those of one lever: by its kind, and for those at home by the way it is moved. */
const OF_LEVER: Readonly<Record<string, readonly ParameterName[]>> = {
  sector: ['tightenAnger', 'easeUnity'],
  enforcement: ['enforcementApproval', 'enforcementPrice', 'enforcementUnity'],
  'home further': ['storyGain', 'storyLoud'],
  'home eased': ['farmGain', 'farmPrice'],
};

/** What an option's effect is on, by the figure that it moves; where the names are the same they are left out. */
const EFFECTS_ON: Readonly<Record<string, readonly Effect[]>> = {
  reported: ['pardon', 'subjectReleased', 'subjectRisk'],
  releasedFreely: ['pardon', 'subjectReleased'],
  ours: ['oursRestriction'],
  allies: ['alliesRestriction'],
};

/** Keys in brackets in a reason of the rules'. */
export const CITED = / ?\[([a-z0-9-]+(?:, [a-z0-9-]+)*)\]/g;

/**
 * Sources by cause, and by "figure by cause" where a cause has others for a figure. What is only counted (whole people) has
 * none.
 */
export function causeSources(scenario: Scenario, rules: SessionRules = OUR_RULES.rules): readonly SourcesOf[] {
  const { CAUSE_NAMES, CAUSE_PARAMETERS, PARAMETERS_BY_FIGURE } = rules;
  const causes = CAUSE_NAMES.map((cause) => [cause, CAUSE_PARAMETERS[cause]] as const);
  const keys = new Set(
    [...Object.keys(PARAMETERS_BY_FIGURE), ...Object.keys(FIGURES_BEHIND)].filter((key) => key.includes(' ')),
  );
  const byFigure = [...keys].map(
    (key) => [key, PARAMETERS_BY_FIGURE[key as keyof typeof PARAMETERS_BY_FIGURE] ?? []] as const,
  );
  const differ = new Set(Object.values(scenario.views).flatMap((values) => Object.keys(values)));
  const starts = Object.entries(START).map(([figure, names]) => [`start ${figure}`, names] as const);
  return [
    ...[...causes, ...byFigure, ...starts].map(([of, names]) => ({
      of,
      sources: sourcesOf(scenario, rules, of, names),
      disputed: names.some((name) => differ.has(name)),
    })),
    ...ofOneThing(scenario, rules),
  ];
}

/** The same causes for one sector, lever or option alone, so that nobody is shown the sources of all the others. */
function ofOneThing(scenario: Scenario, rules: SessionRules): SourcesOf[] {
  const found: SourcesOf[] = [];
  const add = (of: string, keys: readonly string[], names: readonly ParameterName[] = []): void => {
    found.push({ of, sources: sourcesOf(scenario, rules, of, names, keys), disputed: false });
  };
  scenario.sectors.forEach((sector, k) => {
    for (const cause of ['deal', 'yourLever', 'snapback', 'roadmap', 'dilemma'])
      add(`homePrice by ${cause} of ${sector.id}`, [sector.homePrice.source]);
    add(`start ours${k}`, [sector.ours.source]);
    add(`start allies${k}`, [sector.allies.source]);
  });
  for (const [lever, own] of Object.entries(OF_LEVER))
    for (const figure of ['approval', 'homePrice', 'unity'] as const) {
      const names = own.filter((name) => rules.PARAMETERS_BY_FIGURE[`${figure} by yourLever`]?.includes(name));
      if (names.length > 0) add(`${figure} by yourLever of ${lever}`, [], names);
    }
  for (const { id, options } of scenario.dilemmas)
    for (const option of options) {
      add(
        `dilemma of ${id} ${option.id}`,
        option.effects.map(({ source }) => source),
      );
      const all = option.effects.flatMap(({ on }) => figuresOf(on));
      for (const figure of new Set(all)) {
        const moved = option.effects.filter(({ on }) => figuresOf(on).includes(figure));
        const cause = figure === 'bill' ? 'approval by priceOfDilemma' : `${figure} by dilemma`;
        add(
          `${cause} of ${id} ${option.id}`,
          moved.map(({ source }) => source),
        );
      }
    }
  return found;
}

/** Figures that an option's effect moves; a restriction stands for all of its sectors. */
function figuresOf(on: Effect): readonly string[] {
  const named = Object.keys(EFFECTS_ON).filter((figure) => EFFECTS_ON[figure]?.includes(on));
  return named.length > 0 ? named : [on];
}

type Known = Pick<PublicState, 'facts' | 'view' | 'past' | 'pulled' | 'optionsTaken'>;

/** What a cause of a figure rests on in the quarter just played: of the option taken, the lever pulled, the sector given. */
export function sourcesBehind(state: Known, figure: string, cause: string): Omit<SourcesOf, 'of'> {
  const { facts } = state;
  const of = (name: string) => facts.causeSources.find((list) => list.of === name);
  const general = of(`${figure} by ${cause}`) ?? of(cause) ?? NO_SOURCES;
  const own = namesOfOne(state, figure, cause).flatMap((name) => of(name) ?? []);
  if (own.length === 0) return general;
  const sources = new Map(own.flatMap((list) => list.sources.map((source) => [source.text, source] as const)));
  return { sources: [...sources.values()], disputed: false };
}
const NO_SOURCES = { sources: [], disputed: false };

function namesOfOne(state: Known, figure: string, cause: string): string[] {
  const { facts, pulled, optionsTaken } = state;
  const by = `${figure} by ${cause} of`;
  if (cause === 'dilemma' || cause === 'priceOfDilemma') {
    // What it costs as a price is known a quarter after the answer.
    const taken = optionsTaken.at(cause === 'dilemma' ? -1 : -2);
    const option = taken ? `${taken.dilemma} ${taken.option}` : '';
    const exact = `${by.replace(/\d(?= by)/, '')} ${option}`;
    return [facts.causeSources.some((list) => list.of === exact) ? exact : `dilemma of ${option}`];
  }
  if (cause === 'yourLever' && pulled) {
    const lever = facts.levers[pulled.slot];
    const sector = facts.sectors[lever?.sector ?? -1];
    const way = lever?.kind === 'home' ? ` ${pulled.steps > 0 ? 'further' : 'eased'}` : '';
    return [...(sector && figure === 'homePrice' ? [`${by} ${sector}`] : []), `${by} ${lever?.kind}${way}`];
  }
  if (figure !== 'homePrice' || !['deal', 'snapback', 'roadmap'].includes(cause)) return [];
  const before = state.past.at(-1)?.view;
  const moved = facts.sectors.filter((_, k) => before?.ours[k] !== state.view?.ours[k]);
  return moved.map((sector) => `${by} ${sector}`);
}

/** What a figure rests on as it stands when the term begins; empty for what is counted from nought or set by definition. */
export function startSources(facts: Pick<PublicState, 'facts'>['facts'], figure: string): readonly CauseSource[] {
  return facts.causeSources.find((list) => list.of === `start ${figure}`)?.sources ?? [];
}

function sourcesOf(
  scenario: Scenario,
  { EVIDENCE, PARAMETERS }: SessionRules,
  cause: string,
  names: readonly ParameterName[],
  keys: readonly string[] = FIGURES_BEHIND[cause]?.(scenario) ?? [],
): CauseSource[] {
  const found = new Map<string, CauseSource>();
  const cite = (key: string, from = scenario.sources[key] ?? EVIDENCE[key]): void => {
    if (from && !found.has(key) && ![...found.values()].some((other) => other.text === from.text))
      found.set(key, { id: key, text: from.text, status: from.status, date: from.date });
  };
  for (const name of names) {
    const given = [scenario.parameters, ...Object.values(scenario.views)].flatMap((values) => values[name] ?? []);
    for (const { source } of given) cite(source);
    const own = PARAMETERS[name];
    if (given.length > 0 || own.value === null) continue;
    const text = own.source.replace(CITED, '');
    found.set(name, { id: name, text, status: 'reasoned', date: '' });
    for (const [, keys = ''] of own.source.matchAll(CITED))
      for (const key of keys.split(', ')) cite(key, EVIDENCE[key]);
  }
  for (const key of keys) cite(key);
  return [...found.values()];
}
