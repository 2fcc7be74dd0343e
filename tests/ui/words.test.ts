// What is said in a quarter, over many terms: every text is filled, and no quarter puts more than 60 new words in sight,
// somebody who comes back and a leaked page among them.
import { expect, test } from 'vitest';
import { BUILT_IN, parseProseJson } from '../../src/scenarios/index.ts';
import type { PublicState } from '../../src/session/index.ts';
import { t } from '../../src/text/index.ts';
import { leverHint } from '../../src/ui/say/levers.ts';
import { leakOf, silence, toldNow } from '../../src/ui/say/news.ts';
import { describeStage, stageLabels } from '../../src/ui/say/stage.ts';
import { ScenarioWords } from '../../src/ui/words.ts';
import { sample } from '../long.ts';
import { potash } from '../rules/models.ts';
import { open, playToEnd, startTerm, stream } from '../session/play.ts';

function wordsOf(state: PublicState): ScenarioWords {
  const prose = parseProseJson(BUILT_IN[0]?.prose, 'prose', potash);
  if (!prose.ok) throw new Error('the prose does not parse');
  return new ScenarioWords(prose.value, state.facts);
}

/** Sentences that are new in a quarter; labels and figures are not counted. */
function sentences(state: PublicState, words: ScenarioWords): string[] {
  const view = state.view;
  if (!view) return [];
  const told = toldNow(state, words);
  const out = [...told.outcomes, ...told.headlines].map((h) => h.text);
  if (told.echo?.inSight && !out.includes(told.echo.line.text)) out.push(told.echo.line.text);
  if (told.returned) out.push(told.returned.text);
  if (state.dilemma) {
    const said = words.dilemma(state.dilemma, state.roster);
    // Labels are not counted, and arguments are one tap away.
    out.push(said.title, said.story);
  } else if (view.offer.people > 0) out.push(words.offerSentence(view.offer));
  else out.push(t('offer.none.title'), silence(view, words.prose.capital));
  const leak = leakOf(view);
  if (leak) out.push(words.fileEntry(leak));
  // What stands there from then on is new once.
  if (view.quarter < 2) out.push(leverHint(view.quarter));
  return out;
}

const count = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

test('over many terms every sentence is whole, and at most 60 new words stand in sight', () => {
  let most = 0;
  let longest = '';
  for (let seed = 1; seed <= sample(30, 200); seed++) {
    const session = open(null, seed * 101);
    const words = wordsOf(session.store.getState());
    startTerm(session, 16);
    playToEnd(session, stream(seed), (state) => {
      if (state.screen !== 'turn' || state.pending.answer !== null) return;
      const all = sentences(state, words);
      for (const text of [...all, describeStage(state), ...Object.values(stageLabels(state))]) {
        expect(text).not.toMatch(/[{}]|undefined|NaN|null/);
        expect(text.trim()).not.toBe('');
      }
      const sum = all.reduce((n, text) => n + count(text), 0);
      if (sum > most) [most, longest] = [sum, all.join(' | ')];
    });
  }
  expect([most <= 60, longest]).toEqual([true, longest]);
}, 300_000);

test('a quarter with a dilemma has one headline', () => {
  for (let seed = 1; seed <= 10; seed++) {
    const session = open(null, seed);
    const words = wordsOf(session.store.getState());
    startTerm(session, 16);
    playToEnd(session, stream(seed), (state) => {
      if (state.screen === 'turn' && state.dilemma)
        expect(toldNow(state, words).headlines.length).toBeLessThanOrEqual(1);
    });
  }
});
