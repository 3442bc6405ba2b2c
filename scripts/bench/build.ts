import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Handbook } from '../../src/model/handbook.ts';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree, type FileTree } from '../../src/model/source/file-tree.ts';
import { outputOf, runBuild, searchBytes, type BuildExtent } from './build-run.ts';
import { besideTable, growthTable, stagesTable, type OwnBuild, type PeerBuild } from './build-tables.ts';
import { exportAnswers, writeCorpus, type Corpus } from './corpus.ts';
import { readText, siteOfText } from './given-text.ts';
import { growSite } from './grown-site.ts';
import { peerIds, preparePeer, workFolder } from './peer.ts';
import { middleOf, type Cost } from './process-cost.ts';
import { copyProject, projectRoot } from './project-copy.ts';
import { report, size } from './report.ts';

// Measures the build of the handbook, grown to more and more answers: time by stage, memory and output, beside Starlight
// and Astro without a theme on the same text. Each build is a process of its own. Nothing here is asserted.

const usage = `Usage: npm run bench:build [-- options]

  --sizes LIST      how many answers there are, each at least as many as the handbook has (100,1000)
  --text LIST       folders of another text instead, which all sites get, ours beside its own answers:
                    <section>/<slug>.md and manifest.json; each is a size
  --extents LIST    what is built of our own, of answers,pages,whole (all): the answers and their search alone; all pages;
                    all pages with checks and images, cold and then warm
  --whole-to SIZE   the largest size of which more than the answers is built (any)
  --peers LIST      what is built beside them up to 1000 answers, of bare-astro,starlight (both); "none" for none
  --memory MIB      how much memory a build may take for its objects, ours and the peers' alike (as much as Node gives)
  --runs N          how often each build of up to 100 answers runs (3); larger ones run once
  --write           update the tables in docs/benchmarks.md
`;

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000' }, text: { type: 'string' }, extents: { type: 'string', default: 'answers,pages,whole' }, 'whole-to': { type: 'string', default: 'Infinity' }, peers: { type: 'string', default: 'bare-astro,starlight' },
    memory: { type: 'string' }, runs: { type: 'string', default: '3' }, write: { type: 'boolean', default: false }, help: { type: 'boolean' },
  },
});
const sizes = options.sizes.split(',').map(Number);
const extents = options.extents.split(',') as BuildExtent[];
const peers = options.peers === 'none' ? [] : options.peers.split(',');
/** The options that take a number. */
const numbers = [...sizes, Number(options.runs), Number(options.memory ?? 1)];
if (
  options.help || Number.isNaN(Number(options['whole-to'])) || numbers.some((value) => !Number.isInteger(value) || value < 1) || extents.some((extent) => !['answers', 'pages', 'whole'].includes(extent)) ||
  peers.some((id) => !(peerIds as readonly string[]).includes(id))
) {
  process.stdout.write(usage);
  process.exit(options.help ? 0 : 2);
}
const memory: NodeJS.ProcessEnv = options.memory === undefined ? {} : { NODE_OPTIONS: `--max-old-space-size=${Number(options.memory)}` };
/** Builds of larger sites take minutes. */
const runsFor = (count: number): number => (count <= 100 ? Number(options.runs) : 1);
/** The largest site that peers are built beside. */
const largestForPeers = 1000;

const files = readContentTree(projectRoot);
const { handbook } = loadHandbook(files);
if (handbook === undefined) throw new Error('The content cannot be read. Run "npm run check".');

/** A text to build sites of: content for ours, the same as plain Markdown for the peers. */
interface BuiltText {
  readonly name: string;
  readonly answers: number;
  readonly content: FileTree;
  corpus(): Corpus;
}

/** The handbook, grown to a number of answers. */
function grownText(answers: number, from: Handbook): BuiltText {
  const content = growSite(files, from, answers);
  return {
    name: String(answers), answers, content,
    corpus: () => {
      const grown = loadHandbook(content);
      return exportAnswers(grown, grown.handbook!);
    },
  };
}

/** A text that somebody else was measured with. */
function givenText(folder: string, from: Handbook): BuiltText {
  const corpus = readText(folder);
  return { name: `given-${corpus.pages.length}`, answers: corpus.pages.length, content: siteOfText(files, from, corpus), corpus: () => corpus };
}

const own: OwnBuild[] = [];
const beside: PeerBuild[] = [];
const texts: string[] = [];
/** Builds that did not end well; the others are reported all the same. */
const failed: { readonly what: string; readonly message: string }[] = [];

/** Runs builds of one kind; where one fails, notes why and gives nothing. */
function unlessFailed<T extends Cost>(what: string, count: number, build: () => T): T | undefined {
  try {
    return middleOf(Array.from({ length: count }, build));
  } catch (error) {
    failed.push({ what, message: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}
const given = options.text?.split(',');
for (const { name, answers, content, corpus: plainText } of given === undefined ? sizes.map((size) => grownText(size, handbook)) : given.map((folder) => givenText(folder, handbook))) {
  for (const extent of extents.filter((each) => each === 'answers' || answers <= Number(options['whole-to']))) {
    const folder = join(workFolder, `build-${name}-${extent}`);
    console.log(`Building the handbook with ${answers} answers: ${extent} …`);
    copyProject(folder, content);
    for (const kind of ['cold', 'warm'] as const) {
      const run = unlessFailed(`the handbook with ${answers} answers, ${extent}, ${kind}`, runsFor(answers), () => runBuild(folder, extent, kind, memory));
      if (run === undefined) break;
      own.push({ answers, extent, kind, run, search: searchBytes(join(folder, 'dist')) });
    }
    rmSync(folder, { recursive: true, force: true });
  }
  if (answers > largestForPeers || peers.length === 0) continue;
  const corpus = plainText();
  const corpusFolder = join(workFolder, `text-${name}`);
  writeCorpus(corpus, corpusFolder);
  texts.push(`${answers} answers are ${size(corpus.pages.reduce((sum, { markdown }) => sum + Buffer.byteLength(markdown), 0))} of Markdown`);
  for (const id of peers) {
    console.log(`Building ${id} with ${answers} answers …`);
    const { peer, out, build } = preparePeer(id, corpus, corpusFolder);
    for (const kind of ['cold', 'warm'] as const) {
      const cost = unlessFailed(`${peer.name} with ${answers} answers, ${kind}`, runsFor(answers), () => build(kind, memory));
      if (cost === undefined) break;
      beside.push({ answers, id, name: peer.name, kind, cost, output: outputOf(out) });
    }
  }
}

const others = given === undefined ? 'the others are copies with ids and facts of their own' : 'the others are the pages of the given text';
const facts = `The handbook has ${handbook.questions.size} answers; ${others}${texts.length > 0 ? ` (${texts.join(', ')})` : ''}. Middle of ${runsFor(100)} builds of up to 100 answers, one build of more.`;
const tables = [
  facts,
  'By stage, in seconds:', stagesTable(own),
  'Growth. Twice as many answers in twice the time is linear; the last column is what each further answer takes, beside the smallest size. *Search index of names* is what a first result loads of it at most:', growthTable(own),
  ...(failed.length === 0 ? [] : [`Not built: ${failed.map(({ what }) => what).join('; ')}.`]),
  ...(beside.length === 0 ? [] : ['Beside the peers. The factor is to the same size of Astro without a theme, cold beside cold and warm beside warm:', besideTable(own, beside)]),
].join('\n\n');
// Where a text lay on this machine says nothing to others.
const words = process.argv.slice(2).filter((word) => word !== '--write').map((word) => (word === options.text ? '<folders>' : word));
report({ name: given === undefined ? 'build' : 'text-build', command: ['npm run bench:build', ...(words.length > 0 ? ['--', ...words] : [])].join(' '), tables, data: { own, beside, failed } }, options.write);
for (const { what, message } of failed) console.error(`\nNot built: ${what}\n${message}`);
