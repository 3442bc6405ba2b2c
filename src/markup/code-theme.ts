import type { Element, ElementContent } from 'hast';
import type { ShikiTransformer, ThemeRegistration } from 'shiki';
import { piecesOf } from './long-code.ts';

/**
 * Highlighting reduced to four classes, so that a sample costs little and the page's own tokens color it:
 * `k` key or header name, `v` string, `n` method, number or status, `o` remark.
 *
 * Shiki knows colors, not classes: the theme gives each class a color of its own, and the transformer turns the
 * colors back into classes. Nothing of it reaches the page as an inline style.
 */
const classOfColor: Readonly<Record<string, string>> = { '#000001': 'k', '#000002': 'v', '#000003': 'n', '#000004': 'o' };
const plain = '#000000';

export const codeTheme: ThemeRegistration = {
  name: 'handbook',
  type: 'light',
  fg: plain,
  bg: '#ffffff',
  settings: [
    { settings: { foreground: plain, background: '#ffffff' } },
    { scope: ['comment', 'punctuation.definition.comment'], settings: { foreground: '#000004' } },
    { scope: ['string', 'string.other.http'], settings: { foreground: '#000002' } },
    { scope: ['string.unquoted', 'constant.other.option'], settings: { foreground: plain } },
    { scope: ['support.type.property-name', 'entity.name.tag'], settings: { foreground: '#000001' } },
    { scope: ['keyword.control', 'storage.type', 'storage.modifier'], settings: { foreground: '#000001' } },
    { scope: ['constant.numeric', 'constant.language', 'keyword.control.http'], settings: { foreground: '#000003' } },
  ],
};

/** Makes the theme's colors classes, joins neighbors of one class, and wraps lines for the hanging indent. */
export const codeClasses: ShikiTransformer = {
  name: 'handbook-code-classes',
  pre: (pre) => ({ ...pre, properties: {} }),
  line(line) {
    line.children = joined(line.children.flatMap(classed));
    line.properties = { class: ['l', ...indentClass(line.children[0])].join(' ') };
  },
};

/** The deepest indent, in columns, that has a class of its own in the style sheet. */
const deepestIndent = 12;

/** A wrapped line goes on two columns inside its own indent, so the sheet has to know how deep that is, in steps of two. */
function indentClass(first: ElementContent | undefined): string[] {
  // The spaces may stand inside the first colored piece.
  if (first?.type === 'element') return indentClass(first.children[0]);
  const columns = first?.type === 'text' ? /^ */.exec(first.value)![0].length : 0;
  const step = Math.min(columns - (columns % 2), deepestIndent);
  return step === 0 ? [] : [`i${step}`];
}

function classed(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const className = classOfColor[colorOf(node)];
  const children = node.children.flatMap(breakable);
  return className === undefined ? children : [{ ...node, properties: { class: className }, children }];
}

function colorOf(node: Element): string {
  const style = String(node.properties['style'] ?? '');
  return /color:(#[0-9a-f]{6})/i.exec(style)?.[1]?.toLowerCase() ?? plain;
}

/** Long keys and addresses may break after a slash. */
function breakable(node: ElementContent): ElementContent[] {
  if (node.type !== 'text') return [node];
  const wbr: Element = { type: 'element', tagName: 'wbr', properties: {}, children: [] };
  return piecesOf(node.value).flatMap((value, index): ElementContent[] => [...(index > 0 ? [wbr] : []), { type: 'text', value }]);
}

function joined(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text') result[result.length - 1] = { type: 'text', value: last.value + node.value };
    else if (last?.type === 'element' && node.type === 'element' && last.tagName === 'span' && node.tagName === 'span' && last.properties['class'] === node.properties['class']) {
      result[result.length - 1] = { ...last, children: joined([...last.children, ...node.children]) };
    } else result.push(node);
  }
  return result;
}
