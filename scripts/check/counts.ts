import { collectionNames } from '../../src/model/collections.ts';
import type { Loaded } from '../../src/model/load.ts';
import type { BuiltSite } from './built-site.ts';
import type { Workspace } from './workspace.ts';

/** How many things of each kind were looked at, in the order they are printed. */
export type Counts = Readonly<Record<string, number>>;

/** Counts what the content holds. */
export function countContent(loaded: Loaded, workspace: Workspace | undefined): Counts {
  const passages = loaded.handbook?.passages ?? [];
  const sum = (read: (passage: (typeof passages)[number]) => number): number => passages.reduce((total, passage) => total + read(passage), 0);
  const facts = (kind: string): number => loaded.raw.facts.filter(({ data }) => data.kind === kind).length;
  return {
    entries: collectionNames.reduce((total, name) => total + loaded.raw[name].length, 0),
    questions: loaded.raw.questions.length,
    'element facts': facts('element'),
    'prose facts': facts('prose'),
    'absence facts': facts('absence'),
    'world facts': facts('world'),
    passages: passages.length,
    identifiers: sum((passage) => passage.codes.filter(({ value }) => workspace?.identifiers.read(value).kind === 'protocol').length),
    claims: sum((passage) => passage.claims.length),
    samples: passages.filter((passage) => passage.sample !== undefined).length,
    links: sum((passage) => passage.links.length),
  };
}

/** Counts what a build holds. */
export function countSite(site: BuiltSite): Counts {
  const pages = [...site.pages.values()];
  return {
    files: site.files.size,
    pages: pages.length,
    anchors: pages.reduce((total, page) => total + page.ids.size, 0),
    links: pages.reduce((total, page) => total + page.links.length, 0),
  };
}
