/** The plugin, as far as Vite asks for it here. */
export interface OwnImportHelper {
  readonly name: string;
  readonly enforce: 'pre';
  configEnvironment(environment: string): { readonly build: { readonly modulePreload: false } } | undefined;
  readonly resolveId: { readonly filter: { readonly id: RegExp }; handler(id: string, importer: string | undefined): string };
  readonly load: { readonly filter: { readonly id: RegExp }; handler(): string };
}

/**
 * Vite puts a helper around each import(), in one module for all. Each module gets its own, which disappears in it:
 * else that of the page would be imported by what it loads.
 */
export function ownImportHelper(): OwnImportHelper {
  const mark = '\0handbook:import-of?';
  return {
    name: 'handbook:own-import-helper',
    enforce: 'pre',
    // Astro sets this for all environments, whatever the project says.
    configEnvironment: (environment) => (environment === 'client' ? { build: { modulePreload: false } } : undefined),
    resolveId: { filter: { id: /vite\/preload-helper/ }, handler: (_, importer) => mark + (importer ?? '') },
    load: { filter: { id: /handbook:import-of/ }, handler: () => 'export const __vitePreload = (load) => load();' },
  };
}
