import { describe, expect, it } from 'vitest';
import { withFormerIds } from './former-ids.ts';

const page = (body: string) => `<!doctype html><html lang="en"><body><main>${body}</main></body></html>`;
const mark = '<span id="old" data-former-id></span>';

describe('a former id with a new place', () => {
  it.each([
    ['a heading', '<h2 id="new">x</h2>', `<h2 id="new">${mark}x</h2>`],
    ['an entry of a list', '<ul><li id="new">x</li></ul>', `<ul><li id="new">${mark}x</li></ul>`],
    ['a term', '<dl><dt id="new">x</dt></dl>', `<dl><dt id="new">${mark}x</dt></dl>`],
    ['a row, in its first cell', '<table><tbody><tr id="new"><th>x</th></tr></tbody></table>', `<table><tbody><tr id="new"><th>${mark}x</th></tr></tbody></table>`],
    ['details, in their summary', '<details id="new"><summary>x</summary></details>', `<details id="new"><summary>${mark}x</summary></details>`],
    ['a list, in front of it', '<ul id="new"><li>x</li></ul>', `${mark}<ul id="new"><li>x</li></ul>`],
  ])('stands at %s', (_, before, after) => {
    expect(withFormerIds(page(before), [{ id: 'old', at: 'new' }])).toEqual({ html: page(after), placed: 1 });
  });

  it('is left out where the page has it still, or lacks the new place', () => {
    for (const body of ['<p id="old"></p><p id="new"></p>', '<p></p>']) expect(withFormerIds(page(body), [{ id: 'old', at: 'new' }])).toEqual({ html: page(body), placed: 0 });
  });

  it('can be one of several at one place', () => {
    const { html, placed } = withFormerIds(page('<p id="new">x</p>'), [{ id: 'a', at: 'new' }, { id: 'b', at: 'new' }]);
    expect(placed).toBe(2);
    expect(html).toContain('id="a"');
    expect(html).toContain('id="b"');
  });
});

describe('a former id without a place on the page', () => {
  it('leads on by a note at the end', () => {
    const { html } = withFormerIds(page('<p>x</p>'), [{ id: 'old', note: { on: '2026-11-22', reason: 'It was <wrong> & "old".', link: { href: '/q/b/', text: 'B &amp; C' } } }]);
    expect(html).toContain('<p>x</p><p class="s" id="old" data-former-id data-pagefind-ignore>');
    expect(html).toContain('<time>2026-11-22</time>. It was &lt;wrong&gt; &amp; &quot;old&quot;. See <a href="/q/b/">B &amp; C</a>.</p></main>');
  });

  it('says so where there is nowhere to go', () => {
    expect(withFormerIds(page(''), [{ id: 'old', note: { on: '2026-11-22', reason: 'Nobody needed it.' } }]).html).not.toContain('<a ');
  });
});
