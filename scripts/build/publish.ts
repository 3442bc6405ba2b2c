import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Where a build is made, and where it goes once everything about it is proved. */
export const stagingFolder = '.build';
export const publishedFolder = 'dist';
/** Where the last build waits while the next one takes its place. It is never half there. */
const previousFolder = '.build-previous';
/** Where a build is deleted that is needed no more; what lies here may be half of one. */
const discardedFolder = '.build-discarded';

/**
 * Puts a finished build in the place of the last one by renaming folders, so that a published build is never half
 * there. The two renames are made by a process of its own: whoever kills a build, with all that belongs to it, leaves
 * the last build or the next one, and no gap between them.
 *
 * Takes the project's root. Throws an Error with the file system's message when a folder cannot be renamed; the last
 * build is then in its place.
 */
export async function publish(root: string): Promise<void> {
  const [staging, published, previous] = [stagingFolder, publishedFolder, previousFolder].map((name) => join(root, name)) as [string, string, string];
  discard(root, previousFolder);
  // Detached, it belongs to no group of processes that somebody ends.
  const exchange = spawn(process.execPath, [join(import.meta.dirname, 'exchange-process.ts'), staging, published, previous], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  exchange.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [status, signal] = (await once(exchange, 'close')) as [number | null, string | null];
  if (status !== 0) throw new Error(`The build could not be published: ${said || `the process that renames the folders was ended by ${signal ?? 'something'}.`}`);
  discard(root, previousFolder);
}

/** Brings the last build back where a publication was cut off between its two renames: where the machine itself stopped. */
export function restorePrevious(root: string): void {
  const published = join(root, publishedFolder);
  const previous = join(root, previousFolder);
  if (!existsSync(published) && existsSync(previous)) renameSync(previous, published);
}

/** Deletes a build. It gets another name first: a deletion that is cut off must not leave what looks like the last build. */
function discard(root: string, name: string): void {
  const discarded = join(root, discardedFolder);
  rmSync(discarded, { recursive: true, force: true });
  if (!existsSync(join(root, name))) return;
  renameSync(join(root, name), discarded);
  rmSync(discarded, { recursive: true, force: true });
}

/** The last step of a build: it runs only where every step before it succeeded. */
export function publishBuild(): AstroIntegration {
  let root = '';
  return {
    name: 'handbook:publish',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        restorePrevious(root);
      },
      'astro:build:done': async ({ logger }) => {
        await publish(root);
        logger.info(`The build is in ${publishedFolder}/.`);
      },
    },
  };
}
