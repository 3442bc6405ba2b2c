import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** How a package is installed. */
interface PackageOptions {
  /** Packages that have to come with it. */
  readonly with?: readonly string[];
  /** With what Debian recommends beside it, such as fonts for a browser. */
  readonly recommended?: boolean;
  /** What else to do where it cannot be installed. */
  readonly hint?: string;
}

/**
 * The path of a file that a Debian package brings. Where it is missing, the package is installed through apt on a
 * machine that has apt and lets us; otherwise an error names the package, so that a test fails and never skips.
 */
export function fileOfPackage(name: string, candidates: readonly (string | undefined)[], { with: others = [], recommended = false, hint = '' }: PackageOptions = {}): string {
  const present = (): string | undefined => candidates.find((path) => path !== undefined && existsSync(path));
  const found = present();
  if (found !== undefined) return found;
  const names = [name, ...others];
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${names.map((each) => `the package "${each}"`).join(' and ')} through apt …`);
    for (const words of [['update'], ['install', '-y', ...(recommended ? [] : ['--no-install-recommends']), ...names]]) {
      const { status, stderr } = spawnSync('apt-get', words, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
      if (status !== 0) throw new Error(`"apt-get ${words.join(' ')}" failed:\n${stderr}`);
    }
    const now = present();
    if (now !== undefined) return now;
  }
  throw new Error(`This needs the package "${name}" and found none of ${candidates.filter(Boolean).join(', ')}. Install it (Debian: apt-get install ${names.join(' ')})${hint}.`);
}
