import type { Revisions } from '../model/revision.ts';
import { parseSpans, revisionsIn, spansOf } from '../model/span.ts';
import { spanNotation } from './span-notation.ts';
import type { SurfaceData } from './surface-data.ts';
import type { StoredValue } from './write-surface.ts';

/** Members of a stored deprecation that look like a span and are none. */
const noSpans: ReadonlySet<string> = new Set(['since', 'earliestRemoval', 'source']);

/**
 * The stored surface as it stood before its later revisions came.
 *
 * Takes the stored files, the registry they were written for, and an earlier registry: the same revisions from the
 * first one on. What only later revisions have is left out, and what ended with one of them is open again.
 */
export function surfaceUntil(data: SurfaceData, revisions: Revisions, earlier: Revisions): SurfaceData {
  const ids = new Set(revisions.all.map(({ id }) => id));
  const isSpan = (text: string): boolean => text.split(',').every((part) => part.includes('..') ? part.split('..').every((end) => end.trim() === '' || ids.has(end.trim())) : ids.has(part.trim()));

  /** The revisions of a stored span that are left, as a span of the earlier registry; undefined where there is none. */
  function cut(text: string): string | undefined {
    const left = revisionsIn(parseSpans(text, revisions), revisions).map(({ id }) => earlier.find(id)).filter((revision) => revision !== undefined);
    return left.length === 0 ? undefined : spanNotation(spansOf(left, earlier), earlier);
  }

  function kept(value: StoredValue, key: string): StoredValue | undefined {
    if (typeof value === 'string') return !noSpans.has(key) && isSpan(value) ? cut(value) : value;
    if (typeof value !== 'object' || Array.isArray(value)) return value;
    const members = Object.entries(value).flatMap(([name, member]): [string, StoredValue][] => {
      const left = kept(member, name);
      return left === undefined ? [] : [[name, left]];
    });
    return members.length === 0 ? undefined : Object.fromEntries(members);
  }

  /** An element whose own span is over is gone with all that is known of it. */
  function keptFile(file: Readonly<Record<string, StoredValue>>): Record<string, StoredValue> {
    return Object.fromEntries(Object.entries(file).flatMap(([name, value]): [string, StoredValue][] => {
      const left = kept(value, name);
      const own = typeof value === 'object' && !Array.isArray(value) && 'spans' in value;
      const lives = left !== undefined && (!own || (typeof left === 'object' && 'spans' in left));
      return lives ? [[name, left]] : [];
    }));
  }

  const { source, deprecations, ...files } = data;
  const reduced = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, keptFile(file as unknown as Record<string, StoredValue>)]));
  return {
    ...reduced,
    deprecations: keptFile(Object.fromEntries(Object.entries(deprecations).filter(([, { since }]) => earlier.find(since) !== undefined)) as unknown as Record<string, StoredValue>),
    source: { ...source, revisions: Object.fromEntries(Object.entries(source.revisions).filter(([id]) => earlier.find(id) !== undefined)) },
  } as unknown as SurfaceData;
}
