import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { nodesIn } from './html-nodes.ts';

const names = (html: string): string[] => [...nodesIn(parseFragment(html))].map(({ nodeName }) => nodeName);

it('gives nodes in the order of the document', () => {
  expect(names('<ul><li>a<b></b></li><li></li></ul><p></p><template><i></i></template>')).toEqual(['#document-fragment', 'ul', 'li', '#text', 'b', 'li', 'p', 'template']);
});

it('reaches nodes that stand thousands deep, and all of very many beside each other', () => {
  expect(names(`${'<b>'.repeat(20_000)}<i>`).at(-1)).toBe('i');
  expect(names('<br>'.repeat(150_000))).toHaveLength(150_001);
});
