import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumArguments, findChromium } from './browser.ts';
import { fileOfPackage } from './debian-package.ts';

/** The browsers that open the copy on a disk. Both are driven by one library, so that one test is the same in both. */
export const fileBrowsers: Readonly<Record<'Chromium' | 'Firefox', () => Promise<Browser>>> = {
  Chromium: () => puppeteer.launch({ executablePath: findChromium(), args: chromiumArguments, defaultViewport: { width: 1280, height: 900 } }),
  Firefox: () => puppeteer.launch({
    browser: 'firefox', headless: true, executablePath: findFirefox(), defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: {
      // As readers have it; puppeteer lets files read each other otherwise.
      'security.fileuri.strict_origin_policy': true,
      // Nothing but the pages it is given.
      'app.update.enabled': false, 'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'datareporting.policy.dataSubmissionEnabled': false,
    },
  }),
};

function findFirefox(): string {
  return fileOfPackage('firefox-esr', [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']);
}
