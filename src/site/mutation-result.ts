/** What the mutation run recorded, as pages show it. */
export interface MutationResult {
  /** The day of the commit that the run was made on. */
  readonly on: string;
  /** How many kinds of mistake were made. */
  readonly operators: number;
  /** How many mutants mean the same as what they were made of, so that nothing is to be reported. */
  readonly equivalent: number;
  readonly codes: readonly MutationRow[];
}

/** One line of the table of mutants: how many there are for a code, how many it reported, and how many of these where it is due. */
export interface MutationRow {
  readonly code: string;
  readonly mutants: number;
  readonly caught: number;
  readonly inPlace: number;
}

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
