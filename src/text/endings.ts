/** Names and words of the endings: what kind of term it was. A description; no grade and no blame. */
import type { EndingFigures, EndingId } from '../outcomes/index.ts';

interface EndingWords {
  readonly name: string;
  /** One or two sentences. Names in braces are EndingFigures. */
  readonly line: string;
}

export const ENDING_WORDS: Readonly<Record<EndingId, EndingWords>> = {
  'open-gates': {
    name: 'The Open Gates',
    line: 'The regime fell and a democracy followed. Everyone walked out of prison. In prison ten years on: {inPrison}.',
  },
  'long-road': {
    name: 'The Long Road',
    line: 'A roadmap was agreed and kept to its end: releases in stages, relief in stages. Freed by deals: {freed}.',
  },
  'broken-word': {
    name: 'The Word Taken Back',
    line: 'Relief that had been given was taken back while the other side still kept its part. Deals signed: {signed}.',
  },
  'broken-promise': {
    name: 'The Broken Promise',
    line: 'The regime broke what it had promised in return for relief. Deals signed: {signed}. Freed by deals: {freed}.',
  },
  tripwire: {
    name: 'The Tripwire',
    line: 'You left a law behind under which arrests raise the cost by themselves. Arrested in ten years: {arrested}.',
  },
  'fine-print': {
    name: 'The Fine Print',
    line: 'Most of what you signed stood under a published condition. Deals signed: {signed} of {offers} offers.',
  },
  'hard-bargain': {
    name: 'The Hard Bargain',
    line: 'Most of what you signed was haggled for first. Deals signed: {signed}. Freed by deals: {freed}.',
  },
  exception: {
    name: 'The Exception',
    line: 'You refused as a rule, and made an exception. Deals signed: {signed} of {offers} offers. Freed by deals: {freed}.',
  },
  paymaster: {
    name: 'The Paymaster',
    line: 'You signed most of what was offered. Freed by deals: {freed}. Arrests more than on the other track: {more}.',
  },
  thaw: {
    name: 'The Thaw',
    line: 'You signed most of what was offered. Freed by deals: {freed}. Arrests fewer than on the other track: {fewer}.',
  },
  chooser: {
    name: 'The Chooser',
    line: 'Some offers you signed, most you did not: {signed} of {offers}. Freed by deals: {freed}.',
  },
  'empty-table': {
    name: 'The Empty Table',
    line: 'You answered with terms of your own, and none were agreed. Offers: {offers}. Deals signed: {signed}.',
  },
  'long-siege': {
    name: 'The Long Siege',
    line: 'You signed nothing and pressed. Ten years on the regime sits as firmly as it did. In prison: {inPrison}.',
  },
  'worn-wall': {
    name: 'The Worn Wall',
    line: 'You signed nothing and pressed. Ten years on the regime sits less firmly. In prison: {inPrison}.',
  },
  'open-hand': {
    name: 'The Open Hand',
    line: 'You signed nothing, and gave relief without asking for anybody. Arrested in ten years: {arrested}.',
  },
  witness: {
    name: 'The Witness',
    line: 'You signed nothing. You told the story, and paid those who count. Arrested in ten years: {arrested}.',
  },
  bystander: {
    name: 'The Bystander',
    line: 'You signed nothing and moved little. Offers refused: {offers}. In prison ten years on: {inPrison}.',
  },
  'both-ways': {
    name: 'Both Ways',
    line: 'You signed nothing, and moved the levers in both directions. Levers pulled: {levers}. In prison ten years on: {inPrison}.',
  },
};

const NUMBER = new Intl.NumberFormat('en-GB');

/** The name and the filled line of an ending. */
export function endingText(id: EndingId, figures: EndingFigures): EndingWords {
  const { name, line } = ENDING_WORDS[id];
  const fill = (_: string, figure: string) => NUMBER.format(figures[figure as keyof EndingFigures]);
  return { name, line: line.replace(/\{(\w+)\}/g, fill) };
}
