import type { Entry, Fact, Handbook } from '../model/handbook.ts';
import { spansOf, type Spans } from '../model/span.ts';
import type { Cell } from '../model/table.ts';
import type { Life } from '../spec/element.ts';
import type { Surface } from '../spec/surface.ts';

/** A row of one of the two tables. */
export type TableRow = Entry<'primitives'> | Entry<'transports'>;

/**
 * The life of a row in every revision, in order of release: it is active while any of its elements is, and
 * deprecated while those that are left are.
 */
export function livesOf(row: Pick<TableRow, 'elements'>, surface: Pick<Surface, 'get'>, { revisions }: Pick<Handbook, 'revisions'>): Life[] {
  const elements = row.elements.flatMap((key) => surface.get(key) ?? []);
  return revisions.all.map((revision) => {
    const lives = elements.map((element) => element.life(revision));
    return (['active', 'deprecated', 'removed'] as const).find((life) => lives.includes(life)) ?? 'absent';
  });
}

/** The revisions in which a row lives, as its bar shows: what its unmarked cells speak of. */
export function spansOfRow(lives: readonly Life[], { revisions }: Pick<Handbook, 'revisions'>): Spans {
  return spansOf(revisions.all.filter((_, index) => lives[index] === 'active' || lives[index] === 'deprecated'), revisions);
}

/** The facts of a cell, or the reason why it is empty. */
export function factsOfCell(cell: Cell, { facts }: Pick<Handbook, 'facts'>): readonly Fact[] | string {
  return Array.isArray(cell) ? cell.flatMap((id) => facts.get(id) ?? []) : cell.none;
}

/** Every fact of a table, in reading order, each once. */
export function factsOfTable(rows: readonly TableRow[], handbook: Pick<Handbook, 'facts'>): Fact[] {
  const cells = rows.flatMap((row) => Object.values(row.cells) as Cell[]);
  return [...new Set(cells.flatMap((cell) => (Array.isArray(cell) ? cell : [])))].flatMap((id) => handbook.facts.get(id) ?? []);
}

/** The questions that turn on a table, in the order of its rows. */
export function questionsOfTable(rows: readonly TableRow[], { questions }: Pick<Handbook, 'questions'>): string[] {
  return [...new Set(rows.flatMap((row) => row.questions))].filter((id) => questions.has(id));
}
