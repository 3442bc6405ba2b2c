import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];

/**
 * The path of a command that a package of Debian brings. Where it is missing it is installed through apt, on a machine
 * that has apt and lets us; otherwise this throws and names the package.
 */
export function debianCommand(command: string, packages: readonly string[] = [command]): string {
  const find = (): string | undefined => folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
  const found = find();
  if (found !== undefined) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`No ${command} found; installing ${packages.join(' and ')} through apt …`);
    for (const words of [['update'], ['install', '-y', ...packages]]) {
      const { status, stderr } = spawnSync('apt-get', words, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
      if (status !== 0) throw new Error(`"apt-get ${words.join(' ')}" failed:\n${stderr}`);
    }
    const now = find();
    if (now !== undefined) return now;
  }
  throw new Error(`The benchmark needs ${command} and found none. Install it (Debian: apt-get install ${packages.join(' ')}).`);
}
