import { z } from 'zod';

/** What the mutation run writes into its committed file, as far as pages show it. */
export const mutationResultSchema = z.object({
  /** The date of the commit that the run was made at. */
  date: z.iso.date(),
  /** What the run was made of, as `contentHash` and `rulesHash` of the check give it. */
  content: z.string(),
  rules: z.string(),
  codes: z.array(z.object({
    code: z.string(),
    mutants: z.int().min(0),
    /** How many of them the rule reported, */
    caught: z.int().min(0),
    /** and how many of those at the right line. */
    inPlace: z.int().min(0),
  })),
  /** Mutants that mean the same as what they were made of, so that nothing is to be reported. */
  equivalent: z.array(z.object({ id: z.string(), reason: z.string() })).default([]),
});

export type MutationResult = z.output<typeof mutationResultSchema>;

/** One line of the table of mutants: a code, or all of them. */
export type MutationRow = MutationResult['codes'][number];

/** The sum of the rows. */
export function totalOf(rows: readonly MutationRow[]): Omit<MutationRow, 'code'> {
  const sum = (key: 'mutants' | 'caught' | 'inPlace'): number => rows.reduce((total, row) => total + row[key], 0);
  return { mutants: sum('mutants'), caught: sum('caught'), inPlace: sum('inPlace') };
}

/** Says in a sentence what has changed since a mutation run. */
export function changedSince({ contentChanged, rulesChanged }: { readonly contentChanged: boolean; readonly rulesChanged: boolean }): string {
  if (contentChanged && rulesChanged) return 'Both the content and the rules have changed since.';
  if (contentChanged) return 'The content has changed since; the rules have not.';
  return rulesChanged ? 'The rules have changed since; the content has not.' : 'Neither the content nor the rules have changed since.';
}
