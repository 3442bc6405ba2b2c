import { expect, test } from 'vitest';
import { nextStop } from './next-stop.ts';

const stops = (tops: number[], focused = -1) => tops.map((top, index) => ({ top, focused: index === focused }));

test.each([
  ['the first one below the edge', [-500, -10, 300, 900], -1, 1, 300],
  ['the last one above the edge', [-900, -500, 10, 300], -1, -1, -500],
  ['the one after that which is read', [-500, 50, 300], -1, 1, 300],
  ['the one before that which is read', [-500, 50, 300], -1, -1, -500],
  ['the one after the focus', [100, 300, 500], 1, 1, 500],
  ['the one before the focus', [100, 300, 500], 1, -1, 100],
  ['nothing behind the last', [100, 300], 1, 1, undefined],
  ['nothing before the first', [100, 300], 0, -1, undefined],
  ['nothing above the top of the page', [100, 300], -1, -1, undefined],
  ['nothing where there is nothing', [], -1, 1, undefined],
] as const)('the keys move to %s', (_, tops, focused, step, top) => {
  expect(nextStop(stops([...tops], focused), step)?.top).toBe(top);
});
