/** Where something stands in a file. Lines and columns count from 1, as editors show them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A place in a file of the project; `file` is relative to the project's root, with forward slashes. */
export interface Place extends Position {
  readonly file: string;
}

/** Something an author has to mend. */
export interface Problem extends Place {
  /** Permanent code of the rule, such as `SPAN001`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** What is wrong, as a full sentence from the author's point of view. */
  readonly message: string;
  /** Why it is a problem. */
  readonly why: string;
  /** How to mend it, with the valid values nearest to what stands there. */
  readonly mend: string;
}

/** Orders problems by file, line, column and code, so that reports are the same on every run. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column || a.code.localeCompare(b.code, 'en')
  );
}
