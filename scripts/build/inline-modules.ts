import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown, type Plugin } from 'rolldown';
import { globSync } from 'tinyglobby';
import { withImports } from './module-imports.ts';

/**
 * Sets the modules that a page loads by itself into the page, so that it asks for nothing before the reader does: each
 * further request is a round trip, in which a phone waits for what may never be used. What they load by `import()` stays
 * where it is.
 *
 * It comes after the addresses of pages have been made relative. The page for what is missing keeps its modules: the
 * script that finds the root of the site looks for them.
 */
export function inlineModules(): AstroIntegration {
  return {
    name: 'handbook:inline-modules',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [ownHelper()] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const modules = await inlineBuild(fileURLToPath(dir));
        logger.info(`${modules.length} modules stand in the pages that load them.`);
      },
    },
  };
}

const element = /<script type="module" src="([^"]+)"><\/script>/g;

/**
 * Sets the modules of a build into the pages in its folder. Doing it again changes nothing. Returns the modules by their
 * paths. Throws where a module is not in the folder, or where another one imports it: it would then run twice.
 */
export async function inlineBuild(folder: string): Promise<string[]> {
  const pages = globSync('**/*.html', { cwd: folder, ignore: 'pagefind/**' }).sort();
  const texts = new Map<string, string>();
  for (const page of pages) {
    const html = readFileSync(join(folder, page), 'utf8');
    const found = [...html.matchAll(element)].map(([, address = '']) => posix.join(posix.dirname(page), address));
    for (const file of found) if (!texts.has(file)) texts.set(file, await inlineModule(folder, file));
    if (found.length === 0) continue;
    writeFileSync(join(folder, page), html.replace(element, () => `<script type="module">${texts.get(found.shift()!)!}</script>`));
  }
  assertOnce(folder, new Set(texts.keys()));
  removeUnused(folder);
  return [...texts.keys()];
}

/** Joins a module with those that it imports at once, small, as it may stand in any page of the site. The bundler writes `</script` so that it does not end the element. */
async function inlineModule(folder: string, file: string): Promise<string> {
  if (!existsSync(join(folder, file))) throw new Error(`A page loads ${file}, which is not in the build.`);
  const build = await rolldown({ input: join(folder, file), platform: 'browser', logLevel: 'silent', plugins: [importsFromRoot(folder)] });
  try {
    const { output: [{ code }] } = await build.generate({ format: 'es', minify: true, codeSplitting: false });
    return code.trim().replace(/;$/, '');
  } finally {
    await build.close();
  }
}

/**
 * A script in a page knows no place of its own, and pages lie at any depth. The search form of every page leads to a page
 * one folder below the root of the site: from there the address of what is loaded later is put together.
 */
function importsFromRoot(folder: string): Plugin {
  return {
    name: 'handbook:imports-from-root',
    transform(code, id) {
      const changed = withImports(code, ({ address }) => {
        if (address === undefined || !address.startsWith('.')) throw new Error(`${id} loads a module by an address that is not known when the site is built.`);
        const target = relative(folder, join(dirname(id), address));
        if (!existsSync(join(folder, target))) throw new Error(`${id} loads ${target}, which is not in the build.`);
        return fromRoot(target.split('\\').join('/'));
      });
      return changed === code ? null : { code: changed, map: null };
    },
  };
}

function fromRoot(path: string): string {
  return `new URL("../${path}",document.querySelector("form[role=search]").action)`;
}

/** The path that an address made by an inline module leads to, from the root of the site; undefined for any other expression. */
export function pathFromRoot(expression: string): string | undefined {
  return /^new URL\(["'`]\.\.\/([^"'`]+)["'`],\s*document\.querySelector\(["'`]form\[role=search\]["'`]\)\.action\)$/.exec(expression)?.[1];
}

function assertOnce(folder: string, inline: ReadonlySet<string>): void {
  for (const file of globSync('_astro/**/*.js', { cwd: folder })) {
    if (inline.has(file)) continue;
    const imported = [...readFileSync(join(folder, file), 'utf8').matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)].map(([, address = '']) => posix.join(posix.dirname(file), address));
    const twice = imported.find((name) => inline.has(name));
    if (twice !== undefined) throw new Error(`${file} imports ${twice}, which stands in pages: it would run twice. Move what both need to a module of its own, or hand it over.`);
  }
}

/** Removes the scripts that no page and no other script names any more. */
function removeUnused(folder: string): void {
  const texts = new Map(globSync(['**/*.html', '_astro/**/*.js'], { cwd: folder, ignore: 'pagefind/**' }).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  for (let removed = true; removed;) {
    const unused = [...texts.keys()].filter((file) => file.endsWith('.js') && ![...texts].some(([other, text]) => other !== file && text.includes(posix.basename(file))));
    for (const file of unused) {
      rmSync(join(folder, file));
      texts.delete(file);
    }
    removed = unused.length > 0;
  }
}

/**
 * Vite puts a helper around each import(), in one module for all. Each module gets its own, which disappears in it:
 * else that of the page would be imported by what it loads.
 */
function ownHelper(): OwnHelper {
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

interface OwnHelper {
  readonly name: string;
  readonly enforce: 'pre';
  configEnvironment(environment: string): { readonly build: { readonly modulePreload: false } } | undefined;
  readonly resolveId: { readonly filter: { readonly id: RegExp }; handler(id: string, importer: string | undefined): string };
  readonly load: { readonly filter: { readonly id: RegExp }; handler(): string };
}
