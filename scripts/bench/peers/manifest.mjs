// What the text of a benchmark consists of, for the peers whose navigation is written in their configuration.
import { readFileSync } from 'node:fs';

export const manifest = JSON.parse(readFileSync(`${process.env.CORPUS}/manifest.json`, 'utf8'));
export const pagesBySection = Object.groupBy(manifest.pages, (page) => page.section);
