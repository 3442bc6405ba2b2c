import { guideIds } from '../../../src/model/guide.ts';
import { contentFolder } from '../../../src/model/source/file-tree.ts';
import { didYouMean, listed, nearest } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';

/** The guides are the fixed ones, and all of them are there. */
export const guidesRule: ContentRule = {
  scope: 'content',
  name: 'content/guides',
  codes: ['GUIDE001', 'GUIDE002'],
  unit: 'guides',
  examined: ({ handbook }) => handbook.guides.size,
  *check({ handbook, loaded }) {
    const known: readonly string[] = guideIds;
    for (const id of handbook.guides.keys()) {
      if (known.includes(id)) continue;
      yield problemAt({ ...loaded.placeOf('guides', id), line: 1, column: 1 }, {
        code: 'GUIDE001',
        message: `"${id}" is no guide of the handbook.`,
        why: 'Each guide has its own place in the site; a page for any other would never be built.',
        mend: `${didYouMean(nearest(id, known))}The guides are ${listed(known)}. A new one begins in src/model/guide.ts.`,
      });
    }
    // Where the collection has no file at all, the loader says so.
    if (handbook.guides.size === 0) return;
    for (const id of known) {
      if (loaded.declares('guides', id)) continue;
      yield problemAt({ file: `${contentFolder}/guides/${id}.mdx`, line: 1, column: 1 }, {
        code: 'GUIDE002',
        message: `The guide "${id}" is missing.`,
        why: 'The site links every guide, and a link to it would lead to nothing.',
        mend: 'Write it, or take it out of the list in src/model/guide.ts and of the site.',
      });
    }
  },
};
