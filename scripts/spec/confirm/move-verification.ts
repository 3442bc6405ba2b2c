import { createSourceText } from '../../../src/model/source/source-text.ts';
import { parseYaml } from '../../../src/model/source/yaml-source.ts';

/** What is written of a verification that was made again. */
export interface NewVerification {
  readonly on: string;
  readonly against: string;
}

/**
 * Writes a new day and revision into `verified` of some facts of a file, and leaves every other character as it is.
 *
 * Takes the text of a file of facts and the ids to change. Throws a RangeError for an id that the file does not have.
 */
export function moveVerification(text: string, ids: readonly string[], verification: NewVerification): string {
  const yaml = parseYaml(createSourceText('facts.yaml', text));
  const places = ids.flatMap((id) => (['on', 'against'] as const).map((key) => {
    const offset = yaml.offsetOf([id, 'verified', key]);
    const written = /^(["']?)\d{4}-\d{2}-\d{2}\1/.exec(text.slice(offset))?.[0];
    if (written === undefined) throw new RangeError(`The fact "${id}" has no "${key}" in "verified" that could be written anew.`);
    return { offset, length: written.length, to: verification[key] };
  }));
  // From the last to the first, so that the places of the others stay true.
  return places.sort((a, b) => b.offset - a.offset).reduce((now, { offset, length, to }) => `${now.slice(0, offset)}${to}${now.slice(offset + length)}`, text);
}
