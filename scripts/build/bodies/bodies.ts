import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { offerBodyCompiler } from '../../../src/site/body-compiler.ts';
import { compileAhead } from './compile-ahead.ts';
import { keptBody } from './kept-body.ts';

/**
 * Compiles the bodies of documents for the pages. In a build, threads compile them all ahead, beside the checks and while
 * Astro starts; a development server compiles each when it is asked for.
 */
export function bodies(): AstroIntegration {
  return {
    name: 'handbook:bodies',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        const root = fileURLToPath(config.root);
        const ahead = command === 'build' ? compileAhead(root) : undefined;
        offerBodyCompiler(async (body) => {
          await ahead?.(body);
          return keptBody(root, body);
        });
      },
    },
  };
}
