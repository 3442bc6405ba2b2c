import { expect, it } from 'vitest';
import { linesOf, richContent } from '../test-operator.ts';
import { breakMdx, breakYaml, emptyCollection, loseCollection, loseFrontMatter, strayFile, wrongEncoding } from './files.ts';

const base = richContent();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [breakMdx, [
      'src/content/questions/session-lifecycle.mdx INPUT003 | An array of {name: string, [A client MUST begin',
      'src/content/guides/red-flags.mdx INPUT003 | An array of {name: string, Read it first.',
    ]],
    [breakYaml, [
      'src/content/revisions.yaml/colon INPUT002 | summary: Note: this: A revision.',
      'src/content/classes.yaml/quote INPUT002 | description: "Quoted" and State that outlived its owner.',
    ]],
    [emptyCollection, [
      'revisions INPUT008 | # Nothing here yet.',
      'primitives INPUT008 | # Nothing here yet.',
    ]],
    [loseCollection, [
      'revisions INPUT007 | 2024-11-05:',
      'primitives INPUT007 | tools:',
    ]],
    [loseFrontMatter, [
      'src/content/questions/session-lifecycle.mdx INPUT004 | ',
      'src/content/guides/red-flags.mdx INPUT004 | ',
    ]],
    [strayFile, [
      'notes.md INPUT009 | A note.',
      'images/flow.svg INPUT009 | A note.',
    ]],
    [wrongEncoding, [
      'src/content/revisions.yaml INPUT001 | status: �final',
      'src/content/postmortems/stale-session.mdx INPUT001 | - { date: 2025-08-01, text: Memory ran out. �}',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(linesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
