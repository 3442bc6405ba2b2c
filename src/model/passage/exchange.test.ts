import { describe, expect, it } from 'vitest';
import { parseMdx } from '../source/markdown-source.ts';
import { directionInWords, exchangeMistakes, readExchange } from './exchange.ts';

function exchange(inner: string) {
  const parsed = parseMdx(`<Exchange>\n\n${inner}\n\n</Exchange>`);
  if ('error' in parsed) throw new Error(parsed.error.message);
  return parsed.tree.children!.find(({ name }) => name === 'Exchange')!;
}
const steps = (...lines: string[]) => exchange(`A caption\n\n${lines.map((line, index) => `${index + 1}. ${line}`).join('\n')}`);
const messagesOf = (node: ReturnType<typeof exchange>) => exchangeMistakes(node).map(({ message }) => message);
const call = ['client -> server: **`tools/call`** [asks](fact:a)', 'server --> client: **result**'] as const;

describe('an exchange', () => {
  it('has parties and steps, each with its direction and the words of its arrow', () => {
    const node = steps(...call);
    expect(exchangeMistakes(node)).toEqual([]);
    expect(readExchange(node)).toEqual({
      parties: ['client', 'server'],
      steps: [{ from: 'client', to: 'server', answers: false, label: 'tools/call' }, { from: 'server', to: 'client', answers: true, label: 'result' }],
    });
  });

  it('puts the party that talks to both others between them', () => {
    expect(readExchange(steps(call[0], 'client -> model: **prompt**')).parties).toEqual(['server', 'client', 'model']);
    expect(readExchange(steps('server -> client: **a**', 'server -> authorization server: **b**')).parties).toEqual(['client', 'server', 'authorization server']);
    expect(readExchange(steps('client -> server: **a**', 'model -> client: **b**', 'model -> server: **c**')).parties).toEqual(['client', 'server', 'model']);
    expect(readExchange(steps('a -> b: **x**', 'c -> a: **y**')).parties).toEqual(['b', 'a', 'c']);
  });

  it.each([
    ['has no caption', exchange('1. client -> server: **a**\n2. server --> client: **b**'), 'holds one paragraph'],
    ['has no list', exchange('Only text.'), 'holds one paragraph'],
    ['has bullets', exchange('Caption\n\n- client -> server: **a**'), 'numbered list'],
    ['has one step', steps(call[0]), 'at least two steps'],
    ['says no direction', steps(...call, '**a**'), 'does not say who'],
    ['goes to itself', steps(...call, 'client -> client: **a**'), 'from the client to itself'],
    ['has no words for the arrow', steps(...call, 'client -> server: asks'), 'no words for its arrow'],
    ['has too many parties', steps('a -> b: **x**', 'c -> d: **y**'), '4 parties (a, b, c, d)'],
    ['has a party with a long name', steps(...call, 'client -> authorization server of it: **x**'), 'the name of a party has at most 20'],
    ['has too long words', steps(...call, `client -> server: **${'x'.repeat(35)}**`), '35 letters; this arrow has room for 34'],
  ])('says that it %s', (_, node, message) => {
    expect(messagesOf(node)).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
  });

  it('gives an arrow past a party twice the room', () => {
    const long = `**${'x'.repeat(30)}**`;
    expect(messagesOf(steps('a -> b: **x**', 'b -> c: **y**', `a -> c: ${long}`))).toEqual([]);
    expect(messagesOf(steps('a -> b: **x**', 'b -> c: **y**', `a -> b: ${long}`))).toHaveLength(1);
  });
});

it('a direction is said in words', () => {
  expect(directionInWords('authorization server --> client: the code')).toBe('Authorization server to client: the code');
  expect(directionInWords('Nothing of the kind: a')).toBe('Nothing of the kind: a');
});
