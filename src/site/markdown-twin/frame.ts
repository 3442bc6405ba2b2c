import type { PhrasingContent, RootContent } from 'mdast';
import { citationsOf } from '../citation.ts';
import type { Text } from '../typeset.ts';
import { heading, paragraph } from './blocks.ts';
import { linkTo, text, textNodes, type TwinContext } from './phrasing.ts';

/** What the beginning and the end of a twin say. */
export interface TwinFrame {
  readonly id: string;
  readonly title: Text;
  /** Address of the page, from the site's root. */
  readonly page: string;
  readonly verified: { readonly on: string; readonly against: string };
  /** What kind of thing it is, in a few words. */
  readonly about: readonly string[];
  /** What text without a revision speaks of, where that is not the revision of the verification. */
  readonly unmarked?: string;
}

/** How a twin is written. */
export interface TwinOptions {
  /** Address of the file that it stands in, from the site's root. */
  readonly file: string;
  /** Without notes there is no list of evidence either: shorter, for collections of many. */
  readonly notes?: boolean;
}

/** Beginning of a twin: title, address of the page, what it was verified against. */
export function opening({ title, page, verified, about, unmarked = 'Text without a revision speaks of that one.' }: TwinFrame, context: TwinContext): RootContent[] {
  return [
    heading(1, textNodes({ ...title, marks: [] }, context)),
    paragraph(
      `${[...about, `Verified on ${verified.on} against revision ${verified.against} of the Model Context Protocol`].join(' · ')}. `,
      `${unmarked} Page: `, [addressLink(page, context)], '.',
    ),
  ];
}

// No address is given to the citation: the link behind it has it, and is made absolute where the site knows its own.
const gap = 'https://address.invalid/';

/** End of a twin: how to cite it, and its license. */
export function closing({ id, title, page, verified }: TwinFrame, context: TwinContext): RootContent[] {
  const { apa } = citationsOf({ id, title: title.plain, verifiedOn: verified.on, against: verified.against, url: gap });
  return [
    heading(2, 'Cite and license'),
    paragraph(`${apa.replace(gap, '').trim()} `, [addressLink(page, context)]),
    paragraph('Text: CC BY 4.0. You may share and change it, and say where it is from.'),
  ];
}

function addressLink(page: string, context: TwinContext): PhrasingContent {
  return linkTo(page, [text(`MCP Interview Handbook, ${page.replace(/^\/|\/$/g, '')}`)], context);
}
