import type { Place, Problem } from '../../src/model/problem.ts';
import type { BuiltSite } from './built-site.ts';
import type { Workspace } from './workspace.ts';

/** A rule over what authors write: everything below `src/content`. */
export interface ContentRule {
  readonly scope: 'content';
  /** Name of its file below `scripts/checks`, without the ending. */
  readonly name: string;
  /** The codes it may report; each has a page in `docs/rules`. */
  readonly codes: readonly string[];
  /** How many things the rule looks at: passages, facts, samples, links … */
  examined?(workspace: Workspace): number;
  /** Yields every problem it finds; one problem never hides another. */
  check(workspace: Workspace): Iterable<Problem>;
}

/** A rule over the files of a finished build. */
export interface OutputRule {
  readonly scope: 'output';
  readonly name: string;
  readonly codes: readonly string[];
  /** How many things the rule looks at: pages, links, ids … */
  examined?(site: BuiltSite): number;
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
}

/** Makes a problem of a place and a finding. Without a severity it is an error. */
export function problemAt({ file, line, column }: Place, { severity = 'error', ...finding }: Finding): Problem {
  return { ...finding, severity, file, line, column };
}
