import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileTree } from '../../src/model/source/file-tree.ts';
import { ChangedMeanwhile, writeChanges } from '../check/fix.ts';

/**
 * Writes a changed content: files that are new, those that differ, and those that are gone, in this order, so that
 * nothing is lost where it is cut off.
 *
 * Takes the project's root and the files before and after. Throws ChangedMeanwhile before anything is written where a
 * file is no longer what it was when it was read.
 */
export function writeTree(root: string, before: FileTree, after: FileTree): void {
  const added = [...after].filter(([file]) => !before.has(file));
  const removed = [...before].filter(([file]) => !after.has(file));
  const taken = added.find(([file]) => existsSync(join(root, file)));
  const edited = removed.find(([file, bytes]) => Buffer.compare(readFileSync(join(root, file)), bytes) !== 0);
  const changed = taken?.[0] ?? edited?.[0];
  if (changed !== undefined) throw new ChangedMeanwhile(`${changed} was changed by somebody else in the meantime; nothing was written. Run the command again.`);
  const kept = new Map([...after].filter(([file]) => before.has(file)));
  writeChanges(root, before, kept);
  for (const [file, bytes] of added) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), bytes, { flag: 'wx' });
  }
  for (const [file] of removed) rmSync(join(root, file));
}
