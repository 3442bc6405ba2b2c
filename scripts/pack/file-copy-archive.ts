import { fileCopy } from './file-copy.ts';
import { overweight, weights, type Weight } from './file-copy-budgets.ts';
import { readMe } from './file-copy-read-me.ts';
import { zipFiles } from './zip.ts';

/** The archive that is unpacked and opened without a server. */
export interface FileCopyArchive {
  readonly name: string;
  readonly content: Buffer;
  readonly weights: readonly Weight[];
  /** What is heavier than it may be, a line each. */
  readonly overweight: readonly string[];
}

/** What an archive is made of beside the build. */
export interface ArchiveOptions {
  /** The version of the handbook, for the names and for the text to read first. */
  readonly version: string;
  /** The day of the commit, `YYYY-MM-DD`. */
  readonly day: string;
  /** Texts that go with the copy, such as notices of third parties, by their names. */
  readonly beside?: ReadonlyMap<string, string | Uint8Array>;
}

/** Makes the archive of a finished build in a folder. Throws where the copy would have a dead link, or a page cannot be rewritten. */
export async function fileCopyArchive(folder: string, { version, day, beside = new Map() }: ArchiveOptions): Promise<FileCopyArchive> {
  const name = `mcp-interview-handbook-${version}`;
  const copy = await fileCopy(folder);
  const files = new Map<string, Uint8Array>([...copy.files, ['README.txt', windowsLines(readMe(version, day))]]);
  for (const [file, content] of beside) files.set(file, typeof content === 'string' ? windowsLines(content) : content);
  const content = await zipFiles(files, name, day);
  const all = weights(copy, content);
  return { name: `${name}.zip`, content, weights: all, overweight: overweight(all) };
}

/** With the ends of lines that every editor of Windows shows as such; those of other systems show both. */
function windowsLines(text: string): Buffer {
  return Buffer.from(text.replace(/\r?\n/g, '\r\n'));
}
