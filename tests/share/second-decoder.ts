// A second decoder, written from docs/share-code.md alone and shared with nothing in src/share: one function that walks down
// the page. It does not look for codes in a text and knows one scenario and one version of the rules.

import type { Scenario } from '../../src/rules/index.ts';
import * as rules from '../../src/rules/index.ts';

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** The remainder of the code, as a polynomial over 32 elements, in one large number of 5-bit places. */
function checksumIsRight(values: readonly number[]): boolean {
  const tables = [0x3b6a57b2n, 0x26508e6dn, 0x1ea119fan, 0x3d4233ddn, 0x2a1462b3n];
  const remainder = values.reduce((sum, value) => {
    const shifted = ((sum % 2n ** 25n) * 32n) ^ BigInt(value);
    const top = sum / 2n ** 25n;
    return tables.reduce((out, table, bit) => ((top >> BigInt(bit)) % 2n === 1n ? out ^ table : out), shifted);
  }, 1n);
  return remainder === 0x2bc830a3n;
}

/** FNV-1a with 64 bits, last four hexadecimal digits. */
function printOf(id: string): number {
  let hash = 0xcbf29ce484222325n;
  for (const letter of id) hash = ((hash ^ BigInt(letter.charCodeAt(0))) * 0x100000001b3n) % 2n ** 64n;
  return Number(hash % 65536n);
}

export const WEIGHTS: Readonly<Record<string, number>> = {
  none: 1,
  accept: 3,
  refuse: 3,
  more: 2,
  less: 2,
  conditional: 2,
  roadmap: 2,
  '1': 4,
  '2': 1,
  '-1': 2,
  '-2': 1,
};
const DEALS = [null, 'yes-home', 'yes-talks', 'no-pays', 'no-pressure'];

/** The game as plain data, or a word for what is wrong. */
export function secondDecode(code: string, scenarios: readonly Scenario[]) {
  const plain = code.toLowerCase().replaceAll('o', '0').replaceAll(/[il]/g, '1');
  const values = [...plain].map((letter) => DIGITS.indexOf(letter));
  if (!plain.startsWith('trk1') || values.length < 11 || values.includes(-1)) return 'no code';
  if (!checksumIsRight(values)) return 'checksum';
  const body = values.slice(4, -6);
  if (body[0] === 0 && body.length > 1) return 'leading zero';
  let number = body.reduce((sum, value) => sum * 32n + BigInt(value), 0n);

  const among = (weights: readonly number[]): number => {
    const total = BigInt(weights.reduce((a, b) => a + b, 0));
    const edges = weights.map((_, i) => BigInt(weights.slice(0, i).reduce((a, b) => a + b, 0)));
    const r = number % total;
    const chosen = edges.filter((edge) => edge <= r).length - 1;
    number = (number / total) * BigInt(weights[chosen] as number) + (r - (edges[chosen] as bigint));
    return chosen;
  };
  const below = (n: number): number => {
    const value = Number(number % BigInt(n));
    number /= BigInt(n);
    return value;
  };

  if (among([15, 1]) === 1) return 'kind';
  const preview = below(2) === 1;
  const rulesVersion = among([7, 1]) === 0 ? below(64) : 64 + below(65472);
  const [id, content] = [below(65536), below(16777216)];
  const scenario = scenarios.find((s) => printOf(s.id) === id && Number(`0x${s.hash.slice(0, 6)}`) === content);
  if (scenario === undefined || rulesVersion !== rules.RULES_VERSION) return 'unknown';

  const term = scenario.terms[below(scenario.terms.length)] as number;
  const views = Object.keys(scenario.views).sort();
  const view = views[below(views.length)] as string;
  const sealed = among([3, 1]) === 0;
  const secondLook = among([7, 1]) === 1;
  const seed = below(4294967296);
  const changes: rules.ParameterChange[] = [];
  if (among([7, 1]) === 1) {
    const names = Object.keys(rules.PARAMETERS).sort() as rules.ParameterName[];
    let wanted = 1 + below(Math.min(24, names.length));
    let at = 0;
    while (wanted > 0) {
      at += below(names.length - at - (wanted - 1));
      const range = rules.parameterRange(scenario, view, names[at] as rules.ParameterName);
      changes.push({ parameter: names[at] as rules.ParameterName, at: range.low + below(range.high - range.low + 1) });
      at += 1;
      wanted -= 1;
    }
  }
  const how = among([2, 5, 1]);
  const prisoners = how === 0 ? null : how === 1 ? 50 * below(128) : below(100001);
  if (how === 2 && prisoners !== null && prisoners % 50 === 0 && prisoners < 6400) return 'long form';
  const firstDeal = DEALS[below(5)];
  const reality = among([7, 1]) === 0 ? null : [below(100001), below(1024)];
  const classwork = among([3, 1]) === 0 ? null : [below(16777216), below(1048576)];
  const played = among([7, 1]) === 0 ? term : below(term);

  const model = rules.compile(scenario, view, changes);
  const world = rules.startWorld(model, seed, term);
  let digest = 2166136261;
  const look = () => {
    const v = rules.publicView(world);
    const [a, b, c] = [v.prisoners[0], v.prisoners[1], v.prisoners[2]];
    const exits = [v.arrested, v.freed, v.releasedFreely, v.served, v.died, v.brokenOut];
    for (const n of [a, b, c, ...exits, v.offer.people, v.dilemma, v.lawStage, v.office, v.reelected])
      digest = Math.imul(digest ^ (n as number), 16777619);
  };
  look();
  const decisions: rules.Decision[] = [];
  while (decisions.length < played) {
    const v = rules.publicView(world);
    const legal = rules.legalDecisions(v, model);
    const answer = legal.answers[among(legal.answers.map((name) => WEIGHTS[name] as number))] as rules.Answer;
    const option = legal.options.length > 0 ? (legal.options[below(legal.options.length)] as number) : -1;
    const spent = option < 0 ? 0 : (model.dilemmas[v.dilemma]?.options[option]?.cost ?? 0);
    const affordable = legal.levers.filter(({ cost }) => cost + spent <= v.capital + 1e-9);
    let pulled = { lever: -1, steps: 0 };
    if (affordable.length > 0 && below(2) === 1)
      pulled = affordable[among(affordable.map(({ steps }) => WEIGHTS[steps] as number))] as typeof pulled;
    const decision = { answer, option, lever: pulled.lever, steps: pulled.steps };
    if (rules.decide(world, model, decision) !== null) return 'refused';
    look();
    decisions.push(decision);
  }
  let orders: rules.StandingOrders | null = null;
  let lastAnswer: string | null = null;
  if (played === term) {
    const offers = (['none', 'roadmap', 'under-price', 'all'] as const)[below(4)] as rules.StandingOrders['offers'];
    let price = 30;
    if (among([7, 1]) === 1) {
      const other = below(499);
      price = other < 29 ? other + 1 : other + 2;
    }
    orders = { offers, price, arrests: (['nothing', 'tell', 'tighten'] as const)[below(3)] ?? 'nothing' };
    lastAnswer = DEALS[below(5)] ?? null;
    rules.leaveOffice(world, model, orders);
    for (let quarter = world.quarter; quarter < scenario.horizon; quarter++) {
      rules.continueQuarter(world, model);
      look();
    }
  }
  if (below(32768) !== digest >>> 17) return 'digest';
  if (number !== 0n) return 'something is left';
  return {
    ...{ preview, rulesVersion, scenario: scenario.id, view, sealed, secondLook, seed, term, changes, prisoners },
    ...{ firstDeal, reality, classwork, decisions, orders, lastAnswer },
  };
}

/** An assignment as plain data, by the same page; a word for what is wrong. */
export function secondDecodeAssignment(code: string, scenario: Scenario) {
  const values = [...code].map((letter) => DIGITS.indexOf(letter));
  if (!checksumIsRight(values)) return 'checksum';
  let number = values.slice(4, -6).reduce((sum, value) => sum * 32n + BigInt(value), 0n);
  const below = (n: bigint): number => {
    const value = Number(number % n);
    number /= n;
    return value;
  };
  // among(15, 1) with the second of them, and among(7, 1) with the first.
  if (number % 16n !== 15n) return 'kind';
  number /= 16n;
  const preview = below(2n) === 1;
  if (number % 8n === 7n) return 'version';
  number = (number / 8n) * 7n + (number % 8n);
  const rulesVersion = below(64n);
  if (below(65536n) !== printOf(scenario.id) || below(16777216n) !== Number(`0x${scenario.hash.slice(0, 6)}`))
    return 'scenario';
  const term = scenario.terms[below(BigInt(scenario.terms.length))];
  const views = ['sealed', 'split', ...Object.keys(scenario.views).sort()];
  const view = views[below(BigInt(views.length))];
  const sameDice = below(2n) === 1;
  const seed = below(4294967296n);
  // Each among(7, 1): whether first steps are taken, and after a 1 whether more follows.
  const more = (): boolean => {
    const is = number % 8n === 7n;
    number = is ? number / 8n : (number / 8n) * 7n + (number % 8n);
    return is;
  };
  const first = more();
  const base = { preview, rulesVersion, term, view, sameDice, seed };
  const plain = { questions: false, freeText: false, leftOut: [] as string[] };
  let firstSteps = first;
  let options = plain;
  if (first && more()) {
    firstSteps = below(2n) === 1;
    const questions = below(2n) === 1;
    const freeText = below(2n) === 1;
    const bits = below(65536n);
    const parts = 'people par file lever ledger luck known views flips columns'.split(' ');
    options = { questions, freeText, leftOut: parts.filter((_, i) => Math.floor(bits / 2 ** i) % 2 === 1) };
    if (bits >= 2 ** parts.length || more()) return 'more';
  }
  return number === 0n ? { ...base, firstSteps, options } : 'something is left';
}
