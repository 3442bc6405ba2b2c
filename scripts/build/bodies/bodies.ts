import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { offerBodyCompiler } from '../../../src/site/body-compiler.ts';
import { announcedMaps } from '../../../src/site/maps-ahead.ts';
import { compileAhead } from './compile-ahead.ts';
import { keptBody } from './kept-body.ts';

/**
 * Compiles the bodies of documents for the pages. In a build, threads compile them all ahead, beside the checks and while
 * Astro starts. The content that Astro waits for is parsed in another thread, so only one begins before that is done. A
 * development server compiles each when it is asked for.
 */
export function bodies(): AstroIntegration {
  return {
    name: 'handbook:bodies',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        const root = fileURLToPath(config.root);
        const ahead = command === 'build' ? compileAhead(root, announcedMaps()) : undefined;
        offerBodyCompiler(async (body) => {
          await ahead?.(body);
          return keptBody(root, body);
        });
      },
    },
  };
}
