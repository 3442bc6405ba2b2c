import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostConfigs } from '../build/host-files/host-configs.ts';
import { usual, usualPlace } from '../build/host-files/server-options.ts';
import { noticedPackages, noticesFile } from './notices.ts';
import { billName, billOfMaterials } from './sbom.ts';
import { siteFolder, writeServerArchive, type ServerArchive } from './server-archive.ts';

/** Where the servers of a release stand. */
export interface ReleaseHosts {
  /** The folder that archives are unpacked in. */
  readonly place: string;
  /** Where the site is mounted, with a slash at both ends. */
  readonly path: string;
  /** The port, or an address of this machine with a port. */
  readonly listen: string;
}

/** What a release is made of. */
export interface ReleaseOptions {
  /** The project's root. */
  readonly root: string;
  /** The folder of the finished build. */
  readonly build: string;
  /** The folder that the files of the release are written into; made where it is missing. */
  readonly into: string;
  readonly version: string;
  /** The second of the commit. */
  readonly date: Date;
  /** What the configurations in the archive for servers are made for; the usual where it is missing. */
  readonly hosts?: ReleaseHosts;
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
 * The configurations in the archive name the folder of its own version, and not the link that says which version is
 * served: so pages and the policy for them change in the same moment, when the server reads its configuration anew.
 *
 * Throws the file system's error where something cannot be read or written, and an Error where the folder is no build or
 * npm makes no bill.
 */
export async function writeReleaseFiles({ root, build, into, version, date, hosts = { place: usualPlace, path: usual.path, listen: usual.listen } }: ReleaseOptions): Promise<ReleaseFiles> {
  const name = `mcp-interview-handbook-${version}`;
  const { place, path, listen } = hosts;
  mkdirSync(into, { recursive: true });
  const configurations = hostConfigs(build, { folder: `${place.replace(/\/$/, '')}/${name}/${siteFolder}`, path, listen });
  const archive = await writeServerArchive({ build, hosts: configurations, into, name, date });
  copyFileSync(join(build, noticesFile), join(into, noticesFile));
  const shipped = noticedPackages(readFileSync(join(build, noticesFile), 'utf8'));
  writeFileSync(join(into, billName(name)), await billOfMaterials(root, { shipped, date }));
  return { archive, names: [archive.name, noticesFile, billName(name)] };
}
