import { createHash } from 'node:crypto';
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Where the sums of a release stand, in the form that `sha256sum --check` reads. */
export const checksumsFile = 'SHA256SUMS';

/**
 * Writes the SHA-256 of files of a release beside them, sorted by name. Throws the file system's error where one of the
 * files cannot be read.
 */
export async function writeChecksums(folder: string, names: readonly string[]): Promise<void> {
  const lines: string[] = [];
  for (const name of [...names].sort()) lines.push(`${await sha256(join(folder, name))}  ${name}\n`);
  writeFileSync(join(folder, checksumsFile), lines.join(''));
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
