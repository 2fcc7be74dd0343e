// The archive of the folder: read again here by its directory, as a program that unpacks does.

import { crc32, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { zipOf } from '../../tools/site/zip.ts';

function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let n = archive.readUInt16LE(end + 10); n > 0; n--) {
    expect(archive.toString('latin1', at, at + 4)).toBe('PK\x01\x02');
    const [check, packed, size] = [16, 20, 24].map((offset) => archive.readUInt32LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = archive.toString('latin1', at + 46, at + 46 + archive.readUInt16LE(at + 28));
    const local = archive.readUInt32LE(at + 42);
    expect(archive.toString('latin1', local, local + 4)).toBe('PK\x03\x04');
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = inflateRawSync(archive.subarray(from, from + packed));
    expect([content.length, crc32(content)]).toEqual([size, check]);
    files.set(name, content.toString());
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  expect(at).toBe(end);
  return files;
}

const entries = [
  { name: 'site/index.html', content: Buffer.from('<!doctype html>'.repeat(50)) },
  { name: 'site/assets/empty.txt', content: Buffer.alloc(0) },
];

test('what is packed comes out again, and the same files make the same bytes', () => {
  const archive = zipOf(entries);
  expect(unzip(archive)).toEqual(new Map(entries.map(({ name, content }) => [name, content.toString()])));
  expect(zipOf(entries).equals(archive)).toBe(true);
});

test('a name that not every program reads is refused', () => {
  expect(() => zipOf([{ name: 'site/ä', content: Buffer.alloc(0) }])).toThrow('ASCII');
});
