import { answerParts, type AnswerPart } from '../model/question.ts';

const shortNames: Readonly<Record<AnswerPart, string>> = {
  'say-it': 'Say it',
  answer: 'Full answer',
  'what-changed': 'What changed',
  probing: 'Probing',
  rubric: 'Rubric',
  traps: 'Traps',
  practice: 'Practice',
  'follow-ups': 'Follow-ups',
  evidence: 'Evidence',
};

/** The list of contents of every answer. */
export const answerContents: readonly { readonly id: AnswerPart; readonly name: string }[] =
  answerParts.map((id) => ({ id, name: shortNames[id] }));
