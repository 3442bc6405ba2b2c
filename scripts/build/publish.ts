import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Where a build is made, and where it goes once everything about it is proved. */
export const stagingFolder = '.build';
export const publishedFolder = 'dist';
/** Where the last build waits while the next one takes its place. */
const previousFolder = '.build-previous';

/**
 * Puts a finished build in the place of the last one by renaming folders, so that a published build is never half
 * there. Takes the project's root. Throws the file system's error when a folder cannot be renamed; the last build
 * is then put back.
 */
export function publish(root: string): void {
  const [staging, published, previous] = [stagingFolder, publishedFolder, previousFolder].map((name) => join(root, name)) as [string, string, string];
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(published)) renameSync(published, previous);
  try {
    renameSync(staging, published);
  } catch (error) {
    restorePrevious(root);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

/** Brings the last build back where a publication was cut off between its two renames. */
export function restorePrevious(root: string): void {
  const published = join(root, publishedFolder);
  const previous = join(root, previousFolder);
  if (!existsSync(published) && existsSync(previous)) renameSync(previous, published);
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
      'astro:build:done': ({ logger }) => {
        publish(root);
        logger.info(`The build is in ${publishedFolder}/.`);
      },
    },
  };
}
