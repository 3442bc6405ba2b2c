import { cutExcerpt } from './excerpt.ts';
import { words } from './query.ts';
import type { Detail, Section } from './result.ts';

/** What is used of a page's text as Pagefind hands it out. */
export interface PageText {
  readonly content: string;
  readonly anchors: readonly Anchor[];
  readonly weighted_locations: readonly { readonly location: number; readonly balanced_score: number }[];
}

interface Anchor {
  readonly element: string;
  readonly id: string;
  readonly text?: string;
  readonly location: number;
}

/** The part of a page that says it in short: it is the best excerpt there is. */
const summary = 'say-it';
const excerptLength = 26;
const sectionLength = 14;
const mostSections = 3;

const countWords = (text: string): number => text.trim().split(/\s+/).length;

/** Cuts out of a page's text what a result shows: a passage of its summary, and the sections in which most was found. */
export function readDetail({ content, anchors, weighted_locations }: PageText): Detail {
  const all = content.split(/\s+/);
  const found = new Set(weighted_locations.map(({ location }) => location));
  const headings = anchors.filter(({ element, text }) => /^h[2-6]$/.test(element) && text).sort((a, b) => a.location - b.location);
  const sections = headings.map((heading, index) => {
    const [start, to] = [heading.location, headings[index + 1]?.location ?? all.length];
    const weight = weighted_locations.reduce((sum, { location, balanced_score }) => sum + (location >= start && location < to ? balanced_score : 0), 0);
    return { anchor: heading.id, title: heading.text ?? '', weight, from: Math.min(start + countWords(heading.text ?? ''), to), to };
  });
  const short = sections.find(({ anchor }) => anchor === summary) ?? { from: 0, to: all.length };
  return {
    excerpt: cutExcerpt(all, short, found, excerptLength),
    sections: sections
      .filter((section) => section !== short && section.weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, mostSections)
      .map(({ anchor, title, from, to }): Section => ({ anchor, title, excerpt: cutExcerpt(all, { from, to }, found, sectionLength) })),
  };
}

/**
 * Tells whether the words found in a page are forms of the one that was searched for: they have all but its last three
 * letters in common, which is as much as an ending takes.
 */
export function hasWord({ content, weighted_locations }: PageText, word: string): boolean {
  const all = content.split(/\s+/);
  const begin = word.slice(0, Math.max(word.length - 3, Math.min(word.length, 4)));
  return weighted_locations.some(({ location }) => words(all[location] ?? '').some((found) => found.startsWith(begin)));
}
