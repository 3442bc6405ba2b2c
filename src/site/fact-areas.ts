import type { Handbook, Fact } from '../model/handbook.ts';

/** Facts of one area, in the order of their files. */
export interface FactArea {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly Fact[];
}

/**
 * The areas of the page of all facts. What the world does about an area (`tools-world.yaml`) follows what the
 * specification says about it (`tools.yaml`).
 */
export function factAreasOf(files: ReadonlyMap<string, readonly string[]>, { facts }: Pick<Handbook, 'facts'>): FactArea[] {
  const areas = new Map<string, string[]>();
  for (const [file, ids] of [...files].sort(([a], [b]) => a.localeCompare(b))) {
    const area = file.replace(/-world$/, '');
    areas.set(area, [...(areas.get(area) ?? []), ...ids]);
  }
  return [...areas].map(([area, ids]) => ({
    id: `area-${area}`, name: nameOf(area), facts: ids.flatMap((id) => facts.get(id) ?? []),
  }));
}

function nameOf(area: string): string {
  const words = area.replaceAll('-', ' ').replace(/\boauth\b/, 'OAuth').replace(/\bsdks?\b/, 'SDKs').replace(/\btypescript\b/, 'TypeScript');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
