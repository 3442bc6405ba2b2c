import { answerWeights } from './answer-weight.ts';
import { amountOf, budgets, type BudgetCode } from './budgets.ts';
import type { BuiltSite } from './built-site.ts';
import { earlyRequests } from './early-requests.ts';
import { searchWeights } from './search-weight.ts';
import { largestParts, limitOf, partWords, type Weight } from './weight.ts';

/** Everything that a budget bounds, as it is in a build. */
export function allWeights(site: BuiltSite): Weight[] {
  const requests = [...site.pages.values()].map((page): Weight => {
    const early = earlyRequests(site, page);
    return { code: 'BUDGET008', path: page.path, amount: early.length, parts: () => early.map(({ in: where, url }) => ({ name: `${where} ${url}`, amount: 1 })) };
  });
  return [...answerWeights(site), ...requests, ...searchWeights(site)];
}

/** Budgets as rows of a table, in the order of their codes, and how many are exceeded. */
export interface BudgetLines {
  /** Code, what is bounded, limit, what there is, what is left, the page or file. */
  readonly rows: readonly (readonly string[])[];
  /** The largest parts of what stands in each row, where it has parts. */
  readonly parts: readonly string[];
  readonly exceeded: number;
}

/**
 * Words what a build weighs. Takes the build, and whether everything is listed that has a budget; otherwise it is only
 * what comes nearest to the limit of each. A budget for which the build holds nothing says so.
 */
export function budgetLines(site: BuiltSite, all = false): BudgetLines {
  const weights = allWeights(site);
  const groups = (Object.keys(budgets) as BudgetCode[]).map((code) => {
    const group = weights.filter((weight) => weight.code === code).sort((a, b) => shareOf(b) - shareOf(a));
    return { code, group, shown: all ? group : group.slice(0, 1) };
  });
  return {
    rows: groups.flatMap(({ code, shown }) => (shown.length === 0 ? [rowOf({ code, path: 'not in this build' })] : shown.map(rowOf))),
    parts: groups.flatMap(({ shown }) => shown).flatMap((weight) => {
      const parts = largestParts(weight);
      return parts.length === 0 ? [] : [`${weight.code}, ${weight.path}: ${partWords(parts)}`];
    }),
    exceeded: groups.filter(({ group }) => group.some((weight) => weight.amount > limitOf(weight))).length,
  };
}

/** How much of its limit something takes; where nothing is allowed, how much there is. */
function shareOf(weight: Weight): number {
  return weight.amount / (limitOf(weight) || 1);
}

function rowOf({ code, path, amount, limit: own }: Pick<Weight, 'code' | 'path' | 'limit'> & { readonly amount?: number }): string[] {
  const { name, unit } = budgets[code];
  const limit = limitOf({ code, ...(own !== undefined && { limit: own }) });
  return [code, name, amountOf(limit, unit), amount?.toLocaleString('en-US') ?? '', amount === undefined ? '' : (limit - amount).toLocaleString('en-US'), path];
}
