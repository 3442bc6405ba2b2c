import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from './corpus.ts';

/** The file beside a built site that says which text it was built of. */
const note = 'built-of.txt';

/** Tells one text from another. */
function fingerprint(corpus: Corpus): string {
  return createHash('sha256').update(JSON.stringify(corpus)).digest('hex');
}

/** Tells whether the site in a project's folder was built of this very text, so that its pages are there to be measured. */
export function isBuiltOf(folder: string, site: string, corpus: Corpus): boolean {
  const file = join(folder, note);
  return existsSync(site) && existsSync(file) && readFileSync(file, 'utf8').trim() === fingerprint(corpus);
}

/** Notes that the site in a project's folder was built of a text. */
export function noteText(folder: string, corpus: Corpus): void {
  writeFileSync(join(folder, note), `${fingerprint(corpus)}\n`);
}
