import type { HandbookDocument } from '../model/handbook.ts';
import { countWords } from '../model/passage/inline.ts';

/** Words a minute: the usual pace for technical prose, slower than for stories. */
const pace = 200;

/** Minutes that it takes to read an answer or a case from its first line to its last, rounded up. */
export function readingMinutes({ passages }: Pick<HandbookDocument, 'passages'>): number {
  const words = passages.reduce((sum, { text, sample }) => sum + countWords(sample?.code ?? text), 0);
  return Math.ceil(words / pace);
}
