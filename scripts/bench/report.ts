import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './project-copy.ts';

const results = join(projectRoot, 'bench-results');
const summaryFile = join(projectRoot, 'docs/benchmarks.md');

/** What a benchmark found. */
export interface Found {
  /** Name of the benchmark, of its file of results and of its part of the summary: `pages`, `build`, `serve`. */
  readonly name: string;
  /** The command that was run. */
  readonly command: string;
  /** Markdown with the tables. */
  readonly tables: string;
  /** Everything that was measured. */
  readonly data: unknown;
}

/** The class of machine that a benchmark ran on: enough to read the figures, nothing that tells which machine it was. */
export function machine(): string {
  const [{ model = 'unknown processor' } = {}, ...others] = cpus();
  const distribution = existsSync('/etc/os-release') ? /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] : undefined;
  return `${others.length + 1} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${distribution ?? `${type()} ${release()}`}, Node ${process.versions.node}`;
}

/**
 * Prints what was found and writes it to `bench-results/`; with `write` also into the summary in docs, between the
 * marks of the benchmark.
 */
export function report({ name, command, tables, data }: Found, write: boolean): void {
  const on = new Date().toISOString().slice(0, 10);
  const text = `Measured on ${on} with \`${command}\`: ${machine()}.\n\n${tables}`;
  console.log(`\n${text}\n`);
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${name}.json`), `${JSON.stringify({ on, command, machine: machine(), data }, undefined, 2)}\n`);
  if (write) writeFileSync(summaryFile, withPart(readFileSync(summaryFile, 'utf8'), name, text));
}

/** Puts a text between the marks of a part of the summary. Throws a RangeError where the marks are missing. */
export function withPart(summary: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name}: measured -->`, `<!-- ${name}: end -->`];
  const from = summary.indexOf(begin);
  const to = summary.indexOf(end);
  if (from === -1 || to < from) throw new RangeError(`docs/benchmarks.md has no "${begin}" followed by "${end}".`);
  return `${summary.slice(0, from + begin.length)}\n\n${text.trim()}\n\n${summary.slice(to)}`;
}

/** A count of bytes in KiB, or in MiB from one on. */
export function size(bytes: number): string {
  return bytes >= 2 ** 20 ? `${(bytes / 2 ** 20).toFixed(1)} MiB` : `${(bytes / 2 ** 10).toFixed(1)} KiB`;
}
