import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { commitMoment } from '../check/commit-date.ts';
import { publishedFolder } from './publish.ts';

/** What a build was made of, and what it made: hashes in hexadecimal. */
export interface BuildMark {
  readonly sources: string;
  readonly output: string;
}

const markFile = '.cache/build/last.json';

/** What a build never reads: packages, whose versions the lockfile of the installation tells, and what tools write. */
const notSources = ['node_modules/**', '.git/**', 'dist/**', '.build*/**', '.astro/**', '.cache/**', 'reports/**', 'release/**', 'pdf/**', 'bench-results/**', '**/*.log'];

/**
 * A hash of everything that the build of a project depends on: each file of the project, the packages that are
 * installed, the version of Node, the day of the commit and the address of the site. Rather too much than too little: a
 * change of a test makes it another one.
 */
export function hashOfSources(root: string, environment: NodeJS.ProcessEnv = process.env): string {
  const sum = createHash('sha256');
  for (const value of [process.version, environment['SITE_URL'], commitMoment(root, environment)?.toISOString()]) sum.update(`${value ?? ''}\0`);
  addFiles(sum, root, globSync('**', { cwd: root, dot: true, ignore: notSources }));
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(join(root, installed))) addFiles(sum, root, [installed]);
  return sum.digest('hex');
}

/** A hash of a published build: of the names and contents of its files. Undefined where there is none. */
function hashOfOutput(root: string): string | undefined {
  const folder = join(root, publishedFolder);
  if (!existsSync(join(folder, 'index.html'))) return undefined;
  const sum = createHash('sha256');
  addFiles(sum, folder, globSync('**', { cwd: folder, dot: true }));
  return sum.digest('hex');
}

function addFiles(sum: ReturnType<typeof createHash>, folder: string, files: readonly string[]): void {
  for (const file of [...files].sort()) {
    const content = readFileSync(join(folder, file));
    sum.update(`${file}\0${content.length}\0`).update(content);
  }
}

/** Tells whether the published build is, to the byte, what an earlier build proved and made of these very sources. */
export function isProved(root: string, sources: string): boolean {
  const mark = readMark(root);
  return mark?.sources === sources && mark.output === hashOfOutput(root);
}

/** Notes what the published build was made of, which was hashed before it began. */
export function noteBuild(root: string, sources: string): void {
  const output = hashOfOutput(root);
  // A file that was changed meanwhile may be in the build or not.
  if (output === undefined || hashOfSources(root) !== sources) return;
  try {
    mkdirSync(dirname(join(root, markFile)), { recursive: true });
    writeFileSync(join(root, markFile), `${JSON.stringify({ sources, output } satisfies BuildMark)}\n`);
  } catch {
    // A project that cannot be written to is built each time.
  }
}

function readMark(root: string): Partial<BuildMark> | undefined {
  try {
    return JSON.parse(readFileSync(join(root, markFile), 'utf8')) as Partial<BuildMark>;
  } catch {
    // Missing or broken, it says nothing.
    return undefined;
  }
}
