import type { Handbook } from '../../src/model/handbook.ts';
import { readContentTree, type FileTree } from '../../src/model/source/file-tree.ts';
import type { Surface } from '../../src/spec/surface.ts';
import type { Exception } from '../check/exceptions.ts';
import type { Ledger } from '../check/ledger.ts';
import { openWorkspace, type Workspace } from '../check/workspace.ts';

/** What a build compares its pages with. */
export interface BuildContent {
  readonly handbook: Handbook;
  readonly surface: Surface;
  readonly exceptions: readonly Exception[];
  readonly ledger: Ledger;
}

let kept: { readonly root: string; readonly files: FileTree; readonly content: BuildContent } | undefined;

/**
 * Keeps what was loaded to check the content, for the check of the pages that are made of it. The places of entries are
 * let go: the files of a large handbook take much memory.
 */
export function keepContent(root: string, { files, handbook, surface, exceptions, ledger }: Workspace): void {
  kept = { root, files, content: { handbook, surface, exceptions, ledger } };
}

/** The content that the pages of a build were proved with; undefined where nothing was checked, as in a benchmark of pages alone. */
export function checkedContent(root: string): BuildContent | undefined {
  return kept?.root === root ? kept.content : undefined;
}

/**
 * The content of a project as it is now: what was kept where the files are the same, to the byte, else loaded anew.
 * Returns undefined where it cannot be loaded.
 */
export function contentOfBuild(root: string): BuildContent | undefined {
  const files = readContentTree(root);
  if (kept?.root === root && sameFiles(kept.files, files)) return kept.content;
  const { workspace } = openWorkspace(files);
  if (workspace === undefined) return undefined;
  keepContent(root, workspace);
  return kept!.content;
}

function sameFiles(a: FileTree, b: FileTree): boolean {
  return a.size === b.size && [...a].every(([file, bytes]) => {
    const other = b.get(file);
    return other !== undefined && Buffer.compare(bytes, other) === 0;
  });
}
