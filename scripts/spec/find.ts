import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createRevisions, revisionSchema } from '../../src/model/revision.ts';
import { createSurface } from '../../src/spec/surface.ts';
import { formatFindings, searchSurface } from './search-surface.ts';

// Prints the elements of the spec surface and the pages and anchors of the specification that have a word, with their
// spans. Usage: npm run spec:find -- <word> [<word> …]

const words = process.argv.slice(2);
if (words.length === 0) {
  console.error('Name what to look for, for example: npm run spec:find -- session');
  process.exit(2);
}
const file = join(import.meta.dirname, '..', '..', 'src', 'content', 'revisions.yaml');
const entries = Object.entries(parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
const revisions = createRevisions(entries.map(([id, data]) => [id, revisionSchema.parse(data)] as const));
const findings = searchSurface(words, createSurface(revisions), revisions);
console.log(formatFindings(findings));
if (findings.elements.length === 0 && findings.places.length === 0) process.exitCode = 1;
