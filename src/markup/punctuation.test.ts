import { expect, test } from 'vitest';
import { plainText, type Inline } from '../model/passage/inline.ts';
import { closeClaims } from './punctuation.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const claim = (value: string): Inline => ({ type: 'claim', index: 0, facts: ['f'], children: [text(value)] });

test('the full stop behind a claim belongs to it, the space behind does not', () => {
  const closed = closeClaims([claim('So it is'), text('. And more')]);
  expect(closed.map((inline) => plainText([inline]))).toEqual(['So it is.', ' And more']);
});

test('nothing empty is left over, and nothing else moves', () => {
  expect(closeClaims([claim('a'), text('.')]).map((inline) => plainText([inline]))).toEqual(['a.']);
  expect(closeClaims([claim('a'), text(' – b')]).map((inline) => plainText([inline]))).toEqual(['a', ' – b']);
});

test('it reaches claims inside other marks', () => {
  const [strong] = closeClaims([{ type: 'strong', children: [claim('a'), text(', b')] }]);
  expect(strong?.type === 'strong' && strong.children.map((inline) => plainText([inline]))).toEqual(['a,', ' b']);
});
