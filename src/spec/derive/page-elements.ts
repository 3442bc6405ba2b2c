import type { StoredFile } from '../write-surface.ts';
import { Findings, Sightings, type SpanWriter } from './by-revision.ts';
import type { SpecPage } from './spec-page.ts';

/** The pages of each revision by their paths. */
export type SpecPagesByRevision = ReadonlyMap<string, ReadonlyMap<string, SpecPage>>;

/** Goes through every page of every revision, oldest revision first. */
export function* eachPage(pages: SpecPagesByRevision): Generator<readonly [revision: string, page: SpecPage]> {
  for (const [revision, all] of pages) for (const page of all.values()) yield [revision, page];
}

/** Goes through the pages that define something: not the changelog, which speaks of other revisions, nor the reference, which repeats the schema. */
export function* eachDefiningPage(pages: SpecPagesByRevision): Generator<readonly [revision: string, page: SpecPage]> {
  for (const [revision, page] of eachPage(pages)) if (page.path !== 'changelog' && page.path !== 'schema') yield [revision, page];
}

/** Derives `pages.json`, `anchors.json` and `anchor-aliases.json`. Source: the files of the specification and their headings and ids. */
export function derivePages(pages: SpecPagesByRevision, write: SpanWriter): { pages: StoredFile; anchors: StoredFile; aliases: StoredFile } {
  const seen = new Sightings();
  const anchors = new Sightings();
  const aliases = new Findings<string>();
  for (const [revision, page] of eachPage(pages)) {
    seen.add(page.path, revision);
    for (const anchor of page.anchors) anchors.add(`${page.path}#${anchor}`, revision);
    for (const [spelling, anchor] of page.aliases) aliases.set(`${page.path}#${spelling}`, revision, anchor);
  }
  return {
    pages: write.plain(seen),
    anchors: write.plain(anchors),
    aliases: Object.fromEntries([...aliases].map(([place, facts]) => [place, { spans: write.span(facts.keys()), anchor: write.varying(facts) }])),
  };
}

/** The anchors that describe a transport on the one page that all transports shared up to 2025-11-25. */
const TRANSPORT_SECTIONS: Readonly<Record<string, string>> = { stdio: 'stdio', 'http-with-sse': 'http+sse', 'streamable-http': 'streamable-http' };

/** Derives `transports.json`. Source: the sections of `basic/transports`, and since 2026-07-28 the pages below it, one for each transport. */
export function deriveTransports(pages: SpecPagesByRevision, write: SpanWriter): StoredFile {
  const seen = new Sightings();
  for (const [revision, { path, anchors }] of eachPage(pages)) {
    const own = /^basic\/transports\/([^/]+)$/.exec(path)?.[1];
    if (own !== undefined && own !== 'index') seen.add(own, revision);
    if (path !== 'basic/transports') continue;
    for (const [anchor, transport] of Object.entries(TRANSPORT_SECTIONS)) if (anchors.has(anchor)) seen.add(transport, revision);
  }
  return write.plain(seen);
}
