import { join } from 'node:path';
import type { Handbook } from '../../src/model/handbook.ts';
import { loadHandbook, type Loaded } from '../../src/model/load.ts';
import { noCache, type ParseCache } from '../../src/model/parse-cache.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { FileTree } from '../../src/model/source/file-tree.ts';
import { createMessageValidator, type MessageValidator } from '../../src/spec/message-validator.ts';
import { createSurface, type Surface } from '../../src/spec/surface.ts';
import { newestChange } from './commit-date.ts';
import { readExceptions, type Exception } from './exceptions.ts';
import { createFactIndex, type FactIndex } from './fact-index.ts';
import { createIdentifiers, type Identifiers } from './identifiers.ts';
import { readLedger, type Ledger } from './ledger.ts';
import { problemAt } from './rule.ts';

/** What the check of content stands on, beside the content itself. */
export interface WorkspaceOptions {
  /** The project's root: where packages are installed that samples are compiled against. */
  readonly root?: string;
  /** Addresses of the site's own pages, such as `/transports/`; left out, links to pages are checked in the output only. */
  readonly pages?: ReadonlySet<string>;
  /** The day that counts as today, `YYYY-MM-DD`; left out, that of the newest change of the handbook. Never the machine's clock. */
  readonly today?: string | undefined;
  /** Gives and takes what was made of content that did not change, for checks of the same project one after the other. */
  readonly cache?: ParseCache | undefined;
  /** Every code that a check can report, for what names codes; left out, any code counts as known. */
  readonly codes?: readonly string[];
}

/** Everything a content rule may look at. */
export interface Workspace extends WorkspaceOptions {
  readonly files: FileTree;
  readonly loaded: Loaded;
  readonly handbook: Handbook;
  readonly surface: Surface;
  readonly identifiers: Identifiers;
  readonly facts: FactIndex;
  /** Judges samples; it compiles the schemas of a revision when the first sample of it comes. */
  readonly messages: MessageValidator;
  /** The project's root. */
  readonly root: string;
  /** The day that counts as today, `YYYY-MM-DD`: what expires or ages is judged by it. */
  readonly today: string;
  /** Problems that are left as they are for a while. */
  readonly exceptions: readonly Exception[];
  /** What was ever published, and where it went. */
  readonly ledger: Ledger;
}

/** A workspace, or the reasons why there is none; in both cases what the loader found. */
export interface Opened {
  readonly loaded: Loaded;
  readonly workspace: Workspace | undefined;
  readonly problems: readonly Problem[];
}

/** Loads the content and all that rules compare it with. Never throws for what an author wrote. */
export function openWorkspace(files: FileTree, options: WorkspaceOptions = {}): Opened {
  const { cache = noCache } = options;
  const loaded = loadHandbook(files, { cache });
  const { entries: exceptions, problems: unreadable } = readExceptions(files);
  const { ledger, problems: unreadableLedger } = readLedger(files);
  const problems = [...loaded.problems, ...unreadable, ...unreadableLedger];
  const { handbook } = loaded;
  if (handbook === undefined) return { loaded, workspace: undefined, problems };
  let surface: Surface;
  try {
    surface = cache.ofObjects('surface', [handbook.revisions], () => createSurface(handbook.revisions));
  } catch (error) {
    const problem = problemAt(loaded.placeOf('revisions', ''), {
      code: 'REVISION001',
      message: `The spec surface does not fit the registry of revisions: ${error instanceof Error ? error.message : String(error)}`,
      why: 'No claim can be proved while the two disagree on which revisions exist; all other rules wait for it.',
      mend: 'Add the revision to revisions.yaml, or take it out of src/spec/surface/.',
    });
    return { loaded, workspace: undefined, problems: [...problems, problem] };
  }
  const identifiers = createIdentifiers(handbook, surface);
  const messages = cache.ofObjects('messages', [handbook.revisions], () => createMessageValidator({ revisions: handbook.revisions, surface }));
  const root = options.root ?? join(import.meta.dirname, '../..');
  const today = options.today ?? newestChange(handbook);
  const facts = createFactIndex(handbook, surface);
  const workspace = { ...options, root, today, exceptions, ledger, files, loaded, handbook, surface, identifiers, facts, messages };
  return { loaded, workspace, problems };
}
