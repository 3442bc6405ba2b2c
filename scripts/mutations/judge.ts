import type { Problem } from '../../src/model/problem.ts';
import type { Mutant } from './mutant.ts';

/** What became of a mutant. */
export interface Verdict {
  readonly mutant: Mutant;
  /** The code named for it was reported anew. */
  readonly caught: boolean;
  /** It was reported where it is due. */
  readonly inPlace: boolean;
  /** What else was reported anew, though nobody said that it would. */
  readonly undeclared: readonly Problem[];
  /** Everything that was reported anew. */
  readonly reported: readonly Problem[];
}

const keyOf = ({ code, file, message }: Problem): string => `${code}\n${file}\n${message}`;

/** What a report says beyond an earlier one, whatever lines have moved. */
export function newProblems(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const known = new Map<string, Problem[]>();
  for (const problem of before) known.set(keyOf(problem), [...(known.get(keyOf(problem)) ?? []), problem]);
  // Of problems that say the same, those on an old line are the old ones.
  const surplus: Problem[] = [];
  for (const problem of after) {
    const same = known.get(keyOf(problem));
    const at = same?.findIndex(({ line }) => line === problem.line) ?? -1;
    if (at >= 0) same!.splice(at, 1);
    else surplus.push(problem);
  }
  return surplus.filter((problem) => known.get(keyOf(problem))?.shift() === undefined);
}

/** What the engine reports of a rule that fails: never a consequence of what an author wrote. */
const broken = 'CHECK001';

/** Compares what is reported of a mutant with what is due. */
export function judge(mutant: Mutant, before: readonly Problem[], after: readonly Problem[]): Verdict {
  const reported = newProblems(before, after);
  const { due } = mutant;
  const named = reported.filter(({ code }) => code === mutant.code);
  const allowed = mutant.consequences === 'any' ? [''] : [mutant.code, ...mutant.consequences];
  return {
    mutant, reported,
    caught: named.length > 0,
    inPlace: named.some(({ file, line }) => file === due.file && line >= due.first && line <= due.last),
    undeclared: reported.filter(({ code }) => code === broken || !allowed.some((start) => code.startsWith(start))),
  };
}
