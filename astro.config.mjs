import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { bodies } from './scripts/build/bodies/bodies.ts';
import { contentGate } from './scripts/build/content-gate.ts';
import { finishPages } from './scripts/build/finish/finish-pages.ts';
import { outputGate } from './scripts/build/output-gate.ts';
import { publishBuild, stagingFolder } from './scripts/build/publish.ts';
import { readAhead } from './scripts/build/read-ahead.ts';
import { redirects } from './scripts/build/redirects.ts';
import { searchIndex } from './scripts/build/search-integration.ts';
import { serviceWorker } from './scripts/build/service-worker/service-worker.ts';
import { stampBuild } from './scripts/build/stamp/stamp-build.ts';
import { thirdPartyNotices } from './scripts/build/third-party-notices.ts';
import { showProblems } from './scripts/dev/show-problems.ts';

const search = searchIndex();

export default defineConfig({
  // Astro empties this folder first; the last good build stays in dist/ until a new one is proved.
  outDir: stagingFolder,
  // Beside the project and not in node_modules, which copies of it may share.
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  // In the order in which they act at the end of a build.
  integrations: [readAhead(), bodies(), showProblems(), mdx(), contentGate(), redirects(), thirdPartyNotices(), search.reading, finishPages(), stampBuild(), outputGate(), search.writing, serviceWorker(), publishBuild()],
});
