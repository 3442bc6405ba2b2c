import { expect, it } from 'vitest';
import { headersFile } from '../../build/host-files/headers-file.ts';
import { scriptSources } from '../../build/host-files/inline-scripts.ts';
import { withPagePolicy } from '../../build/host-files/page-policy.ts';
import { siteBaseOf } from '../site-base.ts';
import { smallContent } from '../test-operator.ts';
import { siteLinesOf, smallSite } from '../test-site-base.ts';
import { otherHeaders, scriptInAttribute, unlistedScript, weakerPolicy } from './built-policy.ts';

const pages = [...smallSite().files].map(([path, bytes]) => [path.slice('dist/'.length), withPagePolicy(new TextDecoder().decode(bytes))] as const);
const files = [...pages, ['_headers', headersFile(scriptSources(pages.map(([, html]) => html)))] as const];
const base = siteBaseOf(smallContent(), new Map(files.map(([path, text]) => [path, new TextEncoder().encode(text)])));
const before = '<head><meta charset="utf-8">';

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const policy = (change: (text: string) => string): string => `${before}${change(/<meta http-equiv.*?>/.exec(base.text('dist/index.html'))![0])}<title>A page</title></head>`;
  const expected = [
    [unlistedScript, ['q/session-lifecycle/index.html/classic POLICY001 | <main id="main"><script>document.title="x"</script>', 'index.html/module POLICY001 | <main id="main"><script type="module">document.title="x"</script>']],
    [weakerPolicy, [`q/session-lifecycle/index.html/gone POLICY002 | ${policy(() => '')}`, `index.html/inline POLICY002 | ${policy((text) => text.replace("'self' 'wasm", "'self' 'unsafe-inline' 'wasm"))}`]],
    [scriptInAttribute, ['q/session-lifecycle/index.html/click POLICY003 | <main id="main"><p onclick="print()">Print.</p>']],
    [otherHeaders, ['frame POLICY004 | X-Frame-Options: ALLOWALL', 'cache POLICY004 | /*', 'sniff POLICY004 | X-DNS-Prefetch-Control: off']],
  ] as const;
  for (const [operator, lines] of expected) expect(siteLinesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
  expect(siteLinesOf(otherHeaders, base)).toHaveLength(10);
  expect([...otherHeaders.drafts(smallSite())]).toEqual([]);
});
