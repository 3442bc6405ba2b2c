import { expect, it } from 'vitest';
import { siteProblems, siteReport } from '../../check/test-site.ts';
import { validHtmlRule } from './valid-html.ts';

const page = (body: string) => `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>A page</title></head>\n<body>\n${body}\n</body>\n</html>\n`;

it.each([
  '<main id="main"><h1>A</h1><p>b</p></main>',
  '<h1>A</h1><form action="/search/"><input type="search" name="q" aria-label="Search"></form>',
  '<h1>A</h1><ul><li id="a"><span id="b" data-former-id></span>x</li></ul>',
])('accepts %s', (body) => {
  expect(siteReport(validHtmlRule, { 'a.html': page(body) })).toEqual([]);
});

it.each([
  ['a block inside a paragraph', '<h1>A</h1>\n<p>a <div>b</div></p>', 'dist/a.html:6:'],
  ['an end tag that closes nothing', '<h1>A</h1>\n<p>a</b></p>', 'dist/a.html:6:'],
  ['a heading that skips a level', '<h1>A</h1>\n<h3>b</h3>', 'dist/a.html:6:2'],
  ['a picture without words for it', '<h1>A</h1>\n<img src="/a.png">', 'dist/a.html:6:2'],
  ['a label that names nothing', '<h1>A</h1>\n<p aria-labelledby="nothing" role="group">a</p>', 'dist/a.html:6:'],
  ['an id that stands twice', '<h1 id="a">A</h1>\n<p id="a">b</p>', 'dist/a.html:6:'],
])('reports %s', (_, body, place) => {
  const found = siteReport(validHtmlRule, { 'a.html': page(body) });
  expect(found[0]).toContain(place);
  expect(found[0]).toContain('OUT011');
});

it('reports a page without a title or language', () => {
  expect(siteReport(validHtmlRule, { 'a.html': '<!DOCTYPE html>\n<html>\n<head></head>\n<body></body></html>' })).not.toEqual([]);
});

it('names the rule and its page', () => {
  const [problem] = siteProblems(validHtmlRule, { 'a.html': page('<h1>A</h1><h3>b</h3>') });
  expect(problem?.message).toContain('heading-level');
  expect(problem?.mend).toContain('https://html-validate.org/');
});

it('reports a page that the validator cannot take, instead of failing', () => {
  const found = siteProblems(validHtmlRule, { 'a.html': page('<h1>A</h1><a>\n<p __proto__="00">b</p></a>') });
  expect(found.map(({ code }) => code)).toContain('OUT011');
});

it('reports what is never closed, without validating it for minutes', () => {
  for (const piece of ['<ul><li>', '<a href="/">', '<table><tr><td>']) {
    expect(siteReport(validHtmlRule, { 'a.html': page(`<h1>A</h1>\n${piece.repeat(1500)}`) }), piece).toEqual([expect.stringMatching(/^dist\/a\.html:6:\d+ OUT011$/)]);
  }
});

it('gives places inside the page where the validator counts past the end of a line', () => {
  const html = page('<h1>A</h1>').replace('A page', 'A long title\na <b>page</b>');
  for (const { line, column } of siteProblems(validHtmlRule, { 'a.html': html })) expect(column).toBeLessThanOrEqual(html.split('\n')[line - 1]!.length + 1);
});
