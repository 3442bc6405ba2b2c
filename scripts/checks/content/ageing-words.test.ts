import { expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';

it('accepts prose that does not age', () => {
  expect(problemsOf()).toEqual([]);
});

it.each(['latest', 'Currently', 'recently', 'newly', 'nowadays', 'as of now', 'at the moment', 'at present', 'for now', 'as of today', 'lately', 'last year', 'two months ago', 'upcoming', 'just released', 'the new spec', 'the new specification', 'the new transport', 'most recent revision', 'the current specification'])('reports "%s"', (phrase) => {
  const { report, at } = changed(session, replace('Examples do it.', `Examples ${phrase} do it.`));
  expect(report).toEqual([at(`${phrase} do`, 'WORDS001')]);
});

it('finds a phrase over two lines, at its exact place', () => {
  const { report, at, problems } = changed(session, replace('  before, since', '  before **as\n  of** it, as of\n  now, since'));
  expect(report).toEqual([at('as of\n', 'WORDS001')]);
  expect(problems[0]?.message).toBe('"as of now" is a phrase that ages.');
});

it('finds phrases in captions and in every collection', () => {
  const caption = changed(session, replace('caption="A request"', 'caption="The latest request"'));
  expect(caption.report).toEqual([caption.at('latest request', 'WORDS001')]);
  const term = changed('glossary.yaml', replace('What related', 'What currently related'));
  expect(term.report).toEqual([term.at('currently', 'WORDS001')]);
});

it.each(['the newest one', 'soon', 'the current one', 'a recent message', 'the new tool', 'still', 'now'])('does not take "%s" for one', (phrase) => {
  expect(changed(session, replace('Examples do it.', `Examples ${phrase} do it.`)).report).toEqual([]);
});

it('leaves code and what is quoted as wrong alone', () => {
  expect(changed(session, replace('Examples do it.', 'Examples do `latest`.')).problems.filter(({ code }) => code === 'WORDS001')).toEqual([]);
  expect(changed(session, replace('heard: The header is', 'heard: The latest header is')).report).toEqual([]);
});
