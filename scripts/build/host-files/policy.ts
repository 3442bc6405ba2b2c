/**
 * The content security policy of the site (https://www.w3.org/TR/CSP3/). Whatever got into a page, a browser runs only
 * the scripts of the build and asks only the site's own origin.
 *
 * - Inline scripts are allowed by their hashes, never as such. There are few, each the same on every page that has it.
 * - WebAssembly is allowed for the search; that gives no text the power to become a script.
 * - Inline styles are allowed as such. They are in the pages on purpose, so that a page is shown after one request; they
 *   are some twenty sheets and a few attributes, which a hash would not cover. A style cannot run anything, and what it
 *   could ask for is the site's own.
 */

/** The name of the only policy of Trusted Types (https://www.w3.org/TR/trusted-types/) that a script of the site may make. */
export const serviceWorkerPolicy = 'service-worker';

type Directive = readonly [name: string, ...sources: string[]];

const scripts = (hashes: readonly string[]): Directive => ['script-src', "'self'", "'wasm-unsafe-eval'", ...hashes];

/** The whole policy, as hosts send it with each answer. Takes the sources of all inline scripts of the site. */
export function fullPolicy(hashes: readonly string[]): string {
  return written([
    ['default-src', "'none'"],
    scripts(hashes),
    ['style-src', "'self'", "'unsafe-inline'"],
    ['img-src', "'self'"],
    ['connect-src', "'self'"],
    ['manifest-src', "'self'"],
    ['worker-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    // Only in a header: browsers ignore it in a page.
    ['frame-ancestors', "'none'"],
    // Nothing makes markup out of a text, and where browsers know this, nothing can. The address of a service worker
    // counts as that of a script, so it has to come from the one policy that may be made.
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', serviceWorkerPolicy],
  ]);
}

/**
 * The policy that a page brings along, for hosts that send no headers. Short, since every page pays for it: it names the
 * page's own inline scripts and leaves to the default what the whole policy spells out.
 */
export function pagePolicy(hashes: readonly string[]): string {
  return written([...inPage(hashes), ['form-action', "'self'"]]);
}

/**
 * The policy of a page that is opened from a file. Chromium and Firefox take `'self'` for the files of the copy, but
 * Firefox sends no form to a file for it; `file:` lets the search form lead to the page of the search.
 */
export function filePolicy(hashes: readonly string[]): string {
  return written([...inPage(hashes), ['form-action', 'file:']]);
}

function inPage(hashes: readonly string[]): Directive[] {
  return [['default-src', "'self'"], scripts(hashes), ['style-src', "'self'", "'unsafe-inline'"], ['object-src', "'none'"], ['base-uri', "'none'"]];
}

function written(directives: readonly Directive[]): string {
  return directives.map((directive) => directive.join(' ')).join(';');
}
