import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { urls } from '../../src/model/urls.ts';
import { publishedFolder } from '../build/publish.ts';
import { exportAnswers, writeCorpus } from './corpus.ts';
import { assertCompressed, load, serveWithNginx, type Load } from './load.ts';
import { peerIds, peerPath, preparePeer, workFolder } from './peer.ts';
import { projectRoot } from './project-copy.ts';
import { report, size } from './report.ts';
import { table } from './table.ts';

// Asks Debian's nginx on loopback for an answer page and for the files of the search, as fast as it answers, beside the
// same nginx with the same text in the site of a peer. Nothing here is asserted.

const usage = `Usage: npm run bench:serve [-- options], after npm run build

  --seconds N       how long each is asked for (30)
  --connections N   how many connections are open at once (64); at least one for each processor
  --peers LIST      what is served beside it, of ${peerIds.join(',')} (hugo,starlight); "none" for none
  --write           update the table in docs/benchmarks.md
`;

const { values: options } = parseArgs({
  options: { seconds: { type: 'string', default: '30' }, connections: { type: 'string', default: '64' }, peers: { type: 'string', default: 'hugo,starlight' }, write: { type: 'boolean', default: false }, help: { type: 'boolean' } },
});
const [seconds, connections] = [Number(options.seconds), Number(options.connections)];
const peers = options.peers === 'none' ? [] : options.peers.split(',');
if (options.help || !(Number.isInteger(seconds) && seconds > 0) || !(Number.isInteger(connections) && connections >= availableParallelism()) || peers.some((id) => !(peerIds as readonly string[]).includes(id))) {
  process.stdout.write(usage);
  process.exit(options.help ? 0 : 2);
}

/** What a site is asked for: a page, and the files that a search may load. */
interface Asked {
  readonly name: string;
  readonly folder: string;
  readonly page: string;
}

/** Files that the search of any of the sites loads. */
const searchFiles = ['search/*', 'search/names/*/*', '_astro/{search-dialog,engine,text-lane}.*.js', 'pagefind/pagefind.js', 'pagefind/*.{pagefind,pf_meta}', 'pagefind/{index,fragment}/*'];

const dist = join(projectRoot, publishedFolder);
if (!existsSync(dist)) throw new Error('There is no build to serve. Run "npm run build" first.');
const loaded = loadHandbook(readContentTree(projectRoot));
if (loaded.handbook === undefined) throw new Error('The content cannot be read. Run "npm run check".');
const corpus = exportAnswers(loaded, loaded.handbook);
const corpusFolder = join(workFolder, `text-${corpus.pages.length}`);
writeCorpus(corpus, corpusFolder);

const sites: Asked[] = [{ name: 'Handbook', folder: dist, page: urls.question(corpus.median.slug).slice(1) }];
for (const id of peers) {
  const { peer, out, build } = preparePeer(id, corpus, corpusFolder);
  console.log(`Building ${peer.name} …`);
  build('cold');
  sites.push({ name: peer.name, folder: out, page: peerPath(peer, corpus.median) });
}

const found: { name: string; what: string; load: Load }[] = [];
for (const { name, folder, page } of sites) {
  const nginx = await serveWithNginx(folder);
  try {
    const searched = globSync(searchFiles, { cwd: folder }).sort();
    for (const [what, paths] of [[`answer page \`${corpus.median.slug}\``, [page]], [`${searched.length} files of the search`, searched]] as const) {
      if (paths.length === 0) continue;
      await assertCompressed(nginx.url, paths);
      console.log(`Asking ${name} for the ${what} during ${seconds} s …`);
      found.push({ name, what, load: load(nginx.url, paths, { seconds, connections, threads: availableParallelism() }) });
    }
  } finally {
    await nginx.close();
  }
}

const rows = found.map(({ name, what, load: { requests, seconds: took, bytes, p50, p99, slowest, errors } }) => [
  `${name}, ${what}`, (requests / took).toFixed(0), `${size(bytes / took)}/s`, size(bytes / requests), p50.toFixed(2), p99.toFixed(2), slowest.toFixed(1), String(errors),
]);
const tables = [
  `Debian's nginx with files compressed beforehand, brotli, ${availableParallelism()} workers; wrk with ${connections} connections on the same machine, which takes its share of the processors.`,
  table(['', 'Requests/s', 'Sent', 'An answer', 'p50, ms', 'p99, ms', 'Slowest, ms', 'Errors'], rows),
].join('\n\n');
const words = process.argv.slice(2).filter((word) => word !== '--write');
report({ name: 'serve', command: ['npm run bench:serve', ...(words.length > 0 ? ['--', ...words] : [])].join(' '), tables, data: found }, options.write);
