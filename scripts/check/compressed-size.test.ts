import { expect, it } from 'vitest';
import { compressedSize, compressedSizes } from './compressed-size.ts';

it('measures what is sent', () => {
  expect(compressedSize('')).toBe(0);
  expect(compressedSize('session '.repeat(1000))).toBeLessThan(40);
  expect(compressedSize('Grüße')).toBeGreaterThan('Grüße'.length);
});

it('gives the size of each text, the second time as the first', () => {
  const texts = ['a', 'session '.repeat(10), 'a'];
  expect(compressedSizes(texts, import.meta.dirname + '/../..')).toEqual(texts.map(compressedSize));
  expect(compressedSizes(texts, import.meta.dirname + '/../..')).toEqual(texts.map(compressedSize));
});
