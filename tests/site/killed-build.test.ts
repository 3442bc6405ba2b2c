import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderDifferences } from '../../scripts/build/folder-difference.ts';
import { publish, publishedFolder, restorePrevious, stagingFolder } from '../../scripts/build/publish.ts';
import { killAt } from '../support/killed-process.ts';
import { copyProject, sameDay } from '../support/project-copy.ts';
import { siteFolder } from '../support/site.ts';

const root = join(import.meta.dirname, '..', '..');
const place = mkdtempSync(join(tmpdir(), 'handbook-killed-'));

afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('a build that is killed', () => {
  const project = join(place, 'project');
  const lastGood = join(place, 'last-good');
  const build = [join(project, 'scripts', 'build.ts')];
  const staged = (...path: string[]): string => join(project, stagingFolder, ...path);
  /** Written by the build that runs now; what an earlier one left behind in the folder is none of it. */
  const isNew = (path: string, start: number): boolean => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= start;
  const newIn = (folder: string, start: number): number => (existsSync(folder) ? readdirSync(folder).filter((name) => isNew(join(folder, name), start)).length : 0);

  beforeAll(() => {
    copyProject(project);
    cpSync(siteFolder(), lastGood, { recursive: true });
    // Not what the next build makes: otherwise nobody could tell the last good one from a part of the next.
    writeFileSync(join(lastGood, 'index.html'), 'the last good build');
    writeFileSync(join(lastGood, 'only-in-the-last-build.txt'), '');
    cpSync(lastGood, join(project, publishedFolder), { recursive: true });
    if (existsSync(join(root, '.cache'))) cpSync(join(root, '.cache'), join(project, '.cache'), { recursive: true });
  });

  // In the order of a build, so that each of these builds gets further than the one before it was let.
  const points: readonly (readonly [name: string, reached: (output: string, start: number) => boolean])[] = [
    ['as it starts', (_, start) => Date.now() - start > 60],
    ['while it loads', (output) => output.includes('Checking the content')],
    ['while it checks the content', (output, start) => output.includes('Checking the content') && Date.now() - start > 900],
    ['when its folder is there', (_, start) => isNew(staged(), start)],
    ['when its scripts are made', (_, start) => isNew(staged('_astro'), start)],
    ['among the first pages', (_, start) => isNew(staged('_astro'), start) && newIn(staged(), start) > 6],
    ['among the answers', (_, start) => newIn(staged('q'), start) > 20],
    ['when all pages are made', (_, start) => isNew(staged('index.html'), start)],
    ['while its output is checked', (_, start) => isNew(staged('index.html'), start) && newIn(staged('.prerender'), start) === 0],
    ['when its search is made', (_, start) => isNew(staged('pagefind'), start)],
  ];

  test.each(points)('%s leaves the last good one as it was', async (_, reached) => {
    const killed = await killAt(build, project, reached);
    expect(killed.reached, `The build ended before it could be killed.\n${killed.output}`).toBe(true);
    expect(folderDifferences(lastGood, join(project, publishedFolder))).toEqual([]);
  });

  test('hinders no other: the next one is as if nothing had happened', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, build, { cwd: project, encoding: 'utf8', env: { ...process.env, ...sameDay() } });
    expect(status, `${stdout}\n${stderr}`).toBe(0);
    expect(folderDifferences(siteFolder(), join(project, publishedFolder)).join('\n')).toBe('');
    expect(readdirSync(project).filter((name) => name.startsWith('.build'))).toEqual([]);
  }, 300_000);
});

describe('a publication that is killed', () => {
  /** Publishes a small build in a process that waits around each renaming, and kills it there. Gives the folder and what it has. */
  async function killPublication(point: string): Promise<{ folder: string; published: () => string }> {
    const folder = mkdtempSync(join(place, 'publication-'));
    for (const [name, text] of [[publishedFolder, 'old'], [stagingFolder, 'new']] as const) {
      mkdirSync(join(folder, name));
      for (const file of ['a.html', 'b.html']) writeFileSync(join(folder, name, file), text);
    }
    const program = join(folder, 'publish.ts');
    writeFileSync(program, `import { publish } from ${JSON.stringify(pathToFileURL(join(root, 'scripts/build/publish.ts')).href)};\nawait publish(${JSON.stringify(folder)});\n`);
    const told = join(folder, 'told.txt');
    const killed = await killAt([program], folder, () => existsSync(told) && readFileSync(told, 'utf8').includes(`${point}\n`), {
      NODE_OPTIONS: `--import=${pathToFileURL(join(root, 'tests/support/slow-renames.ts')).href}`, RENAMES_TOLD_IN: told,
    });
    expect(killed.reached, killed.output).toBe(true);
    return { folder, published: () => ['a.html', 'b.html'].map((file) => readFileSync(join(folder, publishedFolder, file), 'utf8')).join() };
  }

  test.each([
    'before dist to .build-previous', 'after dist to .build-previous', 'before .build to dist', 'after .build to dist', 'before .build-previous to .build-discarded', 'after .build-previous to .build-discarded',
  ])('%s leaves a whole build, and the next one is published', async (point) => {
    const { folder, published } = await killPublication(point);
    // The two renames belong to no process that was killed: they are finished, whatever becomes of the build.
    for (let waited = 0; (!existsSync(join(folder, publishedFolder)) || existsSync(join(folder, stagingFolder))) && waited < 10_000; waited += 50) await sleep(50);
    expect(published()).toBe('new,new');
    restorePrevious(folder);
    mkdirSync(join(folder, stagingFolder));
    for (const file of ['a.html', 'b.html']) writeFileSync(join(folder, stagingFolder, file), 'newer');
    await publish(folder);
    expect(published()).toBe('newer,newer');
    expect(readdirSync(folder).filter((name) => name.startsWith('.build'))).toEqual([]);
  });
});
