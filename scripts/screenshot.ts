import { join } from 'node:path';
import { openBrowser } from '../tests/support/browser.ts';
import { publishedFolder } from './build/publish.ts';
import { serveFolder } from './serve/static-server.ts';

// Takes the screenshot of the README from the published build. Usage: npm run build && npm run screenshot

const root = join(import.meta.dirname, '..');
const server = await serveFolder(join(root, publishedFolder), 0);
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: 'light' });
  await page.goto(new URL('q/session-lifecycle/', server.url).href, { waitUntil: 'networkidle' });
  await page.screenshot({ path: join(root, 'docs', 'screenshot.png') });
  console.log('docs/screenshot.png is made from the published build.');
} finally {
  await browser.close();
  await server.close();
}
