import type { ContentBase } from '../content-base.ts';
import type { Draft, FileEdit } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';
import { isStep, ownWords, proseOf, type PlacedPassage } from '../prose.ts';

/** Paragraphs of bodies: passages of running text that no list or table holds, and that are no caption of an exchange. */
function paragraphs(content: ContentBase): PlacedPassage[] {
  return ownWords(content).filter(({ passage, start }) =>
    passage.path === undefined && passage.kind === 'text' && !content.text(passage.file).slice(0, start).trimEnd().endsWith('<Exchange>'));
}

/** Writes a block of its own before a paragraph. */
function writeBlock({ passage, start }: PlacedPassage, block: string): FileEdit {
  return { file: passage.file, start, end: start, text: `${block}\n\n`, focus: [0, block.length] };
}

function* withBlocks(content: ContentBase, code: string, blocks: readonly string[], consequences: readonly string[]): Generator<Draft> {
  for (const [index, place] of paragraphs(content).entries()) {
    yield { subject: place.name, code, consequences: ['ANSWER003', 'ANSWER008', ...consequences], edits: [writeBlock(place, blocks[index % blocks.length]!)] };
  }
}

/** A component that the handbook does not have, or an attribute that it does not take. */
export const unknownComponent: ContentOperator = {
  name: 'unknown-component',
  about: 'uses a component or an attribute that does not exist',
  scope: 'content',
  drafts: (content) => withBlocks(content, 'MARKUP001', ['<Note>\n\nMind the order.\n\n</Note>', '<era span="2025-03-26">\n\nIt was so.\n\n</era>', '<div>\n\nA box.\n\n</div>', '<Heard who="somebody">It is so.</Heard>'], ['BIND001', 'MARKUP003']),
};

/** Program code stands in prose. */
export const programInProse: ContentOperator = {
  name: 'program-in-prose',
  about: 'writes program code into prose',
  scope: 'content',
  drafts: (content) => withBlocks(content, 'MARKUP002', ['{new Date().getFullYear()} servers were counted.', 'export const count = 3', 'It takes {1 + 1} steps.', "import Chart from './chart.astro'"], []),
};

/** Markdown that the handbook does not set: pictures, raw HTML, foot notes, task lists. */
export const unsetMarkup: ContentOperator = {
  name: 'unset-markup',
  about: 'uses Markdown that the pages do not set',
  scope: 'content',
  drafts: (content) => withBlocks(content, 'MARKUP003', ['![The flow of a call](/flow.png)', 'It is told elsewhere.[^1]\n\n[^1]: In the notes.'], ['LINK001', 'LINK002', 'LINK003', 'OUT004']),
};

/** A text in YAML that is set as one paragraph holds a list, a heading or two of them. */
export const twoParagraphs: ContentOperator = {
  name: 'two-paragraphs',
  about: 'writes more than one paragraph where one is set',
  scope: 'content',
  *drafts(content) {
    const texts = ['"First of all.\\n\\nAnd then."', '"# The whole story"', '"- one\\n- two"', '"> as they say"'];
    for (const [index, { passage, name }] of proseOf(content).entries()) {
      if (passage.path === undefined || passage.heard || passage.kind === 'title') continue;
      const entry = content.entries(passage.entry.collection).find(({ id }) => id === passage.entry.id)!;
      yield {
        subject: name, code: 'MARKUP004',
        consequences: ['USE001', 'USE002', 'BIND001', 'CHANGE001', 'WRONG001', 'WRONG002', 'ANSWER009', 'QUIZ001', 'QUIZ002', 'CASE001', 'CASE003'],
        edits: [entry.yaml.setValue([...entry.path, ...passage.path], texts[index % texts.length]!)],
      };
    }
  },
};

/** A step of an exchange cannot be drawn: nobody sends it, nothing stands on its arrow, or too much. */
export const undrawnStep: ContentOperator = {
  name: 'undrawn-step',
  about: 'writes a step of an exchange that cannot be drawn',
  scope: 'content',
  *drafts(content) {
    for (const place of proseOf(content)) {
      if (!isStep(place)) continue;
      const { file } = place.passage;
      const found = /^([a-z ]+ (-->|->) [a-z ]+): +\*\*(.+?)\*\*/.exec(content.text(file).slice(place.start));
      if (found === null) continue;
      const [, head = '', arrow = '', label = ''] = found;
      const at = place.start + found[0].indexOf(label, head.length);
      const cut = (name: string, start: number, end: number, text: string): Draft => ({ subject: `${place.name}/${name}`, code: 'MARKUP006', edits: [{ file, start, end, text }], at: { file, start: place.start, end: place.start } });
      yield cut('arrow', place.start + head.indexOf(arrow), place.start + head.indexOf(arrow) + arrow.length, 'to');
      yield cut('bold', at - 2, at + label.length + 2, label);
      yield cut('long', at, at, 'a very long label for so short an arrow, ');
      yield cut('bare', place.start, at - 2, '');
    }
  },
};

export const markupOperators = [unknownComponent, programInProse, unsetMarkup, twoParagraphs, undrawnStep];
