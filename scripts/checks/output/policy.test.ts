import { describe, expect, it } from 'vitest';
import { headersFile } from '../../build/host-files/headers-file.ts';
import { scriptSources } from '../../build/host-files/inline-scripts.ts';
import { withPagePolicy } from '../../build/host-files/page-policy.ts';
import { siteProblems } from '../../check/test-site.ts';
import { policyRule } from './policy.ts';

const bare = '<!doctype html><html lang="en"><head><meta charset="utf-8"><script>start()</script>\n<script type="application/ld+json">{}</script></head><body>\n<script type="module">more()</script><a href="../">up</a></body></html>';
const page = withPagePolicy(bare);
const files = { 'index.html': page, 'plain/index.html': withPagePolicy(bare.replaceAll(/<script.*?<\/script>/g, '')), '_headers': headersFile(scriptSources([page])) };

/** What is reported where some files are others; undefined takes a file away. */
function said(changed: Readonly<Record<string, string | undefined>> = {}): string[] {
  const all = Object.fromEntries(Object.entries({ ...files, ...changed }).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return siteProblems(policyRule, all).map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`);
}

it('accepts what the build writes', () => {
  expect(said()).toEqual([]);
});

describe('reports', () => {
  const index = (change: (html: string) => string): Record<string, string> => ({ 'index.html': change(page) });
  it.each([
    ['a script that nothing allows', index((html) => html.replace('</body>', '\n<script>alert(1)</script></body>')), 'dist/index.html:4 POLICY001 An inline script is not allowed by the policy of its page, nor by _headers'],
    ['a script that was changed', index((html) => html.replace('start()', 'stop()')), 'dist/index.html:1 POLICY001'],
    ['a script that only the page allows', { 'index.html': withPagePolicy(bare.replace('start()', 'stop()')) }, 'POLICY001 An inline script is not allowed by _headers'],
    ['a script that only the hosts allow', { 'plain/index.html': files['plain/index.html'].replace('</body>', '<script>start()</script></body>') }, 'dist/plain/index.html:3 POLICY001 An inline script is not allowed by the policy of its page:'],
    ['rules for loading ahead', index((html) => html.replace('</head>', '<script type="speculationrules">{}</script></head>')), 'POLICY001'],
    ['a script in a drawing', index((html) => html.replace('<a', '<svg><script>1</script></svg><a')), 'POLICY001'],
    ['a page without a policy', index(() => bare), 'dist/index.html:1 POLICY002 The page has no content security policy.'],
    ['a policy that allows more', index((html) => html.replace("'wasm-unsafe-eval'", "'unsafe-eval'")), `POLICY002 The content security policy of the page is not that of its scripts: "script-src 'self' 'unsafe-eval'`],
    ['a policy that lacks something', index((html) => html.replace(";base-uri 'none'", '')), `it lacks "base-uri 'none'"`],
    ['a policy behind a script', index((html) => html.replace(/(<meta http.*?>)(<script>.*?<\/script>)/, '$2$1')), 'POLICY002 The content security policy of the page stands behind something'],
    ['a second policy', index((html) => html.replace(/<meta http.*?>/, '$&$&')), 'POLICY002 The page has a second'],
    ['an attribute with a script', index((html) => html.replace('<a', '<a onclick="x()"')), 'dist/index.html:3 POLICY003 The attribute onclick holds a script.'],
    ['an address that is a script', index((html) => html.replace('../', ' java\nscript:x()')), 'POLICY003 The attribute href holds a script.'],
    ['headers that are gone', { _headers: undefined }, 'dist/_headers:1 POLICY004 The build has no _headers.'],
    ['headers that say something else', { _headers: files._headers.replace('DENY', 'SAMEORIGIN') }, 'POLICY004 _headers is not what the build writes: from here on it has to be "  X-Frame-Options: DENY".'],
  ])('%s', (_, changed, message) => {
    const found = said(changed);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });
});

it('counts the scripts that a browser acts on', () => {
  expect(policyRule.examined({ pages: new Map() } as never)).toBe(0);
});
