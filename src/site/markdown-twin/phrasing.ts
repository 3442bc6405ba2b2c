import type { PhrasingContent } from 'mdast';
import type { Handbook } from '../../model/handbook.ts';
import type { Inline, LinkTarget } from '../../model/passage/inline.ts';
import { describe } from '../../model/span.ts';
import { urlOf } from '../../model/urls.ts';
import type { ClaimMark } from '../claim-marks.ts';
import { relativeAddress } from '../site-address.ts';
import { dateOf } from '../spoken.ts';
import type { Text } from '../typeset.ts';

/** What texts in Markdown depend on. */
export interface TwinContext {
  readonly handbook: Handbook;
  /** Address of the file that the text stands in, from the site's root; links in it are relative to it. */
  readonly file: string;
  /** Whether claims carry the numbers of their notes; the file then has a list of evidence. */
  readonly notes: boolean;
}

/** A text of an entry as Markdown nodes: chips in words, notes as footnotes. */
export function textNodes({ inlines, marks }: Text, context: TwinContext): PhrasingContent[] {
  return phrasing(inlines, marks, context);
}

/** Inlines as Markdown nodes; `marks` are those of the claims by running number. */
export function phrasing(inlines: readonly Inline[], marks: readonly ClaimMark[], context: TwinContext): PhrasingContent[] {
  const nodesOf = (inline: Inline): PhrasingContent[] => {
    switch (inline.type) {
      case 'text':
        // Authors wrap lines where they like.
        return [text(inline.value.replace(/\s*\n\s*/g, ' '))];
      case 'requirement':
        return [text(inline.value)];
      case 'code':
        return [{ type: 'inlineCode', value: inline.value }];
      case 'reference':
        return [text(inline.kind === 'date' ? (dateOf(context.handbook, inline.id) ?? inline.id) : inline.id)];
      case 'strong':
      case 'emphasis':
        return [{ type: inline.type, children: all(inline.children) }];
      case 'heard':
        return quoted(all(inline.children));
      case 'claim':
        return claim(inline.children, marks[inline.index]);
      case 'link':
        return [{ type: 'link', url: linkAddress(inline.target, context), children: all(inline.children) }];
      case 'break':
        return [{ type: 'break' }];
    }
  };
  const all = (list: readonly Inline[]): PhrasingContent[] => list.flatMap(nodesOf);

  const claim = (children: readonly Inline[], mark: ClaimMark | undefined): PhrasingContent[] =>
    marked(all(children), { chip: mark?.chip ?? null, notes: mark?.notes ?? [] }, context);
  return all(inlines);
}

/** Words with what stands behind them: revisions in words, and the numbers of notes where the file has them. */
export function marked(nodes: readonly PhrasingContent[], { chip, notes }: Pick<ClaimMark, 'chip'> & { readonly notes: readonly { readonly number: number }[] }, context: TwinContext): PhrasingContent[] {
  // The mark belongs to the words, so it stands before the full stop of a claim that is a whole sentence.
  const { words, end } = withoutEnd(nodes);
  return [
    ...words,
    ...(chip === null ? [] : [text(` (${describe(chip, context.handbook.revisions)})`)]),
    ...(context.notes ? notes.map(({ number }) => footnote(number)) : []),
    ...(end === '' ? [] : [text(end)]),
  ];
}

/** Takes the punctuation off the end of some words. */
function withoutEnd(nodes: readonly PhrasingContent[]): { words: readonly PhrasingContent[]; end: string } {
  const last = nodes.at(-1);
  const end = last?.type === 'text' ? (/[.,;:!?]+$/.exec(last.value)?.[0] ?? '') : '';
  if (last?.type !== 'text' || end === '') return { words: nodes, end: '' };
  const rest = last.value.slice(0, -end.length);
  return { words: [...nodes.slice(0, -1), ...(rest === '' ? [] : [text(rest)])], end };
}

/** A plain text as a node. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** What somebody says and is not so, in quotation marks as the pages have it. */
export function quoted(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return [text('“'), ...nodes, text('”')];
}

/** A link to an address of the site, written so that it works wherever the site is mounted. */
export function linkTo(address: string, children: PhrasingContent[], { file }: TwinContext): PhrasingContent {
  return { type: 'link', url: relativeAddress(file, address), children };
}

function footnote(number: number): PhrasingContent {
  return { type: 'footnoteReference', identifier: String(number), label: String(number) };
}

function linkAddress(target: LinkTarget, { handbook, file }: TwinContext): string {
  const url = urlOf(target, (id) => handbook.sources.get(id)?.url);
  // The checks refuse a target that leads nowhere, so this is never printed.
  return url === undefined ? target.id : relativeAddress(file, url);
}
