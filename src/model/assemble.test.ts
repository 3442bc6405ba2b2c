import { expect, it } from 'vitest';
import { content } from './fixtures/content.ts';
import { assemble } from './assemble.ts';
import { loadHandbook } from './load.ts';

it('makes the same handbook from entries without their files', () => {
  const { raw, handbook } = loadHandbook(content());
  const bare = assemble(raw);
  const words = (passages: readonly { text: string; part: string }[] = []) => passages.map(({ text, part }) => [part, text]);
  expect(words(bare.passages)).toEqual(words(handbook?.passages));
  expect([...bare.facts.keys()]).toEqual([...(handbook?.facts.keys() ?? [])]);
});

it('throws for a span that cannot be resolved, where nobody takes reports', () => {
  const { raw } = loadHandbook(content());
  const [first, ...rest] = raw.facts;
  const broken = { ...raw, facts: [{ ...first!, data: { ...first!.data, span: 'draft' } as (typeof raw.facts)[number]['data'] }, ...rest] };
  expect(() => assemble(broken)).toThrow(/facts\/tools-list-exists:1:1: "draft" is not a released revision/);
});

it('throws without a revision', () => {
  const { raw } = loadHandbook(content());
  expect(() => assemble({ ...raw, revisions: [] })).toThrow(RangeError);
});

it('puts the passages of a document into the order of its page', () => {
  const { handbook } = loadHandbook(content());
  const parts = handbook?.questions.get('session-lifecycle')?.passages.map(({ part }) => part) ?? [];
  expect([...new Set(parts)]).toEqual(['title', 'say-it', 'answer', 'what-changed', 'probing', 'rubric', 'traps', 'practice', 'follow-ups', 'tests']);
});
