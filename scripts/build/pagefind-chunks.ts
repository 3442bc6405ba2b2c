import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A file of Pagefind's index. */
export interface PagefindFile {
  readonly path: string;
  readonly content: Uint8Array;
}

const signature = 'pagefind_dcd';
/** Size that a chunk should have, in bytes before compression. A query loads one chunk for each of its words. */
const chunkSize = 4_000;

/**
 * Cuts the chunks of Pagefind's index into smaller ones. Pagefind makes chunks of about 30 KB and has no setting for it;
 * a question of four words loads four of them, mostly for words that nobody asked for.
 *
 * Takes and returns the files of an index. Throws when a file is not in the form of Pagefind 1.5: a chunk is
 * `[[word…]]`, with words in order, and the meta file `[version, pages, [[first, last, name]…], filters, sorts, fields]`,
 * both in CBOR behind a signature, compressed.
 */
export function cutChunks(files: readonly PagefindFile[]): PagefindFile[] {
  const small = new Map<string, readonly Chunk[]>();
  const cut = files.flatMap((file) => {
    const name = /^index\/(.+)\.pf_index$/.exec(file.path)?.[1];
    if (name === undefined) return [file];
    const chunks = cutChunk(read(file), name.slice(0, name.indexOf('_')));
    small.set(name, chunks);
    return chunks.map(({ name: own, bytes }) => ({ path: `index/${own}.pf_index`, content: pack(bytes) }));
  });
  return cut.map((file) => (file.path.endsWith('.pf_meta') ? { ...file, content: pack(renameChunks(read(file), small)) } : file));
}

interface Chunk {
  readonly first: string;
  readonly last: string;
  readonly name: string;
  readonly bytes: Buffer;
}

function read({ path, content }: PagefindFile): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, signature.length).toString() !== signature) throw unknownForm(path);
  return bytes.subarray(signature.length);
}

function pack(bytes: Buffer): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(signature), bytes]), { level: 9 });
}

function unknownForm(what: string): Error {
  return new Error(`Pagefind's ${what} is not in the form of version 1.5. Read scripts/build/pagefind-chunks.ts before you move to a new version.`);
}

function cutChunk(bytes: Buffer, language: string): Chunk[] {
  const outer = readHead(bytes, 0);
  if (outer.type !== array || outer.value !== 1) throw unknownForm('index chunk');
  const words = items(bytes, outer.next);
  const groups: Buffer[][] = [];
  let size = Infinity;
  for (const word of words) {
    if (size + word.length > chunkSize) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(word);
    size += word.length;
  }
  return groups.map((group) => {
    const joined = Buffer.concat([head(array, 1), head(array, group.length), ...group]);
    const hash = createHash('sha256').update(joined).digest('hex').slice(0, 7);
    return { first: readText(items(group[0]!, 0)[0]!), last: readText(items(group.at(-1)!, 0)[0]!), name: `${language}_${hash}`, bytes: joined };
  });
}

function renameChunks(meta: Buffer, small: ReadonlyMap<string, readonly Chunk[]>): Buffer {
  const parts = items(meta, 0);
  if (parts.length !== 6) throw unknownForm('meta file');
  const chunks = items(parts[2]!, 0).flatMap((chunk) => {
    const cut = small.get(readText(items(chunk, 0)[2]!));
    if (cut === undefined) throw unknownForm('list of chunks');
    return cut.map(({ first, last, name }) => Buffer.concat([head(array, 3), ...[first, last, name].map(textItem)]));
  });
  return Buffer.concat([head(array, 6), ...parts.slice(0, 2), head(array, chunks.length), ...chunks, ...parts.slice(3)]);
}

// As much of CBOR (RFC 8949) as cutting takes: find where an item ends, and write the heads of arrays and texts.

const text = 3;
const array = 4;
const map = 5;

interface Head {
  readonly type: number;
  readonly value: number;
  readonly next: number;
}

function readHead(bytes: Buffer, at: number): Head {
  const [type, info] = [bytes[at]! >> 5, bytes[at]! & 31];
  if (info < 24) return { type, value: info, next: at + 1 };
  if (info > 26) throw unknownForm('index');
  const length = 2 ** (info - 24);
  return { type, value: bytes.readUIntBE(at + 1, length), next: at + 1 + length };
}

/** Where the item that begins here ends. */
function endOf(bytes: Buffer, at: number): number {
  const { type, value, next } = readHead(bytes, at);
  if (type === 2 || type === text) return next + value;
  let end = next;
  if (type === array || type === map) for (let left = value * (type === map ? 2 : 1); left > 0; left -= 1) end = endOf(bytes, end);
  return end;
}

/** The items of the array that begins here, as they stand. */
function items(bytes: Buffer, at: number): Buffer[] {
  const { type, value, next } = readHead(bytes, at);
  if (type !== array) throw unknownForm('index');
  const found: Buffer[] = [];
  for (let from = next; found.length < value;) {
    const end = endOf(bytes, from);
    found.push(bytes.subarray(from, end));
    from = end;
  }
  return found;
}

function readText(item: Buffer): string {
  const { type, value, next } = readHead(item, 0);
  if (type !== text) throw unknownForm('index');
  return item.subarray(next, next + value).toString();
}

function textItem(content: string): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([head(text, bytes.length), bytes]);
}

function head(type: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(type << 5) | value]);
  if (value < 0x1_00) return Buffer.from([(type << 5) | 24, value]);
  if (value < 0x1_00_00) return Buffer.from([(type << 5) | 25, value >> 8, value & 255]);
  const bytes = Buffer.alloc(5);
  bytes[0] = (type << 5) | 26;
  bytes.writeUInt32BE(value, 1);
  return bytes;
}
