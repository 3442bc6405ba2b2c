import { expect, it } from 'vitest';
import { readPublished, writePublished } from './ledger-published.ts';

it('reads one address a line, and leaves out comments and empty lines', () => {
  const { addresses, mistakes } = readPublished('# head\n\n/q/a/\n  /q/a/#traps \r\n/feed.xml\n/q/a/\n');
  expect([...addresses]).toEqual([['/q/a/', { line: 3, column: 1 }], ['/q/a/#traps', { line: 4, column: 3 }], ['/feed.xml', { line: 5, column: 1 }]]);
  expect(mistakes).toEqual([]);
});

it.each(['q/a/', '/q/a', 'https://book.example/q/a/', '/q//a/', '/q/a/?x=1', '/q/a b/', '/q/a/#'])('takes "%s" for no address', (line) => {
  expect(readPublished(`/ok/\n${line}\n`).mistakes).toEqual([{ line: 2, column: 1, text: line }]);
});

it('writes addresses in order, each once, so that writing again changes nothing', () => {
  const text = writePublished(['/q/b/', '/q/a/#z', '/q/a/', '/', '/q/b/', '/q/a/#é']);
  expect(text.split('\n').filter((line) => line.startsWith('/'))).toEqual(['/', '/q/a/', '/q/a/#z', '/q/a/#é', '/q/b/']);
  expect(text).toMatch(/^# Every address/);
  expect(writePublished(readPublished(text).addresses.keys())).toBe(text);
});
