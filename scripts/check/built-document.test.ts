import { describe, expect, it } from 'vitest';
import { readBuiltDocument } from './built-document.ts';

/** Place, kind, element and address of everything that is found in a file. */
function found(path: string, text: string): string[] {
  const file = readBuiltDocument(`dist/${path}`, path, () => text);
  if (file === undefined) return ['not read'];
  return (['links', 'resources', 'names'] as const).flatMap((kind) => file[kind].map(({ line, column, in: where, url }) => `${line}:${column} ${kind} ${where} ${url}`));
}

describe('a feed', () => {
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>https://book.example/changes/</id>
  <link rel="self" href="https://book.example/feed.xml"/>
  <link href="/changes/"/>
  <author><name>x</name><uri>https://book.example/about/</uri></author>
  <entry>
    <title type="html"><![CDATA[The <b>first</b>]]></title>
    <id>tag:book.example,2026:first</id>
    <link rel="alternate" href="/changes/#first"/>
    <content type="html"><![CDATA[<p>See <a href="/q/a/">this</a></p>]]></content>
    <summary type="html">&lt;a href="/q/b/"&gt;that&lt;/a&gt; &lt;img src="/c.png"&gt;</summary>
  </entry>
</feed>
`;

  it('gives its links, those in its HTML too', () => {
    expect(found('feed.xml', feed)).toEqual([
      '5:9 links link[href] /changes/',
      '6:30 links uri https://book.example/about/',
      '10:27 links link[href] /changes/#first',
      '11:26 links a[href] /q/a/',
      '12:26 links a[href] /q/b/',
      '12:26 resources img[src] /c.png',
      '3:7 names id https://book.example/changes/',
      '4:20 names link[href] https://book.example/feed.xml',
    ]);
  });
});

it('a sitemap gives its places', () => {
  expect(found('sitemap-0.xml', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>https://book.example/q/</loc><lastmod>2026-11-22</lastmod></url>\n<url><loc>\n  https://book.example/a/ </loc></url></urlset>')).toEqual([
    '2:11 names loc https://book.example/q/', '4:3 names loc https://book.example/a/',
  ]);
});

describe('JSON', () => {
  it('gives what stands under a key for an address, and the links in texts', () => {
    const json = '{\n "url": "/q/a/", "pageUrl": "/b/", "links": ["/c/",\n "/d/"],\n "path": "/mcp", "text": "See [this](/e/) and <a href=\\"/f/\\">that</a>.", "$schema": "https://json-schema.org/x"\n}';
    expect(found('api/v1/a.json', json)).toEqual([
      '2:2 links "url" /q/a/', '2:18 links "pageUrl" /b/', '2:46 links "links" /c/', '3:2 links "links" /d/', '4:18 links "text" /e/', '4:18 links "text" /f/',
    ]);
  });

  it('of a manifest loads its icons', () => {
    expect(found('manifest.webmanifest', '{"start_url":"/","icons":[{"src":"/icon.png"}]}')).toEqual(['1:2 links "start_url" /', '1:28 resources "src" /icon.png']);
  });

  it('that cannot be parsed is told', () => {
    expect(readBuiltDocument('dist/a.json', 'a.json', () => '{"a": 1,}')?.unreadable).toMatch(/JSON/);
  });

  it('of the search index is left alone', () => {
    expect(found('pagefind/pagefind-entry.json', '{"url":"/x/"}')).toEqual(['not read']);
  });
});

it('Markdown gives its links, definitions, pictures and HTML', () => {
  expect(found('q/a.md', '# A\n\nSee [this](/q/b/#c "t"), ![d](/e.png), <https://example.com/> and [f].\n\n[f]: /g/\n\n<a href="/h/">x</a>\n\n`[no](/i/)`\n')).toEqual([
    '3:5 links link /q/b/#c', '3:26 links image /e.png', '3:40 links link https://example.com/', '5:1 links link /g/', '7:1 links a[href] /h/',
  ]);
  expect(found('llms.txt', '- [A](https://book.example/q/a.md): about a\n')).toEqual(['1:3 links link https://book.example/q/a.md']);
});

it('_redirects gives where it leads to', () => {
  expect(found('_redirects', '# old\n/q/old/  /q/new/ 301\n\n')).toEqual(['2:10 names _redirects /q/new/']);
});

it('robots.txt gives its sitemap', () => {
  expect(found('robots.txt', 'User-agent: *\nAllow: /\nSitemap: https://book.example/sitemap.xml\n')).toEqual(['3:10 names Sitemap https://book.example/sitemap.xml']);
});

it('style sheets, scripts and drawings give what they load', () => {
  expect(found('a.css', 'a { b: c }\n@import "d.css";')).toEqual(['2:10 resources style sheet d.css']);
  expect(found('_astro/a.js', 'const a=1;\nimport("https://example.com/b.js")')).toEqual(['2:9 resources script https://example.com/b.js']);
  expect(found('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><image href="/b.png"/><style>@import "/c.css";</style></svg>')).toEqual(['1:48 resources image[href] /b.png', '1:63 resources style /c.css']);
});

it('pictures and fonts are not read', () => {
  expect([found('a.png', ''), found('a.woff2', ''), found('notes', '')].flat()).toEqual(['not read', 'not read', 'not read']);
});

it('feeds and drawings whose elements stand thousands deep are read', () => {
  expect(found('feed.xml', `<feed>${'<a>'.repeat(20_000)}<loc>/b/</loc>`)).toEqual([expect.stringContaining('names loc /b/')]);
  expect(found('a.svg', `<svg>${'<g>'.repeat(20_000)}<image href="/b.png"/>`)).toEqual([expect.stringContaining('/b.png')]);
});

it('elements of a feed with names that every object has hold no address', () => {
  expect(found('feed.xml', '<feed><constructor>/a/</constructor><toString>/b/</toString><loc>/c/</loc></feed>')).toEqual([expect.stringContaining('names loc /c/')]);
});
