import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianCommand } from './debian-command.ts';

/** What a command took. */
export interface Cost {
  readonly seconds: number;
  /** Seconds of processor time, of the command and all that it started. */
  readonly processor: number;
  /** Bytes of memory of the largest of its processes. */
  readonly memory: number;
}

/** Runs a command of the shell in a folder and measures it. Throws with the end of its output where it fails. */
export function costOf(command: string, { cwd, environment = {} }: { cwd: string; environment?: NodeJS.ProcessEnv }): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cost-'));
  const file = join(folder, 'time');
  try {
    const { status, stdout, stderr } = spawnSync(debianCommand('time'), ['-o', file, '-f', '%e %U %S %M', 'bash', '-ec', command], {
      cwd, encoding: 'utf8', maxBuffer: 2 ** 26,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', CI: '1', NODE_ENV: 'production', ...environment },
    });
    if (status !== 0) throw new Error(`"${command}" failed in ${cwd}:\n${`${stdout}\n${stderr}`.trim().split('\n').slice(-30).join('\n')}`);
    const [seconds, user, system, kibibytes] = readFileSync(file, 'utf8').trim().split('\n').at(-1)!.split(' ').map(Number) as [number, number, number, number];
    return { seconds, processor: user + system, memory: kibibytes * 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of some runs of the same, the one that is in the middle by its time. Takes at least one. */
export function middleOf<T extends Cost>(runs: readonly T[]): T {
  return [...runs].sort((a, b) => a.seconds - b.seconds)[Math.floor((runs.length - 1) / 2)]!;
}
