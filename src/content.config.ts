import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collections as described, type Collection } from './model/collections.ts';
import { contentFolder } from './model/source/file-tree.ts';
import { mapLoader } from './site/map-loader.ts';

// An id is the file's name as it stands: the default would make a slug of it and could change a permanent address.
const documents = (path: string) =>
  glob({ base: `./${contentFolder}/${path}`, pattern: '*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') });

const astroCollection = ({ form, path, schema }: Collection) =>
  defineCollection({ loader: form === 'document' ? documents(path) : mapLoader(path), schema });

export const collections = Object.fromEntries(
  Object.entries(described).map(([name, collection]) => [name, astroCollection(collection)]),
);
