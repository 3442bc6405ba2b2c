import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { headersFile, headersName } from '../host-files/headers-file.ts';
import type { Finished } from './finish-files.ts';
import { finishThreads } from './finish-threads.ts';
import { assertOnce, pageModules, removeUnused } from './page-modules.ts';
import { elsewhereOf } from './survey-files.ts';

/** What finishing a build did. */
export interface FinishedBuild extends Pick<Finished, 'changed' | 'saved'> {
  /** Modules that stand in pages now, by their paths. */
  readonly modules: readonly string[];
  /** Sources of all inline scripts, in the order of their letters. */
  readonly sources: readonly string[];
}

/**
 * Finishes the pages and style sheets of a build in its folder, and writes `_headers`, with the policy of all pages.
 * `base` is the sub-path that it was built for, with a slash at both ends. Doing it again changes nothing.
 *
 * Throws where a module of a page is not in the folder, or where another one imports it; and for a page that does not
 * declare its character set first.
 */
export async function finishBuild(folder: string, base: string): Promise<FinishedBuild> {
  const files = globSync(['**/*.html', '**/*.css'], { cwd: folder, ignore: 'pagefind/**' }).sort();
  const threads = finishThreads(files);
  try {
    const surveyed = await threads.survey({ folder, base });
    const modules = await pageModules(folder, new Set(surveyed.flatMap(({ modules }) => [...modules])));
    const elsewhere = elsewhereOf(folder, new Set(surveyed.flatMap(({ scripts }) => [...scripts])));
    const finished = await threads.finish({ folder, base, elsewhere, modules });
    const sources = [...new Set(finished.flatMap((part) => [...part.sources]))].sort();
    assertOnce(folder, new Set(modules.keys()));
    removeUnused(folder, new Set(finished.flatMap((part) => [...part.scripts])));
    writeFileSync(join(folder, headersName), headersFile(sources));
    const sum = (of: (part: Finished) => number): number => finished.reduce((total, part) => total + of(part), 0);
    return { changed: sum(({ changed }) => changed), saved: sum(({ saved }) => saved), modules: [...modules.keys()].sort(), sources };
  } finally {
    await threads.end();
  }
}
