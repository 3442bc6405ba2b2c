import type { PhrasingContent, RootContent } from 'mdast';
import type { Handbook, Postmortem } from '../../model/handbook.ts';
import { caseKinds } from '../../model/postmortem.ts';
import { urls } from '../../model/urls.ts';
import { typesetDocument, typesetEntry } from '../typeset.ts';
import { firmness } from '../wording.ts';
import { evidence, heading, label, list, markdown, pageList, paragraph } from './blocks.ts';
import { bodyParts } from './body.ts';
import { closing, opening, type TwinFrame, type TwinOptions } from './frame.ts';
import { text, textNodes, type TwinContext } from './phrasing.ts';

/** A case as Markdown: the facts of the record, the account, the lesson, its sources and what could not be verified. */
export function caseTwin(item: Postmortem, body: string, handbook: Handbook, { file, notes = true }: TwinOptions): string {
  const context: TwinContext = { handbook, file, notes };
  const texts = typesetDocument(item, handbook);
  const at = (...path: readonly PropertyKey[]): PhrasingContent[] => textNodes(texts.text(...path), context);
  const titleOf = (id: string): PhrasingContent[] => textNodes({ ...typesetEntry(handbook, 'questions', id).text('title'), marks: [] }, context);
  const frame: TwinFrame = {
    id: item.id, title: texts.text('title'), page: urls.postmortem(item.id), verified: item.verified,
    about: [...item.records, caseKinds[item.kind], `Disclosed ${item.disclosed}`],
  };
  const asked = item.questions.filter((id) => handbook.questions.has(id));
  const blocks: RootContent[] = [
    ...opening(frame, context),
    heading(2, 'In two sentences'), paragraph(at('say')),
    ...list([
      [label('Found by'), text(`: ${item.foundBy}`)],
      ...(item.severity === undefined ? [] : [[label('Severity'), text(`: ${item.severity}`)]]),
      [label('Affected'), text(': '), ...at('affected')],
      [label('Fixed in'), text(': '), ...at('fixedIn')],
    ]),
    ...bodyParts(body, texts, context).body,
    heading(2, 'Timeline'), ...list(item.timeline.map(({ date }, index) => [label(date), text(': '), ...at('timeline', index, 'text')])),
    heading(2, 'Lesson'), paragraph(at('lesson')),
    ...(asked.length === 0 ? [] : [heading(2, 'Asked as'), ...pageList(asked.map((id) => ({ href: urls.question(id), nodes: titleOf(id) })), context)]),
    heading(2, 'Sources'),
    ...list(item.sources.flatMap(({ source: id }, index) => {
      const source = handbook.sources.get(id);
      if (source === undefined) return [];
      const link: PhrasingContent = { type: 'link', url: source.url, children: [text(source.title)] };
      return [[link, text(` (${[source.publisher, source.date, firmness(source).toLowerCase()].filter(Boolean).join(', ')}): `), ...at('sources', index, 'for')]];
    })),
    ...(item.unverified.length === 0 ? [] : [heading(2, 'Not verified'), ...list(item.unverified.map((_, index) => at('unverified', index)))]),
    ...closing(frame, context),
    ...(notes && item.facts.length > 0 ? [heading(2, 'Evidence'), ...evidence(item.facts, context)] : []),
  ];
  return markdown(blocks);
}
