/** Whatever looks best in the next poll. */
import { type DilemmaOption, type Model, type PublicView, saturate } from '../rules/index.ts';
import { counterOr } from './answers.ts';
import { firstOf, type Move, type Wish } from './moves.ts';
import { bestOption } from './options.ts';
import { policyOf } from './policy.ts';

/** Its rule of thumb: points a release is worth, by its size, and points a $m of relief costs. */
const POINTS_FOR_ANY = 1.2;
const POINTS_FOR_MANY = 3.5;
const MANY = 80;
const POINTS_PER_MILLION = 0.07;

/** Points of approval an option moves, by its published effects. */
function points(option: DilemmaOption): number {
  let sum = 0;
  for (const effect of option.effects) {
    if (effect.on === 'approval' || effect.on === 'glow') sum += effect.amount;
    else if (effect.on === 'bill') sum -= effect.amount;
  }
  return sum;
}

function lever(view: PublicView, model: Model, capital: number): Move {
  return firstOf(view, model, HOME, capital);
}
const HOME: readonly Wish[] = ['tell-public', 'help-farmers'];

export const greedyApproval = policyOf({
  id: 'greedy-approval',
  line: 'signs when the pictures are worth more points than the price, else asks for terms; serves the home front',
  answer: (view) =>
    POINTS_FOR_ANY + POINTS_FOR_MANY * saturate(view.offer.people / MANY) > POINTS_PER_MILLION * view.offer.value
      ? 'accept'
      : counterOr(view, 'conditional', 'refuse'),
  lever,
  option: (view, model) => bestOption(view, model, points),
  orders: { offers: 'under-price', price: 10, arrests: 'tell' },
});
