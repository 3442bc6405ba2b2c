import { amountOf, indexedAnswers, type BudgetCode } from '../../check/budgets.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';
import { searchWeights } from '../../check/search-weight.ts';
import { largestParts, limitOf, partWords } from '../../check/weight.ts';

type SearchBudget = Extract<BudgetCode, 'BUDGET009' | 'BUDGET010' | 'BUDGET011'>;

/** What exceeds a budget, and what helps. */
const said: Readonly<Record<SearchBudget, readonly [what: string, mend: string]>> = {
  BUDGET009: ['The interface of the search', 'Load what a reader sees after the first result only then, as src/client/search/lanes.ts does with the full text.'],
  BUDGET010: ['The matcher of the search', 'It begins with src/client/search/engine.ts. What only the full text needs belongs to text-lane.ts, which is loaded after the first result.'],
  BUDGET011: [`What a first result loads of the index of names, grown to ${indexedAnswers} answers where there are fewer,`, 'scripts/build/name-parts.ts cuts an index that is large; look at the sizes there, and at whether something wrote search/names.txt past it.'],
};

/** What comes until the first result of a search keeps within its budgets. */
export const budgetSearchRule: OutputRule = {
  scope: 'output',
  name: 'output/budget-search',
  codes: Object.keys(said),
  unit: 'files',
  examined: (site) => searchWeights(site).length,
  *check(site) {
    for (const weight of searchWeights(site)) {
      const { code, path, amount } = weight;
      const limit = limitOf(weight);
      if (amount <= limit) continue;
      const [what, mend] = said[code as SearchBudget];
      yield problemAt({ file: site.label(path), line: 1, column: 1 }, {
        code,
        message: `${what} has ${amountOf(amount, 'bytes')} (brotli); the limit is ${limit.toLocaleString('en-US')}. Its largest parts: ${partWords(largestParts(weight))}.`,
        why: 'All of it has to come before the first result shows, so every byte delays the first search of a reader.',
        mend,
      });
    }
  },
};
