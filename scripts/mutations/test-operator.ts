import { join } from 'node:path';
import { content, type Change } from '../../src/model/fixtures/content.ts';
import { openContent, type ContentBase } from './content-base.ts';
import { makeMutant, type Mutant } from './mutant.ts';
import type { ContentOperator } from './operator.ts';

/** The small handbook of the tests, with changes, as a base for operators. */
export function smallContent(changes: Readonly<Record<string, Change>> = {}): ContentBase {
  return openContent(join(import.meta.dirname, '../..'), content(changes));
}

/** Every mutant that an operator makes of a content, by its subject. */
export function mutantsOf(operator: ContentOperator, base: ContentBase): Map<string, Mutant> {
  return new Map([...operator.drafts(base)].map((draft) => [draft.subject, makeMutant(operator.name, draft, base.files)]));
}

/** The changed line of a mutant: the first of the lines on which its report is due. */
export function dueLine({ due: { file, first }, changed }: Mutant, base: ContentBase): string {
  const bytes = changed.get(file) ?? base.files.get(file);
  return (new TextDecoder().decode(bytes).split('\n')[first - 1] ?? '').trim();
}

/** The mutants of an operator as lines: subject, code, and the line on which the report is due. */
export function linesOf(operator: ContentOperator, base: ContentBase): string[] {
  return [...mutantsOf(operator, base)].map(([subject, mutant]) => `${subject} ${mutant.code} | ${dueLine(mutant, base)}`);
}
