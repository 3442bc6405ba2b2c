import { expect, it } from 'vitest';
import { brief, problemsOf } from '../../check/test-content.ts';

const published = ['/q/old/', '/q/older/', '/q/session-lifecycle/', '/q/session-lifecycle/#gone', '/facts/', '/facts/#session-header'].map((address) => `${address}\n`).join('');
const redirect = (from: string, to: string, more = '') => `${JSON.stringify(from)}: { to: ${JSON.stringify(to)}, on: 2026-11-22, reason: A better name.${more} }\n`;

/** Codes and lines of what is reported for some redirects, with a few published addresses. */
function report(redirects: string, ledger = published): string[] {
  return problemsOf({ 'ledger/published.txt': ledger, 'ledger/redirects.yaml': redirects }).map(brief);
}

const at = (line: number, column: number, code: string) => `src/content/ledger/redirects.yaml:${line}:${column} ${code}`;

it('accepts redirects that lead straight to a place', () => {
  expect(report(redirect('/q/old/', '/q/session-lifecycle/') + redirect('/facts/#session-header', '/facts/#session-header-life', ', entry: facts/session-header'))).toEqual([]);
});

it('reports a redirect to a redirect, and says where to lead it', () => {
  const redirects = redirect('/q/older/', '/q/old/') + redirect('/q/old/', '/q/session-lifecycle/');
  expect(report(redirects)).toEqual([at(1, 20, 'LEDGER003')]);
  expect(problemsOf({ 'ledger/published.txt': published, 'ledger/redirects.yaml': redirects })[0]?.mend).toContain('"to: /q/session-lifecycle/"');
});

it('reports an anchor that leads to a page which moved', () => {
  expect(report(redirect('/facts/#session-header', '/q/old/#traps') + redirect('/q/old/', '/q/session-lifecycle/'))).toEqual([at(1, 33, 'LEDGER003')]);
});

it('reports circles, one to itself too', () => {
  expect(report(redirect('/q/older/', '/q/old/') + redirect('/q/old/', '/q/older/'))).toEqual([at(1, 20, 'LEDGER004'), at(2, 18, 'LEDGER004')]);
  expect(report(redirect('/q/old/', '/q/old/'))).toEqual([at(1, 18, 'LEDGER004')]);
});

it('reports an id that is given again', () => {
  const redirects = redirect('/facts/#session-header', '/facts/#session-header-life', ', entry: facts/session-header-removed');
  expect(report(redirects)).toEqual([expect.stringMatching(/^src\/content\/facts\/core\.yaml:\d+:1 LEDGER007$/)]);
  const reusedFile = redirect('/q/old/', '/q/session-lifecycle/', ', entry: questions/tool-listing');
  expect(report(reusedFile)).toEqual(['src/content/questions/tool-listing.mdx:2:1 LEDGER007']);
});

it('reports a redirect from what was never published, with the nearest', () => {
  expect(report(redirect('/q/odl/', '/q/session-lifecycle/'))).toEqual([at(1, 1, 'LEDGER008')]);
  expect(problemsOf({ 'ledger/published.txt': published, 'ledger/redirects.yaml': redirect('/q/odl/', '/q/session-lifecycle/') })[0]?.mend).toContain('"/q/old/"');
});

it('reports what is no address', () => {
  expect(report(redirect('/q/old', '/q/session-lifecycle/'))).toEqual([at(1, 1, 'LEDGER009')]);
  expect(report('', `${published}q/x/\n`)).toEqual(['src/content/ledger/published.txt:7:1 LEDGER009']);
});

it('reports redirects that cannot be read, as any other file', () => {
  expect(report('/q/old/: { to: nowhere, on: 2026-11-22, reason: x }\n')).toEqual([at(1, 16, 'INPUT004')]);
  expect(report('/q/old/: [\n')).toContainEqual(expect.stringMatching(/INPUT002$/));
  expect(report(redirect('/q/old/', '/q/session-lifecycle/') + redirect('/q/old/', '/facts/'))).toContain(at(2, 1, 'INPUT005'));
});
