import { expect, it } from 'vitest';
import { isoOfWritten } from './written-date.ts';

it.each([
  ['2025-06-18', '2025-06-18'], ['2025-06', '2025-06'], ['2025', '2025'], ['June 2025', '2025-06'], ['June 18, 2025', '2025-06-18'],
  ['18 June 2025', '2025-06-18'], ['1 May 2025', '2025-05-01'], ['December 31, 1999', '1999-12-31'], ['June 18', undefined], ['June\n 2025', '2025-06'],
])('%j is %s', (written, iso) => {
  expect(isoOfWritten(written)).toBe(iso);
});
