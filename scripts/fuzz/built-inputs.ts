import fc from 'fast-check';
import { changedData } from './change-data.ts';
import { damaged } from './damage.ts';
import type { Input } from './input.ts';
import { nastyText } from './nasty.ts';

const linkedData = '{"@context":"https://schema.org","@graph":[{"@type":["LearningResource","Question"],"@id":"/q/session-lifecycle/","name":"A","dateModified":"2026-11-22","url":"/","acceptedAnswer":{"@type":"Answer","text":"B"}}]}';

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>How does a session live and end?</title>
<meta name="viewport" content="width=device-width">
<meta property="og:image" content="/og/a.png">
<meta http-equiv="refresh" content="0; url=/q/tool-listing/">
<link rel="canonical" href="/q/session-lifecycle/">
<link rel="stylesheet" href="/style.css">
<style>.a { background: url("/a.png") }</style>
<script type="application/ld+json">${linkedData}</script>
<script type="importmap">{"imports":{"a":"/app.js"}}</script>
<script type="module">import "/app.js"; fetch("/data.json");</script>
</head>
<body>
<main id="main">
<h1>How does a session live and end?</h1>
<p><a href="/q/tool-listing/#traps">Another</a> <a href="https://example.com/announcement">announcement</a>
<a href="https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#session-management">spec</a> <a href="#main">up</a></p>
<ol><li id="fact-session-header-removed">A fact</li><li id="fact-tools-list-exists">Another</li></ol>
<img src="/a.png" srcset="/a.png 1x, /b.png 2x" alt="A drawing">
<svg role="img" aria-label="b"><use href="#main"></use><path id="p" d="M0 0"/></svg>
<form action="/search/"><label>Search <input name="q" type="search"></label></form>
<blockquote cite="/a/"><p>b</p></blockquote>
<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>
</main>
</body>
</html>
`;

/** A page that inputs lead to; it stands in every check, so it is short. */
function shortPage(id: string): string {
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body><h1 id="${id}">A page</h1></body></html>\n`;
}

const data: Readonly<Record<string, string>> = {
  'data.json': JSON.stringify({ version: 1, items: [{ id: 'a', url: '/q/session-lifecycle/', pageUrl: '/q/tool-listing/', text: '[b](/q/tool-listing/) <a href="/">c</a>' }] }, null, 2),
  'api/v1/terms.json': JSON.stringify({ $schema: 'schema/terms.json', items: [{ id: 'a', url: '/q/session-lifecycle/' }] }),
  'api/v1/schema/terms.json': JSON.stringify({ type: 'object', required: ['items'], properties: { items: { type: 'array', items: { $ref: '#/$defs/item' } } }, $defs: { item: { type: 'object', required: ['id'], properties: { id: { type: 'string', pattern: '^[a-z]+$' }, url: { type: 'string', format: 'uri-reference' } } } } }),
  'site.webmanifest': JSON.stringify({ name: 'a', start_url: '/', icons: [{ src: '/a.png', sizes: '1x1' }] }),
  'sitemap.xml': '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>https://handbook.example/q/session-lifecycle/</loc><lastmod>2026-11-22</lastmod></url>\n</urlset>\n',
  'feed.xml': '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n<id>https://handbook.example/</id>\n<link rel="self" href="https://handbook.example/feed.xml"/>\n<entry><id>/a</id><link href="/q/tool-listing/"/><summary type="html">&lt;a href="/b/"&gt;c&lt;/a&gt;</summary><content type="html"><![CDATA[<a href="/q/">d</a>]]></content></entry>\n</feed>\n',
  '_redirects': '# Redirects\n/q/old/ /q/session-lifecycle/ 301\n/a/* /b/:splat 302\n',
  'style.css': '@import "/b.css";\n.a { background: image-set("/a.png" 1x, url(/b.png) 2x) } /* url(/c.png) */\n',
  'app.js': 'import a from "/b.js";\nfetch("https://example.com/a");\nnew Worker(`/c.js`);\n',
  'llms.txt': '# Handbook\n\n- [A](/q/session-lifecycle/): b\n- <https://example.com/announcement>\n',
  'q/tool-listing.md': '# A\n\n[b](/q/session-lifecycle/) ![c](/a.png) <a href="/d/">e</a>\n',
  'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><a href="/q/"><path id="a" d="M0 0"/></a><image href="/a.png"/></svg>\n',
  'robots.txt': 'User-agent: *\nSitemap: https://handbook.example/sitemap.xml\n',
};

/** A small build that the damaged files stand in. */
export const builtFiles: Readonly<Record<string, string>> = {
  ...data,
  'index.html': shortPage('a'),
  'q/session-lifecycle/index.html': shortPage('main'),
  'q/tool-listing/index.html': shortPage('traps'),
  'a.png': '',
};

const encoder = new TextEncoder();
const attribute = fc.constantFrom('href', 'src', 'srcset', 'id', 'style', 'content', 'cite', 'ping', 'xlink:href', 'http-equiv', 'rel', 'type', 'srcdoc', 'action', 'data', 'poster', 'imagesrcset', 'class', 'data-former-id', '__proto__', 'onclick', 'property');
const address = fc.oneof(nastyText, fc.constantFrom('/', '//', '/q/', '#', '#main', '#%E0%A4%A', '?', 'https://[', 'http://', 'https://example.com:99999/', 'mailto:a@b', 'javascript:1', 'data:,', '/%zz', '\\\\a', ' /q/ ', 'https://handbook.example/q/', 'https://user:a@b/', '/q/tool-listing', '../../../..', 'blob:a', 'https://modelcontextprotocol.io/specification/__proto__/', 'https://modelcontextprotocol.io/specification/2025-11-25/constructor#a', 'url(', '1x, 2x', ',,,', 'https://xn--a/'));
const tag = fc.constantFrom('a', 'area', 'link', 'meta', 'script', 'style', 'img', 'iframe', 'svg', 'use', 'template', 'noscript', 'table', 'td', 'p', 'math', 'base', 'form', 'object', 'q', 'image', 'title', 'textarea', 'plaintext', 'frameset', 'select', 'option', 'b', 'body', 'html', '__proto__', 'constructor', 'valueOf', 'x-y', 'annotation-xml', 'foreignObject');

const markup: fc.Arbitrary<string> = fc.letrec<{ element: string; nodes: string }>((tie) => ({
  element: fc.tuple(tag, fc.array(fc.tuple(attribute, address), { maxLength: 4 }), tie('nodes'), fc.constantFrom('close', 'close', 'close', 'open', 'self')).map(([name, attributes, inner, end]) =>
    `<${name}${attributes.map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`).join('')}${end === 'self' ? '/>' : '>'}${inner}${end === 'close' ? `</${name}>` : ''}`),
  nodes: fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, { arbitrary: nastyText, weight: 3 }, { arbitrary: tie('element'), weight: 3 }), { maxLength: 3 }).map((parts) => parts.join('')),
})).element;

const deepMarkup = fc.tuple(fc.constantFrom('<b>', '<div>', '<svg>', '<table><tr><td>', '<template>', '<ul><li>', '<a href="/">', '<font>'), fc.constantFrom(20, 100, 1500)).map(([piece, times]) => piece.repeat(times));

/** Pages of a build: damaged, with invented elements, or nested too deep. */
export function builtPageInputs(): fc.Arbitrary<Input> {
  const linked = fc.oneof(changedData(fc.constant(JSON.parse(linkedData) as unknown)).map((value) => JSON.stringify(value)), fc.json({ maxDepth: 5 }));
  const withLinked = linked.map((json) => page.replace(linkedData, () => json.replaceAll('<', '\\u003c')));
  const withMarkup = fc.oneof({ arbitrary: markup, weight: 8 }, { arbitrary: deepMarkup, weight: 1 }).map((piece) => page.replace('</main>', () => `${piece}</main>`));
  const html = fc.oneof(
    { arbitrary: damaged(fc.constant(encoder.encode(page))), weight: 5 },
    { arbitrary: withMarkup.map((text) => encoder.encode(text)), weight: 4 },
    { arbitrary: withLinked.map((text) => encoder.encode(text)), weight: 2 },
    { arbitrary: fc.oneof(markup, nastyText, fc.constant('')).map((text) => encoder.encode(text)), weight: 1 },
  );
  return fc.tuple(fc.constantFrom('q/*/index.html', 'q/session-lifecycle/index.html', 'index.html', '*.html', '__proto__/index.html', 'a b/é.html'), html).map(([file, bytes]): Input => ({ kind: 'built pages', file, bytes }));
}

/** All other files of a build that hold addresses. */
export function builtDataInputs(): fc.Arbitrary<Input> {
  return fc.oneof(...Object.entries(data).map(([file, text]) => {
    const ways: fc.Arbitrary<Uint8Array>[] = [damaged(fc.constant(encoder.encode(text)))];
    if (/json|webmanifest/.test(file)) {
      ways.push(changedData(fc.constant(JSON.parse(text) as unknown)).map((value) => encoder.encode(JSON.stringify(value))), fc.json({ maxDepth: 5 }).map((value) => encoder.encode(value)));
    }
    if (file === '_redirects') ways.push(fc.array(fc.array(address, { maxLength: 4 }), { maxLength: 6 }).map((lines) => encoder.encode(lines.map((line) => line.join(' ')).join('\n'))));
    if (/xml|svg|md$/.test(file)) ways.push(markup.map((piece) => encoder.encode(text + piece)), deepMarkup.map((piece) => encoder.encode(text + piece)));
    return fc.oneof(...ways).map((bytes): Input => ({ kind: 'built data', file, bytes }));
  }));
}
