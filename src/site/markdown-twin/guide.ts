import type { RootContent } from 'mdast';
import type { Guide, Handbook } from '../../model/handbook.ts';
import { urls } from '../../model/urls.ts';
import { typesetDocument, typesetEntry } from '../typeset.ts';
import { evidence, heading, markdown, pageList, paragraph } from './blocks.ts';
import { bodyParts } from './body.ts';
import { closing, opening, type TwinFrame, type TwinOptions } from './frame.ts';
import { textNodes, type TwinContext } from './phrasing.ts';

/** A guide as Markdown. */
export function guideTwin(guide: Guide, body: string, handbook: Handbook, { file, notes = true }: TwinOptions): string {
  const context: TwinContext = { handbook, file, notes };
  const texts = typesetDocument(guide, handbook);
  const frame: TwinFrame = { id: guide.id, title: texts.text('title'), page: urls.guide(guide.id), verified: guide.verified, about: [] };
  const asked = guide.questions.filter((id) => handbook.questions.has(id));
  const blocks: RootContent[] = [
    ...opening(frame, context),
    paragraph(textNodes(texts.text('description'), context)),
    ...bodyParts(body, texts, context).body,
    ...(asked.length === 0 ? [] : [
      heading(2, 'Answers'),
      ...pageList(asked.map((id) => ({ href: urls.question(id), nodes: textNodes({ ...typesetEntry(handbook, 'questions', id).text('title'), marks: [] }, context) })), context),
    ]),
    ...closing(frame, context),
    ...(notes && guide.facts.length > 0 ? [heading(2, 'Evidence'), ...evidence(guide.facts, context)] : []),
  ];
  return markdown(blocks);
}
