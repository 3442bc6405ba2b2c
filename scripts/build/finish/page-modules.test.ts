import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { finishBuild } from './finish-build.ts';
import { dynamicImports } from './module-imports.ts';
import { pathFromRoot } from './page-modules.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-inline-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const inlineBuild = async (): Promise<readonly string[]> => (await finishBuild(folder, '/')).modules;
const page = (...scripts: string[]): string => `<!DOCTYPE html><head><meta charset="utf-8"></head><body>${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('')}</body>`;
const inlined = (file: string): string[] => [...read(file).matchAll(/<script type="module">(.*?)<\/script>/gs)].map(([, code = '']) => code);

it('sets modules into pages at any depth, the same text everywhere, with what they import at once', async () => {
  write({
    'index.html': page('_astro/page.js'), 'q/a/index.html': page('../../_astro/list.js', '../../_astro/page.js'),
    '_astro/page.js': 'import("./later.js");document.title="$&"', '_astro/later.js': 'export const a=1',
    '_astro/list.js': 'import{b}from"./shared.js";console.log(b)', '_astro/shared.js': 'export const b=42;',
  });
  expect(await inlineBuild()).toEqual(['_astro/list.js', '_astro/page.js']);
  const [list, second] = inlined('q/a/index.html');
  expect(inlined('index.html')).toEqual([second]);
  expect(second).toContain('$&');
  expect(list).toContain('console.log(42)');
  expect(read('q/a/index.html')).not.toContain('src=');
  expect(await inlineBuild()).toEqual([]);
});

it('lets what is loaded later be found from the root of the site', async () => {
  write({ 'q/index.html': page('../_astro/page.js'), '_astro/page.js': 'addEventListener("click",()=>import("./parts/later.js"))', '_astro/parts/later.js': 'export const a=1' });
  await inlineBuild();
  const [code = ''] = inlined('q/index.html');
  const [{ start, end, address }] = dynamicImports(code) as [ReturnType<typeof dynamicImports>[number]];
  expect(address).toBeUndefined();
  expect(pathFromRoot(code.slice(start, end))).toBe('_astro/parts/later.js');
  expect(pathFromRoot('new URL("../a.js",location.href)')).toBeUndefined();
});

it('removes scripts that nothing names any more, and keeps those that something does', async () => {
  write({
    'index.html': page('_astro/page.js', '_astro/list.js'), '404.html': '<head><meta charset="utf-8"></head><script data-root="/" data-modules="_astro/page.js"></script>',
    '_astro/page.js': 'import("./later.js")', '_astro/later.js': 'export const a=1', '_astro/list.js': 'import{b}from"./shared.js";console.log(b)', '_astro/shared.js': 'export const b=42;',
  });
  await inlineBuild();
  expect(['page', 'later', 'list', 'shared'].filter((name) => existsSync(join(folder, `_astro/${name}.js`)))).toEqual(['page', 'later']);
});

it('sets in no text that would end the script', async () => {
  write({ 'index.html': page('_astro/page.js'), '_astro/page.js': 'document.title="</script><b>"' });
  await inlineBuild();
  expect(read('index.html')).not.toContain('src=');
  expect(inlined('index.html')).toEqual([expect.stringContaining('<b>')]);
});

it('refuses what would run twice, and what is not there', async () => {
  const refused = async (files: Readonly<Record<string, string>>): Promise<string> => {
    rmSync(join(folder, '_astro'), { recursive: true, force: true });
    write({ 'index.html': page('_astro/page.js'), ...files });
    return inlineBuild().then(() => 'done', (error: Error) => error.message);
  };
  expect(await refused({ '_astro/page.js': 'import("./later.js");export{r};const r=1', '_astro/later.js': 'import{r}from"./page.js";r()' })).toContain('_astro/later.js imports _astro/page.js');
  expect(await refused({})).toContain('loads _astro/page.js, which is not in the build');
  expect(await refused({ '_astro/page.js': 'import("./gone.js")' })).toContain('loads _astro/gone.js, which is not in the build');
  expect(await refused({ '_astro/page.js': 'import(where)' })).toContain('not known when the site is built');
});
