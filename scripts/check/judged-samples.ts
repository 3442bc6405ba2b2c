import { join } from 'node:path';
import { noCache } from '../../src/model/parse-cache.ts';
import { hashOfFiles, remembered } from './remembered.ts';
import type { Workspace } from './workspace.ts';

/**
 * Judges samples by the spec surface and the official schemas, and remembers the verdicts: compiling the schemas takes
 * longer than all other rules together.
 *
 * `key` gives what a verdict depends on, as plain data; `judge` works it out.
 */
export function judged<Sample, Verdict>(
  name: string, samples: readonly Sample[], key: (sample: Sample) => unknown, judge: (sample: Sample) => Verdict, { root, handbook, cache = noCache }: Workspace,
): Verdict[] {
  if (samples.length === 0) return [];
  const registry = handbook.revisions.all.map(({ id }) => id).join();
  // The surface and the schemas are loaded once; a process that checks again and again stands on what it has loaded.
  const basis = cache.ofObjects('basis of judged samples', [handbook.revisions], () =>
    hashOfFiles(join(import.meta.dirname, '../../src/spec'), join(root, 'node_modules/.package-lock.json'))) + registry;
  const byKey = new Map(samples.map((sample) => [JSON.stringify(key(sample)), sample]));
  return remembered({ root, name, basis }, samples.map((sample) => JSON.stringify(key(sample))), (unknown) => unknown.map((text) => judge(byKey.get(text)!)));
}
