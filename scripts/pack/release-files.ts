import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticedPackages, noticesFile } from './notices.ts';
import { billName, billOfMaterials } from './sbom.ts';
import { writeServerArchive, type ServerArchive } from './server-archive.ts';

/** What a release is made of. */
export interface ReleaseOptions {
  /** The project's root. */
  readonly root: string;
  /** The folder of the finished build. */
  readonly build: string;
  /** The folder that the files of the release are written into; made where it is missing. */
  readonly into: string;
  readonly version: string;
  /** The day of the commit, `YYYY-MM-DD`. */
  readonly day: string;
}

/** What was written for servers and for those who look after them, by names below the folder. */
export interface ReleaseFiles {
  readonly archive: ServerArchive;
  readonly names: readonly string[];
}

/**
 * Writes what lies beside the copy that is opened from files: the archive for servers, the notices of third parties and
 * the bill of materials. The sums come last, when all files of the release are there: see `writeChecksums`.
 *
 * Throws the file system's error where something cannot be read or written, and an Error where npm makes no bill.
 */
export async function writeReleaseFiles({ root, build, into, version, day }: ReleaseOptions): Promise<ReleaseFiles> {
  const name = `mcp-interview-handbook-${version}`;
  const date = new Date(`${day}T00:00:00Z`);
  mkdirSync(into, { recursive: true });
  const archive = await writeServerArchive(build, into, name, date);
  copyFileSync(join(build, noticesFile), join(into, noticesFile));
  const shipped = noticedPackages(readFileSync(join(build, noticesFile), 'utf8'));
  writeFileSync(join(into, billName(name)), await billOfMaterials(root, { shipped, date }));
  return { archive, names: [archive.name, noticesFile, billName(name)] };
}
