import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import { minify } from 'vite';
import { pathFromRoot } from '../build/finish/page-modules.ts';
import { withImports } from '../build/finish/module-imports.ts';
import { fetchFromCopy } from './file-copy-fetch.ts';

/** A module of a page: a file of the build, or the text of an inline script. */
export type PageModule = { readonly file: string } | { readonly code: string };

/** A classic script that does what the modules of a page do. */
export interface ClassicScript {
  /** Its path in the copy: one folder below the root, where it finds the root from. */
  readonly path: string;
  readonly code: string;
}

/** Where the scripts of the copy lie. */
const scriptFolder = '_astro';
const entry = '\0entry';
const inline = '\0inline:';

/**
 * Joins the modules of a page with all that they load, now or later, into one classic script: browsers load no modules
 * from files. All of a page in one, because two modules that share a third have to share what it keeps. The same
 * modules give the same script, so that pages share it.
 *
 * Takes the folder of the build. Throws where a module loads something else by an address that it puts together: only
 * the script of Pagefind is known to be loaded that way.
 */
export async function classicScript(folder: string, modules: readonly PageModule[]): Promise<ClassicScript> {
  const build = await rolldown({
    input: entry, cwd: folder, platform: 'browser', logLevel: 'silent', plugins: [pageModules(folder, modules)],
    onLog: (level, { message }) => {
      // `import.meta` is empty in a classic script, which Pagefind looks out for.
      if (level === 'warn' && !message.includes('import.meta')) throw new Error(message);
    },
  });
  try {
    const { output } = await build.generate({ format: 'iife', codeSplitting: false, minify: true, intro: `const fetch=${await fetchText()}(document.currentScript.src);` });
    const [{ code }, ...others] = output;
    if (others.length > 0) throw new Error(`The script of a page did not become one file, but ${output.length}: ${output.map(({ fileName }) => fileName).join(', ')}.`);
    return { path: `${scriptFolder}/page.${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`, code };
  } finally {
    await build.close();
  }
}

let known: Promise<string> | undefined;

/** The function that stands in for `fetch`, small. */
function fetchText(): Promise<string> {
  known ??= minify('fetch.js', `export default ${fetchFromCopy.toString().replace(/^function \w+/, 'function')}`, { module: true, compress: false })
    .then(({ code }) => `(${code.replace(/^export default\s*/, '').replace(/;?\s*$/, '')})`);
  return known;
}

function pageModules(folder: string, modules: readonly PageModule[]): Plugin {
  const ids = modules.map((module, index) => ('file' in module ? join(folder, module.file) : `${inline}${index}`));
  return {
    name: 'handbook:page-modules',
    resolveId: (id) => (id === entry || id.startsWith(inline) ? id : null),
    load(id) {
      if (id === entry) return ids.map((each) => `import ${JSON.stringify(each)};`).join('\n');
      const module = id.startsWith(inline) ? modules[Number(id.slice(inline.length))] : undefined;
      return module !== undefined && 'code' in module ? module.code : null;
    },
    transform(code, id) {
      const changed = withKnownImports(code, id, folder);
      return changed === code ? null : { code: changed, map: null };
    },
  };
}

/** Names the files where they are loaded by an address that the code puts together: from the root of the site, or that of the script of Pagefind. */
function withKnownImports(code: string, id: string, folder: string): string {
  return withImports(code, ({ start, end, address }) => {
    if (address !== undefined) return undefined;
    const asked = code.slice(start, end);
    const path = pathFromRoot(asked) ?? (asked.includes('pagefind.js') ? 'pagefind/pagefind.js' : undefined);
    if (path === undefined || !existsSync(join(folder, path))) throw new Error(`${id} loads ${asked}, an address that it puts together. A copy that is opened from files has to know it: see scripts/pack/file-copy-scripts.ts.`);
    return JSON.stringify(join(folder, path));
  });
}
