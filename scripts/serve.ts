import { serveFolder } from './serve/static-server.ts';
import { publishedFolder } from './build/publish.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

// Serves the last published build at a local address. Usage: npm run preview [-- --port 4321]

const root = join(import.meta.dirname, '..');
const folder = join(root, publishedFolder);
const portFlag = process.argv.indexOf('--port');
const port = portFlag === -1 ? 4321 : Number(process.argv[portFlag + 1]);

if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port takes a whole number from 0 to 65535, not "${process.argv[portFlag + 1] ?? ''}".`);
  process.exit(2);
}
if (!existsSync(join(folder, 'index.html'))) {
  console.error('There is no build to serve yet. Run "npm run build" first, or "npm start" for all of it.');
  process.exit(1);
}
const server = await serveFolder(folder, port);
console.log(`\nThe handbook is served at ${server.url}\nStop it with Ctrl+C.\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
