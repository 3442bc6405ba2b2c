import type { PhrasingContent, RootContent } from 'mdast';
import type { Handbook, Question } from '../../model/handbook.ts';
import { describe, parseSpans } from '../../model/span.ts';
import { urls } from '../../model/urls.ts';
import { relatedTo } from '../related.ts';
import { typesetDocument } from '../typeset.ts';
import { kindNames, stageNames, tierNames } from '../wording.ts';
import { evidence, heading, label, list, markdown, pageList, paragraph } from './blocks.ts';
import { bodyParts } from './body.ts';
import { closing, opening, type TwinFrame, type TwinOptions } from './frame.ts';
import { linkTo, quoted, text, textNodes, type TwinContext } from './phrasing.ts';

/** An answer as Markdown, whole: every section of its page, with revisions in words and evidence as footnotes. */
export function answerTwin(question: Question, body: string, handbook: Handbook, { file, notes = true }: TwinOptions): string {
  const context: TwinContext = { handbook, file, notes };
  const texts = typesetDocument(question, handbook);
  const at = (...path: readonly PropertyKey[]): PhrasingContent[] => textNodes(texts.text(...path), context);
  const parts = bodyParts(body, texts, context);
  const frame: TwinFrame = {
    id: question.id, title: texts.text('title'), page: urls.question(question.id), verified: question.verified,
    about: [tierNames[question.tier], ...question.stages.map((stage) => stageNames[stage]), kindNames[question.kind], `${question.minutes} min`],
  };
  const wrongIn = (wrong: string): string =>
    wrong === 'none' ? 'whatever the revision' : describe(parseSpans(wrong, handbook.revisions, question.against), handbook.revisions);
  const followUp = ({ question: other }: Question['followUps'][number], index: number): PhrasingContent[] => [
    other === undefined ? { type: 'strong', children: at('followUps', index, 'ask') } : linkTo(urls.question(other), at('followUps', index, 'ask'), context),
    ...(texts.has('followUps', index, 'answer') ? [text(' '), ...at('followUps', index, 'answer')] : []),
  ];
  const related = relatedTo(question, handbook);
  const blocks: RootContent[] = [
    ...opening(frame, context),
    heading(2, 'Say it in 30 seconds'), paragraph(at('say')),
    heading(2, 'Full answer'), ...parts.answer,
    heading(2, 'What changed'),
    ...(question.changes.length === 0
      ? [paragraph('Nothing: the answer is the same in all revisions up to the one it is verified against.')]
      : list(question.changes.map(({ revision }, index) => [label(revision), text(': '), ...at('changes', index, 'text')]))),
    heading(2, 'What they are really after'), paragraph(at('probing')),
    ...list((['weak', 'good', 'strong'] as const).map((level) => [label(`${level[0]!.toUpperCase()}${level.slice(1)}`), text(': '), ...at(level)])),
    heading(2, 'Rubric'), ...list(question.rubric.map((_, index) => at('rubric', index))),
    heading(2, 'Traps'),
    ...list(question.traps.map(({ wrong }, index) => [
      label('Heard'), text(': '), ...quoted(at('traps', index, 'heard')), text(' '), label('Tempting'), text(': '), ...at('traps', index, 'tempting'), text(' '),
      label('In fact'), text(': '), ...at('traps', index, 'so'), text(` Wrong ${wrongIn(wrong)}.`),
    ]), true),
    heading(2, 'From practice'), ...parts.practice,
    heading(2, 'Follow-ups'), ...list(question.followUps.map(followUp)),
    ...(related.length === 0 ? [] : [
      heading(2, 'Related'),
      ...pageList(related.map(({ href, label: before, text: words }) => ({ href, nodes: textNodes({ ...words, marks: [] }, context), ...(before !== undefined && { before: `${before}: ` }) })), context),
    ]),
    ...closing(frame, context),
    ...(notes ? [heading(2, 'Evidence'), ...evidence(question.facts, context)] : []),
  ];
  return markdown(blocks);
}
