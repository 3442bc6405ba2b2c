import { defineConfig } from 'vitepress';
import { manifest, pagesBySection } from '../../manifest.mjs';

export default defineConfig({
  title: 'Handbook',
  description: 'The text of the benchmark',
  srcDir: 'content',
  outDir: process.env.OUT,
  cleanUrls: true,
  lastUpdated: false,
  themeConfig: {
    search: { provider: 'local' },
    sidebar: manifest.sections.map(({ id, label }) => ({
      text: label, collapsed: true, items: pagesBySection[id].map(({ title, slug }) => ({ text: title, link: `/${id}/${slug}` })),
    })),
  },
});
