import { fileOf, insert } from '../built-files.ts';
import type { FileEdit } from '../mutant.ts';
import type { OutputOperator } from '../operator.ts';
import type { SiteBase } from '../site-base.ts';

/** A page for each of some mistakes, spread over the build. */
const pageFor = (base: SiteBase, index: number): string => base.pages[(index * 11 + 2) % base.pages.length]!;

/** Replaces the first place in a built file where a pattern is found; undefined where it is nowhere. */
function replace(base: SiteBase, path: string, pattern: RegExp, text: (found: string) => string): FileEdit | undefined {
  const file = fileOf(base, path);
  const found = pattern.exec(base.text(file));
  return found === null ? undefined : { file, start: found.index, end: found.index + found[0].length, text: text(found[0]) };
}

const scripts: readonly (readonly [name: string, html: string, where: 'head' | 'body'])[] = [
  ['classic', '<script>document.title="x"</script>', 'body'], ['module', '<script type="module">document.title="x"</script>', 'body'],
  ['typed', '<script type="text/javascript">document.title="x"</script>', 'head'], ['head', '<script>alert(1)</script>', 'head'],
  ['import-map', '<script type="importmap">{"imports":{}}</script>', 'head'], ['speculation', '<script type="speculationrules">{"prefetch":[]}</script>', 'head'],
  ['async', '<script type="module" async>1</script>', 'body'], ['in-svg', '<svg><script>1</script></svg>', 'body'],
];

/** A page has an inline script that no policy names. */
export const unlistedScript: OutputOperator = {
  name: 'unlisted-script',
  about: 'builds a page with an inline script that its policy does not name',
  scope: 'output',
  atLeast: 8,
  *drafts(base) {
    for (const [index, [name, html, where]] of scripts.entries()) {
      const page = pageFor(base, index);
      yield { subject: `${page}/${name}`, code: 'POLICY001', consequences: ['OUT011', 'BUDGET'], edits: [insert(base, page, html, where)] };
    }
  },
};

const policy = /<meta http-equiv="content-security-policy" content="[^"]*">/i;
const weaker: readonly (readonly [name: string, change: (found: string) => string])[] = [
  ['gone', () => ''], ['inline', (found) => found.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")],
  ['eval', (found) => found.replace("'wasm-unsafe-eval'", "'unsafe-eval'")], ['foreign', (found) => found.replace("default-src 'self'", "default-src 'self' https://cdn.example.com")],
  ['base', (found) => found.replace(";base-uri 'none'", '')], ['form', (found) => found.replace("form-action 'self'", 'form-action *')],
  ['object', (found) => found.replace(";object-src 'none'", '')], ['further', (found) => found.replace("script-src 'self'", "script-src 'self' 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='")],
  ['late', (found) => `<link rel="help" href="#main">${found}`], ['twice', (found) => `${found}<meta http-equiv="content-security-policy" content="default-src 'none'">`],
];

/** A page whose policy is missing or allows more. */
export const weakerPolicy: OutputOperator = {
  name: 'weaker-policy',
  about: 'builds a page whose content security policy is missing or allows more',
  scope: 'output',
  atLeast: 10,
  *drafts(base) {
    for (const [index, [name, change]] of weaker.entries()) {
      const page = pageFor(base, index);
      const edit = replace(base, page, policy, change);
      if (edit !== undefined) yield { subject: `${page}/${name}`, code: 'POLICY002', consequences: ['OUT', 'BUDGET'], edits: [edit] };
    }
  },
};

const attributes: readonly (readonly [name: string, html: string])[] = [
  ['click', '<p onclick="print()">Print.</p>'], ['load', '<img src="data:," alt="" onload="print()">'], ['error', '<img src="data:," alt="" onerror="print()">'],
  ['link', '<a href="javascript:print()">Print</a>'], ['disguised', '<a href="java&#10;script:print()">Print</a>'], ['capital', '<a href="JavaScript:print()">Print</a>'],
  ['form', '<form action="javascript:print()"><button>Print</button></form>'], ['toggle', '<details ontoggle="print()"><summary>More</summary></details>'],
];

/** A page has a script in an attribute. */
export const scriptInAttribute: OutputOperator = {
  name: 'script-in-attribute',
  about: 'builds a page with a script in an attribute',
  scope: 'output',
  atLeast: 8,
  *drafts(base) {
    for (const [index, [name, html]] of attributes.entries()) {
      const page = pageFor(base, index);
      yield { subject: `${page}/${name}`, code: 'POLICY003', consequences: ['OUT', 'BUDGET'], edits: [insert(base, page, html)] };
    }
  },
};

const headers: readonly (readonly [name: string, pattern: RegExp, text: string])[] = [
  ['frame', /X-Frame-Options: DENY/, 'X-Frame-Options: ALLOWALL'], ['sniff', / {2}X-Content-Type-Options: nosniff\n/, ''],
  ['referrer', /Referrer-Policy: no-referrer/, 'Referrer-Policy: unsafe-url'], ['inline', /script-src 'self'/, "script-src 'self' 'unsafe-inline'"],
  ['ancestors', /;frame-ancestors 'none'/, ''], ['everything', /default-src 'none'/, 'default-src *'], ['transport', /max-age=63072000/, 'max-age=0'],
  ['cache', /\/_astro\/\*\n/, '/*\n'], ['typed', /;require-trusted-types-for 'script'/, ''], ['further', /$/, '/api/*\n  Access-Control-Allow-Origin: *\n'],
];

/** The file that hosts read headers from says something else. */
export const otherHeaders: OutputOperator = {
  name: 'other-headers',
  about: 'writes other headers for the hosts',
  scope: 'output',
  *drafts(base) {
    if (!base.site.files.has('_headers')) return;
    for (const [name, pattern, text] of headers) {
      const edit = replace(base, '_headers', pattern, () => text);
      if (edit !== undefined) yield { subject: name, code: 'POLICY004', edits: [edit] };
    }
  },
};

export const builtPolicyOperators = [unlistedScript, weakerPolicy, scriptInAttribute, otherHeaders];
