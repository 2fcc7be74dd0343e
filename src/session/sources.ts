/** What a cause rests on, as anybody may read it in the scenario and in the rules: the same whichever view is in force. */
import {
  CAUSE_NAMES,
  CAUSE_PARAMETERS,
  EVIDENCE,
  PARAMETERS,
  PARAMETERS_BY_FIGURE,
  type ParameterName,
  type Scenario,
} from '../rules/index.ts';

interface CauseSource {
  /** Its key in the scenario or in the rules' evidence; a parameter's name where the rules give a reason of their own. */
  readonly id: string;
  readonly text: string;
  /** read, computed, assumption …; `reasoned` for a reason of the rules'. */
  readonly status: string;
  /** Of the figure or of the source; empty for a reason. */
  readonly date: string;
}

export interface SourcesOf {
  /** A cause, or "figure by cause". */
  readonly of: string;
  readonly sources: readonly CauseSource[];
}

/** Figures of the scenario that are not parameters, by the causes they stand behind. */
const FIGURES_BEHIND: Readonly<Record<string, (s: Scenario) => readonly string[]>> = {
  deal: (s) => [s.firstOffer?.people.source ?? ''],
  'homePrice by deal': (s) => s.sectors.map((sector) => sector.homePrice.source),
  'homePrice by yourLever': (s) => s.sectors.map((sector) => sector.homePrice.source),
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
};

/** Keys in brackets in a reason of the rules'. */
const CITED = / ?\[([a-z0-9-]+(?:, [a-z0-9-]+)*)\]/g;

/**
 * Sources by cause, and by "figure by cause" where a cause has others for a figure. What is only counted (whole people) has
 * none.
 */
export function causeSources(scenario: Scenario): readonly SourcesOf[] {
  const causes = CAUSE_NAMES.map((cause) => [cause, CAUSE_PARAMETERS[cause]] as const);
  const keys = new Set(
    [...Object.keys(PARAMETERS_BY_FIGURE), ...Object.keys(FIGURES_BEHIND)].filter((key) => key.includes(' ')),
  );
  const byFigure = [...keys].map(
    (key) => [key, PARAMETERS_BY_FIGURE[key as keyof typeof PARAMETERS_BY_FIGURE] ?? []] as const,
  );
  return [...causes, ...byFigure].map(([of, names]) => ({ of, sources: sourcesOf(scenario, of, names) }));
}

function sourcesOf(scenario: Scenario, cause: string, names: readonly ParameterName[]): CauseSource[] {
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
  for (const key of FIGURES_BEHIND[cause]?.(scenario) ?? []) cite(key);
  return [...found.values()];
}
