import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { announceMaps, type ParsedMaps } from '../../src/site/maps-ahead.ts';

/**
 * Parses the maps of the content in a thread of its own, beside the checks and while Astro starts; the loaders find them
 * parsed. A development server reads them when they change, so it does without.
 */
export function readAhead(): AstroIntegration {
  return {
    name: 'handbook:read-ahead',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command === 'build') announceMaps(mapsOfThread(fileURLToPath(config.root)));
      },
      // The content is loaded by now, and what it was loaded from takes memory.
      'astro:build:start': () => {
        announceMaps(undefined);
      },
    },
  };
}

/** Never rejects: what a thread could not read, a loader reads itself, and says what is wrong. */
export function mapsOfThread(root: string): Promise<ParsedMaps> {
  return new Promise((resolve) => {
    const nothing = (): void => resolve(new Map());
    new Worker(new URL('./maps-worker.ts', import.meta.url), { workerData: { root } })
      .once('message', (maps: ParsedMaps) => resolve(maps)).once('error', nothing).once('exit', nothing);
  });
}
