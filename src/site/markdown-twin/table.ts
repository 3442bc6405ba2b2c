import type { PhrasingContent, RootContent } from 'mdast';
import type { Entry, Fact, Handbook } from '../../model/handbook.ts';
import { covers, type Spans } from '../../model/span.ts';
import type { Cell } from '../../model/table.ts';
import { urls } from '../../model/urls.ts';
import type { Surface } from '../../spec/surface.ts';
import { leastVerified } from '../freshness.ts';
import { lifeWords } from '../life-bar.ts';
import { tablePages, type TableName } from '../table-pages.ts';
import { factsOfCell, factsOfTable, livesOf, questionsOfTable, spansOfRow, type TableRow } from '../tables.ts';
import { typesetEntry, type Text } from '../typeset.ts';
import { evidence, heading, label, list, markdown, pageList, paragraph } from './blocks.ts';
import { closing, opening, type TwinFrame } from './frame.ts';
import { marked, text, textNodes, type TwinContext } from './phrasing.ts';

/**
 * One of the two tables as Markdown: a section for each row and a list for each of its cells, because a cell holds
 * several sentences and a table of Markdown has one line for all of them.
 */
export function tableTwin(name: TableName, handbook: Handbook, surface: Pick<Surface, 'get'>): string {
  const { title, introduction, columns } = tablePages[name];
  const rows: readonly TableRow[] = handbook[name];
  const context: TwinContext = { handbook, file: urls.tableMarkdown(name), notes: true };
  const facts = [...new Set([...factsOfTable(rows, handbook), ...(name === 'primitives' ? handbook.primitives.flatMap((row) => factsOfProbe(row, handbook)) : [])])];
  const against = leastVerified(name, rows.map(({ id }) => id), handbook);
  const frame: TwinFrame = {
    id: name, title: plainText(title), page: urls[name](), about: [], unmarked: 'A line without a revision holds as long as its row lives.',
    verified: { on: facts.map(({ verified }) => verified.on).sort()[0] ?? against.released, against: against.id },
  };
  const questions = questionsOfTable(rows, handbook);
  const blocks: RootContent[] = [
    ...opening(frame, context),
    // Chips are words in brackets here.
    paragraph(introduction.replace('a chip marks', 'brackets mark')),
    ...rows.flatMap((row) => rowBlocks(row, columns, facts, surface, context)),
    ...(name === 'primitives' ? [heading(2, 'How each is probed'), ...handbook.primitives.flatMap((row) => probeBlocks(row, facts, context))] : []),
    ...(questions.length === 0 ? [] : [
      heading(2, 'Questions that turn on this table'),
      ...pageList(questions.map((id) => ({ href: urls.question(id), nodes: textNodes({ ...typesetEntry(handbook, 'questions', id).text('title'), marks: [] }, context) })), context),
    ]),
    ...closing(frame, context),
    ...(facts.length > 0 ? [heading(2, 'Evidence'), ...evidence(facts, context)] : []),
  ];
  return markdown(blocks);
}

function rowBlocks(row: TableRow, columns: Readonly<Record<string, string>>, facts: readonly Fact[], surface: Pick<Surface, 'get'>, context: TwinContext): RootContent[] {
  const { handbook } = context;
  const lives = livesOf(row, surface, handbook);
  const around = spansOfRow(lives, handbook);
  const cells: Readonly<Record<string, Cell>> = row.cells;
  return [
    heading(2, row.name),
    paragraph(`${lifeWords(lives, handbook.revisions).map((word) => (typeof word === 'string' ? word : word.id)).join('')}.`),
    ...Object.entries(columns).flatMap(([column, words]): RootContent[] => {
      const found = factsOfCell(cells[column]!, handbook);
      return [paragraph([label(words)]), ...list(typeof found === 'string' ? [[text(found)]] : found.map((fact) => cellNodes(fact, around, facts, context)))];
    }),
  ];
}

/** A fact as a cell says it: short, with its revisions where they are not those of its row, and the number of its note. */
function cellNodes(fact: Fact, around: Spans, facts: readonly Fact[], context: TwinContext): PhrasingContent[] {
  const { revisions } = context.handbook;
  const texts = typesetEntry(context.handbook, 'facts', fact.id);
  const differs = fact.spans !== null && !covers(fact.spans, around, revisions);
  const words = textNodes({ ...texts.text(texts.has('short') ? 'short' : 'claim'), marks: [] }, context);
  return marked(words, { chip: differs ? fact.spans : null, notes: [{ number: facts.indexOf(fact) + 1 }] }, context);
}

function probeBlocks(row: Entry<'primitives'>, facts: readonly Fact[], context: TwinContext): RootContent[] {
  const texts = typesetEntry(context.handbook, 'primitives', row.id);
  const numbers = new Map(facts.map((fact, index) => [urls.fact(fact.id), index + 1]));
  // An entry numbers its own notes; here they have the numbers of the file.
  const numbered = (each: Text): Text => ({ ...each, marks: each.marks.map((mark) => ({ ...mark, notes: mark.notes.flatMap(({ href }) => ({ href, number: numbers.get(href)! })) })) });
  const nodes = (key: string): PhrasingContent[] => textNodes(numbered(texts.text('probe', key)), context);
  return [paragraph([label(`${row.name}.`), text(' '), ...nodes('ask'), text(' '), ...nodes('answer')])];
}

function factsOfProbe(row: Entry<'primitives'>, handbook: Handbook): Fact[] {
  const texts = typesetEntry(handbook, 'primitives', row.id);
  const notes = (['ask', 'answer'] as const).flatMap((key) => texts.text('probe', key).marks.flatMap((mark) => mark.notes));
  return notes.flatMap(({ href }) => handbook.facts.get(href.slice(urls.fact('').length)) ?? []);
}

function plainText(value: string): Text {
  return { inlines: [{ type: 'text', value }], marks: [], plain: value };
}
