import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import { globSync } from 'tinyglobby';
import { withImports } from './module-imports.ts';

const element = /<script type="module" src="([^"]+)"><\/script>/g;

/** The modules that a page loads by itself, by their paths in the folder of the build; their addresses may be from the root of the site or relative. */
export function loadedModules(html: string, file: string, base: string): string[] {
  return [...html.matchAll(element)].map(([, address = '']) => (address.startsWith(base) ? address.slice(base.length) : moduleAt(address, file)));
}

/**
 * A page with its modules set into it, so that it asks for nothing before the reader does: each further request is a round
 * trip, in which a phone waits for what may never be used. What they load by `import()` stays where it is. Takes a page
 * whose addresses are relative, and the texts of the modules by their paths.
 *
 * The page for what is missing has no such modules: the script that finds the root of the site looks for them.
 */
export function withModules(html: string, file: string, modules: ReadonlyMap<string, string>): string {
  return html.replace(element, (_, address: string) => `<script type="module">${modules.get(moduleAt(address, file))!}</script>`);
}

function moduleAt(address: string, file: string): string {
  return posix.join(posix.dirname(file), address);
}

/** The text that stands in pages for each of these modules of a build, by its path. Throws where one is not in the folder. */
export async function pageModules(folder: string, files: Iterable<string>): Promise<Map<string, string>> {
  const modules = new Map<string, string>();
  for (const file of files) modules.set(file, await inlineModule(folder, file));
  return modules;
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

/** Throws where one of the modules that stand in pages is imported by a file as well: it would then run twice. */
export function assertOnce(folder: string, inline: ReadonlySet<string>): void {
  for (const file of globSync('_astro/**/*.js', { cwd: folder })) {
    if (inline.has(file)) continue;
    const imported = [...readFileSync(join(folder, file), 'utf8').matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)].map(([, address = '']) => posix.join(posix.dirname(file), address));
    const twice = imported.find((name) => inline.has(name));
    if (twice !== undefined) throw new Error(`${file} imports ${twice}, which stands in pages: it would run twice. Move what both need to a module of its own, or hand it over.`);
  }
}

/** Removes the scripts that no page and no other script names any more. Takes the names that pages mention. */
export function removeUnused(folder: string, mentioned: ReadonlySet<string>): void {
  const texts = new Map(globSync('_astro/**/*.js', { cwd: folder }).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  for (let removed = true; removed;) {
    const unused = [...texts.keys()].filter((file) => !mentioned.has(posix.basename(file)) && ![...texts].some(([other, text]) => other !== file && text.includes(posix.basename(file))));
    for (const file of unused) {
      rmSync(join(folder, file));
      texts.delete(file);
    }
    removed = unused.length > 0;
  }
}
