/** The words of games side by side: fetched with that page. */
import { speaker } from './index.ts';

export const beside = {
  'beside.title': 'Games side by side',
  'beside.text':
    'Paste two or more links or codes, up to six. Each game is played again on this device; then you see where they part, and what came of it.',
  'beside.paste': 'Links or codes',
  'beside.compare': 'Set side by side',
  'beside.back': 'To the game',
  'beside.reading': 'Playing the games again…',
  'beside.none': 'No game was found in this text.',
  'beside.one': 'This is one game. Add another to see where they part.',
  'beside.more': 'More than six: the first six are shown.',
  'beside.game': 'Game {letter}',
  'beside.parts': 'Where they part',
  'beside.quarter': 'Game {letter} decides otherwise than game A in quarter {n}.',
  'beside.nowhere': 'Game {letter} decides as game A does, in every quarter that both have played.',
  'beside.orders': 'Its standing orders differ too.',
  'beside.before.rules': 'Game {letter} is played by other rules or another edition than game A.',
  'beside.before.view': 'Game {letter} is in another world than game A.',
  'beside.before.dice': 'Game {letter} has other dice than game A.',
  'beside.before.term': 'Game {letter} has another length than game A.',
  'beside.before.parameters': 'Game {letter} has other numbers in its model than game A.',
  'beside.both': 'Dice and world are the same, so what comes after is what the decisions did.',
  'beside.notBoth': 'So not all that follows is what the decisions did.',
  'beside.did':
    'Ten years on, against game A: freed by deals {freed}, prison-years {years}, in prison at the end {inside}.',
  'beside.came': 'What came of it',
  'beside.world': 'World',
  'beside.sealed': 'sealed until its end',
  'beside.freed': 'Freed by deals',
  'beside.arrested': 'Arrested',
  'beside.prisonYears': 'Prison-years',
  'beside.inside': 'In prison where it stands',
  'beside.open': 'not yet',
  'beside.lines': 'People in prison, each quarter',
  'beside.linesNote': 'True counts of a finished game; of one that still runs the reported counts.',
  'beside.decisions': 'What was decided',
  'beside.decisionsNote': 'A frame marks what is not as in game A.',
  'beside.q': 'Quarter',
  'beside.lever': '{lever}: {way}',
  'beside.further': 'further',
  'beside.ease': 'ease',
  'beside.unread': 'Not read: {text}',
  'beside.link': 'Link to this page with these games',
} as const;

export const set = speaker(beside);
