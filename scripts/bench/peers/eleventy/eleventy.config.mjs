import syntaxHighlight from '@11ty/eleventy-plugin-syntaxhighlight';
import anchor from 'markdown-it-anchor';
import { manifest, pagesBySection } from '../manifest.mjs';

export default function (config) {
  config.addGlobalData('sections', manifest.sections.map((section) => ({ ...section, first: pagesBySection[section.id][0].slug, pages: pagesBySection[section.id] })));
  config.addGlobalData('layout', 'page.njk');
  config.addPlugin(syntaxHighlight);
  config.amendLibrary('md', (md) => md.set({ html: false }).use(anchor));
  config.addPassthroughCopy({ _static: '/' });
  return { dir: { input: 'content', includes: '../_includes', output: process.env.OUT }, markdownTemplateEngine: false };
}
