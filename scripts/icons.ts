import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawIcon, icons } from './build/service-worker/icons.ts';

// Draws the icons of the installed site from the favicon, into public/icons/. Usage: npm run icons

const folder = join(import.meta.dirname, '../public');
const favicon = readFileSync(join(folder, 'favicon.svg'), 'utf8');
mkdirSync(join(folder, 'icons'), { recursive: true });
for (const icon of icons) writeFileSync(join(folder, 'icons', icon.name), drawIcon(favicon, icon));
console.log(`${icons.length} icons are in public/icons/.`);
