/** What a page at a former address says. */
export interface RedirectPage {
  readonly from: string;
  /** Where it leads, from the root of the host. */
  readonly href: string;
  /** The title of the page there, as HTML. */
  readonly text: string;
  readonly on: string;
  readonly reason: string;
  /** Anchors of the former page that lead elsewhere than their page. */
  readonly anchors: readonly { readonly id: string; readonly href: string; readonly text: string }[];
  /** The address the site is published at, where it is known. */
  readonly origin?: string | undefined;
}

/**
 * Takes a reader on with the anchor of the address, which a refresh alone would lose. The same on every such page, so
 * that a Content-Security-Policy needs one hash for all of them.
 */
export const leadOn = '(()=>{const a=document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("a"),u=new URL((a??document.querySelector("a")).href);if(!a)u.hash||=location.hash;location.replace(u)})()';

/**
 * The page at a former address: it leads on at once, tells search engines which page counts, and is a plain link where
 * nothing else works.
 */
export function redirectPage({ from, href, text, on, reason, anchors, origin }: RedirectPage): string {
  const canonical = origin === undefined ? href : new URL(href, origin).href;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Moved: ${escape(from)}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${escape(canonical)}">
<noscript><meta http-equiv="refresh" content="0; url=${escape(href)}"></noscript>
</head>
<body>
<main>
<h1>This page has moved</h1>
<p>Since <time>${escape(on)}</time> it is at <a href="${escape(href)}">${text}</a>. ${escape(reason)}</p>${anchors.length === 0 ? '' : `
<ul>
${anchors.map((anchor) => `<li>What was at #${escape(anchor.id)}: <a id="${escape(anchor.id)}" href="${escape(anchor.href)}">${anchor.text}</a></li>\n`).join('')}</ul>`}
</main>
<script>${leadOn}</script>
</body>
</html>
`;
}

/** Makes a text safe inside HTML and its attributes. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
