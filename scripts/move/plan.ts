import { compareAddresses } from '../../src/model/ledger-address.ts';
import type { RedirectData } from '../../src/model/ledger-redirect.ts';
import type { EntryReference } from '../../src/model/passage/passage.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { FileTree } from '../../src/model/source/file-tree.ts';
import { createParseCache, type ParseCache } from '../../src/model/parse-cache.ts';
import { entryAddresses } from '../../src/model/urls.ts';
import { runContentRules, type Report } from '../check/engine.ts';
import { wordProblem } from '../check/reporters/human.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../check/workspace.ts';
import { applyEdits } from './apply-edits.ts';
import { removeEntry, renameEntry, type EntryEdit } from './entry-edit.ts';
import { checkNewId, readEntryName } from './entry-name.ts';
import { redirectsFor, renamedAddresses, withPublished, withRedirects, type AddressChanges } from './ledger-edit.ts';
import { referencesTo, type ContentReference, type Successor } from './references.ts';
import { Refused } from './refused.ts';
import { readSuccessor } from './successor.ts';

/** A change of the content that was computed and proved, and not yet written. */
export interface Plan {
  /** The content as it is then. */
  readonly files: FileTree;
  /** References that were edited, with where they stood. */
  readonly references: readonly ContentReference[];
  readonly entry: EntryEdit;
  readonly redirects: ReadonlyMap<string, RedirectData>;
  /** What the check says of the result that it did not say before: warnings, since errors refuse the change. */
  readonly warnings: readonly Problem[];
}

/** When and why an entry moves or goes. */
export interface Occasion {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly reason: string;
}

/**
 * Plans to give an entry another id: its file or key, every reference to it, the redirects of its published addresses
 * and the ledger. Throws Refused where that cannot be, or where the check of the result would find something new.
 */
export function planMove(files: FileTree, name: string, newId: string, occasion: Occasion, options: WorkspaceOptions = {}): Plan {
  const before = openFor(files, options);
  const { workspace } = before;
  const entry = readEntryName(name, workspace);
  checkNewId(entry.collection, newId, workspace);
  const renamed = renameEntry(entry, newId, workspace);
  if (renamed === undefined) throw new Refused(`The key "${entry.id}" is not written as a plain word; change it by hand.`);
  const moved = { collection: entry.collection, id: newId };
  const address = entryAddresses(moved.collection, newId)[0] ?? '';
  const changes = renamedAddresses(entry, newId, workspace.ledger);
  return finish(before, entry, renamed, [...referencesTo(entry, workspace)], { entry: moved, address }, changes, [...changes.values()], occasion, options);
}

/**
 * Plans to take an entry out, and to lead what refers to it to what takes its place: another entry (`facts/other`) or an
 * address of the site (`/q/session-lifecycle/#traps`). Throws Refused as `planMove` does, and where a reference cannot
 * do without the entry.
 */
export function planRetirement(files: FileTree, name: string, to: string, occasion: Occasion, options: WorkspaceOptions = {}): Plan {
  const before = openFor(files, options);
  const { workspace } = before;
  const entry = readEntryName(name, workspace);
  const successor = readSuccessor(to, entry, workspace);
  const references = [...referencesTo(entry, workspace)].filter(({ from }) => !isSame(from, entry));
  return finish(before, entry, removeEntry(entry, workspace), references, successor, retiredAddresses(entry, successor, workspace), [], occasion, options);
}

function isSame(a: EntryReference, b: EntryReference): boolean {
  return a.collection === b.collection && a.id === b.id;
}

/** Where the published addresses of an entry lead once it is gone: to what has the same part of its successor, or to the successor itself. */
function retiredAddresses(entry: EntryReference, { entry: next, address }: Successor, { ledger }: Workspace): AddressChanges {
  const same = next?.collection === entry.collection ? next.id : undefined;
  const changes = renamedAddresses(entry, same ?? entry.id, ledger);
  return new Map([...changes].map(([from, renamed]) => [from, same !== undefined && ledger.published.has(renamed) ? renamed : address]));
}

interface Before {
  readonly files: FileTree;
  readonly workspace: Workspace;
  readonly report: Report;
  readonly cache: ParseCache;
}

function openFor(files: FileTree, options: WorkspaceOptions): Before {
  const cache = createParseCache(options.cache);
  const { workspace, problems } = openWorkspace(files, { ...options, cache });
  const unreadable = problems.filter(({ severity }) => severity === 'error');
  if (workspace === undefined || unreadable.length > 0) {
    throw new Refused(`Some of the content cannot be read, so not every reference in it is known. Mend this first:\n\n${unreadable.map(wordProblem).join('\n')}`);
  }
  return { files, workspace, report: runContentRules(files, { ...options, cache }), cache };
}

function finish(
  before: Before, entry: EntryReference, entryEdit: EntryEdit, references: readonly ContentReference[], successor: Successor,
  changes: AddressChanges, published: readonly string[], occasion: Occasion, options: WorkspaceOptions,
): Plan {
  const fixes = references.map((reference) => ({ reference, fix: reference.replaced(successor) }));
  const stuck = fixes.filter(({ fix }) => fix === undefined).map(({ reference }) => reference);
  if (stuck.length > 0) throw new Refused(stuckMessage(entry, stuck));
  const edits = [...fixes.map(({ fix }) => fix!), ...(entryEdit.kind === 'edit' ? [entryEdit.fix] : [])];
  const redirects = redirectsFor(changes, { entry, ...occasion });
  const content = withEntry(applyEdits(before.files, edits), entryEdit);
  const files = redirects.size === 0 ? content : withPublished(withRedirects(content, before.workspace.ledger, changes, redirects), published.toSorted(compareAddresses));
  const added = newProblems(before, runContentRules(files, { ...options, cache: createParseCache(before.cache) }), entryEdit);
  const errors = added.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Refused(`Nothing was written, because the check would find this then:\n\n${errors.map(wordProblem).join('\n')}`);
  }
  return { files, references, entry: entryEdit, redirects, warnings: added };
}

function withEntry(files: FileTree, edit: EntryEdit): FileTree {
  if (edit.kind === 'edit') return files;
  const result = new Map(files);
  if (edit.kind === 'rename') result.set(edit.to, result.get(edit.file)!);
  result.delete(edit.file);
  return result;
}

function stuckMessage({ collection, id }: EntryReference, stuck: readonly ContentReference[]): string {
  const places = stuck.map(({ file, line, column, says }) => `  ${file}:${line}:${column}  ${says}`);
  const why = collection === 'facts' ? 'A claim can rest on another fact only.' : 'They are not written in a way that can be edited safely.';
  return `${stuck.length === 1 ? 'This reference' : `These ${stuck.length} references`} to ${collection}/${id} cannot be changed by a program:\n\n${places.join('\n')}\n\n${why} Name an entry of the same collection with --to ${collection}/<id>, or change them by hand first.`;
}

/** What the check finds in the result and did not find before, wherever it stands now. */
function newProblems(before: Before, after: Report, edit: EntryEdit): Problem[] {
  const known = new Map<string, number>();
  const keyOf = ({ code, message, file }: Problem): string => `${code}\n${edit.kind === 'rename' && file === edit.file ? edit.to : file}\n${message}`;
  for (const problem of before.report.problems) known.set(keyOf(problem), (known.get(keyOf(problem)) ?? 0) + 1);
  return after.problems.filter((problem) => {
    const left = known.get(keyOf(problem)) ?? 0;
    known.set(keyOf(problem), left - 1);
    return left <= 0;
  });
}
