import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteText } from './built-text.ts';
import { frontMatter, type Corpus, type CorpusPage } from './corpus.ts';
import { debianCommand } from './debian-command.ts';
import { costOf, type Cost } from './process-cost.ts';
import { projectRoot } from './project-copy.ts';

/** Where peers are installed and sites are built, outside of what is committed. */
export const workFolder = join(projectRoot, '.cache/bench');

const projects = join(import.meta.dirname, 'peers');

/** The parts of a search that a reader touches, as selectors. Open shadow roots are looked through. */
export interface SearchParts {
  readonly open: string;
  readonly input: string;
  readonly result: string;
}

/** Another generator, with a small site of its own around the text. */
export interface Peer {
  readonly id: string;
  readonly name: string;
  /** A command that a package of Debian brings. */
  readonly needs?: string;
  /** Folder of the text. */
  readonly content: string;
  /** What the generator wants beside the pages. */
  readonly add: readonly ('home' | 'title' | 'section index' | 'category')[];
  /** Builds the site into the folder in `OUT`, search included. */
  readonly build: string;
  /** What it remembers between builds. */
  readonly caches: readonly string[];
  /** Address of a page, below the root of the site. */
  readonly page: string;
  readonly search: SearchParts;
}

/** The peers that there are, in the order of tables. */
export const peerIds = ['hugo', 'eleventy', 'bare-astro', 'starlight', 'vitepress', 'docusaurus'] as const;

/** Reads what a peer's project says about itself. */
export function readPeer(id: string): Peer {
  return { id, ...(JSON.parse(readFileSync(join(projects, id, 'peer.json'), 'utf8')) as Omit<Peer, 'id'>) };
}

/** Address of a page in the site of a peer, without a slash before it. */
export function peerPath({ page }: Pick<Peer, 'page'>, { section, slug }: Pick<CorpusPage, 'section' | 'slug'>): string {
  return page.replace('{section}', section).replace('{slug}', slug);
}

/** Installs the packages of a folder of the benchmark from its lockfile, into the work folder. Returns where they are. */
export function installed(from: string, id: string): string {
  const folder = join(workFolder, id);
  mkdirSync(folder, { recursive: true });
  const lock = readFileSync(join(from, 'package-lock.json'), 'utf8');
  const kept = join(folder, 'installed-lock.json');
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(from, name), join(folder, name));
  if (existsSync(kept) && readFileSync(kept, 'utf8') === lock) return folder;
  console.log(`Installing what the benchmark needs for ${id} …`);
  const npm = (command: string) => spawnSync('npm', [command, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  // A lockfile that was written where packages of other platforms are missing is refused by "npm ci"; "npm install" takes
  // the same versions from it.
  const tried = npm('ci');
  const { status, stderr } = tried.status === 0 ? tried : npm('install');
  if (status !== 0) throw new Error(`The packages for ${id} could not be installed:\n${stderr}`);
  writeFileSync(kept, lock);
  return folder;
}

/** A peer's project with the text in it, ready to be built. */
export interface PreparedPeer {
  readonly peer: Peer;
  readonly folder: string;
  readonly out: string;
  /** Builds it and notes of which text. A cold build remembers nothing of earlier ones. */
  build(kind: 'cold' | 'warm', environment?: NodeJS.ProcessEnv): Cost;
}

/** Installs a peer and gives it the text of a corpus, which is written in `corpusFolder`. */
export function preparePeer(id: string, corpus: Corpus, corpusFolder: string): PreparedPeer {
  const peer = readPeer(id);
  if (peer.needs !== undefined) debianCommand(peer.needs);
  const from = join(projects, id);
  const folder = installed(from, join('peers', id));
  cpSync(join(projects, 'manifest.mjs'), join(workFolder, 'peers/manifest.mjs'));
  for (const name of readdirSync(from)) if (name !== 'node_modules') cpSync(join(from, name), join(folder, name), { recursive: true });
  writeContent(join(folder, peer.content), peer, corpus);
  const out = join(folder, 'built');
  return {
    peer, folder, out,
    build: (kind, environment) => {
      if (kind === 'cold') for (const name of [...peer.caches.map((cache) => join(folder, cache)), out]) rmSync(name, { recursive: true, force: true });
      const cost = costOf(peer.build, { cwd: folder, environment: { ...environment, OUT: out, CORPUS: corpusFolder } });
      noteText(folder, corpus);
      return cost;
    },
  };
}

function writeContent(folder: string, { add }: Peer, corpus: Corpus): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { id, label } of corpus.sections) {
    mkdirSync(join(folder, id), { recursive: true });
    if (add.includes('category')) writeFileSync(join(folder, id, '_category_.json'), JSON.stringify({ label }));
    if (add.includes('section index')) writeFileSync(join(folder, id, '_index.md'), `---\ntitle: ${JSON.stringify(label)}\n---\n`);
  }
  const heading = (title: string): string => (add.includes('title') ? `\n# ${title.replaceAll('<', '&lt;').replaceAll('{', '&#123;')}\n` : '');
  for (const page of corpus.pages) writeFileSync(join(folder, page.section, `${page.slug}.md`), `${frontMatter(page)}${heading(page.title)}\n${page.markdown}`);
  if (add.includes('home')) {
    const home = { title: 'Home', description: 'The text of the benchmark.' };
    writeFileSync(join(folder, 'index.md'), `${frontMatter(home)}${heading(home.title)}\n${corpus.sections.map(({ label }) => `- ${label}`).join('\n')}\n`);
  }
}
