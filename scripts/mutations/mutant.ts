import type { Edit } from '../../src/model/problem.ts';
import type { FileTree } from '../../src/model/source/file-tree.ts';
import { createSourceText } from '../../src/model/source/source-text.ts';
import type { BuiltSite } from '../check/built-site.ts';

/** An edit of one file. `focus` is the part of the new text that is the mistake itself; left out, all of it. */
export interface FileEdit extends Edit {
  readonly file: string;
  readonly focus?: readonly [from: number, to: number];
}

/** A place in the unchanged text: from the first of its lines to the last. */
export interface Spot {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A mistake that could be made in the content or in the built files, before it is made. */
export interface Draft {
  /** Names the place for good: it tells this mutant from all others of its operator, whatever lines move. */
  readonly subject: string;
  /** The code that has to be reported. */
  readonly code: string;
  /** Other codes, or beginnings of codes, that the same mistake rightly brings about; `any` where a whole entry or file is lost, and with it all that it proved. */
  readonly consequences?: readonly string[] | 'any';
  readonly edits: readonly FileEdit[];
  /** Files that are replaced as a whole, or taken away. */
  readonly replaced?: ReadonlyMap<string, Uint8Array | null>;
  /** Where the report is due, in the unchanged text or as lines; left out, it is where the first edit puts its text. */
  readonly at?: Spot | DueLines;
  /** The day that counts as today for this mutant, where it lies in the clock. */
  readonly today?: string;
  /** What else a build is compared with, for mutants of built files. */
  readonly site?: Partial<Pick<BuiltSite, 'ledger' | 'own' | 'origin'>>;
}

/** Where a report is due, in the changed text. */
export interface DueLines {
  readonly file: string;
  readonly first: number;
  readonly last: number;
}

/** A mistake that was made, and what it has to bring about. */
export interface Mutant {
  readonly id: string;
  readonly operator: string;
  readonly code: string;
  readonly consequences: readonly string[] | 'any';
  readonly due: DueLines;
  readonly before: string;
  readonly after: string;
  /** Contents of the files that are not what they were; null for one that is gone. */
  readonly changed: ReadonlyMap<string, Uint8Array | null>;
  readonly today: string | undefined;
  readonly site: Draft['site'];
}

/** Makes one kind of mistake at every place where it can be made. */
export interface Operator {
  readonly name: string;
  /** What an author does who makes this mistake, as one clause. */
  readonly about: string;
  readonly scope: 'content' | 'output';
  /** At least this many mutants for each code, and one in so many of what is beyond; see `chooseDrafts`. */
  readonly atLeast?: number;
  readonly oneIn?: number;
}

/** Makes a mistake in the files that are mutated. Throws a RangeError for edits that overlap or lie outside their file. */
export function makeMutant(operator: string, draft: Draft, files: FileTree): Mutant {
  const changed = new Map(draft.replaced ?? []);
  for (const file of new Set(draft.edits.map((edit) => edit.file))) {
    const bytes = files.get(file);
    const text = bytes === undefined ? '' : decode(bytes);
    changed.set(file, new TextEncoder().encode(applyEdits(text, draft.edits.filter((edit) => edit.file === file))));
  }
  const excerpt = excerptOf(draft, files, changed);
  return {
    id: `${operator}:${draft.subject}`, operator, code: draft.code, consequences: draft.consequences ?? [],
    due: dueLines(draft, files, changed), ...excerpt, changed, today: draft.today, site: draft.site,
  };
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Replaces parts of a text. Throws a RangeError for edits that overlap or lie outside of it. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of ordered) {
    if (start < at || end < start || end > text.length) throw new RangeError(`The edit from ${start} to ${end} overlaps another or lies outside of the text.`);
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

/** How far a place moves by the edits before it. */
function moved(offset: number, edits: readonly Edit[]): number {
  return edits.reduce((sum, { start, end, text }) => (end <= offset && start < offset ? sum + text.length - (end - start) : sum), offset);
}

function dueLines(draft: Draft, files: FileTree, changed: ReadonlyMap<string, Uint8Array | null>): DueLines {
  const first = draft.edits[0];
  if (draft.at !== undefined && 'first' in draft.at) return draft.at;
  if (draft.at === undefined && first === undefined) {
    const [file] = [...changed.keys()];
    return { file: file ?? '', first: 1, last: 1 };
  }
  const file = draft.at?.file ?? first!.file;
  const edits = draft.edits.filter((edit) => edit.file === file);
  const bytes = changed.get(file) ?? files.get(file);
  const source = createSourceText(file, bytes === undefined ? '' : decode(bytes));
  let [start, end] = draft.at === undefined ? [0, 0] : [moved(draft.at.start, edits), moved(draft.at.end, edits)];
  if (draft.at === undefined) {
    const base = moved(first!.start, edits.filter((edit) => edit !== first));
    const [from, to] = first!.focus ?? trimmed(first!.text);
    [start, end] = [base + from, base + to];
  }
  return { file, first: source.positionAt(start).line, last: source.positionAt(end).line };
}

/** Where a text begins and ends without the white space around it. */
function trimmed(text: string): [number, number] {
  const from = text.length - text.trimStart().length;
  return [text.trim() === '' ? 0 : from, text.trimEnd().length];
}

const longest = 160;

function excerptOf(draft: Draft, files: FileTree, changed: ReadonlyMap<string, Uint8Array | null>): { before: string; after: string } {
  const first = draft.edits[0];
  if (first === undefined) {
    const [file, bytes] = [...changed][0] ?? ['', null];
    if (draft.today !== undefined) return { before: 'the day of the commit', after: draft.today };
    return { before: files.has(file) ? file : 'no file', after: bytes === null ? 'no file' : `${file}, ${bytes.length} bytes` };
  }
  const bytes = files.get(first.file);
  const text = bytes === undefined ? '' : decode(bytes);
  const from = Math.max(text.lastIndexOf('\n', first.start - 1) + 1, first.start - longest);
  const lineEnd = text.indexOf('\n', first.end);
  const to = Math.min(lineEnd === -1 ? text.length : lineEnd, first.end + longest / 2);
  return { before: text.slice(from, to), after: text.slice(from, first.start) + first.text + text.slice(first.end, to) };
}
