// Responsible for what the golden games must hold between them, and for what one of them holds.
import {
  ANSWERS,
  EVENT_IS_PUBLIC,
  EVENT_NAMES,
  type EventName,
  FATES,
  type GameLog,
  HOLDERS,
  type Holder,
  OFFICES,
  ORDERS_ON_ARRESTS,
  ORDERS_ON_OFFERS,
  type Scenario,
} from '../../src/rules/index.ts';
import { watch } from './game.ts';

/** Public events that no game can show, each with the reason. */
export const UNREACHABLE: Readonly<Partial<Record<EventName, string>>> = {};

const LAW_AND_HOME_STEPS = 1;

/** All that is wanted of the games of a scenario: a set of short names. The ends of a crisis are events. */
export function wanted(scenario: Scenario): string[] {
  return [
    ...EVENT_NAMES.filter((name, code) => EVENT_IS_PUBLIC[code] && UNREACHABLE[name] === undefined).map(
      (name) => `event ${name}`,
    ),
    ...ANSWERS.map((answer) => `answer ${answer}`),
    ...scenario.levers.flatMap(({ id, kind }) =>
      [1, -1, 2, -2]
        .filter((steps) => Math.abs(steps) <= (kind === 'law' || kind === 'home' ? LAW_AND_HOME_STEPS : 2))
        .map((steps) => `lever ${id} ${steps}`),
    ),
    ...scenario.dilemmas.flatMap(({ id, options }) => options.map((option) => `option ${id} ${option.id}`)),
    ...FATES.map((fate) => `fate ${fate}`),
    ...Object.keys(scenario.views).map((view) => `view ${view}`),
    ...scenario.terms.map((term) => `term ${term}`),
    ...HOLDERS.map((holder) => `holder ${holder}`),
    ...OFFICES.map((office) => `office ${office}`),
    ...ORDERS_ON_OFFERS.map((offers) => `orders ${offers}`),
    ...ORDERS_ON_ARRESTS.map((arrests) => `orders on arrests ${arrests}`),
  ];
}

/** What one game holds, by the same names. Empty for a log that is refused. */
export function itemsOf(scenario: Scenario, log: GameLog, holder: Holder): string[] {
  const items = new Set<string>();
  let dilemma = -1;
  const played = watch(scenario, log, holder, (world) => {
    const decision = log.decisions[world.quarter - 1];
    const option = scenario.dilemmas[dilemma]?.options[decision?.option ?? -1];
    if (option !== undefined) items.add(`option ${scenario.dilemmas[dilemma]?.id} ${option.id}`);
    const seen = world.published;
    dilemma = seen.dilemma;
    for (let i = 0; i < seen.eventCount; i++) items.add(`event ${EVENT_NAMES[seen.eventCode[i] as number]}`);
    items.add(`office ${OFFICES[world.office]}`);
    for (let i = 0; i < scenario.roster.length; i++) items.add(`fate ${FATES[seen.fates[i] as number]}`);
  });
  if (!played.ok) return [];
  for (const { answer, lever, steps } of log.decisions) {
    items.add(`answer ${answer}`);
    if (lever >= 0) items.add(`lever ${scenario.levers[lever]?.id} ${steps}`);
  }
  // The vote is held after the last quarter in office, when nobody watches.
  items.add(`event ${played.world.reelected === 1 ? 're-elected' : 'defeated'}`);
  items.add(`view ${log.view}`).add(`term ${log.term}`).add(`holder ${holder}`);
  if (OFFICES[played.world.office] === 'orders')
    items.add(`orders ${log.orders.offers}`).add(`orders on arrests ${log.orders.arrests}`);
  return [...items];
}
