import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const candidates = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function installed(): string | undefined {
  return candidates.find((path) => path !== undefined && existsSync(path));
}

/**
 * The path of a Chromium browser. Where there is none, it is installed through apt on a machine that has apt and
 * lets us; otherwise the tests fail and name the package. They never skip.
 */
export function findChromium(): string {
  const found = installed();
  if (found !== undefined) return found;
  const isRoot = process.getuid?.() === 0;
  if (process.platform === 'linux' && isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found; installing the package "chromium" through apt …');
    for (const words of [['update'], ['install', '-y', 'chromium']]) {
      const { status, stderr } = spawnSync('apt-get', words, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
      if (status !== 0) throw new Error(`"apt-get ${words.join(' ')}" failed:\n${stderr}`);
    }
    const now = installed();
    if (now !== undefined) return now;
  }
  throw new Error(
    'The browser tests need Chromium and found none. Install the package "chromium" (Debian: apt-get install chromium), ' +
      'or set CHROME_PATH to a Chromium or Chrome.',
  );
}

/** What a headless Chromium is started with, so that it talks to nothing but the pages it is given. */
export const chromiumArguments = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Starts a headless Chromium that talks to nothing but the pages it is given. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
}
