import type { CollectionName } from './collections.ts';
import type { LinkTarget } from './passage/inline.ts';

/** The only place that makes addresses of the handbook's pages. All are absolute from the site's root. */
export const urls = {
  home: () => '/',
  favicon: () => '/favicon.svg',
  touchIcon: () => '/icons/180.png',
  webManifest: () => '/app.webmanifest',
  questions: () => '/q/',
  question: (id: string, section?: string) => `/q/${id}/${anchor(section)}`,
  /** All questions that have a value of a facet, on a page of their own. */
  questionsBy: (facet: string, value: string) => `/q/${facet}/${value}/`,
  /** The list of all questions, narrowed to a value of a facet where scripts run. */
  questionsFiltered: (facet: string, value: string) => `/q/?${facet}=${value}`,
  randomQuestion: () => '/random/',
  questionEvidence: (id: string) => `/q/${id}/evidence/`,
  questionMarkdown: (id: string) => `/q/${id}.md`,
  interview: (id: string) => `/q/${id}/interview/`,
  primitives: (row?: string) => `/primitives/${anchor(row)}`,
  transports: (row?: string) => `/transports/${anchor(row)}`,
  postmortems: (failureClass?: string) => `/postmortems/${anchor(failureClass)}`,
  postmortem: (id: string, section?: string) => `/postmortems/${id}/${anchor(section)}`,
  postmortemMarkdown: (id: string) => `/postmortems/${id}.md`,
  revisions: () => '/spec/',
  revision: (id: string, section?: string) => `/spec/${id}/${anchor(section)}`,
  corrections: (id?: string) => `/corrections/${anchor(id)}`,
  facts: () => '/facts/',
  fact: (id: string) => `/facts/#${id}`,
  glossary: (id?: string) => `/glossary/${anchor(id)}`,
  sources: (id?: string) => `/sources/${anchor(id)}`,
  guide: (id: string, section?: string) => `/${id}/${anchor(section)}`,
  quiz: (item?: string) => `/quiz/${anchor(item)}`,
  search: (query?: string) => (query === undefined ? '/search/' : `/search/?q=${encodeURIComponent(query)}`),
  topic: (id: string) => `/q/#${id}`,
  tier: (tier: string) => `/q/tier/${tier}/`,
  changes: (id?: string) => `/changes/${anchor(id)}`,
  changesFeed: () => '/changes/feed.xml',
  checks: (section?: string) => `/checks/${anchor(section)}`,
  print: () => '/print/',
  cheatSheet: () => '/cheat-sheet/',
  about: (section?: string) => `/about/${anchor(section)}`,
  offline: () => '/offline/',
  /** The page of the site's own signs and measures, linked from the one about the handbook and from nowhere else. */
  design: () => '/design/',
  guideMarkdown: (id: string) => `/${id}.md`,
  tableMarkdown: (table: 'primitives' | 'transports') => `/${table}.md`,
  api: (section?: string) => `/api/${anchor(section)}`,
  /** A file of the data for programs, by its name without the ending: `questions`, `questions/<id>`, `schema/questions`. */
  apiFile: (name: string) => `/api/v1/${name}.json`,
  /** The licenses of what the site carries of others; the build writes it. */
  notices: () => '/THIRD-PARTY-NOTICES.txt',
  llms: () => '/llms.txt',
  llmsFull: () => '/llms-full.txt',
} as const;

/** For each collection, the addresses that an entry gives its id to; the first is where the entry itself is. */
const addressesOf: { readonly [Name in CollectionName]?: (id: string) => readonly [string, ...string[]] } = {
  questions: (id) => [urls.question(id)],
  postmortems: (id) => [urls.postmortem(id)],
  guides: (id) => [urls.guide(id)],
  revisions: (id) => [urls.revision(id), `${urls.revisions()}#r-${id}`],
  primitives: (id) => [urls.primitives(id)],
  transports: (id) => [urls.transports(id)],
  classes: (id) => [urls.postmortems(id)],
  topics: (id) => [urls.topic(id), urls.questionsBy('topic', id), urls.corrections(id), urls.quiz(id), `${urls.search()}#${id}`],
  facts: (id) => [urls.fact(id)],
  corrections: (id) => [urls.corrections(id)],
  glossary: (id) => [urls.glossary(id)],
  sources: (id) => [urls.sources(id)],
  quiz: (id) => [urls.quiz(id)],
  changes: (id) => [urls.changes(id)],
};

/**
 * The addresses that are made of the id of an entry, that of the entry itself first. Empty for collections that have
 * no place of their own on the site.
 */
export function entryAddresses(collection: CollectionName, id: string): readonly string[] {
  return addressesOf[collection]?.(id) ?? [];
}

function anchor(id: string | undefined): string {
  return id === undefined ? '' : `#${id}`;
}

/** Address of the official specification's site. */
const specification = 'https://modelcontextprotocol.io/specification';

/**
 * Address of a page of the official specification in one revision, at an anchor where one is given.
 * Index pages are served at their folder.
 */
export function specificationUrl(revision: string, page: string, pageAnchor?: string): string {
  const path = page.replace(/(^|\/)index$/, '');
  return `${specification}/${revision}${path === '' ? '' : `/${path}`}${anchor(pageAnchor)}`;
}

/** Address of the official JSON Schema of a revision. */
export function schemaUrl(revision: string): string {
  return `https://github.com/modelcontextprotocol/modelcontextprotocol/blob/main/schema/${revision}/schema.json`;
}

/** Address that a link of the handbook's own schemes leads to, or undefined for a scheme that has none. */
export function urlOf(target: LinkTarget, sourceUrl: (id: string) => string | undefined): string | undefined {
  const { scheme, id, section } = target;
  switch (scheme) {
    case 'question':
      return urls.question(id, section);
    case 'case':
      return urls.postmortem(id, section);
    case 'correction':
      return urls.corrections(id);
    case 'term':
      return urls.glossary(id);
    case 'topic':
      return urls.topic(id);
    case 'revision':
      return urls.revision(id, section);
    case 'fact':
      return urls.fact(id);
    case 'page':
      return `${id}${anchor(section)}`;
    case 'source':
      return sourceUrl(id);
    default:
      return undefined;
  }
}
