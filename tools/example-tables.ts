// Responsible for the tables of the documents that are made from data: the start, the sectors, the views, every parameter.
import { ALL_VIEWS } from '../src/lab/index.ts';
import {
  compile,
  EVIDENCE,
  PARAMETER_GROUPS,
  type Parameter,
  type ParameterName,
  type ParameterValue,
  type Scenario,
  type SourceStatus,
  startWorld,
  VIEW_PARAMETERS,
} from '../src/rules/index.ts';
import { usualPublished, usualWaiting } from '../src/rules/mechanisms/observation.ts';
import { STRUCTURE } from '../src/rules/parameters/structure.ts';
import { eachSource } from '../src/scenarios/index.ts';
import { markdownTable, minus, percent, points, thousands } from './example-format.ts';

const number = (x: number): string => minus(String(x));
const total = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0);

/** How many figures of the scenario have which kind of source. */
export function howSure(scenario: Scenario): string {
  const by = new Map<SourceStatus, number>();
  eachSource(scenario, (source) => {
    const status = scenario.sources[source]?.status;
    if (status) by.set(status, (by.get(status) ?? 0) + 1);
  });
  const all = total([...by.values()]);
  const count = (status: SourceStatus) => by.get(status) ?? 0;
  return `Of the ${all} figures in the scenario ${count('assumption')} are assumptions, ${count('general')} general knowledge; ${count('read')} were read in
their source, ${count('secondary')} in a second copy, ${count('computed')} computed.`;
}

const CITED: Readonly<Record<SourceStatus, string>> = {
  read: '[R]',
  secondary: '[R2]',
  computed: '[C]',
  general: '[B]',
  assumption: '*assumed*',
};

/** Where everything stands at the start, and what each rests on. */
export function start(scenario: Scenario): string {
  const w = startWorld(compile(scenario, 'op-ed'), 1, Math.max(...scenario.terms));
  const p = scenario.parameters as Readonly<Record<string, ParameterValue>>;
  const given = (name: string) => {
    const { status, date } = scenario.sources[p[name]?.source ?? ''] ?? { status: 'assumption' as const, date: '' };
    return status === 'assumption' || status === 'general' ? CITED[status] : `${CITED[status]}, ${date}`;
  };
  const row = (name: string, value: string, from: string) => [name, value, from];
  const reported = total([...w.known]);
  const waiting = total([...w.pending]);
  return markdownTable(
    ['What', 'Value', 'From'],
    [
      row(
        'people in prison, as reported',
        thousands(reported),
        'op-ed, 18 Dec 2025 [R]; *assumed* to be before the December release',
      ),
      row('of these foreign, ill', `${scenario.prisoners.foreign.value}, ${scenario.prisoners.ill.value}`, '*assumed*'),
      row(
        'arrested before the start, still to be published',
        thousands(waiting),
        'computed: as many as wait in a usual quarter (13)',
      ),
      row('people in prison, truly', thousands(reported + waiting), 'the sum of the two'),
      row('belief in our sanctions (`credibility`)', number(w.credibility), given('credibilityStart')),
      row('belief in our relief (`assurance`)', number(w.assurance), given('assuranceStart')),
      row("ally unity, the patron's guarantee", `${w.unity}, ${w.guarantee}`, given('unityStart')),
      row('going rate for a person', `$${w.goingRate}m a quarter`, `${given('rateStart')}, beside the first offer`),
      row(
        'share it expects to sell: ordinary, foreign',
        `${w.soldOrdinary}, ${w.soldForeign}`,
        given('hopeOrdinaryStart'),
      ),
      row(
        'services, elite loyalty, strength',
        `${w.apparatus}, ${w.elites}, ${w.strength}`,
        'index and points, *assumed*',
      ),
      row('what the regime lacks (`need`)', number(w.need), given('needStart')),
      row(
        'civil society, enforcement, measures',
        `${w.civilSociety}, ${w.enforcement}, ${w.personal}`,
        given('civilRest'),
      ),
      row('our approval, capital', `${w.approval} points, ${w.capital} units`, given('approvalStart')),
    ],
  );
}

const SECTOR_NAMES: Readonly<Record<string, string>> = { oil: 'oil products' };

export function sectors(scenario: Scenario): string {
  return markdownTable(
    [
      'Sector',
      'Full margin, $m a quarter',
      "Ours / allies' share",
      'In force: ours, allies',
      'Leakage',
      'Home price, a full step',
      'Relief given before play',
    ],
    scenario.sectors.map((s) => [
      SECTOR_NAMES[s.id] ?? s.id,
      number(s.value.value),
      `${points(s.oursWeight.value, 2)} / ${points(1 - s.oursWeight.value, 2)}`,
      `${s.ours.value}, ${s.allies.value}`,
      number(s.leakage.value),
      number(s.homePrice.value),
      s.soldAt ? `quarter ${number(s.soldAt.value)}` : '',
    ]),
  );
}

const LEVER_NAMES: Readonly<Record<string, string>> = {
  oil: 'oil products',
  measures: 'judges and officers',
  rerouting: 're-routing (enforcement)',
  civil: 'civil society and monitors',
  law: 'trigger law',
  home: 'home: tell the public, help farmers',
};

/** What each lever costs, moves, and from which quarter it can be pulled. */
export function levers(scenario: Scenario): string {
  const hasNotch = (kind: string) => kind !== 'law' && kind !== 'home';
  return markdownTable(
    ['Lever', 'Capital for one notch', 'for easing one', 'One notch', 'From quarter'],
    scenario.levers.map(({ id, kind, cost, easeShare, notch, opens }) => [
      LEVER_NAMES[id] ?? id,
      number(cost.value),
      kind === 'home' ? '' : points(cost.value * easeShare.value, 2),
      hasNotch(kind) ? `±${notch.value}` : '',
      number(opens),
    ]),
  );
}

/** People who wait to be published in a usual quarter, by wait. */
export function waiting(scenario: Scenario): string {
  const m = compile(scenario, 'op-ed');
  const { ordinaryArrests, foreignArrests } = m.arrests;
  const arrests = ordinaryArrests + foreignArrests;
  const ever = arrests * (1 - m.observation.neverPublished);
  const wait = [3, 2, 1].map((delay) => Math.round(usualWaiting(m, 0, delay) + usualWaiting(m, 1, delay)));
  const w = startWorld(m, 1, Math.max(...scenario.terms));
  return `Of ${arrests} arrests in a usual quarter a = ${ever} are ever published. Those who wait three, two and one quarters are ${wait[0]}, ${wait[1]} and
${wait[2]} people: ${total([...w.pending])}. Published in a usual quarter: ${usualPublished(m).toFixed(0)}.`;
}

export function priceAtStart(scenario: Scenario): string {
  const m = compile(scenario, 'op-ed');
  const w = startWorld(m, 1, Math.max(...scenario.terms));
  const p = m.offer;
  const trust = p.priceAssuranceTop - p.priceAssurance * w.assurance;
  const price = w.goingRate * w.asking * (p.priceNeedTop - p.priceNeed * w.need) * trust;
  return `At the start the price is ${points(w.goingRate, 2)} · ${w.asking} · (${p.priceNeedTop} − ${p.priceNeed} · ${w.need}) · (${p.priceAssuranceTop} − ${p.priceAssurance} · ${w.assurance}) = ${points(price, 2)}, give or take
${percent(p.priceSpread / 2)}.`;
}

/** The views side by side: the values are written anew, what is said of them stays. */
export function views(scenario: Scenario, old: string): string {
  const rows = old
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  const [header = [], , ...body] = rows;
  const value = (view: string, name: string) => {
    const given = scenario.views[view]?.[name as ParameterName];
    return given ? `${number(given.value)} (${number(given.low)}–${number(given.high)})` : '';
  };
  const said = new Map(body.map((cells) => [/`(\w+)`/.exec(cells[0] ?? '')?.[1] ?? '', cells]));
  return markdownTable(
    header,
    VIEW_PARAMETERS.map((name) => {
      const [what = `\`${name}\``, , , , high = '', low = ''] = said.get(name) ?? [];
      return [what, ...ALL_VIEWS.map((view) => value(view, name)), high, low];
    }),
  );
}

const GROUP_TITLES: Readonly<Record<string, string>> = {
  view: 'The twenty in which the views differ (value: the middle of the three)',
  bargain: '1. The bargain',
  offer: '11. The next offer',
  programmes: '2. Levers',
  law: '3. The trigger law',
  dilemma: '1b. The dilemma',
  promises: '4. Promises',
  money: '5. Money',
  inside: '6. Inside the regime, 10b. Beliefs settle',
  arrests: '7. Arrests',
  exits: '8. Exits',
  crisis: '9. Crisis',
  home: '10. Home',
  observation: '13. Observation',
  continuation: '12. After the term',
};
const GROUP_ORDER = [
  ...(['view', 'bargain', 'dilemma', 'programmes', 'law', 'promises', 'money', 'inside', 'arrests', 'exits'] as const),
  ...(['crisis', 'home', 'offer', 'continuation', 'observation'] as const),
];

/** Every parameter: value, range, unit, what it rests on, what speaks against it. */
export function parameters(scenario: Scenario): string {
  const given = scenario.parameters as Readonly<Record<string, ParameterValue>>;
  return GROUP_ORDER.map((group) => {
    const rows = Object.entries(PARAMETER_GROUPS[group] as Readonly<Record<string, Parameter>>)
      .filter(([name]) => group === 'view' || !(VIEW_PARAMETERS as readonly string[]).includes(name))
      .map(([name, parameter]) => {
        const { meaning, unit } = parameter;
        const own = given[name];
        if (own) {
          const { text = '', status = 'assumption' } = scenario.sources[own.source] ?? {};
          const rests = `${text} ${CITED[status]}`;
          return [
            `\`${name}\``,
            meaning,
            number(own.value),
            `${number(own.low)} to ${number(own.high)}`,
            unit,
            rests,
            own.against,
          ];
        }
        if (parameter.value === null)
          return [`\`${name}\``, meaning, 'each view', '', unit, 'see the table of the views', ''];
        const range = `${number(parameter.low)} to ${number(parameter.high)}`;
        return [`\`${name}\``, meaning, number(parameter.value), range, unit, parameter.source, parameter.against];
      });
    const header = ['Name', 'What', 'Value', 'Range', 'Unit', 'Rests on', 'Against'];
    return `## ${GROUP_TITLES[group]}\n\n${markdownTable(header, rows)}`;
  }).join('\n\n');
}

/** What each view takes for each of its parameters, with what it rests on there. */
export function viewValues(scenario: Scenario): string {
  const rows = VIEW_PARAMETERS.flatMap((name) =>
    ALL_VIEWS.flatMap((view) => {
      const given = scenario.views[view]?.[name];
      if (!given) return [];
      const { text = '', status = 'assumption' } = scenario.sources[given.source] ?? {};
      const range = `${number(given.low)} to ${number(given.high)}`;
      return [[`\`${name}\``, view, number(given.value), range, `${text} ${CITED[status]}`, given.against]];
    }),
  );
  return markdownTable(['Name', 'View', 'Value', 'Range', 'Evidence', 'Against'], rows);
}

/** Numbers that say something of the world and cannot be moved. */
export function structure(): string {
  const rows = Object.entries(STRUCTURE).map(([name, { value, unit, meaning, source, against }]) => [
    `\`${name}\``,
    meaning,
    number(value),
    unit,
    source,
    against,
  ]);
  return markdownTable(['Name', 'What', 'Value', 'Unit', 'Rests on', 'Against'], rows);
}

/** What the parameters cite by a key in brackets. */
export function evidence(): string {
  const rows = Object.entries(EVIDENCE).map(([key, { text, status }]) => [`[${key}]`, text, CITED[status]]);
  return markdownTable(['Key', 'What was found', ''], rows);
}
