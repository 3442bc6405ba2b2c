import { describe, expect, it } from 'vitest';
import { any, expression, inOrder, near, patternOf, phrase, sameClause, type Needs, type Part, type Statement } from './falsehood-pattern.ts';
import { wordsOf } from './falsehood-words.ts';

/** Tells of a sentence which of the needed words it has, as the index of sentences does. */
function has(needs: Needs, words: string): boolean {
  if (typeof needs === 'string') return needs.endsWith('*') ? words.includes(` ${needs.slice(0, -1)}`) : words.includes(` ${needs} `);
  return 'all' in needs ? needs.all.every((need) => has(need, words)) : needs.some.some((need) => has(need, words));
}

function restates(statement: Statement, sentence: string): boolean {
  const pattern = patternOf(statement);
  const words = wordsOf(sentence);
  const own = (needs: Needs): boolean => has(needs, words);
  return own(pattern.needs) && pattern.matches(words, own);
}

const says = (part: Part, sentence: string): boolean => restates({ all: [part] }, sentence);

describe('a term', () => {
  it('is whole words, in order', () => {
    expect(says('session id', 'The Session-Id is gone')).toBe(true);
    expect(says('session id', 'the id of the session')).toBe(false);
    expect(says('session id', 'sessions, ids')).toBe(false);
  });

  it('may leave the ending of a word open', () => {
    expect(['assign', 'assigns', 'assigned'].map((word) => says('assign*', word))).toEqual([true, true, true]);
    expect(says('assign*', 'reassign')).toBe(false);
  });

  it('may hold choices and words that may be missing', () => {
    expect(['hand out', 'hands over', 'hands'].map((text) => says('hand* (out|over)', text))).toEqual([true, true, false]);
    expect(['one id', 'one session id', 'one old id'].map((text) => says('one (session)? id', text))).toEqual([true, true, false]);
    expect(says('(either|any one) side', 'any one side')).toBe(true);
  });

  it.each(['', '(a)?', 'a (b', 'Upper', 'a*b'])('that cannot be read throws: "%s"', (term) => {
    expect(() => any(term, 'other')).toThrow(RangeError);
  });
});

describe('concepts', () => {
  it('keep an order, with a gap', () => {
    const concept = inOrder(2, 'server', 'id');
    expect(['server id', 'server sends an id', 'server sends you an id', 'id of a server'].map((text) => says(concept, text))).toEqual([true, true, false, false]);
  });

  it('come in any order', () => {
    const concept = near(1, 'a', 'b', 'c');
    expect(['a b c', 'c x b a', 'b x x a c'].map((text) => says(concept, text))).toEqual([true, true, false]);
  });

  it('stay within a phrase or a clause', () => {
    expect(['no session', 'no session; an id', 'no state and an id', 'no such id'].map((text) => says(phrase(4, 'no', 'id'), text))).toEqual([false, false, false, true]);
    expect(['not the id', 'an id that is not', 'not so; an id'].map((text) => says(sameClause('not', 'id'), text))).toEqual([true, true, false]);
  });

  it('may be expressions, which need words or nothing', () => {
    expect(says(expression('^ says(?= )', ['says']), 'Says that it is')).toBe(true);
    expect(says(expression(' id $', []), 'it has an id')).toBe(true);
    expect(says(any('other', expression(' id $', [])), 'it has an id')).toBe(true);
  });
});

describe('a statement', () => {
  it('asks for all of its concepts, whatever their order', () => {
    const statement = { all: [any('server', 'host'), 'assign*', 'id'] };
    expect(['an id that the host assigned', 'the server has an id'].map((text) => restates(statement, text))).toEqual([true, false]);
  });

  it('passes what has one of the exceptions', () => {
    const statement = { all: ['server', 'id'], unless: ['may', inOrder(0, 'no', 'id')] };
    expect(['a server has an id', 'a server may have an id', 'a server has no id'].map((text) => restates(statement, text))).toEqual([true, false, false]);
  });
});
