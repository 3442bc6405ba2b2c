import { join } from 'node:path';
import { relevanceReport, runSuite } from '../tests/site/search-relevance.ts';
import { openBrowser } from '../tests/support/browser.ts';
import { publishedFolder } from './build/publish.ts';
import { serveFolder } from './serve/static-server.ts';

// Types the queries of the relevance suite into the search of the built site and says how good its answers are.
// Usage: npm run search:relevance [-- --json], after npm run build.

const server = await serveFolder(join(import.meta.dirname, '..', publishedFolder), 0);
const browser = await openBrowser();
try {
  const outcomes = await runSuite(await browser.newPage(), server.url);
  console.log(process.argv.includes('--json') ? JSON.stringify(outcomes, undefined, 2) : relevanceReport(outcomes));
} finally {
  await browser.close();
  await server.close();
}
