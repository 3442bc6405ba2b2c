import { describe, expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';
const practice = '[The news came early](fact:launch-announced) ([announcement](source:announcement)).';
const say = (text: string) => changed(session, replace('See [another answer]', `${text} See [another answer]`));

it('accepts prose without quotations', () => {
  expect(problemsOf()).toEqual([]);
});

describe('a quotation without a source', () => {
  it.each(['He said "nobody will ever need a second session".', 'He said “nobody will ever need a second session”.', 'He said "nobody needs `a "header"` for more than one session".'])('is reported at its first mark: %s', (text) => {
    const { report, at } = say(text);
    expect(report.filter((line) => line.endsWith('QUOTE001'))).toEqual([at(text.includes('“') ? '“nobody' : '"nobody', 'QUOTE001')]);
  });

  it('is reported behind a short one', () => {
    const { report, at } = say('A "name" and "one two three four five six" words.');
    expect(report).toEqual([at('"one two', 'QUOTE001')]);
  });

  it('is reported in YAML and in titles', () => {
    const { report, at } = changed('glossary.yaml', replace('definition: What related requests share.', "definition: 'It is \"what all of the related requests share\".'"));
    expect(report).toEqual([at('"what all', 'QUOTE001')]);
  });

  it('is reported where nobody has read the source', () => {
    const quoted = replace(practice, `${practice.slice(0, -1)}: "one two three four five six".`);
    const unread = { [session]: quoted, 'sources.yaml': replace('{ how: whole, on: 2026-11-22 }', '{ how: not }') };
    expect(problemsOf(unread).map(({ code }) => code)).toContain('QUOTE001');
    expect(problemsOf({ [session]: quoted })).toEqual([]);
  });
});

it.each(['A "short name" of five words.', 'An inch is 1" and so on for many more words than six.', '<Heard>He said "nobody will ever need a second session".</Heard>'])('does not take %s for one', (text) => {
  expect(say(text).report).toEqual([]);
});

it('is satisfied by a fact about the world that rests on a source', () => {
  expect(say('[He said "nobody will ever need a second session"](fact:launch-announced).').report).toEqual([]);
});
