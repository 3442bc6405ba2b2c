import { collectionNames, type CollectionName, type EntryData, type RawEntry, type RawHandbook } from './collections.ts';
import type { FactData } from './fact.ts';
import type { Entry, Fact, Handbook, HandbookDocument } from './handbook.ts';
import { readDocument, spansOfRevision, type DocumentContent } from './passage/document.ts';
import { entryTexts } from './passage/entry-texts.ts';
import { readProse } from './passage/inline.ts';
import type { Markup } from './passage/markup.ts';
import { noCache, type ParseCache } from './parse-cache.ts';
import { boundFacts, type Passage } from './passage/passage.ts';
import type { Place } from './problem.ts';
import { createRevisions, type Revision, type Revisions } from './revision.ts';
import { parseMdx, parseProse } from './source/markdown-source.ts';
import { createSourceText, type SourceText } from './source/source-text.ts';
import type { YamlPath, YamlSource } from './source/yaml-source.ts';
import { parseSpans, type Spans } from './span.ts';
import { ownSpans, settlePassages, verificationOf } from './verification.ts';

/** Where an entry was read from, so that passages know their places. */
export interface EntryOrigin {
  readonly source: SourceText;
  readonly yaml: YamlSource;
  /** Path of the entry in the YAML: its key in a map, nothing for front matter. */
  readonly path: YamlPath;
}

/** What `assemble` needs beside the entries. */
export interface AssembleOptions {
  /** Gives an entry's origin; without it, places are those of a file of the entry's own name. */
  readonly origin?: (collection: CollectionName, id: string) => EntryOrigin | undefined;
  /** Called for everything that cannot be resolved. Without it, the first one throws a RangeError. */
  readonly report?: Report;
  /** Gives and takes what was made of entries that did not change; left out, everything is resolved anew. */
  readonly cache?: ParseCache;
}

/** Takes what cannot be resolved: a span or revision, or a text that cannot be read as Markdown. */
export type Report = (place: Place, message: string, what: 'span' | 'markdown') => void;

/**
 * Resolves the entries of all collections into a handbook: spans against the registry of revisions, prose into
 * passages, documents into their facts in order of mention. The one way from content to pages, checks and tests.
 *
 * Throws a RangeError when no revision is registered, or, without `report`, when a span cannot be resolved.
 */
export function assemble(raw: RawHandbook, options: AssembleOptions = {}): Handbook {
  const { cache = noCache } = options;
  const registry = () => createRevisions(raw.revisions.map(({ id, data }) => [id, data] as const));
  const [oldest, ...later] = raw.revisions;
  const revisions = oldest === undefined ? registry() : cache.ofObjects('revisions', [oldest, ...later], registry);
  const resolver = createResolver(revisions, options);
  // An entry that did not change, under revisions that did not, is what it was, and so is what was reported of it.
  const resolved = <Made>(what: string, entry: RawEntry, make: (own: Resolver) => Made): Made => {
    const { made, reported } = cache.ofObjects(what, [entry, revisions], () => {
      const reported: Parameters<Report>[] = [];
      return { made: make(createResolver(revisions, { ...options, report: (...report) => reported.push(report) })), reported };
    });
    for (const report of reported) resolver.report(...report);
    return made;
  };
  const facts = new Map(raw.facts.map((entry) => [entry.id, resolved('fact', entry, (own) => own.fact(entry))] as const));
  resolveLooseSpans(raw, revisions, resolver);
  const passagesOf = new Map(collectionNames.flatMap((collection) => (raw[collection] as readonly RawEntry[]).map((entry) =>
    [`${collection}/${entry.id}`, resolved('passages', entry, (own) => passagesOfEntry(collection, entry, revisions, own))] as const)));
  const documentOf = (collection: DocumentCollection, entry: RawEntry<DocumentCollection>): HandbookDocument => {
    const found = passagesOf.get(`${collection}/${entry.id}`);
    const passages = found?.passages ?? [];
    const ids = new Set(passages.flatMap((passage) => (passage.heard ? [] : boundFacts(passage))));
    return {
      against: revisions.find(entry.data.verified.against) ?? revisions.newest,
      passages,
      headings: found?.headings ?? [],
      eras: found?.eras ?? [],
      markup: found?.markup,
      facts: [...ids].flatMap((id) => facts.get(id) ?? []),
    };
  };
  const verification = verificationOf({
    revisions, facts, raw, passagesOf: ({ collection, id }) => passagesOf.get(`${collection}/${id}`)?.passages ?? [],
  });
  return {
    revisions,
    facts,
    questions: new Map(raw.questions.map((entry) => [entry.id, { ...entry.data, id: entry.id, ...documentOf('questions', entry) }] as const)),
    guides: new Map(raw.guides.map((entry) => [entry.id, { ...entry.data, id: entry.id, ...documentOf('guides', entry) }] as const)),
    quiz: keyed(entries<'quiz'>(raw.quiz)),
    postmortems: new Map(raw.postmortems.map((entry) => [entry.id, { ...entry.data, id: entry.id, ...documentOf('postmortems', entry) }] as const)),
    primitives: sorted(entries<'primitives'>(raw.primitives)),
    transports: sorted(entries<'transports'>(raw.transports)),
    topics: keyed(sorted(entries<'topics'>(raw.topics))),
    classes: keyed(sorted(entries<'classes'>(raw.classes))),
    corrections: keyed(entries<'corrections'>(raw.corrections)),
    glossary: keyed(entries<'glossary'>(raw.glossary)),
    sources: keyed(entries<'sources'>(raw.sources)),
    names: keyed(entries<'names'>(raw.names)),
    pythonNames: keyed(entries<'pythonNames'>(raw.pythonNames)),
    changes: entries<'changes'>(raw.changes).sort((a, b) => Date.parse(b.date) - Date.parse(a.date)),
    passages: settlePassages([...passagesOf.values()].flatMap((found) => found.passages), verification, revisions),
    verification,
  };
}

function entries<Name extends CollectionName>(all: readonly RawEntry<Name>[]): Entry<Name>[] {
  return all.map(({ id, data }) => ({ ...data, id }));
}

function keyed<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((entry) => [entry.id, entry]));
}

function sorted<T extends { readonly order: number }>(all: T[]): T[] {
  return all.sort((a, b) => a.order - b.order);
}

/** Collections whose entries have a body. */
type DocumentCollection = 'questions' | 'postmortems' | 'guides';

interface Resolver {
  fact(entry: RawEntry<'facts'>): Fact;
  spans(text: string, place: () => Place, against?: Revision): Spans;
  source(collection: CollectionName, id: string, body?: string): SourceText;
  textOffsets(collection: CollectionName, id: string, path: YamlPath): (offset: number) => number;
  placeOf(collection: CollectionName, id: string, path: YamlPath): Place;
  readonly report: Report;
}

function createResolver(revisions: Revisions, { origin, report }: AssembleOptions): Resolver {
  const source = (collection: CollectionName, id: string, body = ''): SourceText =>
    origin?.(collection, id)?.source ?? createSourceText(`${collection}/${id}`, body);
  const reportOrThrow: Report = (place, message, what) => {
    if (report === undefined) throw new RangeError(`${place.file}:${place.line}:${place.column}: ${message}`);
    report(place, message, what);
  };
  const resolver: Resolver = {
    source,
    report: reportOrThrow,
    textOffsets(collection, id, path) {
      const from = origin?.(collection, id);
      return from === undefined ? (offset) => offset : from.yaml.textOffsets([...from.path, ...path]);
    },
    spans(text, place, against) {
      try {
        return parseSpans(text, revisions, against);
      } catch (error) {
        reportOrThrow(place(), error instanceof Error ? error.message : String(error), 'span');
        return [];
      }
    },
    placeOf(collection, id, path) {
      const from = origin?.(collection, id);
      if (from === undefined) return { file: `${collection}/${id}`, line: 1, column: 1 };
      return { file: from.source.file, ...from.source.positionAt(from.yaml.offsetOf([...from.path, ...path])) };
    },
    fact({ id, data }) {
      const placeOf = (path: YamlPath): Place => resolver.placeOf('facts', id, path);
      if (data.kind !== 'world') {
        data.evidence.forEach((evidence, index) =>
          resolver.spans(evidence.revisions, () => placeOf(['evidence', index, 'revisions'])));
      }
      const against = revisions.find(data.verified.against) ?? revisions.newest;
      const spans = data.kind === 'world' ? null : resolver.spans(data.span, () => placeOf(['span']), against);
      return { ...data, id, spans, against, names: namesOf(data) };
    },
  };
  return resolver;
}

function namesOf(fact: FactData): ReadonlySet<string> {
  const parsed = parseProse(fact.claim);
  const codes = 'tree' in parsed ? readProse(parsed.tree.children ?? []).codes.map((code) => code.value) : [];
  const keys = fact.kind === 'element' ? fact.elements : fact.kind === 'absence' ? [...fact.absent, ...fact.never] : [];
  return new Set([...codes, ...fact.about, ...keys.map((key) => key.slice(key.indexOf(':') + 1))]);
}

/** Spans and revisions that stand in the data of an entry without being those of a passage. */
function resolveLooseSpans(raw: RawHandbook, revisions: Revisions, resolver: Resolver): void {
  const checkRevision = (collection: CollectionName, id: string, path: YamlPath, text: string): void => {
    try {
      revisions.get(text);
    } catch (error) {
      resolver.report(resolver.placeOf(collection, id, path), error instanceof Error ? error.message : String(error), 'span');
    }
  };
  const check = (collection: CollectionName, id: string, path: YamlPath, text: string): void => {
    resolver.spans(text, () => resolver.placeOf(collection, id, path));
  };
  for (const { id, data } of raw.questions) {
    checkRevision('questions', id, ['verified', 'against'], data.verified.against);
    data.changes.forEach((change, index) => checkRevision('questions', id, ['changes', index, 'revision'], change.revision));
    data.traps.forEach(({ wrong }, index) => {
      if (wrong !== 'none') check('questions', id, ['traps', index, 'wrong'], wrong);
    });
  }
  for (const { id, data } of raw.postmortems) checkRevision('postmortems', id, ['verified', 'against'], data.verified.against);
  for (const { id, data } of raw.guides) checkRevision('guides', id, ['verified', 'against'], data.verified.against);
  for (const { id, data } of raw.quiz) {
    data.options.forEach(({ wrong }, index) => {
      if (wrong !== undefined && wrong !== 'none') check('quiz', id, ['options', index, 'wrong'], wrong);
    });
  }
  for (const { id, data } of raw.facts) checkRevision('facts', id, ['verified', 'against'], data.verified.against);
  for (const { id, data } of raw.corrections) if (data.wrong !== 'none') check('corrections', id, ['wrong'], data.wrong);
}

interface Found {
  passages: Passage[];
  headings: DocumentContent['headings'];
  eras: DocumentContent['eras'];
  markup: (Markup & Place)[] | undefined;
}

function passagesOfEntry(collection: CollectionName, entry: RawEntry, revisions: Revisions, resolver: Resolver): Found {
  const texts = entryTexts(collection, entry.id, entry.data as EntryData<typeof collection>);
  const unmarked = ownSpans(collection, entry.data as EntryData<typeof collection>, revisions);
  const own = texts.map((text) => textPassage(collection, entry.id, text, unmarked, revisions, resolver));
  const body = bodyContent(collection, entry, unmarked, revisions, resolver);
  return { passages: inReadingOrder([...own, ...(body?.passages ?? [])]), headings: body?.headings ?? [], eras: body?.eras ?? [], markup: body?.markup };
}

function textPassage(
  collection: CollectionName, id: string, text: ReturnType<typeof entryTexts>[number], unmarked: Spans, revisions: Revisions, resolver: Resolver,
): Passage {
  const source = resolver.source(collection, id, text.text);
  const toOffset = resolver.textOffsets(collection, id, text.path);
  const placeAt = (offset: number): Place => ({ file: source.file, ...source.positionAt(offset) });
  const parsed = parseProse(text.text);
  if ('error' in parsed) resolver.report(placeAt(toOffset(0)), `This text cannot be read as Markdown: ${parsed.error.message}`, 'markdown');
  const blocks = 'tree' in parsed ? (parsed.tree.children ?? []) : [];
  const prose = readProse(blocks, { toOffset, text: text.text });
  const facts = collection === 'facts' ? [id] : [];
  return {
    ...prose, ...placeAt(toOffset(0)), placeAt, entry: { collection, id }, part: text.part, path: text.path, kind: text.kind, facts,
    spans: text.revision === undefined ? unmarked : spansOfRevision(text.revision, revisions),
    marked: text.revision !== undefined || collection === 'facts',
    heard: text.heard ?? false,
  };
}

function bodyContent(
  collection: CollectionName, entry: RawEntry, unmarked: Spans, revisions: Revisions, resolver: Resolver,
): (Omit<DocumentContent, 'markup'> & Pick<Found, 'markup'>) | undefined {
  if (entry.body === undefined) return undefined;
  const source = resolver.source(collection, entry.id, entry.body);
  const parsed = parseMdx(source.text);
  // A body that is no MDX is reported by the loader, with its place.
  if ('error' in parsed) return undefined;
  const content = readDocument(parsed.tree, {
    entry: { collection, id: entry.id }, source, revisions, unmarked, defaultPart: collection === 'questions' ? 'outside' : 'body',
  });
  const placeAt = (offset: number): Place => ({ file: source.file, ...source.positionAt(offset) });
  for (const { message, offset } of content.spanErrors) {
    resolver.report(placeAt(offset), message, 'span');
  }
  return { ...content, markup: content.markup.map((markup) => ({ ...markup, ...placeAt(markup.offset) })) };
}

const readingOrder = [
  'title', 'say-it', 'answer', 'body', 'what-changed', 'probing', 'rubric', 'traps', 'practice', 'timeline', 'lesson', 'follow-ups', 'sources',
];

function inReadingOrder(passages: Passage[]): Passage[] {
  const rank = (part: string): number => {
    const at = readingOrder.indexOf(part);
    return at === -1 ? readingOrder.length : at;
  };
  return passages.map((passage, index) => ({ passage, index }))
    .sort((a, b) => rank(a.passage.part) - rank(b.passage.part) || a.index - b.index)
    .map(({ passage }) => passage);
}
