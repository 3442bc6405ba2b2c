import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { fileHashes, folderDifferences } from '../../scripts/build/folder-difference.ts';
import { publishedFolder } from '../../scripts/build/publish.ts';
import { machineFolders } from '../../scripts/check/machine-folders.ts';
import { copyProject, sameDay } from '../support/project-copy.ts';
import { siteFolder } from '../support/site.ts';

const root = join(import.meta.dirname, '..', '..');
const place = mkdtempSync(join(tmpdir(), 'handbook-reproducible-'));

afterAll(() => rmSync(place, { recursive: true, force: true }));

test('a build of the same commit in another folder, time zone and language, and a year later, is equal byte for byte', () => {
  const project = join(place, 'another folder', 'of the handbook');
  copyProject(project);
  mkdirSync(join(place, 'home'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'scripts', 'build.ts')], {
    cwd: place,
    encoding: 'utf8',
    env: {
      ...process.env,
      TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: join(place, 'home'), USER: 'somebody-else',
      NODE_OPTIONS: `--import=${pathToFileURL(join(root, 'tests', 'support', 'another-clock.ts')).href}`,
      ...sameDay(),
    },
  });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
  // What is kept between builds is there for one of them and not for the other.
  expect(folderDifferences(siteFolder(), join(project, publishedFolder)).join('\n')).toBe('');
}, 300_000);

test('no file of the build, packed ones included, names a folder of the machine', () => {
  const folders = machineFolders(realpathSync(root), homedir());
  const naming = [...fileHashes(siteFolder()).keys()].filter((path) => {
    const bytes = readFileSync(join(siteFolder(), path));
    const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    return text.toString('latin1').search(folders) !== -1;
  });
  expect(naming).toEqual([]);
});
