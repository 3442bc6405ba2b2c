import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hostConfigs } from './build/host-files/host-configs.ts';
import { assertServable, usual } from './build/host-files/server-options.ts';
import { publishedFolder } from './build/publish.ts';

// Writes the configurations of nginx, Caddy and the container for the last build.
// Usage: npm run hosts [-- --path /guide/ --folder /srv/handbook/current/site --listen 8080 --out folder --dist dist]

const root = join(import.meta.dirname, '..');
try {
  const { values } = parseArgs({
    options: {
      path: { type: 'string', default: usual.path }, folder: { type: 'string', default: usual.folder }, listen: { type: 'string', default: usual.listen },
      out: { type: 'string', default: join(root, 'hosts') }, dist: { type: 'string', default: join(root, publishedFolder) },
    },
  });
  assertServable(values);
  for (const [path, text] of hostConfigs(resolve(values.dist), { path: values.path, folder: values.folder.replace(/\/$/, ''), listen: values.listen })) {
    const file = join(resolve(values.out), path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(file);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
