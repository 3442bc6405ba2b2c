import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Edit, Fix, Problem } from '../../src/model/problem.ts';
import type { FileTree } from '../../src/model/source/file-tree.ts';
import { decodeUtf8 } from '../../src/model/source/source-text.ts';
import type { Report } from './engine.ts';

type Fixable = Problem & { readonly fix: Fix };

/** What mending leaves: the files as they are then, the problems that are gone by it, and what the check says now. */
export interface Mended {
  readonly files: FileTree;
  readonly mended: readonly Problem[];
  readonly report: Report;
}

/** A mend can bring another one to light; after this many rounds something goes in a circle. */
const mostRounds = 10;

/**
 * Makes the fixes that the problems of a check carry, checks again, and goes on until there is nothing left to mend.
 * A second run over the result changes nothing. Fixes that overlap are made one after the other, and one after which a
 * file could no longer be read is left out.
 *
 * Takes the files, the check, and which of its problems are wanted to be mended. Writes nothing.
 */
export function mend(files: FileTree, check: (files: FileTree) => Report, wanted: (problems: readonly Problem[]) => readonly Problem[]): Mended {
  let current = files;
  let report = check(files);
  const mended: Problem[] = [];
  const refused = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const fixable = wanted(report.problems).filter(isFixable).filter((problem) => !refused.has(keyOf(problem)));
    const applied = applyFixes(current, fixable);
    if (applied.made.length === 0) break;
    let next = applied.files;
    let nextReport = check(next);
    const broken = newlyUnreadable(report, nextReport);
    if (broken.size > 0) {
      for (const problem of applied.made) if (broken.has(problem.fix.file)) refused.add(keyOf(problem));
      next = new Map([...next].map(([file, bytes]) => [file, broken.has(file) ? current.get(file)! : bytes]));
      nextReport = check(next);
    }
    mended.push(...applied.made.filter((problem) => !refused.has(keyOf(problem))));
    current = next;
    report = nextReport;
  }
  return { files: current, mended, report };
}

function isFixable(problem: Problem): problem is Fixable {
  return problem.fix !== undefined;
}

function keyOf({ code, fix }: Fixable): string {
  return JSON.stringify([code, fix]);
}

/** Files that could be read before and cannot now. */
function newlyUnreadable(before: Report, after: Report): ReadonlySet<string> {
  const unreadable = ({ problems }: Report): Set<string> => new Set(problems.filter(({ code }) => code.startsWith('INPUT')).map(({ file }) => file));
  return unreadable(after).difference(unreadable(before));
}

/** Makes fixes in the order of their places, each as a whole or not at all. Those that overlap an earlier one are left out. */
export function applyFixes(files: FileTree, problems: readonly Fixable[]): { readonly files: FileTree; readonly made: readonly Fixable[] } {
  const result = new Map(files);
  const made: Fixable[] = [];
  for (const [file, ofFile] of Map.groupBy(problems, ({ fix }) => fix.file)) {
    const decoded = decodeUtf8(files.get(file) ?? new Uint8Array([0xff]));
    if ('invalidAt' in decoded) continue;
    const { text } = decoded;
    const edits: Edit[] = [];
    const seen = new Set<string>();
    for (const problem of [...ofFile].sort((a, b) => startOf(a) - startOf(b))) {
      const own = problem.fix.edits;
      const same = JSON.stringify(own);
      // Two problems with one mend are both mended by it.
      const isNew = !seen.has(same);
      if (isNew && !own.every((edit) => isUsable(edit, text) && !edits.some((other) => overlap(edit, other)))) continue;
      if (isNew) edits.push(...own);
      seen.add(same);
      made.push(problem);
    }
    if (edits.length > 0) result.set(file, encode(edit(text, edits), files.get(file)!));
  }
  return { files: result, made };
}

function startOf({ fix }: Fixable): number {
  return Math.min(...fix.edits.map(({ start }) => start));
}

function isUsable({ start, end, text: becomes }: Edit, text: string): boolean {
  return start >= 0 && start <= end && end <= text.length && text.slice(start, end) !== becomes;
}

function overlap(a: Edit, b: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

function edit(text: string, edits: readonly Edit[]): string {
  // From the end, so that the offsets of the others stay right.
  return [...edits].sort((a, b) => b.start - a.start).reduce((current, { start, end, text: becomes }) => current.slice(0, start) + becomes + current.slice(end), text);
}

const byteOrderMark = [0xef, 0xbb, 0xbf];

/** Encodes a text as its file was: decoding takes the byte order mark away. */
function encode(text: string, before: Uint8Array): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return byteOrderMark.every((byte, index) => before[index] === byte) ? new Uint8Array([...byteOrderMark, ...bytes]) : bytes;
}

/** A file was edited by somebody else while it was being mended. Nothing was written. */
export class ChangedMeanwhile extends Error {}

/**
 * Writes the files that differ, each in one step, so that nobody ever reads half a file.
 *
 * Takes the project's root and the files before and after; returns the paths that were written. Throws ChangedMeanwhile
 * where a file is no longer what it was when it was read, and the file system's error where it cannot be written.
 */
export function writeChanges(root: string, before: FileTree, after: FileTree): string[] {
  const changed = [...after].filter(([file, bytes]) => !isSame(bytes, before.get(file)));
  for (const [file] of changed) {
    if (!isSame(readFileSync(join(root, file)), before.get(file))) throw new ChangedMeanwhile(`${file} was changed by somebody else in the meantime; nothing was written. Run the command again.`);
  }
  const partial = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
  const paths = changed.map(([file]) => join(root, file));
  try {
    changed.forEach(([, bytes], index) => writeFileSync(partial(paths[index]!), bytes, { mode: statSync(paths[index]!).mode }));
    for (const path of paths) renameSync(partial(path), path);
  } finally {
    for (const path of paths) rmSync(partial(path), { force: true });
  }
  return changed.map(([file]) => file);
}

function isSame(bytes: Uint8Array, others: Uint8Array | undefined): boolean {
  return others !== undefined && Buffer.compare(bytes, others) === 0;
}
