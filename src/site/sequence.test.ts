import { describe, expect, test } from 'vitest';
import { drawSequence } from './sequence.ts';

const step = (from: string, to: string, label: string, answers = false) => ({ from, to, label, answers });
const two = drawSequence({ parties: ['client', 'server'], steps: [step('client', 'server', 'ask'), step('server', 'client', 'answer', true)] });

describe('a sequence', () => {
  test('has a line of life for each party, from its name to the end', () => {
    expect(two.parties.map(({ x, text }) => [x, text])).toEqual([[40, 'client'], [290, 'server']]);
    expect(two.lives).toBe(`M40 20V${two.height}M290 20V${two.height}`);
    expect(two.width).toBe(330);
  });

  test('has an arrow for each message, one below the other, in its direction', () => {
    expect(two.arrows).toBe('M40 48H290M285 44L290 48l-5 4M45 76L40 80l5 4');
    expect(two.answers).toBe('M290 80H40');
    expect(two.height).toBeGreaterThan(80);
  });

  test('has the words of a message in the middle above its arrow', () => {
    expect(two.labels).toEqual([{ x: 165, y: 41, text: 'ask' }, { x: 165, y: 73, text: 'answer' }]);
  });

  test('has room for a third party, and arrows between neighbors or past one', () => {
    const three = drawSequence({ parties: ['server', 'client', 'model'], steps: [step('client', 'model', 'a'), step('server', 'model', 'b')] });
    expect(three.arrows).toContain('M216 48H366');
    expect(three.arrows).toContain('M66 80H366');
    expect(three.answers).toBe('');
    // The words at the edge stay inside the drawing: half of the longest name has room beside its line.
    expect(three.width - three.parties[2]!.x).toBeGreaterThanOrEqual(65);
  });
});
