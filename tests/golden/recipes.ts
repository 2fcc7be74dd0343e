// Responsible for how the golden games are made: recipes for each, and a search for games that hold what the recipes
// missed. Recording follows the rules of the day; playing again (game.ts) follows the log alone.
import {
  compile,
  type Decision,
  decide,
  draw,
  type GameLog,
  HOLDERS,
  type Holder,
  type Model,
  NO_ORDERS,
  ORDERS_ON_ARRESTS,
  ORDERS_ON_OFFERS,
  PARAMETERS,
  type ParameterChange,
  type ParameterName,
  parameterRange,
  publicView,
  RULES_VERSION,
  type Scenario,
  type StandingOrders,
  startWorld,
  worldSeed,
} from '../../src/rules/index.ts';
import { itemsOf, wanted } from './coverage.ts';
import { type GoldenGame, hashesOf } from './game.ts';
import { decideBy, STYLES, type StyleName } from './styles.ts';

interface Recipe {
  readonly name: string;
  readonly about: string;
  readonly style: StyleName;
  readonly scenario: Scenario;
  readonly view: string;
  readonly term: number;
  readonly seed: number;
  readonly holder: Holder;
  readonly orders: StandingOrders;
  readonly changes: readonly ParameterChange[];
}

const STYLE_NAMES = Object.keys(STYLES) as StyleName[];
const SEARCH_DICE = 77;
const DICE = 41; // which of the other worlds of a seed the dice of a style are taken from

/** The log that a recipe gives under the rules of today. Throws where a style decides against the rules. */
function logOf(recipe: Recipe, model: Model): GameLog {
  const { scenario, view, term, seed, changes, orders, style } = recipe;
  const world = startWorld(model, seed, term);
  const decisions: Decision[] = [];
  while (world.quarter < term) {
    const decision = decideBy(style, publicView(world), model, worldSeed(seed, DICE));
    const refused = decide(world, model, decision);
    if (refused !== null) throw new Error(`${recipe.name}, quarter ${world.quarter + 1}: ${refused}`);
    decisions.push(decision);
  }
  const { id, hash } = scenario;
  return {
    rulesVersion: RULES_VERSION,
    scenario: id,
    scenarioHash: hash,
    view,
    changes,
    seed,
    term,
    decisions,
    orders,
  };
}

/** All that orders can say, in turn. */
function ordersAt(i: number): StandingOrders {
  return {
    offers: ORDERS_ON_OFFERS[i % ORDERS_ON_OFFERS.length] ?? NO_ORDERS.offers,
    price: [30, 1, 500, 90][(i >> 2) % 4] ?? NO_ORDERS.price,
    arrests: ORDERS_ON_ARRESTS[i % ORDERS_ON_ARRESTS.length] ?? NO_ORDERS.arrests,
  };
}

/** A few parameters at the ends of their ranges. */
function changesAt(scenario: Scenario, view: string, i: number): ParameterChange[] {
  const names = Object.keys(PARAMETERS) as ParameterName[];
  return [0, 1, 2, 3].map((j) => {
    const parameter = names[(37 * i + 53 * j) % names.length] as ParameterName;
    const { low, high } = parameterRange(scenario, view, parameter);
    return { parameter, at: j % 2 === 0 ? low : high };
  });
}

/** A recipe for each style, one for each holder of office and each standing order, and some with moved parameters. */
function fixedRecipes(main: Scenario, small: Scenario): Recipe[] {
  const recipes: Recipe[] = [];
  const mainViews = Object.keys(main.views);
  const plan = (
    name: string,
    about: string,
    style: StyleName,
    more: Partial<Pick<Recipe, 'scenario' | 'holder' | 'orders'>> & { readonly moved?: boolean } = {},
  ): void => {
    const i = recipes.length;
    const scenario = more.scenario ?? main;
    const views = scenario === main ? mainViews : Object.keys(scenario.views);
    const view = views[i % views.length] as string;
    recipes.push({
      name,
      about,
      style,
      scenario,
      view,
      term: scenario.terms[(i + ((i / views.length) | 0)) % scenario.terms.length] as number,
      seed: worldSeed(2025, i) | 0,
      holder: more.holder ?? 'vote',
      orders: more.orders ?? ordersAt(i),
      changes: more.moved === true ? changesAt(scenario, view, i) : [],
    });
  };
  for (const style of STYLE_NAMES) plan(style, `decided as ${style}`, style);
  for (const holder of HOLDERS) plan(`random-then-${holder}`, `random decisions, then ${holder}`, 'random', { holder });
  for (const offers of ORDERS_ON_OFFERS)
    for (const arrests of ORDERS_ON_ARRESTS)
      plan(`orders-${offers}-${arrests}`, `random decisions, then orders ${offers} and ${arrests}`, 'random', {
        holder: 'player',
        orders: { offers, price: 60, arrests },
      });
  plan('roadmap-then-hawk', 'roadmaps, then a hawk', 'roadmap', { holder: 'hawk' });
  plan('conditional-then-dealer', 'conditional deals, then a dealer', 'conditional', { holder: 'dealer' });
  plan('law-then-dealer', 'a trigger law, then a dealer', 'law', { holder: 'dealer' });
  for (const style of ['random', 'accept-all', 'law-and-roadmap'] as const)
    plan(`moved-${style}`, `decided as ${style} with four parameters at the ends of their ranges`, style, {
      moved: true,
    });
  for (const style of ['random', 'accept-all', 'refuse-all', 'more', 'take-back'] as const)
    plan(`small-${style}`, `one sector, paid in cash, six quarters, decided as ${style}`, style, { scenario: small });
  return recipes;
}

function gameOf(recipe: Recipe): GoldenGame {
  const { name, about, holder, scenario } = recipe;
  const log = logOf(recipe, compile(scenario, recipe.view, recipe.changes));
  return { name, about, log, holder, hashes: hashesOf(scenario, log, holder) };
}

/** Games that a search looks at, at most. */
const SEARCHED = 6_000;

/** The games, and what neither they nor the search hold. The same games for the same rules. */
export function makeGames(main: Scenario, small: Scenario): { games: GoldenGame[]; missing: string[] } {
  const games = fixedRecipes(main, small).map(gameOf);
  const missing = new Set(wanted(main));
  for (const game of games) {
    const scenario = game.log.scenario === main.id ? main : small;
    for (const item of itemsOf(scenario, game.log, game.holder)) missing.delete(item);
  }
  const models = Object.keys(main.views).map((view) => compile(main, view));
  for (let i = 0; i < SEARCHED && missing.size > 0; i++) {
    const roll = (use: number, sides: number) => Math.floor(sides * draw(SEARCH_DICE, i, use));
    const model = models[roll(0, models.length)] as Model;
    const recipe: Recipe = {
      name: '',
      about: '',
      style: STYLE_NAMES[roll(1, STYLE_NAMES.length)] as StyleName,
      scenario: main,
      view: model.viewId,
      term: main.terms[roll(2, main.terms.length)] as number,
      seed: i,
      holder: HOLDERS[roll(3, HOLDERS.length)] as Holder,
      orders: ordersAt(i),
      changes: [],
    };
    const log = logOf(recipe, model);
    const found = itemsOf(main, log, recipe.holder).filter((item) => missing.delete(item));
    if (found.length === 0) continue;
    const name = `found-${found[0]}`.replaceAll(/[^a-z0-9]+/g, '-');
    games.push(gameOf({ ...recipe, name, about: `found by search for ${found.join(', ')}` }));
  }
  return { games, missing: [...missing].sort() };
}
