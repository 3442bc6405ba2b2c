import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { compileBody } from '../../../src/markup/compile-body.ts';
import { keptFile } from '../../../src/site/kept-file.ts';
import { hashOfFiles } from '../../check/remembered.ts';

/** Where compiled bodies are kept between builds, below the project's root. */
const folder = '.cache/bodies';

let basis: string | undefined;

/** What every compiled body depends on beside its text. */
function version(): string {
  const project = join(import.meta.dirname, '../../..');
  return (basis ??= hashOfFiles(join(project, 'src/markup'), join(project, 'src/model'), join(project, 'node_modules/.package-lock.json')));
}

/** A name for a body, of fixed length. */
export function nameOfBody(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

/** The function that a body in MDX is compiled to, from the cache of a project where it was compiled before. Throws the compiler's error for a body that is no MDX. */
export async function keptBody(root: string, body: string): Promise<string> {
  const name = createHash('sha256').update(`${version()}\n${body}`).digest('hex');
  return (await keptFile(join(root, folder, `${name}.js`), async () => Buffer.from(await compileBody(body)))).toString();
}
