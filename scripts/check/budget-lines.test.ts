import { expect, it } from 'vitest';
import { budgets } from './budgets.ts';
import { budgetLines } from './budget-lines.ts';
import { siteOf } from './built-site.ts';
import { content } from './test-content.ts';
import { openWorkspace } from './workspace.ts';

function linesOf(files: Readonly<Record<string, string>>, all = false) {
  const { handbook, surface } = openWorkspace(content()).workspace!;
  return budgetLines(siteOf(Object.keys(files), (path) => files[path]!, { handbook, surface }), all);
}

const answer = 'q/session-lifecycle/index.html';

it('has a row for each budget, with what comes nearest to its limit', () => {
  const { rows, parts, exceeded } = linesOf({ [answer]: '<main><section id="traps"><p>A</p></section></main>', 'index.html': '<img src="/a.png" alt="a">', 'a.html': '' });
  expect(rows.map(([code]) => code)).toEqual(Object.keys(budgets));
  expect(rows[4]).toEqual(['BUDGET005', 'elements of an answer', '1,200 elements', '6', '1,194', answer]);
  expect(rows[7]!.slice(2)).toEqual(['0 requests', '1', '-1', 'index.html']);
  expect(rows[10]!.slice(1)).toEqual(['index of names at 150 answers', '15,360 bytes', '', '', 'not in this build']);
  expect(parts).toEqual(expect.arrayContaining([`BUDGET005, ${answer}: section #traps 2`, 'BUDGET008, index.html: img[src] /a.png 1']));
  expect(exceeded).toBe(1);
});

it('lists everything on demand', () => {
  expect(linesOf({ [answer]: '', 'a.html': '', 'b.html': '' }, true).rows.filter(([code]) => code === 'BUDGET008').map((row) => row[5])).toEqual([answer, 'a.html', 'b.html']);
});
