import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The SHA-256 of every file below a folder, by its path with forward slashes, in order. */
export function fileHashes(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/')).sort();
  return new Map(paths.map((path) => [path, createHash('sha256').update(readFileSync(join(folder, path))).digest('hex')]));
}

/** How many characters around a difference are shown. */
const around = 60;

/**
 * Compares two folders file by file. Gives a line for each file that only one of them has or that is not the same in
 * both, with the place and the text of the first difference.
 */
export function folderDifferences(one: string, other: string): string[] {
  const [first, second] = [fileHashes(one), fileHashes(other)];
  return [...new Set([...first.keys(), ...second.keys()])].sort().flatMap((path) => {
    if (!second.has(path)) return [`${path} is in the first only`];
    if (!first.has(path)) return [`${path} is in the second only`];
    return first.get(path) === second.get(path) ? [] : [`${path} ${firstDifference(readFileSync(join(one, path)), readFileSync(join(other, path)))}`];
  });
}

function firstDifference(one: Buffer, other: Buffer): string {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  const line = one.subarray(0, at).toString('latin1').split('\n').length;
  const excerpt = (bytes: Buffer): string => JSON.stringify(bytes.subarray(Math.max(0, at - around), at + around).toString());
  return `differs first at byte ${at}, line ${line}:\n  ${excerpt(one)}\n  ${excerpt(other)}`;
}
