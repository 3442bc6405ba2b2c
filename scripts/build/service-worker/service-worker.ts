import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { megabytes } from '../../../src/client/offline/copy-state.ts';
import { wordProblem } from '../../check/reporters/human.ts';
import { keptProblems } from '../../check/kept-offline.ts';
import { BuildRefused } from '../build-refused.ts';

/** Writes the service worker that keeps the site offline for readers who ask for it, after everything else that writes into a build. */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'handbook:service-worker',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        // What bundles and lists is loaded by builds only, and not with the configuration.
        const { writeWorker } = await import('./write-worker.ts');
        const { files } = await writeWorker(folder);
        assertKept(folder);
        logger.info(`${files.length} files can be kept offline, ${megabytes(files.reduce((sum, [, , bytes]) => sum + bytes, 0))}.`);
      },
    },
  };
}

/** Holds the worker to its rule, whose turn with the other rules came before there was a worker. */
function assertKept(folder: string): void {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'));
  const problems = [...keptProblems({
    files: new Set(paths), label: (path) => `dist/${path}`,
    read: (path) => readFileSync(join(folder, path), 'utf8'), bytes: (path) => readFileSync(join(folder, path)),
  })];
  if (problems.length > 0) throw new BuildRefused(`${problems.map(wordProblem).join('\n')}\nThe build was refused; the last good one was left as it is.`);
}
