import { chromium, type Browser } from 'playwright-core';
import { fileOfPackage } from './debian-package.ts';

const candidates = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium browser; where there is none, Debian's is installed, or an error names it. */
export function findChromium(): string {
  return fileOfPackage('chromium', candidates, { recommended: true, hint: ', or set CHROME_PATH to a Chromium or Chrome' });
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
