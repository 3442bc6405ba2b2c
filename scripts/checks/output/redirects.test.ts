import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { carryOutRedirects } from '../../build/redirects.ts';
import { siteProblems, siteReport, testLedger } from '../../check/test-site.ts';
import { internalLinksRule } from './internal-links.ts';
import { builtRedirectsRule } from './redirects.ts';
import { validHtmlRule } from './valid-html.ts';

const page = (body: string) => `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body><main><h1>x</h1>\n${body}\n</main></body></html>`;
const files = { 'q/b/index.html': page('<h2 id="traps">x</h2>'), 'q/b.md': '' };
const published = ['/q/b/', '/q/a/', '/q/a.md', '/q/b/#old', '/q/b/#gone', '/q/a/#x'];
const redirect = (from: string, to: string) => `${JSON.stringify(from)}: { to: ${JSON.stringify(to)}, on: 2026-11-22, reason: A better name. }\n`;

/** The files of a build after its redirects were carried out. */
function built(redirects: string, before: Readonly<Record<string, string>> = files, base = '/'): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-redirects-'));
  try {
    for (const [path, text] of Object.entries(before)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    carryOutRedirects(folder, testLedger(published, redirects), { base });
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const report = (redirects: string, site: Readonly<Record<string, string>> = built(redirects), base = '/') =>
  siteReport(builtRedirectsRule, site, { ledger: testLedger(published, redirects), base });
const at = (line: number, column: number, code: string) => `src/content/ledger/redirects.yaml:${line}:${column} ${code}`;

const all = redirect('/q/a/', '/q/b/') + redirect('/q/a.md', '/q/b.md') + redirect('/q/b/#old', '/q/b/#traps') + redirect('/q/b/#gone', '/q/b/') + redirect('/q/a/#x', '/q/b/#traps');

describe('what the build makes of redirects', () => {
  it('carries them out, in valid HTML and without a dead link', () => {
    const site = built(all);
    expect(report(all, site)).toEqual([]);
    expect(siteReport(validHtmlRule, site)).toEqual([]);
    expect(siteReport(internalLinksRule, site)).toEqual([]);
  });

  it('works below a sub-path', () => {
    const site = built(all, files, '/book/');
    expect(report(all, site, '/book/')).toEqual([]);
    expect(site['_redirects']).toBe('/book/q/a/ /book/q/b/ 301\n/book/q/a.md /book/q/b.md 301\n');
  });
});

describe('a redirect to nothing', () => {
  it.each([['/q/c/', '"/q/b/"'], ['/q/b/#trap', '"/q/b/#traps"'], ['/q/c.md', '']])('is reported: %s', (to, instead) => {
    const redirects = redirect('/q/a/', to);
    expect(report(redirects)).toEqual([at(1, 16, 'LEDGER005')]);
    expect(siteProblems(builtRedirectsRule, built(redirects), { ledger: testLedger(published, redirects) })[0]?.mend).toContain(instead);
  });
});

describe('a redirect in front of something', () => {
  it('is reported for a page, which the build leaves as it is', () => {
    const own = { ...files, 'q/a/index.html': page('') };
    const site = built(redirect('/q/a/', '/q/b/'), own);
    expect(site['q/a/index.html']).toBe(own['q/a/index.html']);
    expect(report(redirect('/q/a/', '/q/b/'), site)).toEqual([at(1, 1, 'LEDGER006')]);
  });

  it('is reported for an element and for a file', () => {
    expect(report(redirect('/q/b/#old', '/q/b/#traps'), built(redirect('/q/b/#old', '/q/b/#traps'), { 'q/b/index.html': page('<h2 id="traps">x</h2><p id="old"></p>') }))).toEqual([at(1, 1, 'LEDGER006')]);
    expect(report(redirect('/q/a.md', '/q/b.md'), built(redirect('/q/a.md', '/q/b.md'), { ...files, 'q/a.md': '' }))).toEqual([at(1, 1, 'LEDGER006')]);
  });
});

describe('a redirect that is not carried out is reported', () => {
  const site = built(all);
  const without = (path: string) => Object.fromEntries(Object.entries(site).filter(([name]) => name !== path));

  it('where the page is missing, or leads elsewhere', () => {
    expect(report(all, without('q/a/index.html'))).toEqual([at(1, 1, 'LEDGER010')]);
    expect(report(all, { ...site, 'q/a/index.html': site['q/a/index.html']!.replaceAll('url=/q/b/', 'url=/q/b.md') })).toEqual([at(1, 1, 'LEDGER010')]);
  });

  it('where _redirects is missing, or lacks a line', () => {
    expect(report(all, without('_redirects'))).toEqual([at(1, 1, 'LEDGER010'), at(2, 1, 'LEDGER010')]);
    expect(report(all, { ...site, _redirects: site['_redirects']!.replace('/q/a.md', '/q/c.md') })).toEqual([at(2, 1, 'LEDGER010')]);
  });

  it('where the former id is missing', () => {
    expect(report(all, { ...site, 'q/b/index.html': site['q/b/index.html']!.replace('id="old"', '') })).toEqual([at(3, 1, 'LEDGER010')]);
  });
});
