/**
 * The texts in what a teacher drops on the page: a plain file, or a ZIP archive of a learning platform. An archive is untrusted:
 * the number of entries and what comes out of them are bounded while they are unpacked, and nothing in it is ever run or stored.
 */

/** Bytes of a file or an archive that are read; of one text that comes out of it, and of all together; entries looked at. */
export const MOST_FILE_BYTES = 50_000_000;
const MOST_TEXT_BYTES = 10_000_000;
const MOST_BYTES_OUT = 50_000_000;
const MOST_ENTRIES = 2000;

interface FileText {
  /** Of the file, in an archive with its folders. */
  readonly name: string;
  readonly text: string;
}

/** What was not read. */
export interface Unread {
  readonly name: string;
  readonly why: 'too-large' | 'not-text' | 'not-readable';
}

export interface FileTexts {
  readonly texts: readonly FileText[];
  readonly unread: readonly Unread[];
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const [STORED, DEFLATED] = [0, 8];
const ENCRYPTED = 1;
const TEXT_NAME = /\.(?:txt|csv|tsv|json|eml|html?|md|rtf)$/i;
/** What systems add to archives of their own accord. */
const NO_SUBMISSION = /(?:^|\/)(?:__MACOSX|\.(?!\.))/;

/** The texts of a file by what it is, not by what it is called. Nothing is thrown. */
export async function textsOf(name: string, bytes: Uint8Array): Promise<FileTexts> {
  if (bytes.length > MOST_FILE_BYTES) return { texts: [], unread: [{ name, why: 'too-large' }] };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    const cut = bytes.length > MOST_TEXT_BYTES;
    const texts = [{ name, text: decoded(bytes.subarray(0, MOST_TEXT_BYTES)) }];
    return { texts, unread: cut ? [{ name, why: 'too-large' }] : [] };
  }
  try {
    return await unpack(name, bytes);
  } catch {
    return { texts: [], unread: [{ name, why: 'not-readable' }] };
  }
}

async function unpack(archive: string, bytes: Uint8Array): Promise<FileTexts> {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(data);
  const count = data.getUint16(end + 10, true);
  let at = data.getUint32(end + 16, true);
  const texts: FileText[] = [];
  const unread: Unread[] = [];
  let room = MOST_BYTES_OUT;
  for (let i = 0; i < count; i++) {
    if (i === MOST_ENTRIES) {
      unread.push({ name: archive, why: 'too-large' });
      break;
    }
    if (data.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError('no entry');
    const [flags, method] = [data.getUint16(at + 8, true), data.getUint16(at + 10, true)];
    const [packed, start] = [data.getUint32(at + 20, true), data.getUint32(at + 42, true)];
    const nameLength = data.getUint16(at + 28, true);
    const name = decoded(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
    if (name.endsWith('/') || NO_SUBMISSION.test(name)) continue;
    const leave = (why: Unread['why']) => unread.push({ name, why });
    if (!TEXT_NAME.test(name)) leave('not-text');
    else if ((flags & ENCRYPTED) !== 0 || (method !== STORED && method !== DEFLATED)) leave('not-readable');
    else {
      const body = bodyOf(data, bytes, start, packed);
      const most = Math.min(MOST_TEXT_BYTES, room);
      const out = body && (method === STORED ? body : await inflated(body, most));
      if (!out) leave('not-readable');
      else if (out.length > most) leave('too-large');
      else {
        room -= out.length;
        texts.push({ name, text: decoded(out) });
        continue;
      }
      // What was unpacked for nothing counts too: it is the work that is bounded.
      if (out) room -= Math.min(out.length, most);
    }
  }
  return { texts, unread };
}

function endOfDirectory(data: DataView): number {
  const least = Math.max(0, data.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = data.byteLength - END_SIZE; at >= least; at--)
    if (data.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw new RangeError('no directory');
}

function bodyOf(data: DataView, bytes: Uint8Array, start: number, packed: number): Uint8Array | null {
  if (start + 30 > data.byteLength || data.getUint32(start, true) !== LOCAL_ENTRY) return null;
  const from = start + 30 + data.getUint16(start + 26, true) + data.getUint16(start + 28, true);
  return from + packed > data.byteLength ? null : bytes.subarray(from, from + packed);
}

/** Stops as soon as more than `most` bytes have come out; what it gives back is then longer than `most`. Null for damage. */
async function inflated(body: Uint8Array, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Blob([body as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  try {
    while (length <= most) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.length;
    }
    if (length > most) await reader.cancel();
  } catch {
    return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Spreadsheets also write UTF-16, with a mark before it. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
