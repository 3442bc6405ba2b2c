import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes, contentRules, outputRules } from './index.ts';

const folder = join(import.meta.dirname, '../../docs/rules');
const pages = readdirSync(folder).filter((name) => /^[A-Z]+\d{3}\.md$/.test(name)).map((name) => name.slice(0, -'.md'.length));

it('every code that can be reported has a page, and every page a code', () => {
  expect([...pages].sort()).toEqual([...codes]);
});

describe('the page of', () => {
  it.each(pages)('%s says what, why, and how to mend it', (code) => {
    const text = readFileSync(join(folder, `${code}.md`), 'utf8');
    expect(text).toMatch(new RegExp(`^# ${code}: `));
    const prose = text.replace(/^(`{3,})\w*\n[\s\S]*?^\1$/gm, '');
    expect([...prose.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual(['Why', 'Wrong', 'Right', 'Mend']);
  });
});

it('no two rules report the same code, but for unknown ids, which are one mistake wherever they stand', () => {
  const declared = [...contentRules, ...outputRules].flatMap((rule) => rule.codes).filter((code) => code !== 'REF001');
  expect(new Set(declared).size).toBe(declared.length);
});

it('every rule has a test beside it', () => {
  const here = import.meta.dirname;
  for (const { name } of [...contentRules, ...outputRules]) {
    const [part, file] = name.split('/') as [string, string];
    expect(readdirSync(join(here, part)), name).toContain(`${file}.test.ts`);
  }
});
