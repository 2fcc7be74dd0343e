// What comes out of a dropped file: plain texts, archives of learning platforms, and archives that mean harm.
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { MOST_FILE_BYTES, textsOf } from '../../src/share/archive.ts';
import { zipOf } from '../../tools/site/zip.ts';

const zip = (files: Readonly<Record<string, string | Buffer>>): Buffer =>
  zipOf(Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) })));

test('a plain file is one text, also in the UTF-16 of a spreadsheet', async () => {
  expect(await textsOf('a.txt', Buffer.from('trk1 ä'))).toEqual({
    texts: [{ name: 'a.txt', text: 'trk1 ä' }],
    unread: [],
  });
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('trk1', 'utf16le')]);
  expect((await textsOf('b.txt', wide)).texts[0]?.text).toBe('trk1');
  expect(await textsOf('c', new Uint8Array(0))).toEqual({ texts: [{ name: 'c', text: '' }], unread: [] });
});

test('an archive gives the texts of its files; pictures and what systems add are left out', async () => {
  const bytes = zip({
    'Mia Muster_12345_assignsubmission_onlinetext/onlinetext.html': '<p>trk1abc</p>',
    'Bo.csv': 'a,b',
    'photo.png': 'x',
    '__MACOSX/._Bo.csv': 'x',
    '.DS_Store': 'x',
  });
  const { texts, unread } = await textsOf('class.zip', bytes);
  expect(texts.map(({ name }) => name)).toEqual([
    'Mia Muster_12345_assignsubmission_onlinetext/onlinetext.html',
    'Bo.csv',
  ]);
  expect(texts[0]?.text).toBe('<p>trk1abc</p>');
  expect(unread).toEqual([{ name: 'photo.png', why: 'not-text' }]);
});

test('a bomb is stopped while it is unpacked, and the files beside it are still read', async () => {
  const bomb = Buffer.alloc(120_000_000);
  const bytes = zip({ 'a.txt': 'first', 'bomb.txt': bomb, 'b.txt': 'last' });
  expect(bytes.length).toBeLessThan(500_000);
  const before = process.memoryUsage().arrayBuffers;
  const { texts, unread } = await textsOf('x.zip', bytes);
  expect(texts.map(({ text }) => text)).toEqual(['first', 'last']);
  expect(unread).toEqual([{ name: 'bomb.txt', why: 'too-large' }]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
});

test('many bombs that lie over one another share one room', async () => {
  // Every entry of the directory points to the same packed bytes.
  const packed = deflateRawSync(Buffer.alloc(9_000_000));
  const local = Buffer.alloc(30 + 1);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(1, 26);
  const one = (i: number) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    const name = Buffer.from(`${i}.txt`);
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([entry, name]);
  };
  const listed = Buffer.concat(Array.from({ length: 60 }, (_, i) => one(i)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(60, 10);
  end.writeUInt32LE(local.length + packed.length, 16);
  const { texts, unread } = await textsOf('x.zip', Buffer.concat([local, packed, listed, end]));
  expect(texts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(50_000_000);
  expect(texts.length + unread.length).toBe(60);
  expect(unread.every(({ why }) => why === 'too-large')).toBe(true);
});

test('whatever begins like an archive gives texts or a reason', async () => {
  const bytes = zip({ 'a.txt': 'trk1'.repeat(50), 'b.html': 'x' });
  for (let at = 0; at < bytes.length; at++) {
    const broken = Buffer.from(bytes);
    broken[at] = (broken[at] as number) ^ 0xff;
    for (const text of [broken, bytes.subarray(0, at)]) {
      const { texts, unread } = await textsOf('x.zip', text);
      expect(texts.length + unread.length).toBeLessThan(10);
    }
  }
  expect(await textsOf('x.zip', Buffer.from('PK'))).toEqual({
    texts: [],
    unread: [{ name: 'x.zip', why: 'not-readable' }],
  });
  const large = { length: MOST_FILE_BYTES + 1 } as Uint8Array;
  expect((await textsOf('x', large)).unread).toEqual([{ name: 'x', why: 'too-large' }]);
});

test('an encrypted entry and an unknown method are said to be unreadable; names are only names', async () => {
  const bytes = zip({ 'a.txt': 'secret', '__proto__.txt': 'x', '../../up.txt': 'y' });
  const at = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  bytes.writeUInt16LE(1, at + 8);
  const { texts, unread } = await textsOf('x.zip', bytes);
  expect(unread).toEqual([{ name: 'a.txt', why: 'not-readable' }]);
  expect(texts.map(({ name }) => name)).toEqual(['__proto__.txt', '../../up.txt']);
});
