import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { outputOf, runBuild, searchBytes, type BuildExtent } from './build-run.ts';
import { besideTable, growthTable, stagesTable, type OwnBuild, type PeerBuild } from './build-tables.ts';
import { exportAnswers, writeCorpus } from './corpus.ts';
import { growSite } from './grown-site.ts';
import { peerIds, preparePeer, workFolder } from './peer.ts';
import { middleOf, type Cost } from './process-cost.ts';
import { copyProject, projectRoot } from './project-copy.ts';
import { report, size } from './report.ts';

// Measures the build of the handbook, grown to more and more answers: time by stage, memory and output, beside Starlight
// and Astro without a theme on the same text. Each build is a process of its own. Nothing here is asserted.

const usage = `Usage: npm run bench:build [-- options]

  --sizes LIST      how many answers there are, each at least as many as the handbook has (100,1000)
  --extents LIST    what is built of our own, of answers,pages,whole (all): the answers and their search alone; all pages;
                    all pages with checks and images, cold and then warm
  --peers LIST      what is built beside them up to 1000 answers, of bare-astro,starlight (both); "none" for none
  --memory MIB      how much memory a build may take for its objects, ours and the peers' alike (as much as Node gives)
  --runs N          how often each build of up to 100 answers runs (3); larger ones run once
  --write           update the tables in docs/benchmarks.md
`;

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000' }, extents: { type: 'string', default: 'answers,pages,whole' }, peers: { type: 'string', default: 'bare-astro,starlight' },
    memory: { type: 'string' }, runs: { type: 'string', default: '3' }, write: { type: 'boolean', default: false }, help: { type: 'boolean' },
  },
});
const sizes = options.sizes.split(',').map(Number);
const extents = options.extents.split(',') as BuildExtent[];
const peers = options.peers === 'none' ? [] : options.peers.split(',');
/** The options that take a number. */
const numbers = [...sizes, Number(options.runs), Number(options.memory ?? 1)];
if (
  options.help || numbers.some((value) => !Number.isInteger(value) || value < 1) || extents.some((extent) => !['answers', 'pages', 'whole'].includes(extent)) ||
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
for (const answers of sizes) {
  const grownFiles = growSite(files, handbook, answers);
  for (const extent of extents) {
    const folder = join(workFolder, `build-${answers}-${extent}`);
    console.log(`Building the handbook with ${answers} answers: ${extent} …`);
    copyProject(folder, grownFiles);
    for (const kind of extent === 'whole' ? (['cold', 'warm'] as const) : (['cold'] as const)) {
      const run = unlessFailed(`the handbook with ${answers} answers, ${extent}, ${kind}`, runsFor(answers), () => runBuild(folder, extent, kind, memory));
      if (run === undefined) break;
      own.push({ answers, extent, kind, run, search: searchBytes(join(folder, 'dist')) });
    }
    rmSync(folder, { recursive: true, force: true });
  }
  if (answers > largestForPeers || peers.length === 0) continue;
  const grown = loadHandbook(grownFiles);
  const corpus = exportAnswers(grown, grown.handbook!);
  const corpusFolder = join(workFolder, `text-${answers}`);
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

const facts = `The handbook has ${handbook.questions.size} answers; the others are copies with ids and facts of their own${texts.length > 0 ? ` (${texts.join(', ')})` : ''}. Middle of ${runsFor(100)} builds of up to 100 answers, one build of more.`;
const tables = [
  facts,
  'By stage, in seconds:', stagesTable(own),
  'Growth. Twice as many answers in twice the time is linear; the last column is what each further answer takes, beside the smallest size:', growthTable(own),
  ...(failed.length === 0 ? [] : [`Not built: ${failed.map(({ what }) => what).join('; ')}.`]),
  ...(beside.length === 0 ? [] : ['Beside the peers. The factor is to the same size of Astro without a theme, cold beside cold and warm beside warm:', besideTable(own, beside)]),
].join('\n\n');
const words = process.argv.slice(2).filter((word) => word !== '--write');
report({ name: 'build', command: ['npm run bench:build', ...(words.length > 0 ? ['--', ...words] : [])].join(' '), tables, data: { own, beside, failed } }, options.write);
for (const { what, message } of failed) console.error(`\nNot built: ${what}\n${message}`);
