import { stageTimes, type BuildExtent, type BuildRun, type Output } from './build-run.ts';
import type { Cost } from './process-cost.ts';
import { size } from './report.ts';
import { table } from './table.ts';

/** A build of the handbook with some number of answers. */
export interface OwnBuild {
  readonly answers: number;
  readonly extent: BuildExtent;
  readonly kind: 'cold' | 'warm';
  readonly run: BuildRun;
  /** Compressed bytes that the first result of a search needs. */
  readonly search: { readonly code: number; readonly index: number };
}

/** A build of a peer with the same text. */
export interface PeerBuild {
  readonly answers: number;
  readonly id: string;
  readonly name: string;
  readonly kind: 'cold' | 'warm';
  readonly cost: Cost;
  readonly output: Output;
}

const extentNames: Readonly<Record<BuildExtent, string>> = { answers: 'answers and search', pages: 'all pages and search', whole: 'everything, with checks and images' };

/** The answers that are copies would not pass every check; how many problems a check reported stands beside its time. */
function problems({ run }: OwnBuild): string {
  const found = run.stages.flatMap(({ name, refused }) => (refused === undefined ? [] : [`${name.includes('content') ? 'content' : 'output'} ${/(\d[\d,]*) problems?/.exec(refused)?.[1] ?? '?'}`]));
  return found.join(', ') || 'none';
}

function title({ answers, extent, kind }: OwnBuild): string {
  return `${answers} answers, ${extentNames[extent]}, ${kind}`;
}

/** What each build spent its time on. */
export function stagesTable(builds: readonly OwnBuild[]): string {
  const fixed = (seconds: number): string => seconds.toFixed(1);
  return table(['Build', 'Start', 'Checks', 'Pages', 'Checks of the output', 'Search index', 'Other', 'Whole', 'Processor', 'Memory', 'Problems reported'], builds.map((build) => {
    const { start, checks, pages, outputChecks, search, other } = stageTimes(build.run);
    return [title(build), ...[start, checks, pages, outputChecks, search, other, build.run.seconds, build.run.processor].map(fixed), size(build.run.memory), problems(build)];
  }));
}

/** How builds grow with the answers: each extent by its sizes. */
export function growthTable(builds: readonly OwnBuild[]): string {
  const rows = builds.map((build) => {
    const { answers, extent, kind, run, search } = build;
    const smallest = builds.filter((other) => other.extent === extent && other.kind === kind).sort((a, b) => a.answers - b.answers)[0]!;
    const further = answers === smallest.answers ? undefined : {
      seconds: (run.seconds - smallest.run.seconds) / (answers - smallest.answers), bytes: (run.output.bytes - smallest.run.output.bytes) / (answers - smallest.answers),
    };
    return [
      title(build), ((run.seconds / answers) * 1000).toFixed(0), size(run.memory / answers), String(run.output.pages), size(run.output.bytes / answers), size(search.code), size(search.index),
      further === undefined ? '–' : `${(further.seconds * 1000).toFixed(0)} ms, ${size(further.bytes)}`,
    ];
  });
  return table(['Build', 'ms an answer', 'Memory an answer', 'Pages', 'Output an answer', 'Search code', 'Search index of names', 'Each further answer'], rows);
}

/** Ours and the peers, for each size. */
export function besideTable(own: readonly OwnBuild[], peers: readonly PeerBuild[]): string {
  const sizes = [...new Set(peers.map(({ answers }) => answers))];
  const rows = sizes.flatMap((answers) => {
    const bare = (kind: 'cold' | 'warm'): Cost | undefined => peers.find((peer) => peer.answers === answers && peer.id === 'bare-astro' && peer.kind === kind)?.cost;
    const factor = (value: number, base: number | undefined): string => (base === undefined ? '–' : `${(value / base).toFixed(2)} ×`);
    const row = (name: string, kind: 'cold' | 'warm', cost: Cost, output: Output): string[] => [
      `${answers} answers, ${name}, ${kind}`, cost.seconds.toFixed(1), factor(cost.seconds, bare(kind)?.seconds), cost.processor.toFixed(1), size(cost.memory), factor(cost.memory, bare(kind)?.memory),
      String(output.pages), size(output.bytes),
    ];
    return [
      ...peers.filter((peer) => peer.answers === answers).map(({ name, kind, cost, output }) => row(name, kind, cost, output)),
      ...own.filter((build) => build.answers === answers).map(({ extent, kind, run }) => row(`handbook: ${extentNames[extent]}`, kind, run, run.output)),
    ];
  });
  return table(['Build', 'Seconds', 'to bare Astro', 'Processor', 'Memory', 'to bare Astro', 'Pages', 'Output'], rows);
}
