import { gunzipSync } from 'node:zlib';
import { extract, type Header } from 'tar-stream';

/** An entry of an archive: its head, and what it holds; a folder holds nothing. */
export interface UnpackedEntry {
  readonly header: Header;
  readonly content: Buffer;
}

/** The entries of a `.tar.gz`, by their names, in the order in which they stand there. For tests. Throws for what is no such archive. */
export async function unpackServerArchive(bytes: Buffer): Promise<Map<string, UnpackedEntry>> {
  const entries = new Map<string, UnpackedEntry>();
  const reader = extract();
  reader.end(gunzipSync(bytes));
  for await (const entry of reader) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    entries.set(entry.header.name, { header: entry.header, content: Buffer.concat(chunks) });
  }
  return entries;
}
