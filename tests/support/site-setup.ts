import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { publishedFolder } from '../../scripts/build/publish.ts';
import { serveFolder } from '../../scripts/serve/static-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    siteUrl: string;
    siteFolder: string;
  }
}

/** Builds the site as `npm run build -- --anew` does, serves it on loopback, and tells the tests where it is. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const root = join(import.meta.dirname, '..', '..');
  const folder = join(root, publishedFolder);
  // While writing tests, an existing build may be reused; CI and npm test always build.
  if (process.env['HANDBOOK_REUSE_BUILD'] !== '1') {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts'), '--anew'], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The build failed, so the site cannot be tested.\n${stdout}\n${stderr}`);
  }
  const server = await serveFolder(folder, 0);
  project.provide('siteUrl', server.url);
  project.provide('siteFolder', folder);
  return () => server.close();
}
