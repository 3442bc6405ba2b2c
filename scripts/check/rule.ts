import type { Fix, Place, Problem } from '../../src/model/problem.ts';
import type { BuiltSite } from './built-site.ts';
import type { Workspace } from './workspace.ts';

/** What every rule says of itself. */
interface RuleHead {
  /** Name of its file below `scripts/checks`, without the ending. */
  readonly name: string;
  /** The codes it may report; each has a page in `docs/rules`. */
  readonly codes: readonly string[];
  /** Those of its codes that do not stop a build; all others are errors. */
  readonly warnings?: readonly string[];
  /** What `examined` counts, in the plural: `passages`, `facts`, `samples` … */
  readonly unit: string;
}

/** A rule over what authors write: everything below `src/content`. */
export interface ContentRule extends RuleHead {
  readonly scope: 'content';
  /** How many things the rule looks at. A rule that looks at nothing proves nothing, and this is how one sees it. */
  examined(workspace: Workspace): number;
  /** Yields every problem it finds; one problem never hides another. */
  check(workspace: Workspace): Iterable<Problem>;
}

/** A rule over the files of a finished build. */
export interface OutputRule extends RuleHead {
  readonly scope: 'output';
  examined(site: BuiltSite): number;
  check(site: BuiltSite): Iterable<Problem>;
}

export type Rule = ContentRule | OutputRule;

/** What a problem says, apart from its place. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly why: string;
  readonly mend: string;
  readonly severity?: Problem['severity'];
  /** The mend itself, where it is mechanical and there is no other; `--fix` makes it. */
  readonly fix?: Fix | undefined;
}

/** Makes a problem of a place and a finding. Without a severity it is an error. */
export function problemAt({ file, line, column }: Place, { severity = 'error', fix, ...finding }: Finding): Problem {
  return { ...finding, severity, file, line, column, ...(fix !== undefined && { fix }) };
}
