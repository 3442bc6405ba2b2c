import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Handbook } from '../../src/model/handbook.ts';
import { contentFolder, type FileTree } from '../../src/model/source/file-tree.ts';
import { measuredPages, type Corpus, type CorpusPage } from './corpus.ts';

/** What a folder of text says about itself, in `manifest.json`; a title is in the front matter too. */
interface Manifest {
  readonly sections: Corpus['sections'];
  readonly pages: readonly { readonly section: string; readonly slug: string; readonly title: string }[];
  /** The page to measure, where the text names one. */
  readonly median?: { readonly section: string; readonly slug: string };
}

/** Everything that stands for a text and has to be there, in the words of a handbook that has no other. */
const unsaid = 'See the text.';

/**
 * Reads a text that others were measured with: a folder with `manifest.json` and a file `<section>/<slug>.md` for each
 * page, with `title` and `description` in front. Pages get ids that are unique without their section, in the order of the
 * manifest, so that the handbook leads from page to page as the text does.
 *
 * Throws where a file is missing, and a RangeError where the page to measure is not in the text.
 */
export function readText(folder: string): Corpus {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const width = String(manifest.pages.length).length;
  const pages = manifest.pages.map(({ section, slug, title }, at): CorpusPage => {
    const text = readFileSync(join(folder, section, `${slug}.md`), 'utf8');
    const end = text.indexOf('\n---\n', 4);
    const { description } = parse(text.slice(4, end)) as { description?: string };
    return { section, slug: `t${String(at).padStart(width, '0')}-${slug}`, title, description: description ?? title, markdown: text.slice(end + 5).trim() };
  });
  if (manifest.median === undefined) return { sections: manifest.sections, pages, ...measuredPages(pages) };
  const at = manifest.pages.findIndex(({ section, slug }) => section === manifest.median!.section && slug === manifest.median!.slug);
  const [median, next] = [pages[at], pages[at + 1]];
  if (median === undefined || next === undefined) throw new RangeError(`manifest.json names a page to measure, ${manifest.median.section}/${manifest.median.slug}, that is not in its list or is the last one.`);
  return { sections: manifest.sections, pages, median, next };
}

/**
 * The handbook with the pages of a text as further answers, each section a topic. A text has no facts, no traps and no
 * rubric: such parts of an answer stay empty, and the text is its full answer.
 */
export function siteOfText(files: FileTree, handbook: Handbook, { sections, pages }: Corpus): FileTree {
  const encoder = new TextEncoder();
  const site = new Map(files);
  const topics = `${contentFolder}/topics.yaml`;
  const added = Object.fromEntries(sections.map(({ id, label }, at) => [id, { name: label, order: 100 + at, description: label }]));
  site.set(topics, encoder.encode(`${Buffer.from(files.get(topics)!).toString('utf8')}\n${stringify(added)}`));
  const { verified } = [...handbook.questions.values()][0]!;
  for (const page of pages) {
    const front = {
      title: asText(page.title), tier: 'mid', stages: ['technical'], kind: 'concept', topic: page.section, audience: ['ai-engineer'], tests: asText(page.title), minutes: 5, verified,
      say: asText(page.description), changes: [], probing: unsaid, weak: unsaid, good: unsaid, strong: unsaid, rubric: [], traps: [], followUps: [],
    };
    const answer = `---\n${stringify(front)}---\n\n<Answer>\n\n${oneLevelDown(page.markdown)}\n\n</Answer>\n\n<Practice>\n\n${unsaid}\n\n</Practice>\n`;
    site.set(`${contentFolder}/questions/${page.slug}.mdx`, encoder.encode(answer));
  }
  return site;
}

/** Keeps signs of a plain string from being read as Markdown. */
function asText(words: string): string {
  return words.replace(/[\\`*_[\]<>{}]/g, '\\$&');
}

/** The headings of a page stand below the heading of the full answer. */
function oneLevelDown(markdown: string): string {
  let fenced = false;
  return markdown.split('\n').map((line) => {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    return !fenced && /^#{2,5} /.test(line) ? `#${line}` : line;
  }).join('\n');
}
