import { createSourceText } from '../../../src/model/source/source-text.ts';
import { filesOf, type BuiltSite } from '../../check/built-site.ts';
import type { BuiltFile } from '../../check/built-address.ts';
import { machineFolders } from '../../check/machine-folders.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';

interface Found {
  readonly offset: number;
  readonly text: string;
}

/** What was found in each file: a file that did not change is not searched again for another mutant of the same build. */
const searched = new WeakMap<BuiltFile, { readonly root: string; readonly found: readonly Found[] }>();

function placesIn(site: BuiltSite, file: BuiltFile): readonly Found[] {
  const known = searched.get(file);
  if (known?.root === site.root) return known.found;
  const found = [...site.read(file.path).matchAll(machineFolders(site.root))].map((match) => ({ offset: match.index, text: match[0] }));
  searched.set(file, { root: site.root, found });
  return found;
}

/** No file names a folder of the machine that built it. */
export const machineFoldersRule: OutputRule = {
  scope: 'output',
  name: 'output/machine-folders',
  codes: ['OUT016'],
  unit: 'text files',
  examined: (site) => [...filesOf(site)].length,
  *check(site) {
    for (const file of filesOf(site)) {
      for (const { offset, text } of placesIn(site, file)) {
        const label = site.label(file.path);
        yield problemAt({ file: label, ...createSourceText(label, site.read(file.path)).positionAt(offset) }, {
          code: 'OUT016',
          message: `"${text}" is a place on the machine that built this.`,
          why: 'Two builds of one commit in different folders have to be equal, and the folders of a machine are nobody else\'s business.',
          mend: 'Find the step of the build that wrote it, and let it write the path from the project\'s root, or none.',
        });
      }
    }
  },
};
