import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { contentFolder } from '../model/source/file-tree.ts';

/**
 * An Astro loader for a collection of documents, one `.mdx` file each in a folder below `src/content`. It is Astro's own,
 * but for one thing: it does not ask for a module of each document, because `bodyOf` makes components of them.
 */
export function documentLoader(path: string): Loader {
  const files = glob({
    base: `./${contentFolder}/${path}`,
    pattern: '*.mdx',
    // An id is the file's name as it stands: the default would make a slug of it and could change a permanent address.
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });
  return { name: 'handbook-document-loader', load: (context) => files.load({ ...context, store: withoutModules(context.store) }) };
}

function withoutModules(store: LoaderContext['store']): LoaderContext['store'] {
  return { ...store, set: ({ deferredRender: _, ...entry }) => store.set(entry) };
}
