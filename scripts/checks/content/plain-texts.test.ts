import { describe, expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';
const caption = (text: string) => changed(session, replace('caption="A request"', `caption="${text}"`));
const title = (text: string) => changed(session, replace('title="Before"', `title="${text}"`));

it('accepts plain words', () => {
  expect(problemsOf()).toEqual([]);
});

describe('markup in a text that is printed as it stands', () => {
  it.each(['[[2025-06-18]]', '[words](fact:tools-list-exists)', '**loud**', '*soft*', '_soft_'])('is reported in a caption: %s', (text) => {
    const { report, at } = caption(`A request ${text}`);
    expect(report.filter((line) => line.endsWith('MARKUP005'))).toEqual([at(text, 'MARKUP005')]);
  });

  it('is reported in the title of an era, at its place', () => {
    const { report, at } = title('Before `server/discover`');
    expect(report).toContain(at('`server/discover`', 'MARKUP005'));
  });

  it.each([
    ['glossary.yaml', 'term: session\n', 'term: "`session`"\n', '`session`'],
    ['topics.yaml', 'name: Transports', 'name: "**Transports**"', '**Transports**'],
    ['classes.yaml', 'name: Stale state', 'name: "*Stale* state"', '*Stale*'],
    ['transports.yaml', 'name: stdio', 'name: "`stdio`"', '`stdio`'],
    ['primitives.yaml', 'none: Nothing changed.', 'none: "Nothing *changed*."', '*changed*'],
    ['postmortems/stale-session.mdx', 'foundBy: An operator', 'foundBy: "An [operator](source:announcement)"', '[operator]'],
  ])('is reported in %s', (path, from, to, needle) => {
    const { report, at } = changed(path, replace(from, to));
    expect(report.filter((line) => line.endsWith('MARKUP005'))).toEqual([at(needle, 'MARKUP005')]);
  });

  it('does not take plain signs for markup', () => {
    expect(caption('2 * 3 = 6, a_b_c and [1] of 2 < 3').report).toEqual([]);
  });
});

describe('a claim in a text that is printed as it stands', () => {
  it('is reported for a requirement word', () => {
    const { report, at } = caption('A server MUST NOT answer');
    expect(report).toEqual([at('MUST NOT', 'BIND008')]);
    expect(title('What a client SHOULD do').report.map((line) => line.split(' ')[1])).toEqual(['BIND008']);
  });

  it('is reported for an identifier, a date and a phrase that ages', () => {
    const code = (text: string) => caption(text).report.map((line) => line.split(' ')[1]);
    expect(code('A call of tools/list')).toEqual(['IDENT006']);
    expect(code('A request of June 2025')).toEqual(['BIND004']);
    expect(code('A request of 2025-06-18')).toEqual(['BIND004']);
    expect(code('The latest request')).toEqual(['WORDS001']);
  });

  it('is free in the title of a source, which is a quotation', () => {
    expect(changed('sources.yaml', replace('title: The announcement', 'title: "The latest MUST of `tools` in June 2025"')).report).toEqual([]);
  });
});
