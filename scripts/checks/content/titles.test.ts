import { describe, expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';
const codes = (path: string, from: string, to: string) => changed(path, replace(from, to)).report.map((line) => line.split(' ')[1]);

it('accepts titles without names of the protocol', () => {
  expect(problemsOf()).toEqual([]);
});

describe('a name in a title', () => {
  it('is proved by the text under it', () => {
    expect(codes(session, '### What stayed', '### What `tools/list` kept')).toEqual([]);
    expect(codes(session, 'title: How does a session live and end?', 'title: How does `Mcp-Session-Id` live and end?')).toEqual([]);
    expect(codes(session, 'ask: And before?', 'ask: And `Mcp-Session-Id` before?')).toEqual([]);
    expect(codes(session, 'ask: Who may end it?', 'ask: Who may end `Mcp-Session-Id`?')).toEqual([]);
    expect(codes('quiz.yaml', 'ask: Which header', 'ask: Is `Mcp-Session-Id` the header, or which')).toEqual([]);
    expect(codes('primitives.yaml', 'ask: What lists them?', 'ask: "What is `tools/list`?"')).toEqual([]);
  });

  it.each([
    [session, '### What stayed', '### What `ping` kept', '`ping`'],
    [session, 'title: How does a session live', 'title: How does `ping` live', '`ping`'],
    [session, 'ask: And before?', 'ask: And `ping` before?', '`ping`'],
    ['quiz.yaml', 'ask: Which header', 'ask: Is it `ping`, or which header', '`ping`'],
    ['quiz.yaml', 'text: None.', 'text: None, `ping`.', '`ping`'],
    ['primitives.yaml', 'ask: What lists them?', 'ask: "What is `ping`?"', '`ping`'],
    ['guides/why.mdx', 'title: A guide', 'title: A guide to `tools/list`', '`tools/list`'],
    ['postmortems/stale-session.mdx', '## How it works', '## How it works\n\n## What `ping` did', '`ping`'],
  ])('is reported where nothing under it speaks of it: %s', (path, from, to, needle) => {
    const { report, at } = changed(path, replace(from, to));
    expect(report).toContain(at(needle, 'IDENT007'));
  });

  it('is reported where it is gone and nothing under it says so', () => {
    const always = '  about: [Mcp-Session-Id]\n  span: ..\n  elements: [method:tools/list]';
    const problems = problemsOf({
      'facts/core.yaml': (text) => text.replace('  span: ..\n  elements: [method:tools/list]', always),
      'guides/why.mdx': (text) => text.replace('## A section\n\nRead it first.', '## About `Mcp-Session-Id`\n\n[Read it first.](fact:tools-list-exists)'),
    });
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'IDENT007 `Mcp-Session-Id` does not exist in 2026-07-28, and no fact under this title says so: it exists 2025-03-26 to 2025-11-25.',
    ]);
  });

  it('has to exist where a text about the handbook uses it', () => {
    expect(codes('topics.yaml', 'description: How messages travel.', 'description: How `Mcp-Session-Id` travels.')).toContain('IDENT007');
    expect(codes('topics.yaml', 'description: How messages travel.', 'description: How `tools/list` travels.')).toEqual([]);
  });
});

describe('a requirement word in a title', () => {
  it('is proved by a fact of its level under it', () => {
    expect(codes(session, 'ask: And before?', 'ask: What MAY a server do before?')).toEqual([]);
  });

  it.each([
    [session, '### What stayed', '### What a client MUST do', 'MUST'],
    [session, 'title: How does a session live', 'title: SHOULD a session live', 'SHOULD'],
    ['changes/2026-11-22.yaml', 'why: It begins.', 'why: It MUST begin.', 'MUST'],
    ['topics.yaml', 'description: How messages travel.', 'description: How messages MUST travel.', 'MUST'],
  ])('is reported where there is none: %s', (path, from, to, needle) => {
    const { report, at } = changed(path, replace(from, to));
    expect(report).toContain(at(needle, 'BIND009'));
  });
});
