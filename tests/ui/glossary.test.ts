// The list of words: every entry is one line, in order, and about something that stands on screen.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REPORTS } from '../../src/session/index.ts';
import { en } from '../../src/text/en.ts';
import { GLOSSARY, t } from '../../src/text/index.ts';
import { countWords } from '../../src/ui/say/press.ts';

/** All that can be read in play: the interface, the scenario's prose, and the sources of the model. */
const SEEN = [
  JSON.stringify(Object.values(en)),
  readFileSync('assets/scenarios/potash-2025.en.json', 'utf8'),
  readFileSync('assets/scenarios/potash-2025.json', 'utf8'),
]
  .join(' ')
  .toLowerCase();
/** Read at the end or in the sources of a cause under another form. */
const FORMS: Readonly<Record<string, string>> = {
  Snapback: 'snap back',
  'Market in prisoners': 'market in prisoners',
  'Personal measures': 'personal measures',
  'Prison-year': 'prison-year',
  'Political prisoner': 'political prisoners',
  Exile: 'exile',
};

test('the words are in order, each once, in one or two short sentences', () => {
  const words = GLOSSARY.map(({ word }) => word);
  expect(words).toEqual([...new Set(words)].sort((a, b) => a.localeCompare(b, 'en')));
  for (const { word, text } of GLOSSARY) {
    expect([word, text.endsWith('.')]).toEqual([word, true]);
    expect([word, countWords(text) <= (word === 'Op-ed' ? 35 : 22)]).toEqual([word, true]);
  }
});

test('each word stands somewhere on screen, and each figure in fog is in the list', () => {
  expect(GLOSSARY.map(({ word }) => word).filter((w) => !SEEN.includes((FORMS[w] ?? w).toLowerCase()))).toEqual([]);
  const all = JSON.stringify(GLOSSARY).toLowerCase();
  const named = REPORTS.map((report) => t(`figure.${report}`).toLowerCase().replace('the patron’s ', ''));
  expect(named.filter((name) => !all.includes(name))).toEqual([]);
});

test('the op-ed that the game starts from is named with author, paper and date', () => {
  const told = [t('menu.oped'), GLOSSARY.find(({ word }) => word === 'Op-ed')?.text];
  for (const text of told)
    for (const part of [
      'Boris Bondarev',
      'Freeing Political Prisoners Does Not Cure the Disease of Dictatorship',
      'The Moscow Times',
      '18 December 2025',
    ])
      expect(text).toContain(part);
});
