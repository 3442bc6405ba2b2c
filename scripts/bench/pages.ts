import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree, type FileTree } from '../../src/model/source/file-tree.ts';
import { urls } from '../../src/model/urls.ts';
import { openBrowser } from '../../tests/support/browser.ts';
import { publishedFolder } from '../build/publish.ts';
import { isBuiltOf, noteText } from './built-text.ts';
import { exportAnswers, writeCorpus, type Corpus } from './corpus.ts';
import { measureSearches } from './first-search.ts';
import { readText, siteOfText } from './given-text.ts';
import { growSite } from './grown-site.ts';
import { openLighthouse } from './lighthouse.ts';
import { serveForMeasuring, type BuiltSite, type MeasuredSite } from './measured-site.ts';
import { measureNext } from './next-page.ts';
import { serveCompressed } from './compressed-server.ts';
import { measureLoad, measureThrottled } from './page-load.ts';
import { indexableKinds } from './page-kinds.ts';
import { kindsTable, sitesTable, type KindFigures, type SiteFigures } from './pages-tables.ts';
import { peerIds, peerPath, preparePeer, workFolder } from './peer.ts';
import { copyProject, projectRoot } from './project-copy.ts';
import { report, size } from './report.ts';

// Measures an answer page in Chromium beside sites that other generators make of the same text, in one run and with the
// same server, and looks at every kind of our own pages with Lighthouse. Nothing here is asserted.

const usage = `Usage: npm run bench:pages [-- options]

  --only LIST    sites to measure, of ours,${peerIds.join(',')} (all of them)
  --parts LIST   what to measure, of load,throttled,next,lighthouse,search,kinds (all of it)
  --size N       how many answers the sites have, at least as many as the handbook (100)
  --text FOLDER  another text that all sites get, ours beside its own answers: <section>/<slug>.md and manifest.json
  --runs N       how often each time is taken (5); Lighthouse looks three times at most
  --reuse        take the sites that were built before of the same text
  --write        update the tables in docs/benchmarks.md
`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: ['ours', ...peerIds].join(',') }, parts: { type: 'string', default: 'load,throttled,next,lighthouse,search,kinds' },
    size: { type: 'string', default: '100' }, text: { type: 'string' }, runs: { type: 'string', default: '5' }, reuse: { type: 'boolean', default: false }, write: { type: 'boolean', default: false }, help: { type: 'boolean' },
  },
});
if (options.help) {
  process.stdout.write(usage);
  process.exit(0);
}

const wanted = options.only.split(',');
const unknown = wanted.filter((id) => id !== 'ours' && !(peerIds as readonly string[]).includes(id));
const runs = Number(options.runs);
const answers = Number(options.size);
if (unknown.length > 0 || !Number.isInteger(runs) || runs < 1 || !Number.isInteger(answers)) {
  console.error(usage);
  process.exit(2);
}
const parts = new Set(options.parts.split(','));
const lighthouseRuns = Math.min(3, runs);
/** One word that many pages have, and two that few have. */
const queries = ['session', 'oauth pkce'];
/** Pages with more on them than others of their kind. */
const preferred = [urls.question('session-lifecycle'), urls.postmortem('github-mcp-toxic-flow')];

/** Names what is kept of a text between runs. */
const textName = options.text === undefined ? String(answers) : 'given';

/** The handbook's own answers, with copies of them. */
function ownText(): { readonly corpus: Corpus; readonly content: FileTree } {
  const content = growSite(files, handbook!, answers);
  const grown = loadHandbook(content);
  return { corpus: exportAnswers(grown, grown.handbook!), content };
}

/** A text that somebody else was measured with, as answers of the handbook. */
function givenText(folder: string): { readonly corpus: Corpus; readonly content: FileTree } {
  const corpus = readText(folder);
  return { corpus, content: siteOfText(files, handbook!, corpus) };
}

/** The sites of the run, built. */
function builtSites(corpus: Corpus, corpusFolder: string, buildOurs: (folder: string) => void): BuiltSite[] {
  return wanted.map((id): BuiltSite => {
    if (id === 'ours') {
      const folder = join(workFolder, `ours-${textName}`);
      if (!options.reuse || !isBuiltOf(folder, join(folder, publishedFolder), corpus)) {
        buildOurs(folder);
        noteText(folder, corpus);
      }
      const path = (slug: string): string => urls.question(slug).slice(1);
      return {
        id, name: 'Handbook', folder: join(folder, publishedFolder), pagePath: path(corpus.median.slug), nextPath: path(corpus.next.slug), nextTitle: corpus.next.title,
        search: { open: 'header [role=search] input', input: 'header [role=search] input, dialog[open] site-search input', result: 'dialog[open] site-search [data-search-results] h2 a' },
      };
    }
    const { peer, folder, out, build } = preparePeer(id, corpus, corpusFolder);
    if (!options.reuse || !isBuiltOf(folder, out, corpus)) {
      console.log(`Building ${peer.name} …`);
      build('cold');
    }
    return { id, name: peer.name, folder: out, pagePath: peerPath(peer, corpus.median), nextPath: peerPath(peer, corpus.next), nextTitle: corpus.next.title, search: peer.search };
  });
}

async function figuresOf(site: MeasuredSite, lighthouse: Awaited<ReturnType<typeof openLighthouse>> | undefined): Promise<SiteFigures> {
  console.log(`Measuring ${site.name} …`);
  const searches = [];
  for (const query of parts.has('search') ? queries : []) {
    try {
      searches.push(await measureSearches(site, query, runs));
    } catch (error) {
      // A site whose search stays silent loses its figures for it, and the others lose nothing.
      console.log(`The search of ${site.name} was not measured for "${query}": ${error instanceof Error ? error.message.split('\n')[0]! : String(error)}`);
    }
  }
  return {
    name: site.name,
    ...(parts.has('load') && { load: await measureLoad(site) }),
    ...(parts.has('throttled') && { throttled: await measureThrottled(site, runs) }),
    ...(parts.has('next') && { next: await measureNext(site, runs) }),
    ...(parts.has('lighthouse') && lighthouse !== undefined && { lighthouse: await lighthouse.look(site.page, lighthouseRuns) }),
    searches,
  };
}

const files = readContentTree(projectRoot);
const { handbook } = loadHandbook(files);
if (handbook === undefined) throw new Error('The content cannot be read. Run "npm run check".');
const { corpus, content } = options.text === undefined ? ownText() : givenText(options.text);
const corpusFolder = join(workFolder, `text-${textName}`);
writeCorpus(corpus, corpusFolder);
const sites = builtSites(corpus, corpusFolder, (folder) => {
  console.log(`Building the handbook with ${corpus.pages.length} answers …`);
  copyProject(folder, content);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bench/build-once.ts', '--what', 'pages'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The handbook could not be built with ${corpus.pages.length} answers:\n${stdout}\n${stderr}`);
});

const needsLighthouse = parts.has('lighthouse') || parts.has('kinds');
const lighthouse = needsLighthouse ? await openLighthouse() : undefined;
const browser = await openBrowser();
const figures: SiteFigures[] = [];
const kinds: KindFigures[] = [];
try {
  if (['load', 'throttled', 'next', 'lighthouse', 'search'].some((part) => parts.has(part))) {
    for (const built of sites) {
      const site = await serveForMeasuring(built, browser);
      try {
        figures.push(await figuresOf(site, lighthouse));
      } finally {
        await site.close();
      }
    }
  }
  if (parts.has('kinds') && lighthouse !== undefined) {
    const dist = join(projectRoot, publishedFolder);
    if (!existsSync(dist)) throw new Error('There is no build to look at. Run "npm run build" first.');
    const server = await serveCompressed(dist, { cacheable: true });
    try {
      for (const { kind, path } of indexableKinds(dist, preferred)) kinds.push({ kind, path, result: await lighthouse.look(new URL(path, server.url).href, 1) });
    } finally {
      await server.close();
    }
  }
} finally {
  lighthouse?.close();
  await browser.close();
}

const bytes = corpus.pages.reduce((sum, { markdown }) => sum + Buffer.byteLength(markdown), 0);
const tables = [
  ...(figures.length === 0 ? [] : [
    `Text: ${corpus.pages.length} answers, ${size(bytes)} of Markdown. Measured page: \`${corpus.median.slug}\` (${size(Buffer.byteLength(corpus.median.markdown))} of Markdown). Chromium ${browser.version()}${needsLighthouse ? `, Lighthouse ${lighthouseVersion()}` : ''}; middle of ${runs} runs, of ${lighthouseRuns} with Lighthouse.`,
    sitesTable(figures),
  ]),
  ...(kinds.length === 0 ? [] : ['Every kind of page that search engines may list, in the handbook as it is, one run of Lighthouse each:', kindsTable(kinds)]),
].join('\n\n');
// Where the text lay on this machine says nothing to others.
const words = process.argv.slice(2).filter((word) => word !== '--write').map((word) => (word === options.text ? '<folder>' : word));
const command = ['npm run bench:pages', ...(words.length > 0 ? ['--', ...words] : [])].join(' ');
report({ name: options.text === undefined ? 'pages' : 'text', command, tables, data: { corpus: { pages: corpus.pages.length, bytes, measured: corpus.median.slug }, figures, kinds } }, options.write);

function lighthouseVersion(): string {
  return figures.find(({ lighthouse: result }) => result !== undefined)?.lighthouse?.version ?? kinds[0]?.result.version ?? '';
}
