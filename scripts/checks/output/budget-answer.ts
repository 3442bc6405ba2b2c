import { answerPages, answerWeights } from '../../check/answer-weight.ts';
import { amountOf, budgets, type BudgetCode } from '../../check/budgets.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';
import { largestParts, limitOf, partWords } from '../../check/weight.ts';

type AnswerBudget = Extract<BudgetCode, `BUDGET00${1 | 2 | 3 | 4 | 5 | 6 | 7}`>;

/** What to say of a page that exceeds a budget: the beginning of the sentence, why it matters, and what helps. */
const said: Readonly<Record<AnswerBudget, readonly [has: string, why: string, mend: string]>> = {
  BUDGET001: ['This answer page has', 'More than that does not come with the first flight of a connection, so that readers on a slow network wait for another round trip.', 'Shorten the answer, or move a part of it to a page of its own, as evidence is; what every answer page carries is in src/layouts/Page.astro and src/components/answer.'],
  BUDGET002: ['The script of this answer page has', 'An answer is read without script; what is loaded all the same costs readers time and battery.', 'Load what a reader asks for only when it is asked for, by import(); every page loads src/layouts/Page.astro, answers src/client/answer besides.'],
  BUDGET003: ['The style of this answer page has', 'Style stands in the page, so it takes room from the text in the first flight.', 'Look into src/styles for rules that no answer uses, and move those of one kind of page into a sheet that only that page imports.'],
  BUDGET004: ['The HTML of this answer page has', 'A browser reads every byte of it before it can show the last, however well it compresses.', 'Look for markup that is repeated for each line or claim, and say it once.'],
  BUDGET005: ['This answer page has', 'Each element costs memory and time at every layout, most of all on a phone.', 'Look for elements around elements and for one element per word or line, in the parts named here.'],
  BUDGET006: ['This answer page links', 'A page that lists answers grows with every answer that is written, and so does each of its visits.', 'Link those answers that a reader needs next; lists of all belong to /q/ and its pages by topic.'],
  BUDGET007: ['This answer page loads', 'Each file is a request, and one that another file imports is a request that begins late.', 'Write it as the script of a component, without an address: the build sets it into the page.'],
};

/** An answer page keeps within every budget for answers. */
export const budgetAnswerRule: OutputRule = {
  scope: 'output',
  name: 'output/budget-answer',
  codes: Object.keys(said),
  unit: 'answer pages',
  examined: (site) => answerPages(site).length,
  *check(site) {
    for (const weight of answerWeights(site)) {
      const { code, path, amount } = weight;
      const limit = limitOf(weight);
      if (amount <= limit) continue;
      const [has, why, mend] = said[code as AnswerBudget];
      const { unit } = budgets[code];
      yield problemAt({ file: site.label(path), line: 1, column: 1 }, {
        code,
        message: `${has} ${amountOf(amount, unit)}${unit === 'bytes' ? ' (brotli)' : ''}${unit === 'files' ? ' of script' : unit === 'answers' ? ' besides itself' : ''}; the limit is ${limit.toLocaleString('en-US')}. Its largest parts: ${partWords(largestParts(weight))}.`,
        why, mend,
      });
    }
  },
};
