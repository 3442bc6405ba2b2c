import type { ChecksData } from '../../src/site/checks-data.ts';

const name = 'virtual:handbook-checks';
// Vite's own sign for modules that no file holds: other plugins leave them alone.
const resolved = `\0${name}`;

/** A part of Vite's plugin interface: a module that no file holds. */
interface ModulePlugin {
  readonly name: string;
  readonly resolveId: { readonly filter: { readonly id: RegExp }; handler(): string };
  readonly load: { readonly filter: { readonly id: RegExp }; handler(): string };
}

/**
 * Gives pages what the build knows about its checks, as the module `virtual:handbook-checks`. It is part of the build
 * that made it, so that no page can show the numbers of another one. Without data, as in development, it is undefined.
 */
export function checksModule(data: ChecksData | undefined): ModulePlugin {
  return {
    name: 'handbook:checks-module',
    resolveId: { filter: { id: new RegExp(`^${name}$`) }, handler: () => resolved },
    load: { filter: { id: new RegExp(`^\0${name}$`) }, handler: () => `export default ${data === undefined ? 'undefined' : JSON.stringify(data)};` },
  };
}
