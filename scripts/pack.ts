import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContentTree } from '../src/model/source/file-tree.ts';
import { publishedFolder } from './build/publish.ts';
import { commitDate, newestChange } from './check/commit-date.ts';
import { openWorkspace } from './check/workspace.ts';
import { staleBuild } from './mutations/site-base.ts';
import { checksumsFile, writeChecksums } from './pack/checksums.ts';
import { fileCopyArchive } from './pack/file-copy-archive.ts';
import { writeReleaseFiles } from './pack/release-files.ts';

// Writes what a release is made of into release/. Usage: npm run pack
// The build in dist/ is packed as it is, stamped or not; where there is none, or it is older than the sources, it is made first.

const root = join(import.meta.dirname, '..');
const releaseFolder = join(root, 'release');
const folder = join(root, publishedFolder);

const stale = staleBuild(root);
if (stale !== undefined) {
  console.log(`${stale} It is made anew.`);
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const { workspace } = openWorkspace(readContentTree(root));
const day = commitDate(root) ?? newestChange(workspace!.handbook);
mkdirSync(releaseFolder, { recursive: true });

const copy = await fileCopyArchive(folder, { version, day });
writeFileSync(join(releaseFolder, copy.name), copy.content);
console.log(`\nrelease/${copy.name}, to be unpacked and opened without a server:`);
for (const { what, bytes, most } of copy.weights) console.log(`  ${bytes.toLocaleString('en-US').padStart(10)} bytes of at most ${most.toLocaleString('en-US').padStart(10)}  ${what}`);
if (copy.overweight.length > 0) {
  console.error(`\nToo heavy:\n${copy.overweight.map((line) => `  ${line}`).join('\n')}\nThe limits are in scripts/pack/file-copy-budgets.ts.`);
  process.exit(1);
}

const { archive, names } = await writeReleaseFiles({ root, build: folder, into: releaseFolder, version, day });
console.log(`\nrelease/${archive.name}, to be unpacked on a server: ${archive.bytes.toLocaleString('en-US')} bytes, ${archive.files} files and ${archive.compressed} compressed forms of them.`);
await writeChecksums(releaseFolder, [copy.name, ...names]);
console.log(`\nBeside them: ${[...names.filter((name) => name !== archive.name), checksumsFile].join(', ')}.`);
