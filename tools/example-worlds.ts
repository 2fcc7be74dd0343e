// Responsible for the worked examples of docs/model.md: figures that come from playing worlds.
import { ALL_VIEWS, inProcess, pairedDifference, type Results } from '../src/lab/index.ts';
import { type Policy, playPolicy, policyById } from '../src/policies/index.ts';
import { EVENT } from '../src/rules/events.ts';
import {
  type Answer,
  compile,
  type Decision,
  decide,
  type Model,
  prisoners,
  reelectionChance,
  reported,
  resetWorld,
  type Scenario,
  saturate,
  startWorld,
  type World,
  worldSeed,
} from '../src/rules/index.ts';
import { boundedOdds, COUNTER, unboundedOdds } from '../src/rules/regime.ts';
import { markdownTable, minus, percent, points, signed, thousands } from './example-format.ts';

const LONG_TERM = 16;

const none: Decision = { answer: 'none', option: -1, lever: -1, steps: 0 };
const answering = (answer: Answer): Decision => ({ ...none, answer });

function named(id: string): Policy {
  const policy = policyById(id);
  if (!policy) throw new Error(`no such policy: ${id}`);
  return policy;
}

/** Worlds of seed 1 in which a policy plays, each read after every quarter. */
function eachQuarter(m: Model, id: string, games: number, read: (w: World, game: number) => void): void {
  const w = startWorld(m, 1, LONG_TERM);
  for (let game = 0; game < games; game++)
    playPolicy(w, m, named(id), worldSeed(1, game), LONG_TERM, { onQuarter: (at) => read(at, game) });
}

const SHOWN = [0, 1, 2, 3, 4, 8, 12] as const;
const WORLDS = 1000;

interface Mean {
  reported: number;
  truly: number;
  published: number;
}

/** Means by quarter over worlds in which nobody ever signs. */
function nobodySigns(scenario: Scenario, view: string): Mean[] {
  const m = compile(scenario, view);
  const last = SHOWN.at(-1) ?? 0;
  const sums = Array.from({ length: last + 1 }, () => ({ reported: 0, truly: 0, published: 0 }));
  const w = startWorld(m, 1, LONG_TERM);
  const policy = named('nobody-ever-signs');
  for (let game = 0; game < WORLDS; game++) {
    resetWorld(w, m, worldSeed(1, game), LONG_TERM);
    for (let q = 0; q <= last; q++) {
      if (q > 0) decide(w, m, policy.decide(w.published, m));
      const sum = sums[q] as Mean;
      sum.reported += reported(w);
      sum.truly += prisoners(w);
      sum.published += w.published.arrestsPublished;
    }
  }
  return sums.map((s) => ({ reported: s.reported / WORLDS, truly: s.truly / WORLDS, published: s.published / WORLDS }));
}

export function firstYear(scenario: Scenario): string {
  const by = ALL_VIEWS.map((view) => nobodySigns(scenario, view));
  const [first = []] = by;
  const at = (q: number) => first[q] as Mean;
  const apart = Math.max(
    ...by.flatMap((means) => SHOWN.map((q) => Math.abs((means[q] as Mean).reported - at(q).reported))),
    ...by.flatMap((means) => SHOWN.map((q) => Math.abs((means[q] as Mean).truly - at(q).truly))),
  );
  const row = (name: string, pick: (mean: Mean) => number, from = 0) => [
    name,
    ...SHOWN.map((q) => (q < from ? '' : thousands(pick(at(q))))),
  ];
  const fall = (pick: (mean: Mean) => number) => percent(1 - pick(at(4)) / pick(at(0)));
  return `In the mean of ${thousands(WORLDS)} worlds in which nobody ever signs (the op-ed's view; under the other two each count is
within ${Math.ceil(apart)} people of it):

${markdownTable(
  ['End of quarter', ...SHOWN.map(String)],
  [
    row('reported', (x) => x.reported),
    row('truly in prison', (x) => x.truly),
    row('published in the quarter', (x) => x.published, 1),
  ],
)}

In the first year the true count falls by ${fall((x) => x.truly)}, the reported count by ${fall((x) => x.reported)}.`;
}

export function oddsAtStart(scenario: Scenario): string {
  const m = compile(scenario, 'op-ed');
  const w = startWorld(m, 1, LONG_TERM);
  const odds = (counter: number) => points(boundedOdds(m, counter, unboundedOdds(m, counter, w)), 3);
  return `At the start the chance is ${odds(COUNTER.more)} for haggling, ${odds(COUNTER.conditional)} for a condition and ${odds(COUNTER.roadmap)} for a roadmap.`;
}

/** Deals for everyone in worlds in which every offer is signed: how many, with somebody kept back, and breaches. */
export function everyone(scenario: Scenario): string {
  const games = 1000;
  const found = { deals: 0, kept: 0, breaches: 0 };
  const m = compile(scenario, 'op-ed');
  eachQuarter(m, 'always-deal', games, (w) => {
    let came = 0;
    let kept = 0;
    for (let e = 0; e < w.eventCount; e++) {
      if (w.eventCode[e] === EVENT['rest-delivered']) came = w.eventFigure[e] as number;
      if (w.eventCode[e] === EVENT['rest-withheld']) kept = w.eventFigure[e] as number;
    }
    if (came + kept === 0) return;
    found.deals++;
    if (kept > 0) found.kept++;
    if (came < (came + kept) * m.bargain.deliveryBreach) found.breaches++;
  });
  return `In ${thousands(games)} worlds in which the player signs every offer (op-ed's view) there were ${found.deals} deals for everyone in ten years.
Somebody was kept back after ${found.kept} of them; ${found.breaches} were breaches.`;
}

/** Points of approval from signing the first offer, in the quarter of the signature and the three after it. */
function approvalFrom(m: Model, people: number, value: number): { glow: number[]; bill: number[] } {
  const h = m.home;
  const quarters = [0, 1, 2, 3];
  const glow = h.glowBase + h.glowSpan * saturate(people / h.glowHalf);
  return {
    glow: quarters.map((q) => glow * h.glowKeeps ** q),
    bill: quarters.map((q) => (q === 0 ? 0 : -h.billPerRelief * value * h.billKeeps ** (q - 1))),
  };
}

const inTurn = (numbers: readonly number[]): string => numbers.map((x) => signed(x, 1)).join(', ');

export function firstOffer(scenario: Scenario): string {
  const columns = [
    { title: 'refused', view: 'op-ed', answer: 'refuse' as Answer },
    ...ALL_VIEWS.map((view) => ({ title: `signed, ${view}`, view, answer: 'accept' as Answer })),
  ];
  const worlds = columns.map(({ view, answer }) => {
    const m = compile(scenario, view);
    const w = startWorld(m, 1, LONG_TERM);
    decide(w, m, answering(answer));
    return { w, m, signed: answer === 'accept' };
  });
  const m = compile(scenario, 'op-ed');
  const start = startWorld(m, 1, LONG_TERM);
  const { people, value } = start.offer;
  const [sector] = scenario.sectors;
  if (!sector) throw new Error('no sector');
  const row = (name: string, show: (w: World) => string) => [name, ...worlds.map(({ w }) => show(w))];
  const home = (name: string, part: 'glow' | 'bill') => [
    name,
    ...worlds.map(({ m: model, w, signed: sold }) =>
      sold ? inTurn(approvalFrom(model, w.freedNow, value)[part].slice(0, 3)) : '0, 0, 0',
    ),
  ];
  return `${people} people for the whole of our potash sanctions. Our relief is worth ${sector.value.value} · ${points(sector.oursWeight.value, 2)} · 1 · (1 − ${sector.leakage.value}) =
$${value.toFixed(0)}m a quarter. That is ${value.toFixed(0)} / ${people} = **$${points(value / people, 3)}m a quarter for each person**. Signed, at the end of the first
quarter (seed 1):

${markdownTable(
  ['', ...columns.map(({ title }) => title)],
  [
    row('people freed', (w) => thousands(w.freedNow)),
    row('going rate, $m a quarter', (w) => points(w.goingRate, 3)),
    row('share it expects to sell', (w) => points(w.soldOrdinary, 3)),
    row('belief in our sanctions', (w) => points(w.credibility, 3)),
    row('belief in our relief', (w) => points(w.assurance, 3)),
    row('ally unity', (w) => points(w.unity, 3)),
    row("the state's revenue, $m a quarter", (w) => signed(w.revenue - w.reference, 1)),
    row('hardship of ordinary people there', (w) => percent(w.hardship, 1)),
    row('arrests expected that quarter', (w) => points(w.arrestMean, 1)),
    home('approval from the release, this quarter and the next two', 'glow'),
    home('approval from the price, in the same quarters', 'bill'),
  ],
)}`;
}

/** Approval by a release and its price, and the chance of winning with the approval of the start. */
export function approvalOfFirstOffer(scenario: Scenario): string {
  const m = compile(scenario, 'op-ed');
  const { people, value } = startWorld(m, 1, LONG_TERM).offer;
  const { glow, bill } = approvalFrom(m, people, value);
  const quarter = (q: number) =>
    `${signed(glow[q] as number, 1)} ${minus((bill[q] as number).toFixed(1)).replace('−', '− ')}`;
  const even = m.home.approvalStart;
  return `For the first offer that is ${signed(glow[0] as number, 1)} in the quarter of the signature, then ${[1, 2, 3].map(quarter).join(', then ')}. With an
approval of ${even} points the chance of winning the vote is ${percent(reelectionChance(even, m))}.`;
}

const GAMES = 400;

/** The scenario with single parameters of a view at other values, also outside their range. */
function moved(scenario: Scenario, view: string, names: readonly string[], at: number): Scenario {
  const values = { ...scenario.views[view] } as Record<string, { low: number; value: number }>;
  for (const name of names) {
    const given = values[name];
    if (!given) throw new Error(`no view has ${name}`);
    values[name] = { ...given, value: at, low: Math.min(given.low, at) };
  }
  return { ...scenario, views: { ...scenario.views, [view]: values } } as unknown as Scenario;
}

/** Arrests in ten years when every offer is signed, against a world in which nobody ever signs: ratio less 1, and its error. */
async function moreArrests(scenario: Scenario, view: string): Promise<{ more: number; error: number }> {
  const runner = inProcess(scenario);
  const job = { view, changes: [], seed: 1, games: GAMES, term: LONG_TERM };
  const arrested = async (policy: string): Promise<Results> => runner.run({ ...job, policy });
  const dealing = (await arrested('always-deal')).column('arrested');
  const nobody = (await arrested('nobody-ever-signs')).column('arrested');
  await runner.close();
  const { relative, error, mean: difference } = pairedDifference(dealing, nobody);
  return { more: relative, error: difference === 0 ? 0 : Math.abs((error * relative) / difference) };
}

export async function whatWouldChange(scenario: Scenario): Promise<string> {
  const cases = [
    { view: 'op-ed', what: 'as it is', zero: [] },
    { view: 'op-ed', what: '`marginalShare` at 0', zero: ['marginalShare'] },
    { view: 'op-ed', what: '`marketIncentive` at 0', zero: ['marketIncentive'] },
    { view: 'op-ed', what: 'both at 0', zero: ['marginalShare', 'marketIncentive'] },
    { view: 'engagement', what: 'as it is', zero: [] },
    { view: 'engagement', what: '`moderation` at 0', zero: ['moderation'] },
    { view: 'sceptic', what: 'as it is', zero: [] },
  ];
  const rows: string[][] = [];
  for (const { view, what, zero } of cases) {
    const { more, error } = await moreArrests(moved(scenario, view, zero, 0), view);
    rows.push([view, what, `${signed(100 * more, 1)} %`, points(100 * error, 1)]);
  }
  return `Arrests in ten years when every offer is signed, against a world in which nobody ever signs, over ${GAMES} worlds:

${markdownTable(['View', '', 'Arrests', 'Standard error, points'], rows)}`;
}
