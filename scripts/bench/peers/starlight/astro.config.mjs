import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { manifest } from '../manifest.mjs';

export default defineConfig({
  outDir: process.env.OUT,
  integrations: [starlight({
    title: 'Handbook',
    sidebar: manifest.sections.map(({ id, label }) => ({ label, collapsed: true, items: [{ autogenerate: { directory: id } }] })),
  })],
});
