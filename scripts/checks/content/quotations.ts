import { countWords, type Inline } from '../../../src/model/passage/inline.ts';
import { boundFacts, type Passage } from '../../../src/model/passage/passage.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/** From this many words on, words in quotation marks are somebody's and not a name or a turn of phrase. */
const shortestQuotation = 6;

/** What is quoted has a source that somebody has read. */
export const quotationsRule: ContentRule = {
  scope: 'content',
  name: 'content/quotations',
  codes: ['QUOTE001'],
  unit: 'passages',
  examined: ({ handbook }) => handbook.passages.filter(({ heard }) => !heard).length,
  *check(workspace) {
    for (const passage of workspace.handbook.passages) {
      const quoted = quotations(passage);
      if (quoted.length === 0 || hasReadSource(passage, workspace)) continue;
      for (const { words, offset } of quoted) {
        yield problemAt(passage.placeAt(offset), {
          code: 'QUOTE001',
          message: `These ${countWords(words)} words are quoted, but no source of them that was read is named here.`,
          why: 'A quotation that nobody has read at its source is hearsay, and often wrong.',
          mend: 'Link the source beside it, (source:id), or bind a world fact that rests on it; one that was not read does not count. Words that are nobody’s take no quotation marks, and wrong statements stand in <Heard>.',
        });
      }
    }
  },
};

interface Quotation {
  readonly words: string;
  readonly offset: number;
}

const quotationMark = /["\u201C\u201D]/g;

/** The long pieces of a passage in quotation marks. What is quoted as wrong is left out, and so are signs inside code. */
function quotations(passage: Passage): Quotation[] {
  if (passage.heard) return [];
  const marks = passage.find(quotationMark).filter(({ heard }) => !heard);
  if (marks.length < 2) return [];
  const pieces = spoken(passage.inlines).split(/["\u201C\u201D]/);
  // Marks come in pairs; what stands between the first and the second is quoted, and so on.
  return marks.flatMap(({ offset }, index) => {
    const words = pieces[index + 1] ?? '';
    return index % 2 === 0 && marks[index + 1] !== undefined && countWords(words) >= shortestQuotation ? [{ words, offset }] : [];
  });
}

/** The words of a passage, each piece of code as one word, without what is quoted as wrong. */
function spoken(inlines: readonly Inline[]): string {
  return inlines.map((inline) => {
    if (inline.type === 'code') return 'code';
    if (inline.type === 'heard') return '';
    if ('value' in inline) return inline.value;
    return 'children' in inline ? spoken(inline.children) : ' ';
  }).join('');
}

function hasReadSource(passage: Passage, { handbook: { facts, sources } }: Workspace): boolean {
  const linked = passage.links.filter(({ target }) => target.scheme === 'source').map(({ target }) => target.id);
  const bound = boundFacts(passage).flatMap((id) => {
    const fact = facts.get(id);
    return fact?.kind === 'world' ? fact.sources : [];
  });
  return [...linked, ...bound].some((id) => (sources.get(id)?.read.how ?? 'not') !== 'not');
}
