import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { storedKeys } from './stored-keys.ts';

const client = join(import.meta.dirname, '../client');
const sources = readdirSync(client, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''));

it('names everything that scripts keep in a browser, and nothing else', () => {
  const used = sources.flatMap((text) => [...text.matchAll(/['"`](handbook:[^'"`]*)['"`]/g)].map((match) => match[1]!.replace(/\$\{\w+\}/, '<id>')));
  expect([...new Set(used)].sort()).toEqual(storedKeys.map(({ key }) => key).sort());
});

it('there is no other kind of storage than this', () => {
  for (const text of sources) expect(text).not.toMatch(/\b(?:sessionStorage|indexedDB|document\.cookie|cookieStore)\b/);
});
