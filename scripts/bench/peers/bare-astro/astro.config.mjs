import { defineConfig } from 'astro/config';

// Astro without a theme: the same page as the one of the peer "hugo", so that the difference is the generator alone.
export default defineConfig({
  outDir: process.env.OUT,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  markdown: { shikiConfig: { themes: { light: 'github-light', dark: 'github-dark' } } },
});
