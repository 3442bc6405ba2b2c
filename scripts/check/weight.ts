import { budgets, type BudgetCode } from './budgets.ts';

/** A part of what was weighed. */
export interface WeightPart {
  readonly name: string;
  readonly amount: number;
}

/** What something weighs in the unit of a budget. */
export interface Weight {
  readonly code: BudgetCode;
  /** The built file that is weighed. */
  readonly path: string;
  readonly amount: number;
  /** What is allowed, where it is not what the table of budgets says. */
  readonly limit?: number;
  /** All parts, in any order. Parts that are compressed alone are larger together than the whole. */
  parts(): readonly WeightPart[];
}

/** What a weight may be at most. */
export function limitOf({ code, limit }: Pick<Weight, 'code' | 'limit'>): number {
  return limit ?? budgets[code].limit;
}

/** The largest parts, the largest first; parts of one name are one. */
export function largestParts({ parts }: Pick<Weight, 'parts'>, most = 4): WeightPart[] {
  const sums = new Map<string, number>();
  for (const { name, amount } of parts()) sums.set(name, (sums.get(name) ?? 0) + amount);
  return [...sums].map(([name, amount]) => ({ name, amount })).sort((a, b) => b.amount - a.amount).slice(0, most);
}

/** Parts as words: `style 3,699, section #traps 1,200`. */
export function partWords(parts: readonly WeightPart[]): string {
  return parts.map(({ name, amount }) => `${name} ${amount.toLocaleString('en-US')}`).join(', ');
}
