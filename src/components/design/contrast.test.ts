import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, pairOf, themes } from './contrast.ts';
import { parseTokens } from './tokens.ts';

test('black on white has all the contrast there is, and a color on itself none', () => {
  expect(contrast('oklch(0% 0 0)', 'oklch(100% 0 0)')).toBeCloseTo(21, 3);
  expect(contrast('oklch(50% .1 200)', 'oklch(50% .1 200)')).toBe(1);
});

test('the contrast of known colors is that of their sRGB values', () => {
  // #767676 on white, the lightest gray that is enough for text, and pure red on white.
  expect(contrast('oklch(56.52% 0 0)', 'oklch(100% 0 0)')).toBeCloseTo(4.54, 1);
  expect(contrast('oklch(62.796% .25768 29.234)', 'oklch(100% 0 0)')).toBeCloseTo(4, 1);
});

test('what is no pair of colors is refused', () => {
  expect(() => pairOf('#fff')).toThrow('"#fff" is no light-dark() of two oklch() colors.');
  expect(() => contrast('oklch(50% .1)', 'oklch(50% .1 200)')).toThrow(/"oklch\(50% .1\)" is no oklch\(\) color/);
});

describe.each(themes)('in the %s theme', (theme) => {
  const values = new Map(parseTokens(readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8')).map(({ name, value }) => [name, value]));
  const of = (name: string): string => pairOf(values.get(name)!)[theme];

  test.each(['--ink', '--soft', '--accent', '--age', '--string', '--number'])('%s is legible on every ground', (name) => {
    for (const ground of ['--paper', '--tint', '--glow']) expect(contrast(of(name), of(ground)), ground).toBeGreaterThanOrEqual(4.5);
  });

  // WCAG 1.4.11: what shows a control or a state stands out by 3 to 1.
  test.each(['--edge', '--accent'])('%s shows an edge on every ground', (name) => {
    for (const ground of ['--paper', '--tint']) expect(contrast(of(name), of(ground)), ground).toBeGreaterThanOrEqual(3);
  });
});
