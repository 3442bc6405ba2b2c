import { expect, it } from 'vitest';
import { siteLinesOf, smallSite } from '../test-site-base.ts';
import { deadAnchor, deadLink, deadSpecLink, foreignOwnAddress, lostFactAnchor, missingSlash, repeatedId, rootedAddress, unregisteredLink, wrongCase } from './built-links.ts';

const base = smallSite();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [deadAnchor, [
      'index.html/q/session-lifecycle/#traps.0 OUT002 | <p><a href="q/session-lifecycle/#tarps-x">The traps</a></p>',
      'q/session-lifecycle/index.html/../../facts/#tools-list-exists.0 OUT002 | <p><a href="../../facts/#tools-lsit-exists-x">The fact</a>, <a href="https://example.com/announcement">the announcement</a></p>',
    ]],
    [deadLink, [
      'index.html/q/session-lifecycle/#traps.0 OUT001 | <p><a href="q/session-lifecycle-gone/#traps">The traps</a></p>',
      'q/session-lifecycle/index.html/../../facts/#tools-list-exists.0 OUT001 | <p><a href="../../facts-gone/#tools-list-exists">The fact</a>, <a href="https://example.com/announcement">the announcement</a></p>',
    ]],
    [deadSpecLink, [
      'q/session-lifecycle/index.html/https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#session-management.2 OUT010 | <p><a href="https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#session-amnagement">The text</a></p>',
    ]],
    [foreignOwnAddress, [
      'facts/index.html OUT012 | <head><meta charset="utf-8"><title>A page</title><link rel="canonical" href="https://handbook.example.org/facts/"></head>',
      'q/session-lifecycle/index.html OUT012 | <head><meta charset="utf-8"><title>A page</title><meta property="og:image" content="https://handbook.example.org/open-graph/home.png"></head>',
    ]],
    [lostFactAnchor, [
      'tools-list-exists OUT006 | <!doctype html>',
    ]],
    [missingSlash, [
      'index.html/q/session-lifecycle/#traps.0 OUT008 | <p><a href="q/session-lifecycle#traps">The traps</a></p>',
      'q/session-lifecycle/index.html/../../facts/#tools-list-exists.0 OUT008 | <p><a href="../../facts#tools-list-exists">The fact</a>, <a href="https://example.com/announcement">the announcement</a></p>',
    ]],
    [repeatedId, [
      'facts/index.html/tools-list-exists=main OUT003 | <li id="main">It exists.</li>',
      'q/session-lifecycle/index.html/evidence=traps OUT003 | <h2 id="traps">Evidence</h2>',
    ]],
    [rootedAddress, [
      'index.html/q/session-lifecycle/#traps.0 MOUNT001 | <p><a href="/q/session-lifecycle/#traps">The traps</a></p>',
      'q/session-lifecycle/index.html/../../facts/#tools-list-exists.0 MOUNT001 | <p><a href="/facts/#tools-list-exists">The fact</a>, <a href="https://example.com/announcement">the announcement</a></p>',
    ]],
    [unregisteredLink, [
      'q/session-lifecycle/index.html/https://example.com/announcement.1 OUT005 | <p><a href="../../facts/#tools-list-exists">The fact</a>, <a href="https://modelcontextprotocol.io/blog/of-nobody">the announcement</a></p>',
    ]],
    [wrongCase, [
      'index.html/q/session-lifecycle/#traps.0 OUT007 | <p><a href="q/Session-lifecycle/#traps">The traps</a></p>',
      'q/session-lifecycle/index.html/../../facts/#tools-list-exists.0 OUT007 | <p><a href="../../Facts/#tools-list-exists">The fact</a>, <a href="https://example.com/announcement">the announcement</a></p>',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(siteLinesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
