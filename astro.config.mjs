import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { anyPath } from './scripts/build/any-path/any-path.ts';
import { contentGate } from './scripts/build/content-gate.ts';
import { policies } from './scripts/build/host-files/write-policies.ts';
import { inlineModules } from './scripts/build/inline-modules.ts';
import { withoutKnownNoise } from './scripts/build/known-noise.ts';
import { leanPages } from './scripts/build/lean-pages/lean-pages.ts';
import { outputGate } from './scripts/build/output-gate.ts';
import { publishBuild, stagingFolder } from './scripts/build/publish.ts';
import { readAhead } from './scripts/build/read-ahead.ts';
import { redirects } from './scripts/build/redirects.ts';
import { searchIndex } from './scripts/build/search-integration.ts';
import { serviceWorker } from './scripts/build/service-worker/service-worker.ts';
import { stampBuild } from './scripts/build/stamp/stamp-build.ts';
import { thirdPartyNotices } from './scripts/build/third-party-notices.ts';
import { showProblems } from './scripts/dev/show-problems.ts';
import { codeClasses, codeTheme } from './src/markup/code-theme.ts';
import { foldCode } from './src/markup/fold-code.ts';
import { handbookMarkup } from './src/markup/handbook-markup.ts';

const search = searchIndex();

export default defineConfig({
  // Astro empties this folder first; the last good build stays in dist/ until a new one is proved.
  outDir: stagingFolder,
  // Beside the project and not in node_modules, which copies of it may share.
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  markdown: {
    // Quotes and dashes stay as typed: "--flag" in prose must not become a dash.
    processor: satteri({ mdastPlugins: [handbookMarkup], features: { smartPunctuation: false } }),
    shikiConfig: { theme: codeTheme, transformers: [codeClasses, foldCode] },
  },
  // In the order in which they act at the end of a build.
  integrations: [readAhead(), withoutKnownNoise(), showProblems(), mdx(), contentGate(), redirects(), thirdPartyNotices(), search.reading, leanPages(), anyPath(), inlineModules(), stampBuild(), policies(), outputGate(), search.writing, serviceWorker(), publishBuild()],
});
