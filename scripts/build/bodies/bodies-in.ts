import { collections } from '../../../src/model/collections.ts';
import { contentFolder, readContentTree } from '../../../src/model/source/file-tree.ts';

/** The bodies of all documents of a project, without front matter and without space around them. */
export function bodiesIn(root: string): string[] {
  const folders = Object.values(collections).filter(({ form }) => form === 'document').map(({ path }) => `${contentFolder}/${path}`);
  return [...readContentTree(root)]
    .filter(([file]) => file.endsWith('.mdx') && folders.some((path) => file.startsWith(path)))
    .map(([, bytes]) => Buffer.from(bytes).toString().replace(/^---\r?\n[^]*?\n---[ \t]*(?=\r?\n|$)/, '').trim());
}
