// Random legal games, the same for the same seed: what is decided follows a style and keyed draws of its own, so that
// a change of one decision does not shift the others.
import {
  type Answer,
  checkDecision,
  continueQuarter,
  type Decision,
  decide,
  draw,
  type GameLog,
  HOLDERS,
  type Holder,
  type Ledger,
  type Legal,
  type LegalMove,
  leaveOffice,
  legalDecisions,
  type Model,
  ORDERS_ON_ARRESTS,
  ORDERS_ON_OFFERS,
  type PublicView,
  publicView,
  RULES_VERSION,
  type StandingOrders,
  startWorld,
  type World,
  worldSeed,
} from '../../src/rules/index.ts';

/** What a game leans to: all answers and levers occur in each, some more often. */
const STYLES = ['any', 'deal', 'conditional', 'roadmap', 'law', 'press', 'ease', 'take-back'] as const;
export type Style = (typeof STYLES)[number];

const LEAN: Readonly<Partial<Record<Style, Answer>>> = {
  deal: 'accept',
  conditional: 'conditional',
  roadmap: 'roadmap',
  'take-back': 'accept',
};

/** A number in [0, 1) that belongs to a seed, a quarter and a use; not one of the rules' own channels. */
const chance = (seed: number, quarter: number, use: number) => draw(seed ^ 0x5bd1e995, quarter, 5000 + use);

function pick<T>(list: readonly T[], u: number): T | undefined {
  return list[Math.floor(u * list.length)];
}

function chooseAnswer(legal: Legal, style: Style, seed: number, quarter: number): Answer {
  const lean = LEAN[style];
  if (lean !== undefined && legal.answers.includes(lean) && chance(seed, quarter, 1) < 0.75) return lean;
  return pick(legal.answers, chance(seed, quarter, 2)) ?? 'none';
}

function chooseLever(legal: Legal, m: Model, style: Style, seed: number, quarter: number): LegalMove | undefined {
  if (chance(seed, quarter, 3) < (style === 'law' ? 0.5 : 0.3)) return undefined;
  const leaning = legal.levers.filter(({ lever, steps }) => {
    const kind = m.scenario.levers[lever]?.kind;
    if (style === 'law') return kind === 'law' && steps > 0;
    if (style === 'press') return steps > 0 && kind !== 'home';
    if (style === 'ease') return steps < 0 && kind === 'sector';
    return style === 'take-back' && steps > 0 && kind === 'sector';
  });
  const list = leaning.length > 0 && chance(seed, quarter, 4) < 0.7 ? leaning : legal.levers;
  return pick(list, chance(seed, quarter, 5));
}

/** A legal decision. */
export function randomDecision(view: PublicView, m: Model, style: Style, seed: number): Decision {
  const legal = legalDecisions(view, m);
  const quarter = view.quarter;
  const answer = chooseAnswer(legal, style, seed, quarter);
  const option = pick(legal.options, chance(seed, quarter, 6)) ?? -1;
  const move = chooseLever(legal, m, style, seed, quarter);
  const plain: Decision = { answer, option, lever: -1, steps: 0 };
  if (move === undefined) return plain;
  const full: Decision = { answer, option, lever: move.lever, steps: move.steps };
  return checkDecision(view, m, full) === null ? full : plain;
}

export function randomOrders(seed: number): StandingOrders {
  return {
    offers: pick(ORDERS_ON_OFFERS, chance(seed, 0, 7)) ?? 'none',
    price: 1 + Math.floor(80 * chance(seed, 0, 8)),
    arrests: pick(ORDERS_ON_ARRESTS, chance(seed, 0, 9)) ?? 'nothing',
  };
}

/** The vote decides more often than not; the others are held fixed. */
const randomHolder = (seed: number): Holder =>
  chance(seed, 0, 10) < 0.4 ? 'vote' : (pick(HOLDERS, chance(seed, 0, 11)) ?? 'vote');

export interface GameSpec {
  readonly model: Model;
  readonly seed: number;
  readonly term: number;
  readonly style: Style;
  readonly holder: Holder;
}

interface Hooks {
  readonly ledger?: Ledger | null;
  /** Before each decision in office; the world is live. */
  readonly onDecision?: (world: World, decision: Decision) => void;
  /** After each quarter, with the world live. */
  readonly onQuarter?: (world: World) => void;
  readonly onStart?: (world: World) => void;
}

/** Plays a game to the horizon and returns its world and its log. */
export function playRandom(spec: GameSpec, hooks: Hooks = {}): { world: World; log: GameLog } {
  const { model, seed, term, style, holder } = spec;
  const world = startWorld(model, seed, term);
  const ledger = hooks.ledger ?? null;
  const decisions: Decision[] = [];
  hooks.onStart?.(world);
  while (world.quarter < term) {
    const decision = randomDecision(publicView(world), model, style, seed);
    hooks.onDecision?.(world, decision);
    const refused = decide(world, model, decision, ledger);
    if (refused !== null) throw new Error(`seed ${seed}, quarter ${world.quarter}: a listed decision is ${refused}`);
    decisions.push(decision);
    hooks.onQuarter?.(world);
  }
  const orders = randomOrders(seed);
  leaveOffice(world, model, orders, holder);
  while (world.quarter < model.horizon) {
    continueQuarter(world, model, ledger);
    hooks.onQuarter?.(world);
  }
  return { world, log: logOf(spec, decisions, orders) };
}

function logOf(spec: GameSpec, decisions: readonly Decision[], orders: StandingOrders): GameLog {
  const { model, seed, term } = spec;
  return {
    rulesVersion: RULES_VERSION,
    scenario: model.scenario.id,
    scenarioHash: model.scenario.hash,
    view: model.viewId,
    changes: [],
    seed,
    term,
    decisions,
    orders,
  };
}

/** `n` games spread over the views, terms, styles and holders. */
export function games(n: number, models: readonly Model[], salt: number): GameSpec[] {
  return Array.from({ length: n }, (_, i) => {
    const model = models[i % models.length] as Model;
    const terms = model.scenario.terms;
    const seed = worldSeed(salt, i);
    return {
      model,
      seed,
      term: terms[Math.floor(i / models.length) % terms.length] as number,
      style: STYLES[(i * 5 + Math.floor(i / 8)) % STYLES.length] as Style,
      holder: randomHolder(seed),
    };
  });
}
