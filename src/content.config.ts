import { defineCollection } from 'astro:content';
import { collections as described, type Collection } from './model/collections.ts';
import { documentLoader } from './site/document-loader.ts';
import { mapLoader } from './site/map-loader.ts';

const astroCollection = ({ form, path, schema }: Collection) =>
  defineCollection({ loader: form === 'document' ? documentLoader(path) : mapLoader(path), schema });

export const collections = Object.fromEntries(
  Object.entries(described).map(([name, collection]) => [name, astroCollection(collection)]),
);
