import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Handbook, Question } from '../../src/model/handbook.ts';
import type { Loaded } from '../../src/model/load.ts';
import { urls } from '../../src/model/urls.ts';
import { answerTwin } from '../../src/site/markdown-twin/answer.ts';
import { questionsInOrder } from '../../src/site/question-list.ts';
import { summary } from '../../src/site/summary.ts';
import { typesetEntry } from '../../src/site/typeset.ts';

/** A page of the text that every site of a benchmark is built from. */
export interface CorpusPage {
  /** Id of the answer's topic, a folder in the sites of the peers. */
  readonly section: string;
  /** Id of the answer. */
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** CommonMark with tables, without a heading of the first level. */
  readonly markdown: string;
}

/** The answers of a handbook as text, and which of them are measured. */
export interface Corpus {
  readonly sections: readonly { readonly id: string; readonly label: string }[];
  /** In the order in which the handbook leads from answer to answer. */
  readonly pages: readonly CorpusPage[];
  /** The page nearest to the middle by its length that has code and whose neighbor is in the same section. */
  readonly median: CorpusPage;
  /** The neighbor of that page, to which every site has a link on it. */
  readonly next: CorpusPage;
}

/** Stands for the address of the site: links inside the handbook lead out of the peers' sites, so that none of them breaks. */
const elsewhere = 'https://handbook.example/';

/**
 * The answers of a handbook, whole, as every generator can read them: all sections of an answer's page. The notes with
 * the evidence are left out, since they stand on a page of their own in the handbook too.
 */
export function exportAnswers({ raw }: Pick<Loaded, 'raw'>, handbook: Handbook): Corpus {
  const bodies = new Map(raw.questions.map(({ id, body }) => [id, body ?? '']));
  const pages = questionsInOrder(handbook).map((question) => corpusPage(question, bodies.get(question.id)!, handbook));
  const used = new Set(pages.map(({ section }) => section));
  const sections = [...handbook.topics.values()].filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, label: name }));
  return { sections, pages, ...measuredPages(pages) };
}

function corpusPage(question: Question, body: string, handbook: Handbook): CorpusPage {
  const title = typesetEntry(handbook, 'questions', question.id).text('title').plain;
  const description = summary(typesetEntry(handbook, 'questions', question.id).text('say').plain, 150);
  const twin = answerTwin(question, body, handbook, { file: urls.questionMarkdown(question.id), notes: false });
  return { section: question.topic, slug: question.id, title, description, markdown: plainMarkdown(twin) };
}

/**
 * Takes the title out, which every site prints from the front matter, and makes what generators read as code of their
 * own into text: braces and angle brackets outside of code.
 */
export function plainMarkdown(twin: string): string {
  let fenced = false;
  const lines = twin.replace(/^# .*\n+/, '').split('\n').map((line) => {
    if (/^\s*```/.test(line)) fenced = !fenced;
    else if (!fenced) return proseLine(line);
    return line;
  });
  return lines.join('\n');
}

function proseLine(line: string): string {
  // Every second part is inline code.
  return line.split(/(`+[^`]*`+)/).map((part, at) => (at % 2 === 1 ? part : part
    .replace(/\]\((?!https?:|mailto:)([^)\s]*)\)/g, (_, to: string) => `](${new URL(to, `${elsewhere}q/`).href})`)
    .replace(/\\?</g, '&lt;').replace(/\{/g, '&#123;').replace(/\}/g, '&#125;'))).join('');
}

/** Picks the pages that are measured. Throws where no page fits. */
export function measuredPages(pages: readonly CorpusPage[]): Pick<Corpus, 'median' | 'next'> {
  const byLength = [...pages].sort((a, b) => a.markdown.length - b.markdown.length);
  const distance = (page: CorpusPage): number => Math.abs(byLength.indexOf(page) - (pages.length >> 1));
  const fitting = pages.flatMap((median, at) => {
    const next = pages[at + 1];
    return next !== undefined && next.section === median.section && (median.markdown.match(/^\s*```\w/gm) ?? []).length >= 1 ? [{ median, next }] : [];
  });
  const [best] = fitting.sort((a, b) => distance(a.median) - distance(b.median));
  if (best === undefined) throw new Error('No answer has code and a neighbor in its topic, so there is no page to measure.');
  return best;
}

/** Writes a corpus to a folder that is emptied first: a Markdown file for each page, and `manifest.json`. */
export function writeCorpus(corpus: Corpus, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const page of corpus.pages) {
    const file = join(folder, page.section, `${page.slug}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${frontMatter(page)}\n${page.markdown}`);
  }
  const named = ({ section, slug, title }: CorpusPage) => ({ section, slug, title });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ sections: corpus.sections, pages: corpus.pages.map(named) }));
}

/** The front matter that all peers understand. JSON strings are YAML strings. */
export function frontMatter({ title, description }: Pick<CorpusPage, 'title' | 'description'>): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n`;
}
