import { unwrittenSummary } from '../../../src/model/revision.ts';
import { createSourceText } from '../../../src/model/source/source-text.ts';
import { parseYaml } from '../../../src/model/source/yaml-source.ts';

/** What the registry says of a revision that is taken in. */
export interface NewRevision {
  readonly id: string;
  readonly released: string;
  /** The last day on which something may be verified against an earlier revision only. */
  readonly verifyBy: string;
}

/**
 * Adds a revision at the end of `revisions.yaml` as the current one; what was current is final from now on. Everything
 * else stays as it is written, comments included.
 *
 * Takes the text of the file; returns the new one.
 */
export function withRevision(text: string, { id, released, verifyBy }: NewRevision): string {
  const yaml = parseYaml(createSourceText('revisions.yaml', text));
  const current = Object.entries(yaml.data as Readonly<Record<string, { readonly status?: string }>>).filter(([, { status }]) => status === 'current');
  let final = text;
  // From the last to the first, so that the places of the others stay true.
  for (const offset of current.map(([known]) => yaml.offsetOf([known, 'status'])).sort((a, b) => b - a)) {
    final = `${final.slice(0, offset)}${final.slice(offset).replace('current', 'final')}`;
  }
  return `${final.trimEnd()}

# Taken in by "npm run spec:import". To be written: the day of its release, its summary, and the facts that begin or end here.
${id}:
  released: ${released}
  status: current
  summary: >-
${wrapped(unwrittenSummary)}
  facts: []
  verifyBy: ${verifyBy}
`;
}

/** A text in lines of at most about 120 characters, indented as a block. */
function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > 115) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => `    ${line}`).join('\n');
}
