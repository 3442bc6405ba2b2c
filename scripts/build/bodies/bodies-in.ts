import { collections } from '../../../src/model/collections.ts';
import { contentFolder, readContentTree } from '../../../src/model/source/file-tree.ts';
import { findFrontMatter } from '../../../src/model/source/front-matter.ts';

/** The bodies of all documents of a project, without front matter and without space around them. */
export function bodiesIn(root: string): string[] {
  const folders = Object.values(collections).filter(({ form }) => form === 'document').map(({ path }) => `${contentFolder}/${path}`);
  return [...readContentTree(root)]
    .filter(([file]) => file.endsWith('.mdx') && folders.some((path) => file.startsWith(path)))
    .map(([, bytes]) => {
      const text = Buffer.from(bytes).toString();
      return text.slice(findFrontMatter(text)?.body).trim();
    });
}
