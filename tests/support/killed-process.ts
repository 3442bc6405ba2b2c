import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often it is looked whether a point is reached, in milliseconds. */
const glance = 10;

/** What became of a process that was to be killed at a point. */
export interface Killed {
  /** False where it ended by itself before the point. */
  readonly reached: boolean;
  readonly output: string;
}

/**
 * Starts a program of the project in a group of its own and kills the whole group at once (SIGKILL) as soon as a point
 * is reached. `reached` is asked again and again, with what the program printed so far and the time of its start.
 */
export async function killAt(words: readonly string[], cwd: string, reached: (output: string, start: number) => boolean, env: NodeJS.ProcessEnv = {}): Promise<Killed> {
  const start = Date.now();
  const child = spawn(process.execPath, words, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  while (isRunning(child)) {
    if (reached(output, start)) {
      process.kill(-child.pid!, 'SIGKILL');
      await ended;
      return { reached: child.signalCode === 'SIGKILL', output };
    }
    await sleep(glance);
  }
  await ended;
  return { reached: false, output };
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}
