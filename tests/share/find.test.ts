// Codes in texts as mail programs and learning platforms leave them.
import { describe, expect, test } from 'vitest';
import { decodeLoaded, encode, findCodes, linkTo } from '../../src/share/index.ts';
import { potash } from '../rules/models.ts';
import { randomGame, shelf } from './games.ts';

function codeOf(i: number): string {
  const code = encode(randomGame(71, i, { scenario: potash }), shelf.current);
  if (!code.ok) throw new Error(code.error.reason);
  return code.value;
}
const CODE = codeOf(1);
const OTHER = codeOf(2);
const LINK = linkTo('https://example.org/other-track/', CODE);
const escapeAll = (text: string) => [...text].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('');
const every = (n: number, text: string, joint: string) => (text.match(new RegExp(`.{1,${n}}`, 'g')) ?? []).join(joint);

/** What arrived, by how it travelled. Each holds the code once or more, and nothing else that is one. */
const CORPUS: Readonly<Record<string, string>> = {
  'the code alone': CODE,
  'the link': LINK,
  'white space round it': `  \t\r\n${CODE}\n\n`,
  'a full stop behind it': `My result: ${LINK}.`,
  'a comma, a colon, a bracket': `(see ${CODE}), and`,
  'quotation marks': `“${LINK}”`,
  'an exclamation mark and words': `${CODE}! I did not expect that`,
  'angle brackets': `<${LINK}>`,
  markdown: `[my term](${LINK})`,
  'markdown with emphasis': `**${CODE}**`,
  'a link in HTML': `<a href="${LINK}" target="_blank">${LINK}</a>`,
  'a table in HTML, stripped of its tags': `Anna${CODE}Ben`,
  'a row of CSV': `"Anna","${LINK}","2026-02-03"`,
  'the scheme and the host in capitals': LINK.replace('https://example.org', 'HTTPS://EXAMPLE.ORG'),
  'all in capitals': LINK.toUpperCase(),
  'only the code in capitals': `https://example.org/#${CODE.toUpperCase()}`,
  'capitalised as a sentence': CODE.charAt(0).toUpperCase() + CODE.slice(1),
  'the hash sign escaped': LINK.replace('#', '%23'),
  'the hash sign escaped twice': LINK.replace('#', '%2523'),
  'the hash sign as an entity': LINK.replace('#', '&#35;'),
  'every character escaped': escapeAll(LINK),
  'every character escaped twice': escapeAll(LINK).replaceAll('%', '%25'),
  'Outlook Safe Links': `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(LINK)}&data=05%7C02%7Canna%40school.example%7C0123456789abcdef%7C84df9e7f%7C0%7C0%7C638&sdata=aTrk1zK0Yq%2BQkx3%3D&reserved=0`,
  'Outlook Safe Links, older': `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(LINK).replaceAll('%', '%25')}&amp;data=01%7C01%7C&amp;reserved=0`,
  'a Google redirect': `https://www.google.com/url?q=${encodeURIComponent(LINK)}&sa=D&source=editors&ust=1700000000000000&usg=AOvVaw0abc`,
  'a Google redirect, the code unescaped': `https://www.google.com/url?q=${LINK}&sa=D&ust=17000`,
  'Proofpoint, version 2': `https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_other-2Dtrack_-23${CODE}&d=DwMFaQ&c=slrrB7dE8n7gBJbeO0g`,
  'Proofpoint, version 3': `https://urldefense.com/v3/__https://example.org/other-track/*${CODE}__;Iw!!LIr3w8kk_Xxm!abc$`,
  'Facebook and the like': `https://l.example.com/l.php?u=${encodeURIComponent(LINK)}&h=AT0trk9Qz`,
  'a soft line break of mail': every(40, LINK, '=\r\n'),
  'a hard line break of mail': every(30, `Here: ${LINK}`, '\r\n'),
  'a line break inside the first letters': LINK.replace('trk', 't\r\n>r\nk'),
  'line breaks in a narrow column': every(12, CODE, '\n'),
  'a quoted reply': every(34, LINK, '\n> '),
  'a reply to a reply': every(34, LINK, '\n>> '),
  'groups of eight with spaces': every(8, CODE, ' '),
  'groups with hyphens': every(10, CODE, '-'),
  'a break of HTML in the middle': every(20, CODE, '<wbr>'),
  'marks without width': every(5, CODE, '\u200b'),
  'soft hyphens': every(7, CODE, '\u00ad'),
  'a byte order mark and an isolate': `\ufeff\u2068${CODE}\u2069`,
  'right to left': `\u202e${CODE}\u202c`,
  'read aloud and written down: o for 0, l for 1': CODE.replaceAll('0', 'O').replaceAll('1', 'l'),
  'tracking appended to the fragment': `${LINK}&utm_source=classroom`,
  'tracking inserted before it': linkTo('https://example.org/other-track/?utm_source=mail&trk=eml-1234', CODE),
  'a JSON answer': JSON.stringify({ answers: [{ q: 'Your code', a: LINK }] }),
  'after another site’s key': `https://www.linkedin.example/jobs?trk=public_profile ${CODE}`,
};

test.each(Object.entries(CORPUS))('%s', (_, text) => {
  expect(findCodes(text)).toEqual({ codes: [CODE], damaged: [], more: false });
  expect(decodeLoaded(text, shelf)).toMatchObject({ ok: true, value: { code: CODE } });
});

describe('several', () => {
  test('any number, each once, in the order of the text', () => {
    const codes = Array.from({ length: 200 }, (_, i) => codeOf(100 + i));
    const text = codes
      .map((code, i) => `Name ${i}; ${i % 3 === 0 ? LINK.replace(CODE, code) : code}, again ${code}`)
      .join('\n');
    expect(findCodes(text)).toEqual({ codes, damaged: [], more: false });
  });

  test('a list of codes, one a line, is not read as one code with line breaks', () => {
    expect(findCodes(`${CODE}\n${OTHER}\n`).codes).toEqual([CODE, OTHER]);
    expect(findCodes(`${CODE} ${OTHER}`).codes).toEqual([CODE, OTHER]);
    expect(findCodes(CODE + OTHER).codes).toEqual([CODE, OTHER]);
  });

  test('a broken one between two whole ones is told apart', () => {
    const broken = `${CODE.slice(0, 20)}${CODE.charAt(20) === 'x' ? 'y' : 'x'}${CODE.slice(21)}`;
    expect(findCodes(`${OTHER}\n${broken}\n${CODE}`)).toEqual({ codes: [OTHER, CODE], damaged: [broken], more: false });
    const cut = CODE.slice(0, -5);
    expect(findCodes(`${OTHER}\n${cut}\n${CODE}`)).toEqual({ codes: [OTHER, CODE], damaged: [cut], more: false });
  });
});

test('words, other sites’ keys and noise hold no code', () => {
  const noise = [
    '',
    'The track to the other track was long; trk1 is how a code begins.',
    'utm=trk1&trk=guest_homepage-basic_nav-header-signin',
    'https://example.com/?trk=eml-email_m2m_invite_single_01-hero-8-prof%7Ecta&midToken=AQHtRk1aB2cD3eF4g',
    'aTrK1bCdEfGhJkMnPqRsTvWxYz0123456789aTrk',
    '🚂'.repeat(1000),
    '%'.repeat(5000),
    '%25'.repeat(5000),
  ];
  for (const text of noise) expect([text, findCodes(text)]).toEqual([text, { codes: [], damaged: [], more: false }]);
  for (const text of [null, undefined, 7, {}, [CODE]])
    expect(findCodes(text as never)).toEqual({ codes: [], damaged: [], more: false });
});

test('the work is bounded: long and hostile texts are read to a limit, which is said', () => {
  expect(findCodes('x'.repeat(10_000_001))).toMatchObject({ codes: [], more: true });
  expect(findCodes(`${'x'.repeat(10_000_000)}${CODE}`)).toMatchObject({ codes: [], more: true });
  expect(findCodes(`${' '.repeat(9_000_000)}${CODE}`)).toMatchObject({ codes: [CODE], more: false });
  for (const piece of ['trk1', 'trk1 ', 'trk1 0 ', 'trk', 'trk1\n> ', `trk1${'0'.repeat(400)}`])
    expect(findCodes(piece.repeat(200_000 / piece.length)).codes).toEqual([]);
  const many = Array.from({ length: 6000 }, (_, i) => `trk1${String(i).padStart(12, '0')}`).join(' ');
  const found = findCodes(many);
  expect([found.codes.length + found.damaged.length, found.more]).toEqual([5000, true]);
});

test('a link is the page with the code behind the hash sign, which stays in the browser', () => {
  expect(LINK).toBe(`https://example.org/other-track/#${CODE}`);
  expect(linkTo('https://example.org/a?b=c#old', CODE)).toBe(`https://example.org/a?b=c#${CODE}`);
  expect(new URL(LINK).hash).toBe(`#${CODE}`);
  expect(CODE).toMatch(/^trk1[0-9a-z]+$/);
});
