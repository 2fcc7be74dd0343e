/** What a person is told when a code or a replay file cannot be read: what it means, and what to do. */
import type { Fault, Reason } from '../share/faults.ts';

const TEXT: Readonly<Record<Reason, string>> = {
  'not-a-code': 'There is no code here. A code begins with “trk1”; copy the whole link or the whole code.',
  damaged: 'A part of this code is missing or changed. Copy it again from where it was first shown.',
  'newer-version': 'This comes from a newer version of the game. Reload the page, or open the link itself.',
  'unknown-version': 'This is whole, but the rules it was played under are not kept here. Open it where it was made.',
  'unknown-scenario': 'This belongs to a scenario that is not here. Open the link on the site that it came from.',
  'illegal-decision':
    'The rules do not allow the decision of quarter {quarter} ({illegal}). Ask for the original file.',
  assignment: 'This is an assignment of a teacher, and no game. Open it as a link to play it.',
  'not-loaded': 'The older rules it needs could not be fetched. Check the connection and try again.',
  'not-a-game': 'This game holds a value out of bounds and cannot be turned into a code. Start a new term.',
};

const AT_PLACE = ' It goes wrong at {path}.';

/** One or two plain sentences without the reason's code. */
export function faultText(fault: Fault): string {
  const text = TEXT[fault.reason] + (fault.path ? AT_PLACE : '');
  const values = { quarter: fault.quarter, illegal: fault.illegal, path: fault.path };
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name as keyof typeof values] ?? '?'));
}

/** Said beside every code of rules that are not released. */
export const PREVIEW_TEXT = 'Preview: the rules may still change, and then this code will no longer be read.';
