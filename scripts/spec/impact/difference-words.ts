import type { Revision } from '../../../src/model/revision.ts';
import { elementKinds } from '../../../src/spec/element.ts';
import { elementMoves, type ElementChange, type PlaceChange, type SurfaceDifference } from './surface-difference.ts';

/** How many names of one kind and move are printed; JSON has all of them. */
const shown = 12;

/** The difference between two surfaces as lines for a terminal: by revision, then by kind, then by what happened. */
export function wordDifference({ elements, places }: SurfaceDifference): string[] {
  const revisions = [...new Set([...elements, ...places].map(({ revision }) => revision))].sort((a, b) => a.order - b.order);
  if (revisions.length === 0) return ['Nothing differs from the stored surface.'];
  return revisions.flatMap((revision) => [
    `${revision.id}`,
    ...elementLines(elements.filter((change) => change.revision === revision)).map((line) => `  ${line}`),
    ...placeLines(places.filter((change) => change.revision === revision)).map((line) => `  ${line}`),
  ]);
}

/** One line for each kind and move, and below it what is different of those that changed. */
function elementLines(changes: readonly ElementChange[]): string[] {
  return elementKinds.flatMap((kind) => elementMoves.flatMap((move) => {
    const found = changes.filter((change) => change.kind === kind && change.move === move);
    if (found.length === 0) return [];
    const names = found.map(({ key }) => key.slice(key.indexOf(':') + 1));
    const details = found.slice(0, shown).flatMap((change) => (move === 'changed' ? change.details.map((detail) => `    ${change.key}: ${detail}`) : []));
    return [`${kind}, ${found.length} ${move}: ${listShort(names)}`, ...details];
  }));
}

function placeLines(changes: readonly PlaceChange[]): string[] {
  const lines: string[] = [];
  for (const [what, isWanted] of [['page', (change: PlaceChange) => change.anchor === undefined], ['anchor', (change: PlaceChange) => change.anchor !== undefined]] as const) {
    for (const move of ['removed', 'added'] as const) {
      const found = changes.filter((change) => change.move === move && isWanted(change));
      if (found.length === 0) continue;
      const names = found.map(({ page, anchor, now }) => `${page}${anchor === undefined ? '' : `#${anchor}`}${now.length === 0 ? '' : ` (perhaps now ${now[0]!})`}`);
      lines.push(`${what}, ${found.length} ${move}: ${listShort(names)}`);
    }
  }
  return lines;
}

function listShort(names: readonly string[]): string {
  return names.length <= shown ? names.join(', ') : `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`;
}

/** The difference as plain data. */
export function differenceData({ elements, places }: SurfaceDifference): unknown {
  const withId = <T extends { readonly revision: Revision }>({ revision, ...rest }: T) => ({ ...rest, revision: revision.id });
  return { elements: elements.map(withId), places: places.map(withId) };
}
