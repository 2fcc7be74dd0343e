/** Which option of a dilemma to take. */
import type { DilemmaOption, Model, PublicView } from '../rules/index.ts';

const NO_OPTIONS: readonly DilemmaOption[] = [];

/** The options of the dilemma that stands; empty when none does. */
function optionsOf(view: PublicView, model: Model): readonly DilemmaOption[] {
  return view.dilemma < 0 ? NO_OPTIONS : (model.scenario.dilemmas[view.dilemma]?.options ?? NO_OPTIONS);
}

/**
 * What somebody does who decides nothing: the cheapest option, of equals one that gives up nothing of ours (relief, the
 * allies' part, a listing, the law), of these the first.
 */
export function cheapestOption(view: PublicView, model: Model): number {
  return bestOption(view, model, dullness);
}

/** A capital cost always outweighs what is given up. */
const GIVING_UP = 0.01;

function dullness(option: DilemmaOption): number {
  let worth = -option.cost;
  for (const { on, amount } of option.effects) {
    const relief = (on === 'oursRestriction' || on === 'alliesRestriction' || on === 'personal') && amount < 0;
    if (relief || (on === 'lawPause' && amount > 0)) worth -= GIVING_UP;
  }
  return worth;
}

/** The affordable option with the highest worth, of equals the first. */
export function bestOption(view: PublicView, model: Model, worth: (option: DilemmaOption) => number): number {
  const options = optionsOf(view, model);
  let best = -1;
  let bestWorth = 0;
  for (let i = 0; i < options.length; i++) {
    const option = options[i] as DilemmaOption;
    if (option.cost > view.capital) continue;
    const itsWorth = worth(option);
    if (best < 0 || itsWorth > bestWorth) {
      best = i;
      bestWorth = itsWorth;
    }
  }
  return best < 0 ? 0 : best;
}
