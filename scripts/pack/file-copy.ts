import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { allNamesFile, namesFile, partsFolder } from '../build/name-parts.ts';
import type { HeldFiles } from './file-copy-fetch.ts';
import { fileCopyPage, readPageToCopy } from './file-copy-page.ts';
import { classicScript, type ClassicScript, type PageModule } from './file-copy-scripts.ts';

/** The copy of a build that is opened from files, without a server. */
export interface FileCopy {
  /** Its files by their paths. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** The paths of what is searched in, and of the scripts of pages. */
  readonly search: string;
  readonly scripts: readonly string[];
}

/** Files of a build that a copy has no use for, each kind with the reason. */
export const leftOut: readonly (readonly [files: RegExp, why: string])[] = [
  [/^404\.html$/, 'Only a host shows a page for what is missing.'],
  [/^(?:_headers|_redirects|robots\.txt|sitemap\.xml)$/, 'Hosts and search engines read them.'],
  [/^open-graph\//, 'Previews of links are made of addresses on the web.'],
  [/^_astro\/.*\.m?js$|^pagefind\/pagefind\.js$/, 'Browsers load no modules from files; the scripts of pages hold them.'],
  [/^pagefind\/|^search\/.+\.(?:txt|json)$/, 'Browsers let no script read a file; search/files.js hands them over.'],
  [/\.webmanifest$|(?:^|\/)(?:sw|service-worker)\.js$/, 'Nothing is installed from a file, and nothing has to be kept offline that is on the disk.'],
];

/** What the search reads, all in one script. */
const searchFiles = 'search/files.js';

/**
 * Makes the copy of a finished build. Every page is rewritten by `fileCopyPage`; its modules become one classic script,
 * and what its scripts ask for becomes scripts that hand it over.
 *
 * Takes the folder of the build. Throws where a link of a page leads to nothing in the copy.
 */
export async function fileCopy(folder: string): Promise<FileCopy> {
  const all = globSync('**/*', { cwd: folder, dot: true }).sort();
  const kept = all.filter((file) => !leftOut.some(([pattern]) => pattern.test(file)));
  const read = (file: string): Buffer => readFileSync(join(folder, file));
  const files = new Map<string, Buffer>();
  const scripts = new Map<string, Promise<ClassicScript>>();
  const dead: string[] = [];
  const isKept = new Set(kept);
  for (const file of kept) {
    if (!file.endsWith('.html')) {
      files.set(file, read(file));
      continue;
    }
    const page = readPageToCopy(read(file).toString(), file);
    const script = await scriptOf(page.modules);
    files.set(file, Buffer.from(fileCopyPage(page, script?.path, { file, files: isKept, dead })));
    if (script !== undefined) files.set(script.path, Buffer.from(script.code));
    if (page.twin !== undefined) files.set(`${page.twin}.js`, handOver([page.twin], read));
  }
  if (dead.length > 0) throw new Error(`In the copy that is opened from files, these addresses lead to nothing:\n${dead.map((line) => `  ${line}`).join('\n')}`);
  // All that is searched in comes at once, so an index that is cut into parts is handed over whole.
  const readSearched = (file: string): Buffer => read(file === namesFile && all.includes(allNamesFile) ? allNamesFile : file);
  files.set(searchFiles, handOver(all.filter((file) => /^(?:pagefind|search)\//.test(file) && !/\.(?:js|html)$/.test(file) && file !== allNamesFile && !file.startsWith(`${partsFolder}/`)), readSearched));
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), search: searchFiles, scripts: [...files.keys()].filter((file) => /^_astro\/page\.\w+\.js$/.test(file)).sort() };

  async function scriptOf(modules: readonly PageModule[]): Promise<ClassicScript | undefined> {
    if (modules.length === 0) return undefined;
    const key = JSON.stringify(modules);
    let script = scripts.get(key);
    if (script === undefined) scripts.set(key, (script = classicScript(folder, modules)));
    return script;
  }
}

/** A script that hands over files to those that ask for them: texts as they are, all others in Base64. */
export function handOver(files: readonly string[], read: (file: string) => Buffer): Buffer {
  const held: HeldFiles = Object.fromEntries(files.map((file) => [file, /\.(?:txt|json|md)$/.test(file) ? read(file).toString() : [read(file).toString('base64')] as const]));
  return Buffer.from(`Object.assign(globalThis.handbookFiles??={},${JSON.stringify(held)});\n`);
}
