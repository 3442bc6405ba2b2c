import type { Problem } from '../../src/model/problem.ts';
import { wordProblem, total } from '../check/reporters/human.ts';

/** What Vite's error overlay shows, as its protocol has it. */
export interface OverlayError {
  readonly message: string;
  readonly stack: string;
  readonly plugin: string;
  readonly id: string;
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
}

/** More than this is not read in an overlay; the terminal has all of them. */
const mostShown = 20;

/** Words problems for the overlay of a page in development: the first one with its place, and the list below. Takes at least one. */
export function overlayMessage(problems: readonly [Problem, ...Problem[]], root: string): OverlayError {
  const [first] = problems;
  const shown = problems.slice(0, mostShown);
  const rest = problems.length - shown.length;
  return {
    message: `${total({ problems, excepted: [] })} in the content\n\n${shown.map(wordProblem).join('\n\n')}${rest > 0 ? `\n\nand ${rest} more, listed in the terminal` : ''}`,
    stack: '',
    plugin: 'npm run check',
    id: `${root}/${first.file}`,
    loc: { file: `${root}/${first.file}`, line: first.line, column: first.column },
  };
}
