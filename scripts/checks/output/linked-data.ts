import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Place } from '../../../src/model/problem.ts';
import { createSourceText } from '../../../src/model/source/source-text.ts';
import { parseJson } from '../../../src/spec/parse-json.ts';
import { judgeLink } from '../../check/built-link.ts';
import type { BuiltSite } from '../../check/built-site.ts';
import { nodesIn } from '../../check/html-nodes.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';

/** What search engines need of each type that the pages use, by https://schema.org/ and the guides of those engines. */
const required: Readonly<Record<string, readonly string[]>> = {
  LearningResource: ['name', 'dateModified'],
  Question: ['name', 'acceptedAnswer'],
  Answer: ['text'],
  Quiz: ['name', 'hasPart'],
  Comment: ['text'],
  TechArticle: ['headline', 'dateModified'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  WebSite: ['name', 'url'],
  SearchAction: ['target', 'query-input'],
  EntryPoint: ['urlTemplate'],
  DefinedTermSet: ['name', 'hasDefinedTerm'],
  DefinedTerm: ['name', 'description'],
};

/** Keys whose values are addresses. */
const addressKeys = new Set(['@id', 'url', 'item', 'citation', 'image', 'license', 'sameAs', 'urlTemplate']);

/** Structured data can be read, has what its types need, and its addresses and dates are good. */
export const linkedDataRule: OutputRule = {
  scope: 'output',
  name: 'output/linked-data',
  codes: ['OUT015'],
  unit: 'blocks',
  examined: (site) => [...site.pages.keys()].reduce((sum, path) => sum + blocksOf(site, path).length, 0),
  *check(site) {
    for (const path of site.pages.keys()) {
      for (const { text, place } of blocksOf(site, path)) {
        for (const message of mistakes(text, path, site)) {
          yield problemAt(place, {
            code: 'OUT015',
            message: `Structured data: ${message}`,
            why: 'Search engines drop what they cannot use, and show readers what is wrong in it.',
            mend: 'The data of pages is made in src/site/linked-data.ts.',
          });
        }
      }
    }
  },
};

function* mistakes(text: string, path: string, site: BuiltSite): Iterable<string> {
  let data: unknown;
  try {
    data = parseJson(text);
  } catch (error) {
    yield `it is no JSON: ${error instanceof Error ? error.message : String(error)}.`;
    return;
  }
  if (!isThing(data) || data['@context'] !== 'https://schema.org') yield 'its @context is not "https://schema.org".';
  for (const { value, key } of walk(data)) {
    if (isThing(value)) yield* lacking(value, key);
    else if (typeof value !== 'string') continue;
    else if (key.startsWith('date') && !isDay(value)) yield `${key} is "${value}", which is no day.`;
    else if (addressKeys.has(key)) {
      const { kind } = judgeLink(site, { path }, value.replace(/\?q=\{\w+\}$/, ''));
      if (kind !== 'good' && kind !== 'external') yield `${key} is "${value}", which leads to nothing on the site.`;
    }
  }
}

type Thing = Readonly<Record<string, unknown>>;

function* lacking(thing: Thing, key: string): Iterable<string> {
  const types = [thing['@type']].flat().filter((type) => type !== undefined).map((type) => (typeof type === 'string' ? type : JSON.stringify(type)));
  if (types.length === 0 && thing['@graph'] === undefined) yield key === '' ? 'it has no @type.' : `what stands under ${key} has no @type.`;
  for (const type of types) {
    const needs = Object.hasOwn(required, type) ? required[type] : undefined;
    if (needs === undefined) yield `the type ${type} is not one that the pages use; the rule lists those, with what they need.`;
    for (const name of needs ?? []) if (isEmpty(thing[name])) yield `${type} has no ${name}.`;
  }
}

function* walk(value: unknown, key = ''): Iterable<{ readonly value: unknown; readonly key: string }> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item, key);
  else {
    yield { value, key };
    if (isThing(value)) for (const [name, inner] of Object.entries(value)) if (name !== '@type') yield* walk(inner, name);
  }
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

type Element = DefaultTreeAdapterTypes.Element;

interface Block {
  readonly text: string;
  readonly place: Place;
}

const known = new WeakMap<BuiltSite, Map<string, readonly Block[]>>();

function blocksOf(site: BuiltSite, path: string): readonly Block[] {
  let pages = known.get(site);
  if (pages === undefined) known.set(site, (pages = new Map()));
  let blocks = pages.get(path);
  if (blocks === undefined) pages.set(path, (blocks = findBlocks(site.read(path), site.label(path))));
  return blocks;
}

/** What was found in the last text of each page: in a run of many small changes, most pages stay what they were. */
const found = new Map<string, { readonly html: string; readonly blocks: readonly Block[] }>();

function findBlocks(html: string, file: string): readonly Block[] {
  if (!html.includes('application/ld+json')) return [];
  const kept = found.get(file);
  if (kept?.html === html) return kept.blocks;
  const blocks = readBlocks(html, file);
  found.set(file, { html, blocks });
  return blocks;
}

function readBlocks(html: string, file: string): Block[] {
  const blocks: Block[] = [];
  const source = createSourceText(file, html);
  for (const node of nodesIn(parse(html, { sourceCodeLocationInfo: true }))) {
    if (!isLinkedData(node)) continue;
    const at = node.sourceCodeLocation;
    blocks.push({ text: node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''), place: { file, ...source.positionAt(at?.startOffset ?? 0) } });
  }
  return blocks;
}

function isLinkedData(node: DefaultTreeAdapterTypes.Node): node is Element {
  return 'attrs' in node && node.nodeName === 'script' && node.attrs.some(({ name, value }) => name === 'type' && value === 'application/ld+json');
}
