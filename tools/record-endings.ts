// Responsible for the logs that reach each ending (tests/outcomes/endings.json): found among the terms of named policies and
// written anew. To be run when the rules or the endings have changed and the test says so.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ENDINGS, type EndingId, endingOf, play } from '../src/outcomes/index.ts';
import { POLICIES, type Policy, playPolicy, recording } from '../src/policies/index.ts';
import {
  checkDecision,
  compile,
  type Decision,
  type GameLog,
  LEVER,
  NO_ORDERS,
  RULES_VERSION,
  startWorld,
  worldSeed,
} from '../src/rules/index.ts';
import { runTool } from './args.ts';
import { loadScenario } from './scenario-files.ts';

const FILE = fileURLToPath(new URL('../tests/outcomes/endings.json', import.meta.url));
const SEED = 2026;
const MOST_SEEDS = 200;

/** Refuses everything and moves one lever to and fro, which breaks no word: no named policy does. */
const toAndFro: Policy = {
  id: 'to-and-fro',
  line: 'refuses every offer and moves one lever to and fro',
  orders: NO_ORDERS,
  decide(view, model) {
    const answer = view.offer.people > 0 ? 'refuse' : 'none';
    const options = view.dilemma < 0 ? [-1] : (model.dilemmas[view.dilemma]?.options.map((_, i) => i) ?? []);
    const move = {
      lever: model.slotOfKind[LEVER.enforcement] as number,
      steps: view.enforcement > model.programmes.enforcementRest ? -1 : 1,
    };
    const moves = [move, { lever: -1, steps: 0 }];
    for (const move of moves)
      for (const option of options) {
        const decision: Decision = { answer, option, ...move };
        if (checkDecision(view, model, decision) === null) return decision;
      }
    throw new Error('no legal decision');
  },
};

await runTool('record-endings', async () => {
  const scenario = loadScenario('potash-2025');
  const found = new Map<EndingId, GameLog>();
  for (let i = 0; i < MOST_SEEDS && found.size < ENDINGS.length; i++)
    for (const view of Object.keys(scenario.views)) {
      const model = compile(scenario, view);
      const term = scenario.terms[i % scenario.terms.length] as number;
      const seed = worldSeed(SEED, i);
      for (const policy of [...POLICIES.filter(({ holder }) => !holder), toAndFro]) {
        const player = recording(policy);
        playPolicy(startWorld(model, seed, term), model, player, seed, term);
        const log: GameLog = {
          ...{ rulesVersion: RULES_VERSION, scenario: scenario.id, scenarioHash: scenario.hash, view, changes: [] },
          ...{ seed, term, decisions: player.decisions, orders: player.orders },
        };
        const { id } = endingOf(play(model, log));
        if (!found.has(id)) found.set(id, log);
      }
    }
  const stored = ENDINGS.filter((id) => found.has(id)).map((id) => {
    const { view, seed, term, decisions, orders } = found.get(id) as GameLog;
    return { ending: id, view, seed, term, orders, decisions: decisions.map((d) => Object.values(d)) };
  });
  writeFileSync(FILE, `[\n${stored.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
  const missing = ENDINGS.filter((id) => !found.has(id));
  process.stdout.write(
    `${stored.length} endings recorded${missing.length > 0 ? `, none for ${missing.join(', ')}` : ''}\n`,
  );
});
