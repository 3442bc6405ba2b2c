import { cutExcerpt } from './excerpt.ts';
import type { Detail, Section } from './result.ts';

/** What is used of a page's text as Pagefind hands it out. */
export interface PageText {
  readonly content: string;
  readonly anchors: readonly Anchor[];
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

/**
 * Cuts out of a page's text what a result shows: a passage of its summary, and the sections in which most was found.
 * Takes the numbers of the found words; a word that was found for two words of the query counts twice.
 */
export function readDetail({ content, anchors }: PageText, places: readonly number[]): Detail {
  const all = content.split(/\s+/);
  const found = new Set(places);
  const headings = anchors.filter(({ element, text }) => /^h[2-6]$/.test(element) && text).sort((a, b) => a.location - b.location);
  const sections = headings.map((heading, index) => {
    const [start, to] = [heading.location, headings[index + 1]?.location ?? all.length];
    const weight = places.filter((place) => place >= start && place < to).length;
    return { anchor: heading.id, title: heading.text ?? '', weight, from: Math.min(start + countWords(heading.text ?? ''), to), to };
  });
  // The text of an entry begins with its title, which stands above the excerpt already.
  const title = anchors.find(({ element }) => element === 'h1');
  const start = title === undefined ? 0 : title.location + countWords(title.text ?? '');
  const short = sections.find(({ anchor }) => anchor === summary) ?? { from: Math.min(start, all.length), to: all.length };
  return {
    excerpt: cutExcerpt(all, short, found, excerptLength),
    sections: sections
      .filter((section) => section !== short && section.weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, mostSections)
      .map(({ anchor, title, from, to }): Section => ({ anchor, title, excerpt: cutExcerpt(all, { from, to }, found, sectionLength) })),
  };
}
