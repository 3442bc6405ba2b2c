import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../tests/support/browser.ts';
import { publishedFolder } from './build/publish.ts';
import { formatOf, formats, writeDocuments } from './pdf/documents.ts';
import { serveFolder } from './serve/static-server.ts';

// Prints the handbook and the cheat sheet into pdf/, from the published build. Usage: npm run pdf [-- --format letter]

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { format: { type: 'string', default: 'a4' } } });
const format = formatOf(values.format);
if (format === undefined) {
  console.error(`--format takes ${Object.keys(formats).join(' or ')}, not "${values.format}".`);
  process.exit(2);
}
const folder = join(root, publishedFolder);
if (!existsSync(join(folder, 'index.html'))) {
  console.error('There is no build to print yet. Run "npm run build" first.');
  process.exit(1);
}
const server = await serveFolder(folder, 0);
const browser = await openBrowser();
try {
  for (const file of await writeDocuments(browser, server.url, join(root, 'pdf'), format)) console.log(`${relative(root, file)} is printed from the published build.`);
} finally {
  await browser.close();
  await server.close();
}
