import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { globSync } from 'tinyglobby';
import { firstResult } from '../check/search-weight.ts';
import { costOf, type Cost } from './process-cost.ts';
import type { Stage } from './timed-integrations.ts';

/** What is built: the answers alone, all pages, or all pages with every check and image. */
export type BuildExtent = 'answers' | 'pages' | 'whole';

/** A build of our own, measured. */
export interface BuildRun extends Cost {
  readonly stages: readonly Stage[];
  readonly output: Output;
}

/** What a build wrote. */
export interface Output {
  readonly files: number;
  readonly pages: number;
  readonly bytes: number;
}

/** Builds a copy of the project. A cold build remembers nothing of earlier ones. */
export function runBuild(folder: string, extent: BuildExtent, kind: 'cold' | 'warm', environment: NodeJS.ProcessEnv = {}): BuildRun {
  if (kind === 'cold') for (const name of ['.cache', '.astro', '.build', 'dist']) rmSync(join(folder, name), { recursive: true, force: true });
  const scratch = mkdtempSync(join(tmpdir(), 'bench-build-'));
  try {
    const file = join(scratch, 'stages.json');
    const cost = costOf(`"${process.execPath}" scripts/bench/build-once.ts --what ${extent} --stages "${file}"`, { cwd: folder, environment });
    return { ...cost, stages: (JSON.parse(readFileSync(file, 'utf8')) as { stages: Stage[] }).stages, output: outputOf(join(folder, 'dist')) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Counts what a built site consists of. */
export function outputOf(dist: string): Output {
  const files = globSync('**', { cwd: dist, dot: true });
  return { files: files.length, pages: files.filter((file) => file.endsWith('.html')).length, bytes: files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0) };
}

/** Compressed bytes of what a first result of the search needs at most, beside the answer pages that grow with the site. */
export function searchBytes(dist: string): { readonly code: number; readonly index: number } {
  const compressed = (file: string): number => brotliCompressSync(readFileSync(join(dist, file))).length;
  const scripts = globSync(['_astro/search-dialog.*.js', '_astro/engine.*.js'], { cwd: dist });
  const names = new Map(globSync(['search/names.txt', 'search/names/**'], { cwd: dist }).map((file) => [file, readFileSync(join(dist, file), 'utf8')]));
  const index = firstResult(names, (texts) => texts.map((text) => brotliCompressSync(text).length)).reduce((sum, { amount }) => sum + amount, 0);
  return { code: scripts.reduce((sum, file) => sum + compressed(file), 0), index };
}

/** Seconds of a build by what happens in it. */
export interface StageTimes {
  readonly start: number;
  readonly checks: number;
  readonly pages: number;
  readonly outputChecks: number;
  readonly search: number;
  readonly other: number;
}

/** Puts the stages of a build together. */
export function stageTimes({ seconds, stages }: Pick<BuildRun, 'seconds' | 'stages'>): StageTimes {
  const sum = (of: (name: string) => boolean): number => stages.filter(({ name }) => of(name)).reduce((total, stage) => total + stage.seconds, 0);
  const checks = sum((name) => name.startsWith('handbook:content-gate'));
  const pages = sum((name) => name === 'pages');
  const outputChecks = sum((name) => name.startsWith('handbook:output-gate'));
  const search = sum((name) => name === 'handbook:search astro:build:done');
  const other = sum((name) => name !== 'pages' && !/content-gate|output-gate|handbook:search astro:build:done/.test(name));
  return { start: Math.max(0, seconds - checks - pages - outputChecks - search - other), checks, pages, outputChecks, search, other };
}
