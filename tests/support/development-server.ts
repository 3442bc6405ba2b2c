import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** What a project needs to be developed, besides its packages. */
const needed = ['src', 'scripts', 'public', 'docs', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A copy of the project with its own development server. */
export interface DevelopmentServer {
  /** The folder of the copy. */
  readonly project: string;
  /** Address without a slash at its end. */
  readonly address: string;
  /** What the server printed since it was started, or since this was last emptied. */
  output: string;
  close(): void;
}

/** Starts a server for a copy of the project. `change` may edit the copy before. Throws with what the server said when it does not start. */
export async function startDevelopment(change: (project: string) => void = () => undefined): Promise<DevelopmentServer> {
  const project = mkdtempSync(join(tmpdir(), 'handbook-dev-'));
  let server: ChildProcess | undefined;
  const close = (): void => {
    server?.kill();
    rmSync(project, { recursive: true, force: true });
  };
  try {
    for (const name of needed) cpSync(join(root, name), join(project, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
    change(project);
    server = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', '0'], {
      // As from a terminal: the test runner's own environment would make it a server for tests.
      cwd: project, env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    });
    const started = { project, address: '', output: '', close };
    const listen = (chunk: Buffer): void => void (started.output += chunk.toString());
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    await until(started, () => /http:\/\/localhost:\d+/.test(started.output));
    started.address = /http:\/\/localhost:\d+/.exec(started.output)![0];
    return started;
  } catch (error) {
    close();
    throw error;
  }
}

/** Waits until something holds. Throws with what the server said when it does not come about in a minute. */
export async function until(server: Pick<DevelopmentServer, 'output'>, holds: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`It did not come about. The server said:\n${server.output}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
