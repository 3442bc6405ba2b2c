import * as inputProblem from '../../src/model/input-problem.ts';
import { publishedFile, readPublished } from '../../src/model/ledger-published.ts';
import { redirectSchema, redirectsFile, type RedirectData } from '../../src/model/ledger-redirect.ts';
import type { Place, Problem } from '../../src/model/problem.ts';
import type { FileTree } from '../../src/model/source/file-tree.ts';
import { decodeUtf8 } from '../../src/model/source/source-text.ts';
import { readYamlMap, type MapEntry } from './yaml-map.ts';

/** A redirect with the places of its values; its id is the address it leads from. */
export type Redirect = MapEntry<RedirectData>;

/** What was ever published, and where it went. */
export interface Ledger {
  /** Every address with its line in the file. */
  readonly published: ReadonlyMap<string, Place>;
  /** Lines of the file that are no address. */
  readonly mistakes: readonly (Place & { readonly text: string })[];
  /** Redirects by the address they lead from. */
  readonly redirects: ReadonlyMap<string, Redirect>;
  /** Where each redirected address leads. */
  readonly targets: ReadonlyMap<string, RedirectData>;
}

/** A ledger that nothing was written into. */
export const emptyLedger: Ledger = { published: new Map(), mistakes: [], redirects: new Map(), targets: new Map() };

/** Reads the ledger of a project. What cannot be read becomes a problem. */
export function readLedger(files: FileTree): { readonly ledger: Ledger; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const bytes = files.get(publishedFile) ?? new Uint8Array();
  const decoded = decodeUtf8(bytes);
  if ('invalidAt' in decoded) problems.push(inputProblem.notUtf8(publishedFile, bytes, decoded.invalidAt));
  const { addresses, mistakes } = readPublished('text' in decoded ? decoded.text : '');
  const redirects = readYamlMap(files, redirectsFile, redirectSchema, () => undefined);
  const inFile = <P extends object>(position: P): P & { file: string } => ({ file: publishedFile, ...position });
  const ledger: Ledger = {
    published: new Map([...addresses].map(([address, position]) => [address, inFile(position)])),
    mistakes: mistakes.map(inFile),
    redirects: new Map(redirects.entries.map((entry) => [entry.id, entry])),
    targets: new Map(redirects.entries.map(({ id, data }) => [id, data])),
  };
  return { ledger, problems: [...problems, ...redirects.problems] };
}
