import type { Revisions } from '../../model/revision.ts';
import type { StoredFile } from '../write-surface.ts';
import { Sightings, present, type SpanWriter } from './by-revision.ts';
import { eachPage, type SpecPagesByRevision } from './page-elements.ts';
import type { Passage } from './spec-page.ts';

/** The pages that speak of HTTP. */
const HTTP_PAGES = /^basic\/(transports|authorization)(\/|$)/;
const TRANSPORT_PAGES = /^basic\/transports(\/|$)/;

/** Headers of HTTP itself and of OAuth. Only names of this list are looked for in prose, where any word could be one. */
const GENERAL_HEADERS = [
  'Accept', 'Authorization', 'Content-Type', 'Origin', 'WWW-Authenticate', 'Last-Event-ID', 'X-Accel-Buffering', 'Cache-Control', 'Retry-After',
  'Allow', 'Location',
];

/** A header that samples carry only because HTTP/1.1 demands it. */
const OF_NO_INTEREST = 'Host';

const PROTOCOL_HEADER = /(?<![\w-])(?:Mcp|MCP)(?:-[A-Z][A-Za-z]*)+(?:-\{[A-Za-z]+\}|-\*)?/g;

const METHOD = '(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)';
const METHODS = new RegExp(`\\bHTTP (${METHOD}(?:(?:, | and | or |, and |, or )${METHOD})*)\\b`, 'g');

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The header fields that a sample in the language `http` carries. */
function sampleHeaders(text: string): string[] {
  return [...text.matchAll(/^([A-Z][A-Za-z]*(?:-[A-Za-z]+)*):\s/gm)].map(([, name]) => name!).filter((name) => name !== OF_NO_INTEREST);
}

/** Tells whether a text names a general header: as inline code, with a value, or with the word "header". */
function namesHeader(header: string, text: string, codes: readonly string[]): boolean {
  return codes.includes(header) || new RegExp(`\\b${header}(?::\\s|\\s+(?:request |response )?headers?\\b)`).test(text);
}

function headersIn(text: string, passage: Passage): string[] {
  const inSample = passage.language === 'http' ? sampleHeaders(text) : [];
  const codes = passage.codes.filter((code) => text.includes(code));
  return [...inSample, ...[...text.matchAll(PROTOCOL_HEADER)].map(([name]) => name), ...GENERAL_HEADERS.filter((header) => namesHeader(header, text, codes))];
}

/** The name under which the spellings of a header are put together, whatever their case; all parameter headers are one. */
function groupOf(spelling: string): string {
  return /^mcp-param-/i.test(spelling) ? 'mcp-param-{name}' : spelling.toLowerCase();
}

/** The pieces of a passage that say one thing each: the sentences of prose, a sample or row as a whole. */
function statements({ kind, text }: Passage): string[] {
  return kind === 'text' ? [...sentences.segment(text)].map(({ segment }) => segment) : [text];
}

/** Whether a passage speaks of how to deal with peers of another revision, by the headings it stands under. */
function isCompatibility({ section }: Passage, revisions: Revisions): boolean {
  return section.some((anchor) => /backwards?-compat|^earlier-/.test(anchor) || revisions.all.some(({ id }) => anchor.includes(id)));
}

/**
 * Derives `headers.json`, `http-methods.json` and `well-known.json`. Source: the pages on transports and authorization.
 *
 * A mention defines, unless it stands in a section on compatibility with other revisions or in a sentence that says the
 * thing is not supported: 2026-07-28 names `Mcp-Session-Id` and `Last-Event-ID` only to say that they are gone. A header
 * that several revisions spell differently goes by the spelling of the first.
 */
export function deriveHttp(pages: SpecPagesByRevision, revisions: Revisions, write: SpanWriter): { headers: StoredFile; methods: StoredFile; wellKnown: StoredFile } {
  const names = new Map<string, string>();
  const [defined, named, methods, wellKnown] = [new Sightings(), new Sightings(), new Sightings(), new Sightings()];
  /** For each header the revisions with their spellings and places. */
  const spellings = new Map<string, Map<string, Set<string>>>();
  const places = new Map<string, Map<string, Set<string>>>();
  const note = (into: Map<string, Map<string, Set<string>>>, group: string, revision: string, value: string): void => {
    const known = into.get(group) ?? new Map<string, Set<string>>();
    into.set(group, known.set(revision, (known.get(revision) ?? new Set()).add(value)));
  };

  for (const [revision, page] of eachPage(pages)) {
    if (!HTTP_PAGES.test(page.path)) continue;
    for (const passage of page.passages) {
      const isAside = isCompatibility(passage, revisions);
      const anchor = passage.section.at(-1);
      for (const text of statements(passage)) {
        const defines = !isAside && !/\bnot supported\b/i.test(text);
        for (const spelling of headersIn(text, passage)) {
          const group = groupOf(spelling);
          named.add(group, revision);
          if (!defines) continue;
          if (!names.has(group)) names.set(group, group === 'mcp-param-{name}' ? 'Mcp-Param-{Name}' : spelling);
          defined.add(group, revision);
          note(spellings, group, revision, spelling);
          note(places, group, revision, anchor === undefined ? page.path : `${page.path}#${anchor}`);
        }
        for (const [, name] of text.matchAll(/\.well-known\/([a-z-]+)/g)) wellKnown.add(`/.well-known/${name}`, revision);
        if (!defines || !TRANSPORT_PAGES.test(page.path)) continue;
        for (const [, list] of text.matchAll(METHODS)) for (const [method] of list!.matchAll(/[A-Z]+/g)) methods.add(method, revision);
      }
    }
  }

  const headers = Object.fromEntries(defined.names.map((group) => {
    const spelled = write.bySpan(spellings.get(group)!);
    return [names.get(group)!, present({
      spans: write.span(defined.of(group)),
      mentioned: write.maybe([...named.of(group)].filter((revision) => !defined.of(group).has(revision))),
      spelling: group === 'mcp-param-{name}' || Object.keys(spelled).length === 1 ? undefined : spelled,
      where: write.bySpan(places.get(group)!),
    })];
  }));
  return { headers, methods: write.plain(methods), wellKnown: write.plain(wellKnown) };
}
