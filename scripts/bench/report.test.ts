import { expect, test } from 'vitest';
import { machine, size, withPart } from './report.ts';

const summary = 'Before\n<!-- pages: measured -->\nold\n<!-- pages: end -->\nAfter\n<!-- build: measured -->\n<!-- build: end -->\n';

test('a part of the summary is replaced and the others stay', () => {
  expect(withPart(summary, 'pages', '| new |\n')).toBe('Before\n<!-- pages: measured -->\n\n| new |\n\n<!-- pages: end -->\nAfter\n<!-- build: measured -->\n<!-- build: end -->\n');
  expect(withPart(withPart(summary, 'build', 'a'), 'build', 'b')).toContain('<!-- build: measured -->\n\nb\n\n<!-- build: end -->');
});

test('a summary without the marks is refused, by their name', () => {
  expect(() => withPart(summary, 'serve', 'x')).toThrow('<!-- serve: measured -->');
});

test('sizes have the unit that fits', () => {
  expect([size(512), size(14_336), size(3 * 2 ** 20)]).toEqual(['0.5 KiB', '14.0 KiB', '3.0 MiB']);
});

test('the machine is told by its class, without its name', () => {
  expect(machine()).toMatch(/^\d+ × .+, \d+ GiB, .+, Node \d+\.\d+\.\d+$/);
});
