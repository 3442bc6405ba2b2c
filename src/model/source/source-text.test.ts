import { expect, it } from 'vitest';
import { createSourceText, decodeUtf8 } from './source-text.ts';

it('gives lines and columns', () => {
  const source = createSourceText('a', 'ab\r\n\ncd');
  expect([0, 1, 4, 5, 6, 7].map((offset) => source.positionAt(offset))).toEqual([
    { line: 1, column: 1 }, { line: 1, column: 2 }, { line: 2, column: 1 }, { line: 3, column: 1 }, { line: 3, column: 2 }, { line: 3, column: 3 },
  ]);
});

it('moves offsets outside of the text to its ends', () => {
  const source = createSourceText('a', 'ab');
  expect([source.positionAt(-5), source.positionAt(99)]).toEqual([{ line: 1, column: 1 }, { line: 1, column: 3 }]);
  expect(createSourceText('a', '').positionAt(3)).toEqual({ line: 1, column: 1 });
});

it('decodes UTF-8, or finds the first byte that is none', () => {
  const bytes = new TextEncoder().encode('é😀');
  expect(decodeUtf8(bytes)).toEqual({ text: 'é😀' });
  expect(decodeUtf8(new Uint8Array([0x61, 0xff, 0x62]))).toEqual({ invalidAt: 1 });
  expect(decodeUtf8(new Uint8Array([...bytes, 0xc3]))).toEqual({ invalidAt: 6 });
  expect(decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xff]))).toEqual({ invalidAt: 4 });
  expect(decodeUtf8(new Uint8Array([0xc3, 0x28]))).toEqual({ invalidAt: 0 });
});
