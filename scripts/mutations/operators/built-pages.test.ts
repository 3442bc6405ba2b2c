import { expect, it } from 'vitest';
import { siteLinesOf, smallSite } from '../test-site-base.ts';
import { foreignRequest, invalidHtml, unreadableFile } from './built-pages.ts';

const base = smallSite();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [foreignRequest, [
      'facts/index.html/image OUT004 | <main id="main"><img src="https://cdn.example.com/logo.png" alt="Logo">',
      'q/session-lifecycle/index.html/drawing OUT004 | <main id="main"><svg><use href="https://cdn.example.com/icons.svg#a"></use></svg>',
    ]],
    [invalidHtml, [
      'facts/index.html/nested-link OUT011 | <main id="main"><a href="#main">All <a href="#main">facts</a></a>',
      'facts/index.html/bare-entity OUT011 | <main id="main"><p>One &amp two &unknown; three</p>',
    ]],
    [unreadableFile, [
      'answers.json OUT013 | { "answers": [ }',
      'feed.json OUT013 | {"version": "https://jsonfeed.org/version/1.1"',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(siteLinesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
