/** Where something stands in a file. Lines and columns count from 1, as editors show them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A place in a file of the project; `file` is relative to the project's root, with forward slashes. */
export interface Place extends Position {
  readonly file: string;
}

/** One replacement in a text; `start` and `end` are offsets (UTF-16 code units) in the text before any edit. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A mend that a program can make without asking: mechanical, and the only one there is. */
export interface Fix {
  readonly file: string;
  readonly edits: readonly Edit[];
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
  /** The mend itself, where it is mechanical and unambiguous. */
  readonly fix?: Fix;
}

/** Orders problems by file, line, column and code, so that reports are the same on every run. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column || a.code.localeCompare(b.code, 'en')
  );
}
