import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSpecPage, type SpecPage } from '../../../src/spec/derive/spec-page.ts';
import type { TextComparison } from '../impact/fact-impact.ts';

/**
 * Compares sections of the official pages word by word.
 *
 * Takes the folder of a checkout. The comparison tells whether what a reader sees of a section, or of the text above the
 * first heading, differs between two revisions; undefined where one of them lacks the page or the section. The ids of the two
 * count as the same word, because every sample carries that of its own.
 */
export function compareTexts(checkout: string): TextComparison {
  const pages = new Map<string, SpecPage | undefined>();

  function pageOf(revision: string, page: string): SpecPage | undefined {
    const key = `${revision}/${page}`;
    if (!pages.has(key)) {
      const file = join(checkout, 'docs/specification', revision, `${page}.mdx`);
      const result = existsSync(file) ? readSpecPage(page, readFileSync(file, 'utf8')) : undefined;
      pages.set(key, result !== undefined && 'page' in result ? result.page : undefined);
    }
    return pages.get(key);
  }

  function textOf(revision: string, page: string, anchor: string | undefined): string | undefined {
    const read = pageOf(revision, page);
    if (read === undefined || (anchor !== undefined && !read.anchors.has(anchor))) return undefined;
    const passages = read.passages.filter(({ section }) => (anchor === undefined ? section.length === 0 : section.includes(anchor)));
    // An anchor that is an id in the page, and no heading, has no section of its own.
    return passages.length === 0 ? undefined : passages.map(({ text }) => text).join('\n');
  }

  return (page, anchor, from, to) => {
    const [before, now] = [textOf(from.id, page, anchor), textOf(to.id, page, anchor)];
    const common = (text: string): string => text.replaceAll(from.id, to.id);
    return before === undefined || now === undefined ? undefined : common(before) !== common(now);
  };
}
