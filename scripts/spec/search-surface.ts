import type { Revisions } from '../../src/model/revision.ts';
import type { Spans } from '../../src/model/span.ts';
import { spanNotation } from '../../src/spec/span-notation.ts';
import type { Element, Surface } from '../../src/spec/surface.ts';

/** A line of the answer: what was found, its spans as authors write them, and what else to know. */
export interface Finding {
  readonly name: string;
  readonly spans: string;
  readonly notes: readonly string[];
}

/** What the surface has for a search. */
export interface SurfaceFindings {
  /** Elements, by surface key: first those that inline code with these words would mean. */
  readonly elements: readonly Finding[];
  /** Pages and anchors, as page or page#anchor. */
  readonly places: readonly Finding[];
  /** Names like the searched one, where no element was found. */
  readonly similar: readonly string[];
}

/** What an author may claim of an element besides that it exists. */
function notesOn(element: Element, write: (spans: Spans) => string): string[] {
  const notes: string[] = [];
  for (const { value, spans } of element.directions) notes.push(`${value} ${write(spans)}`);
  if (element.required.length > 0) notes.push(`${element.kind === 'method' ? 'params required' : 'required'} ${write(element.required)}`);
  if (element.deprecation !== undefined) {
    const { proposal, replacement } = element.deprecation;
    notes.push(`deprecated ${write(element.deprecated)}${proposal === undefined ? '' : ` by ${proposal}`}${replacement === undefined ? '' : `, use ${replacement}`}`);
  }
  if (element.names !== undefined) notes.push(element.names.join(' '));
  return notes;
}

/**
 * Searches the surface for words: an element is found by its key and its names, a page or anchor by its spelling. All
 * words must occur; case does not matter.
 *
 * Takes the words, the surface and its registry; returns the findings, sorted by key and by page.
 */
export function searchSurface(words: readonly string[], surface: Surface, revisions: Revisions): SurfaceFindings {
  const wanted = words.map((word) => word.toLowerCase());
  const write = (spans: Spans): string => (spans.length === 0 ? 'in no revision' : spanNotation(spans, revisions));
  const matches = (...texts: readonly string[]): boolean => {
    const text = texts.join(' ').toLowerCase();
    return wanted.length > 0 && wanted.every((word) => text.includes(word));
  };

  const meant = new Set(surface.find(words.join(' ')));
  const all = [...surface.elements.values()].filter((element) => meant.has(element) || matches(element.key, ...(element.names ?? [])));
  const elements = all
    .sort((a, b) => Number(meant.has(b)) - Number(meant.has(a)) || (a.key < b.key ? -1 : 1))
    .map((element) => ({ name: element.key, spans: write(element.spans), notes: notesOn(element, write) }));

  const places: Finding[] = [];
  for (const [page, spans] of surface.specPages.pageSpans) {
    if (matches(page)) places.push({ name: page, spans: write(spans), notes: [] });
    for (const [anchor, anchorSpans] of surface.specPages.anchorSpans.get(page) ?? []) {
      // An anchor is shown for what it says itself; its page alone would list every anchor of the page.
      const decoded = anchor.replaceAll(/%[0-9A-F]{2}/gi, (code) => decodeURIComponent(code));
      if (matches(`${page}#${anchor}`, decoded) && wanted.some((word) => `${anchor} ${decoded}`.toLowerCase().includes(word))) {
        places.push({ name: `${page}#${anchor}`, spans: write(anchorSpans), notes: [] });
      }
    }
  }
  return { elements, places, similar: elements.length > 0 ? [] : surface.nearest(words.join(' '), 5) };
}

/** Writes findings in columns, for a terminal. */
export function formatFindings({ elements, places, similar }: SurfaceFindings): string {
  const block = (title: string, findings: readonly Finding[]): string[] => {
    const width = Math.min(64, Math.max(0, ...findings.map(({ name }) => name.length)));
    const lines = findings.map(({ name, spans, notes }) => `  ${name.padEnd(width)}  ${[spans, ...notes].join('; ')}`);
    return findings.length === 0 ? [] : [`${title} (${findings.length})`, ...lines, ''];
  };
  const nothing = elements.length === 0 ? ['No element of the protocol has that name.', ...(similar.length === 0 ? [] : [`Similar: ${similar.join(', ')}`]), ''] : [];
  return [...nothing, ...block('Elements', elements), ...block('Pages and anchors', places)].join('\n').trimEnd();
}
