// Responsible for one archive from many files (ZIP, deflate), the same bytes for the same files: every entry has the same date.
import { crc32, deflateRawSync } from 'node:zlib';

interface Entry {
  /** With forward slashes; letters, digits and marks of ASCII. */
  readonly name: string;
  readonly content: Buffer;
}

/** 1 January 1980, the first date that the format knows. */
const DATE = 0x0021;
const VERSION = 20;
const DEFLATE = 8;

/** Throws for a name that is not ASCII, or when the archive would be larger than the format without extensions allows. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content } of entries) {
    if (!/^[ -~]+$/.test(name)) throw new Error(`a name that is not ASCII: ${name}`);
    const packed = deflateRawSync(content, { level: 9 });
    const about = Buffer.alloc(26);
    about.writeUInt16LE(VERSION, 0);
    about.writeUInt16LE(DEFLATE, 4);
    about.writeUInt16LE(DATE, 8);
    about.writeUInt32LE(crc32(content), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), about, Buffer.from(name), packed]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    const made = Buffer.alloc(2);
    made.writeUInt16LE(VERSION);
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), made, about, where, Buffer.from(name));
    parts.push(file);
    at += file.length;
  }
  const listed = Buffer.concat(directory);
  if (entries.length > 0xffff || at + listed.length > 0xffffffff) throw new Error('too large for a plain archive');
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
