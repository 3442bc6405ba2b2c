import { countReasons } from '../impact/reason.ts';
import type { Replay } from './replay.ts';

/** A replay for a terminal: how much of what changed is named, and the answers in the order of how much breaks. */
export function wordReplay({ revision, impact, changed, later, named, missed, extra, recall, precision }: Replay): string {
  const reasons = new Map(impact.entries.filter(({ collection }) => collection === 'questions').map((entry) => [entry.id, countReasons(entry)]));
  const lines = named.map((id, index) => {
    const { breaks, changes, read, near } = reasons.get(id)!;
    return `  ${String(index + 1).padStart(3)}  ${String(breaks).padStart(6)}  ${String(changes).padStart(7)}  ${String(read).padStart(4)}  ${String(near).padStart(4)}  ${extra.includes(id) ? 'no ' : 'yes'}  ${id}`;
  });
  return [
    `Importing ${revision} again: recall ${percent(recall)} (${changed.length - missed.length} of ${changed.length} answers that it changed are named), precision ${percent(precision)} (${named.length - extra.length} of ${named.length} named answers changed).`,
    `  ${impact.difference.elements.length} elements and ${impact.difference.places.length} pages and anchors differ; ${impact.facts.length} facts and ${impact.entries.length} entries are touched.`,
    ...(missed.length > 0 ? [`  Not named: ${missed.join(', ')}.`] : []),
    ...(later.length > 0 ? [`  Left out, because without the revision they say nothing of the protocol: ${later.join(', ')}.`] : []),
    '', '       breaks  changes  read  near  row  answer', ...lines, '',
  ].join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** A replay as plain data, without the impact itself. */
export function replayData({ impact: _, ...rest }: Replay): unknown {
  return rest;
}
