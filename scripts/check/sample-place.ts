import type { Passage, Sample } from '../../src/model/passage/passage.ts';
import type { Place } from '../../src/model/problem.ts';
import type { Workspace } from './workspace.ts';

/** A passage that is a code sample. */
export type SamplePassage = Passage & { readonly sample: Sample };

/** Every code sample of every entry. */
export function samplePassages({ handbook }: Pick<Workspace, 'handbook'>): SamplePassage[] {
  return handbook.passages.filter((passage): passage is SamplePassage => passage.sample !== undefined);
}

/**
 * The place in the file of a line and column of a sample's code, both counted from 1. A sample inside a list is
 * indented in the file but not in its code.
 */
export function placeInSample({ sample, file }: SamplePassage, line: number, column: number, { loaded }: Pick<Workspace, 'loaded'>): Place {
  const { codePlace } = sample;
  const fileLine = codePlace.line + line - 1;
  const written = loaded.sources.get(file)?.text.split('\n')[fileLine - 1] ?? '';
  const code = sample.code.split('\n')[line - 1] ?? '';
  return { file, line: fileLine, column: column + Math.max(0, written.indexOf(code)) };
}
