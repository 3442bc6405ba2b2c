import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { alwaysShipped, noticesFile, noticesText, packageOf, readNotices, type Shipped } from '../pack/notices.ts';

/** A script of the build, as the bundler tells of it. */
export interface BundledScript {
  readonly type: string;
  readonly modules?: Readonly<Record<string, unknown>>;
}

/** Writes the notices of third parties into a build: of what it always carries, and of what the bundler put into its scripts. */
export function thirdPartyNotices(): AstroIntegration {
  let root = '';
  const bundled = new Set<string>();
  let scripts = 0;
  return {
    name: 'handbook:notices',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [{
          name: 'handbook:bundled-packages',
          applyToEnvironment: ({ name }) => name === 'client',
          generateBundle: (_options, bundle) => {
            scripts += Object.values(bundle).filter(({ type }) => type === 'chunk').length;
            for (const name of packagesIn(Object.values(bundle))) bundled.add(name);
          },
        }] } });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir }) => {
        // Every build has scripts of its own; without one, nobody looked.
        if (scripts === 0) throw new Error('No script for browsers was seen, so nobody knows what is in them: see scripts/build/third-party-notices.ts.');
        writeFileSync(join(fileURLToPath(dir), noticesFile), noticesText(readNotices(root, shippedWith([...bundled]))));
      },
    },
  };
}

/** The packages whose modules are in scripts. */
export function packagesIn(scripts: readonly BundledScript[]): string[] {
  return [...new Set(scripts.flatMap(({ modules = {} }) => Object.keys(modules).flatMap((id) => packageOf(id) ?? [])))].sort();
}

/** What a build carries: what each does, and the packages in its scripts. */
export function shippedWith(bundled: readonly string[]): Shipped[] {
  const known = new Set(alwaysShipped.map((each) => each.package));
  return [...alwaysShipped, ...bundled.filter((name) => !known.has(name)).map((name) => ({ package: name, what: 'Part of the scripts in _astro/.' }))];
}
