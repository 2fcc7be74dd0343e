/**
 * Which rules a game is played under: those of this site, or released ones that are kept beside them and fetched when a
 * code or a save asks for them.
 */

import {
  checkDecision,
  compile,
  continueQuarter,
  decide,
  hasDeal,
  holderOf,
  leaveOffice,
  legalDecisions,
  OFFICES,
  otherTrack,
  PARAMETERS,
  parameterRange,
  playLog,
  publicView,
  RULES_VERSION,
  type Scenario,
  snapshot,
  startWorld,
  totals,
} from '../rules/index.ts';
import { fnv64 } from '../scenarios/json.ts';
import { succeed } from '../scenarios/result.ts';
import { type Checked, faulty } from './faults.ts';
import { RELEASES, type Release } from './releases.ts';

/** What a code needs of the rules, named one by one so that the site fetches no more of them for a first screen. */
const currentRules = {
  ...{ checkDecision, compile, continueQuarter, decide, hasDeal, holderOf, leaveOffice, legalDecisions, OFFICES },
  ...{ otherTrack, PARAMETERS, parameterRange, playLog, publicView, RULES_VERSION, snapshot, startWorld, totals },
};

/** The same of whatever version; a release holds the whole public surface of its rules. */
export type Rules = Omit<typeof currentRules, 'RULES_VERSION'> & { readonly RULES_VERSION: number };

/** Rules with the scenarios they came with. */
export interface Bundle {
  readonly rulesVersion: number;
  /** Not released: the same version number may have played differently before and may do so again. */
  readonly preview: boolean;
  readonly rules: Rules;
  readonly scenarios: readonly Scenario[];
  /** The texts of the scenarios by id, as their files say them; empty for the rules of this site. */
  readonly prose: Readonly<Record<string, unknown>>;
  /** All of src/outcomes as it was, which counts by these rules; undefined for the rules of this site. */
  readonly outcomes?: unknown;
}

/** A scenario with the rules that play it. */
export interface Edition {
  readonly bundle: Bundle;
  readonly scenario: Scenario;
}

/** What a code says of its rules and scenario: two prints instead of the id and the hash. */
export interface EditionPrint {
  readonly preview: boolean;
  readonly rulesVersion: number;
  /** `idPrint` of the scenario's id, 16 bits. */
  readonly id: number;
  /** `contentPrint` of its hash, 24 bits. */
  readonly content: number;
}

/** The last four hexadecimal digits of the FNV-1a hash (64 bits) of a scenario's id. */
export function idPrint(id: string): number {
  return Number.parseInt(fnv64(id).slice(-4), 16);
}

/** The first six hexadecimal digits of a scenario's content hash. */
export function contentPrint(hash: string): number {
  return Number.parseInt(hash.slice(0, 6), 16);
}

export interface Shelf {
  readonly current: Bundle;
  /** The rules and the scenario of a print; `not-loaded` where they are kept and have not been fetched yet. */
  find(print: EditionPrint): Checked<Edition>;
  /** Fetches what `find` needs. Nothing to do is no fault. */
  load(print: EditionPrint): Promise<Checked<Edition>>;
  /** The same for a log, from a save or a replay file, which names its scenario in full. */
  loadFor(log: LogNames, preview: boolean): Promise<Checked<Edition>>;
}

type LogNames = { readonly rulesVersion: number; readonly scenario: string; readonly scenarioHash: string };

export interface ShelfOptions {
  /** The scenarios that this site plays. */
  readonly scenarios: readonly Scenario[];
  readonly releases?: readonly Release[];
  /** The rules that this site plays, where they are not those of this source tree. */
  readonly rules?: Rules;
}

/** One shelf is made when the site or a tool starts. */
export function createShelf({ scenarios, releases = RELEASES, rules = currentRules }: ShelfOptions): Shelf {
  const current: Bundle = {
    rulesVersion: rules.RULES_VERSION,
    preview: !releases.some((release) => release.rulesVersion === rules.RULES_VERSION),
    rules,
    scenarios,
    prose: {},
  };
  const loaded = new Map<string, Bundle>();
  const newest = Math.max(current.rulesVersion, ...releases.map((release) => release.rulesVersion));

  const matches = (scenario: { id: string; hash: string }, print: EditionPrint): boolean =>
    idPrint(scenario.id) === print.id && contentPrint(scenario.hash) === print.content;

  const releaseOf = (print: EditionPrint): Release | undefined =>
    print.preview
      ? undefined
      : releases.find((r) => r.rulesVersion === print.rulesVersion && r.scenarios.some((s) => matches(s, print)));

  function editionIn(bundle: Bundle, print: EditionPrint): Edition | undefined {
    if (bundle.rulesVersion !== print.rulesVersion || bundle.preview !== print.preview) return undefined;
    const scenario = bundle.scenarios.find((one) => matches(one, print));
    return scenario && { bundle, scenario };
  }

  function find(print: EditionPrint): Checked<Edition> {
    const here = editionIn(current, print);
    if (here) return succeed(here);
    const release = releaseOf(print);
    if (!release) return missing(print);
    const bundle = loaded.get(release.hash);
    if (!bundle) return faulty('not-loaded');
    const edition = editionIn(bundle, print);
    return edition ? succeed(edition) : faulty('unknown-version');
  }

  /** Why nothing on the shelf fits: the version is looked at first, then the scenario. */
  function missing(print: EditionPrint): Checked<never> {
    const { rulesVersion, preview } = print;
    if (rulesVersion > newest || (!preview && current.preview && rulesVersion >= current.rulesVersion))
      return faulty('newer-version');
    const known: { id: string }[] = releases
      .filter((r) => r.rulesVersion === rulesVersion && !preview)
      .flatMap((r) => [...r.scenarios]);
    const isCurrent = rulesVersion === current.rulesVersion && preview === current.preview;
    if (isCurrent) known.push(...current.scenarios);
    if (known.length === 0 && !isCurrent) return faulty('unknown-version');
    return faulty(known.some(({ id }) => idPrint(id) === print.id) ? 'unknown-version' : 'unknown-scenario');
  }

  async function load(print: EditionPrint): Promise<Checked<Edition>> {
    const found = find(print);
    if (found.ok || found.error.reason !== 'not-loaded') return found;
    const release = releaseOf(print) as Release;
    let file: unknown;
    try {
      file = await release.load();
    } catch {
      return found; // the network is gone, or the file: to be tried again
    }
    const bundle = bundleOf(file, release);
    if (!bundle) return faulty('unknown-version');
    loaded.set(release.hash, bundle);
    return find(print);
  }

  return {
    current,
    find,
    load,
    async loadFor(log, preview) {
      const { rulesVersion, scenario, scenarioHash } = log;
      const print = { preview, rulesVersion, id: idPrint(scenario), content: contentPrint(scenarioHash) };
      const edition = await load(print);
      if (!edition.ok) return edition;
      const { id, hash } = edition.value.scenario;
      return id === scenario && hash === scenarioHash ? edition : faulty('unknown-version');
    },
  };
}

/** What a release file must hold to be played. */
const NEEDED = [
  'compile',
  'startWorld',
  'decide',
  'leaveOffice',
  'continueQuarter',
  'legalDecisions',
  'playLog',
] as const;

function bundleOf(file: unknown, release: Release): Bundle | null {
  if (typeof file !== 'object' || file === null) return null;
  const { rules, scenarios, prose, outcomes } = file as Partial<Bundle>;
  if (!rules || !Array.isArray(scenarios) || rules.RULES_VERSION !== release.rulesVersion) return null;
  if (!NEEDED.every((name) => typeof rules[name] === 'function')) return null;
  const holds = (wanted: { id: string; hash: string }) =>
    scenarios.some(({ id, hash }: Scenario) => id === wanted.id && hash === wanted.hash);
  if (!release.scenarios.every(holds)) return null;
  return { rulesVersion: rules.RULES_VERSION, preview: false, rules, scenarios, prose: prose ?? {}, outcomes };
}
