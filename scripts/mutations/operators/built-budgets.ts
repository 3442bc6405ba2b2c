import { createHash } from 'node:crypto';
import { readIndex, writeIndex, type NamedPage, type NameIndex } from '../../../src/client/search/index-format.ts';
import { urls } from '../../../src/model/urls.ts';
import { fileOf, insert } from '../built-files.ts';
import type { Draft } from '../mutant.ts';
import type { OutputOperator } from '../operator.ts';
import type { SiteBase } from '../site-base.ts';

/** Text that does not compress to less than three quarters, the same for the same salt. */
function noise(bytes: number, salt: string): string {
  return Array.from({ length: Math.ceil(bytes / 44) }, (_, at) => createHash('sha256').update(`${salt}${at}`).digest('base64')).join('').slice(0, bytes);
}

/** The built pages of answers, in order. */
function answersOf(base: SiteBase): string[] {
  return [...base.content.workspace.handbook.questions.keys()].map((id) => `${urls.question(id).slice(1)}index.html`).filter((path) => base.site.pages.has(path)).sort();
}

/** A mistake on an answer page as a whole, which is reported at its beginning. */
function onAnswer(base: SiteBase, page: string, html: string, draft: Pick<Draft, 'code' | 'consequences'>, where: 'head' | 'body' = 'body'): Draft {
  return { subject: page, ...draft, edits: [insert(base, page, html, where)], at: { file: fileOf(base, page), first: 1, last: 1 } };
}

/** What grows on an answer page, each with the budget that it breaks and those that it takes with it. */
const growth: readonly (readonly [name: string, about: string, code: string, also: readonly string[], html: (page: string) => string, where?: 'head'])[] = [
  ['long-answer', 'builds an answer that does not come in one flight', 'BUDGET001', [], (page) => `<p>${noise(9000, page)}</p>`],
  ['much-script', 'builds an answer with too much script', 'BUDGET002', ['BUDGET001', 'POLICY'], (page) => `<script>const table = "${noise(2400, page)}";</script>`],
  ['much-style', 'builds an answer with too much style', 'BUDGET003', ['BUDGET001', 'POLICY'], (page) => `<style>.table::after{content:"${noise(3000, page)}"}</style>`, 'head'],
  ['repeated-markup', 'builds an answer whose markup repeats without end', 'BUDGET004', ['BUDGET001'], () => `<p>${'one word after another and all of them alike, '.repeat(1900)}</p>`],
  ['many-elements', 'builds an answer with an element for each word', 'BUDGET005', ['BUDGET001', 'BUDGET004'], () => `<p>${'<b>a</b> '.repeat(1150)}</p>`],
];

const growthOperators = growth.map(([name, about, code, consequences, html, where]): OutputOperator => ({
  name, about, scope: 'output',
  *drafts(base) {
    for (const page of answersOf(base)) yield onAnswer(base, page, html(page), { code, consequences }, where);
  },
}));

/** An answer page lists all answers. */
export const listedAnswers: OutputOperator = {
  name: 'listed-answers',
  about: 'builds an answer that lists all others',
  scope: 'output',
  *drafts(base) {
    const answers = answersOf(base);
    const items = answers.map((page) => `<li><a href="../${page.split('/').at(-2)}/">${page.split('/').at(-2)}</a></li>`).join('');
    // A handbook of few answers may name them all.
    if (answers.length > 13) for (const page of answers) yield onAnswer(base, page, `<ul>${items}</ul>`, { code: 'BUDGET006', consequences: ['BUDGET001'] });
  },
};

/** An answer page loads a file of script. */
export const scriptFile: OutputOperator = {
  name: 'script-file',
  about: 'builds an answer that loads a file of script',
  scope: 'output',
  *drafts(base) {
    const script = [...base.site.files].find((path) => /^_astro\/search-dialog\..*\.js$/.test(path));
    if (script === undefined) return;
    for (const page of answersOf(base)) {
      yield onAnswer(base, page, `<script type="module" src="../../${script}"></script>`, { code: 'BUDGET007', consequences: ['BUDGET008', 'BUDGET002', 'BUDGET001'] });
    }
  },
};

/** Ways in which a page makes a browser ask for more than the page. */
const requests: readonly (readonly [name: string, html: (root: string) => string, where: 'head' | 'body'])[] = [
  ['image', (root) => `<img src="${root}favicon.svg" alt="A mark">`, 'body'],
  ['srcset', (root) => `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" srcset="${root}favicon.svg 2x" alt="A mark">`, 'body'],
  ['script', (root) => `<script type="module" src="${root}sw.js"></script>`, 'body'],
  ['preload', (root) => `<link rel="preload" as="image" href="${root}favicon.svg">`, 'head'],
  ['prefetch', (root) => `<link rel="prefetch" href="${root}q/">`, 'head'],
  ['frame', (root) => `<iframe src="${root}q/" title="All questions"></iframe>`, 'body'],
  ['background', (root) => `<style>.mark{background:url(${root}favicon.svg)}</style>`, 'head'],
  ['style-attribute', (root) => `<p style="background:url(${root}favicon.svg)">A mark</p>`, 'body'],
  ['drawing', (root) => `<svg><use href="${root}favicon.svg#a"></use></svg>`, 'body'],
  ['object', (root) => `<object data="${root}favicon.svg" type="image/svg+xml"></object>`, 'body'],
  ['eager-rules', () => '<script type="speculationrules">{"prefetch":[{"where":{"selector_matches":"a"},"eagerness":"immediate"}]}</script>', 'head'],
];

/** A page asks for something before its reader does anything. */
export const earlyRequest: OutputOperator = {
  name: 'early-request',
  about: 'builds a page that asks for more than itself',
  scope: 'output',
  atLeast: 10,
  oneIn: 1000,
  *drafts(base) {
    for (const [index, [name, html, where]] of requests.entries()) {
      const page = base.pages[(index * 7 + 2) % base.pages.length]!;
      const root = '../'.repeat(page.split('/').length - 1) || './';
      yield { subject: `${page}/${name}`, code: 'BUDGET008', consequences: ['OUT', 'BUDGET001', 'POLICY'], edits: [insert(base, page, html(root), where)] };
    }
  },
};

/** How many times each file of the search is made too large, in another way each. */
const growths = 8;

/** A script of the search grows. */
export const heavySearch: OutputOperator = {
  name: 'heavy-search',
  about: 'builds a search whose scripts are too large',
  scope: 'output',
  atLeast: growths,
  *drafts(base) {
    for (const [name, code] of [['search-dialog', 'BUDGET009'], ['engine', 'BUDGET010']] as const) {
      const path = [...base.site.files].find((each) => each.startsWith(`_astro/${name}.`) && each.endsWith('.js'));
      if (path === undefined) continue;
      const file = fileOf(base, path);
      const end = base.text(file).length;
      for (let at = 1; at <= growths; at += 1) {
        const text = `\nconst more = "${noise(9000 + at * 500, `${name}${at}`)}";\n`;
        yield { subject: `${name}/${at}`, code, edits: [{ file, start: end, end, text }], at: { file, first: 1, last: 1 } };
      }
    }
  },
};

/** The index of names is written as one file, though it has far too many words for one. */
export const wordyIndex: OutputOperator = {
  name: 'wordy-index',
  about: 'builds an index of names that is too large for one file',
  scope: 'output',
  atLeast: growths,
  *drafts(base) {
    const file = fileOf(base, 'search/names.txt');
    if (!base.files.has(file)) return;
    const index = readIndex(base.text(file));
    const answers = index.pages.filter(({ tier }) => tier !== undefined);
    for (const { path } of answers.slice(0, growths)) {
      yield { subject: path, code: 'BUDGET011', edits: [], replaced: new Map([[file, new TextEncoder().encode(writeIndex(withWords(index, path)))]]), at: { file, first: 1, last: 1 } };
    }
  },
};

/** The index with so many words more for a page that it has to be cut. */
function withWords(index: NameIndex, path: string): NameIndex {
  const words = Array.from({ length: 1600 }, (_, at) => ({ text: noise(16, `${path}${at}`).replaceAll(/[^a-z]/gi, '').toLowerCase(), also: [] }));
  return { ...index, pages: index.pages.map((page): NamedPage => (page.path === path ? { ...page, otherWords: [...page.otherWords, ...words] } : page)) };
}

export const builtBudgetOperators: readonly OutputOperator[] = [...growthOperators, listedAnswers, scriptFile, earlyRequest, heavySearch, wordyIndex];
