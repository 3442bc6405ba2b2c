import type { Element, ElementContent } from 'hast';
import type { ShikiTransformer } from 'shiki';
import { foldsOf, type Fold } from './folds.ts';

/**
 * Lets readers fold the members of a long message. A `pre` may hold no `details`, so such a sample is a `div` with the
 * class `pre`; its text is the whole message, letter by letter, whatever is folded. Everything is open at first. The
 * few styles stand on the elements, since most pages fold nothing. Members may open line by line, so each line that
 * folds is high enough to be hit by itself: 24 px at the least (WCAG 2.5.8).
 */
export const foldCode: ShikiTransformer = {
  name: 'handbook-fold-code',
  root(root) {
    const folds = foldsOf(this.source.trimEnd());
    const pre = root.children[0];
    const code = pre?.type === 'element' ? pre.children[0] : undefined;
    if (folds.length === 0 || code?.type !== 'element') return;
    const lines = code.children.filter((child): child is Element => child.type === 'element');
    root.children = [{ type: 'element', tagName: 'div', properties: { class: 'pre' }, children: folded(lines, folds) }];
  },
};

function folded(lines: readonly Element[], folds: readonly Fold[]): ElementContent[] {
  const last = lines.length - 1;
  const from = (first: number, end: number): ElementContent[] => {
    const nodes: ElementContent[] = [];
    for (let index = first; index <= end; index += 1) {
      const fold = folds.find((each) => each.from === index);
      if (fold === undefined) nodes.push(...ended(lines[index]!, index < last));
      else {
        const summary: Element = { type: 'element', tagName: 'summary', properties: { style: 'font:inherit;padding:.16rem 0;list-style:none' }, children: ended(lines[index]!, true) };
        nodes.push({ type: 'element', tagName: 'details', properties: { open: true, style: 'border:0' }, children: [summary, ...from(index + 1, fold.to - 1)] });
        // The bracket that closes stays in sight.
        nodes.push(...ended(lines[fold.to]!, fold.to < last));
        index = fold.to;
      }
    }
    return nodes;
  };
  return from(0, last);
}

/** A line and the sign that ends it, which copies need and the page does not show. */
function ended(line: Element, breaks: boolean): ElementContent[] {
  return breaks ? [line, { type: 'text', value: '\n' }] : [line];
}
