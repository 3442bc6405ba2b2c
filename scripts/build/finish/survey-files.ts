import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { inlineScripts } from '../host-files/inline-scripts.ts';
import { readElsewhere, type Elsewhere } from '../lean-pages/lean-page.ts';
import { loadedModules } from './page-modules.ts';

/** Pages to look through, by their paths in the folder of a build; `base` is the sub-path that it was made for. */
export interface Surveying {
  readonly folder: string;
  readonly base: string;
  readonly files: readonly string[];
}

/** What pages have that has to be known before any of them is finished. */
export interface Surveyed {
  /** Texts of the inline scripts that act, each once. */
  readonly scripts: ReadonlySet<string>;
  /** Modules that pages load by themselves, by their paths. */
  readonly modules: ReadonlySet<string>;
}

/** Looks through pages of a build; what is no page among the files is passed over. */
export function surveyFiles({ folder, base, files }: Surveying): Surveyed {
  const scripts = new Set<string>();
  const modules = new Set<string>();
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(join(folder, file), 'utf8');
    for (const { type, text } of inlineScripts(html)) if (type === '' || type === 'module') scripts.add(text);
    for (const module of loadedModules(html, file, base)) modules.add(module);
  }
  return { scripts, modules };
}

/** What the scripts and sheets of a build ask of its pages: its files, and the inline scripts that its pages have. */
export function elsewhereOf(folder: string, inline: Iterable<string>): Elsewhere {
  const read = (pattern: string): string[] => globSync(pattern, { cwd: folder, ignore: 'pagefind/**' }).sort().map((file) => readFileSync(join(folder, file), 'utf8'));
  return readElsewhere([...read('**/*.js'), ...inline], read('**/*.css'));
}
