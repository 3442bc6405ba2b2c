import type { AstroIntegration } from 'astro';

/** A warning of the bundler, as far as it is read here. */
export interface BundlerWarning {
  readonly code?: string;
  readonly message: string;
}

const headInject =
  /The semantics of the module level directive "use astro:head-inject" in "src\/content\/[a-z]+\/[a-z0-9-]+\.mdx\?astroPropagatedAssets" may not be preserved when bundling\./;

/**
 * Tells whether a warning is the one known to say nothing: @astrojs/mdx marks each `.mdx` entry with a directive of its
 * own, reads it itself, and the bundler warns about it once for each entry. Anything else is news.
 */
export function isKnownNoise({ code, message }: BundlerWarning): boolean {
  return code === 'MODULE_LEVEL_DIRECTIVE' && headInject.test(message);
}

/** Leaves the known noise out of the output of a build, so that a real warning is seen. */
export function withoutKnownNoise(): AstroIntegration {
  return {
    name: 'handbook:known-noise',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            build: {
              rolldownOptions: {
                onwarn: (warning: BundlerWarning, report: (warning: BundlerWarning) => void) => {
                  if (!isKnownNoise(warning)) report(warning);
                },
              },
            },
          },
        });
      },
    },
  };
}
