// Responsible for which figures stand in which document: each block lies between `<!-- figures: NAME -->` and
// `<!-- end -->`, and is made from the rules and the scenario alone, so that the same rules always give the same bytes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '../src/rules/index.ts';
import * as criticism from './example-criticism.ts';
import * as history from './example-history.ts';
import * as lab from './example-lab.ts';
import * as tables from './example-tables.ts';
import * as worlds from './example-worlds.ts';
import { loadScenario } from './scenario-files.ts';

/** Makes a block anew; `old` is what stands there. */
type Block = (scenario: Scenario, old: string) => string | Promise<string>;

/** By document, by name. */
export const BLOCKS: Readonly<Record<string, Readonly<Record<string, Block>>>> = {
  'docs/model.md': {
    'how-sure': tables.howSure,
    'on-evidence': criticism.onEvidence,
    start: tables.start,
    'first-year': worlds.firstYear,
    'odds-at-start': worlds.oddsAtStart,
    everyone: worlds.everyone,
    'first-offer': worlds.firstOffer,
    levers: tables.levers,
    sectors: tables.sectors,
    'approval-of-the-first-offer': worlds.approvalOfFirstOffer,
    'price-at-start': tables.priceAtStart,
    waiting: tables.waiting,
    views: tables.views,
    'what-would-change-a-mind': worlds.whatWouldChange,
    'one-world': criticism.oneWorld,
    'start-matters': criticism.startMatters,
    'condition-on-the-first-deal': criticism.conditionOnFirst,
  },
  'docs/parameters.md': {
    parameters: tables.parameters,
    'view-values': tables.viewValues,
    structure: tables.structure,
    evidence: tables.evidence,
  },
  'docs/history.md': {
    'in-short': history.inShort,
    scored: history.scored,
    context: history.context,
    'views-know': history.viewsKnow,
    ...history.caseBlocks,
  },
  'README.md': { policies: lab.policies, 'three-views': lab.threeViews },
};

const SCENARIO = 'potash-2025';
const OPEN = /<!-- figures: ([\w-]+) -->\n/g;
const CLOSE = '\n<!-- end -->';

/** The text with every block made anew. Throws where a block is unknown, has no end, or is missing. */
export async function withFigures(
  document: string,
  text: string,
  blocks: Readonly<Record<string, Block>>,
): Promise<string> {
  const scenario = loadScenario(SCENARIO);
  const missing = new Set(Object.keys(blocks));
  let out = '';
  let at = 0;
  for (const match of text.matchAll(OPEN)) {
    const name = match[1] ?? '';
    const from = match.index + match[0].length;
    const to = text.indexOf(CLOSE, from - 1);
    const block = blocks[name];
    if (!block) throw new Error(`${document}: unknown figures "${name}"`);
    if (to < 0) throw new Error(`${document}: figures "${name}" have no end`);
    out += `${text.slice(at, from)}${await block(scenario, text.slice(from, to))}`;
    at = Math.max(to, from - 1);
    missing.delete(name);
  }
  if (missing.size > 0) throw new Error(`${document}: no place for the figures ${[...missing].join(', ')}`);
  return out + text.slice(at);
}

export const pathOf = (document: string): string => fileURLToPath(new URL(`../${document}`, import.meta.url));
export const readDocument = (document: string): string => readFileSync(pathOf(document), 'utf8');
