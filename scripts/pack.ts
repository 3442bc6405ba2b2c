import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContentTree } from '../src/model/source/file-tree.ts';
import { assertServable, usual, usualPlace } from './build/host-files/server-options.ts';
import { publishedFolder } from './build/publish.ts';
import { commitMoment, newestChange } from './check/commit-date.ts';
import { openWorkspace } from './check/workspace.ts';
import { staleBuild } from './mutations/site-base.ts';
import { checksumsFile, writeChecksums } from './pack/checksums.ts';
import { fileCopyArchive } from './pack/file-copy-archive.ts';
import { writeReleaseFiles, type ReleaseHosts } from './pack/release-files.ts';

// Writes what a release is made of into release/.
// Usage: npm run pack [-- --place /srv/handbook --path /guide/ --listen 8080]
// The options say where the site will stand, for the configurations in the archive for servers.
// The build in dist/ is packed as it is, stamped or not; where there is none, or it is older than the sources, it is made first.

const root = join(import.meta.dirname, '..');
const releaseFolder = join(root, 'release');
const folder = join(root, publishedFolder);
const hosts = hostsOf(process.argv.slice(2));

const stale = staleBuild(root);
if (stale !== undefined) {
  console.log(`${stale} It is made anew.`);
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const { workspace } = openWorkspace(readContentTree(root));
const date = commitMoment(root) ?? new Date(newestChange(workspace!.handbook));
mkdirSync(releaseFolder, { recursive: true });

const copy = await fileCopyArchive(folder, { version, day: date.toISOString().slice(0, 10) });
writeFileSync(join(releaseFolder, copy.name), copy.content);
console.log(`\nrelease/${copy.name}, to be unpacked and opened without a server:`);
for (const { what, bytes, most } of copy.weights) console.log(`  ${bytes.toLocaleString('en-US').padStart(10)} bytes of at most ${most.toLocaleString('en-US').padStart(10)}  ${what}`);
if (copy.overweight.length > 0) {
  console.error(`\nToo heavy:\n${copy.overweight.map((line) => `  ${line}`).join('\n')}\nThe limits are in scripts/pack/file-copy-budgets.ts.`);
  process.exit(1);
}

const { archive, names } = await writeReleaseFiles({ root, build: folder, into: releaseFolder, version, date, hosts });
console.log(`\nrelease/${archive.name}, to be unpacked on a server: ${archive.bytes.toLocaleString('en-US')} bytes, ${archive.files} files, ${archive.compressed} compressed forms of them, and ${archive.configurations} configurations for ${hosts.place}.`);
await writeChecksums(releaseFolder, [copy.name, ...names]);
console.log(`\nBeside them: ${[...names.filter((name) => name !== archive.name), checksumsFile].join(', ')}.`);

/** Reads the options; ends the command where they are wrong. */
function hostsOf(words: string[]): ReleaseHosts {
  try {
    const { values } = parseArgs({ args: words, options: { place: { type: 'string', default: usualPlace }, path: { type: 'string', default: usual.path }, listen: { type: 'string', default: usual.listen } } });
    assertServable(values);
    if (!values.place.startsWith('/')) throw new Error(`--place takes the whole path of a folder on the server, such as ${usualPlace}, not "${values.place}".`);
    return values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
