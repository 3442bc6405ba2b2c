import { describe, expect, test } from 'vitest';
import type { Inline } from '../model/passage/inline.ts';
import type { Passage } from '../model/passage/passage.ts';
import { describe as worded } from '../model/span.ts';
import { createSurface } from '../spec/surface.ts';
import { errorCodes, errorName, headers, methodsOfRow, redFlags } from './cheat-sheet.ts';
import { handbookOf } from './fixtures.ts';
import { livesOf } from './tables.ts';

const handbook = handbookOf({});
const surface = createSurface(handbook.revisions);

test('the methods of a primitive are all of its family, with their revisions where they did not stay', () => {
  const row = { elements: ['capability:server.resources', 'method:resources/list'] };
  const methods = methodsOfRow(row, livesOf(row, surface, handbook), surface, handbook);
  const only = new Map(methods.map(({ element, only: spans }) => [element.name, spans && worded(spans, handbook.revisions)]));
  expect(only.get('resources/read')).toBeUndefined();
  expect(only.get('resources/subscribe')).toBe('until 2025-11-25');
  expect([...only.keys()]).toEqual(expect.arrayContaining(['resources/templates/list', 'notifications/resources/updated']));
  expect([...only.keys()].every((name) => name.includes('resources/'))).toBe(true);
});

test('error codes stand from the lowest, each by the name that says it in words', () => {
  const codes = errorCodes(surface);
  expect(codes.map(({ name }) => Number(name))).toEqual(codes.map(({ name }) => Number(name)).sort((a, b) => a - b));
  expect(errorName(surface.get('error:-32020')!)).toBe('HeaderMismatchError');
  expect(errorName({ name: '-1', names: ['ODD'] })).toBe('ODD');
  expect(errorName({ name: '-1' })).toBe('-1');
  expect(headers(surface).map(({ name }) => name)).toContain('Mcp-Method');
});

describe('red flags', () => {
  const text = (value: string): Inline => ({ type: 'text', value });
  const passage = (kind: Passage['kind'], inlines: Inline[], heard = false): Passage => ({ kind, inlines, heard, part: 'body' }) as unknown as Passage;
  const heading = passage('heading', [text('A section')]);
  const say = (...rest: Inline[]): Passage => passage('text', [{ type: 'strong', children: [text('Say instead')] }, ...rest]);
  const read: Inline = { type: 'link', target: { scheme: 'question', id: 'x' }, children: [text('more')] };

  test('a section gives what it quotes and what it says instead, without the link to read on', () => {
    const passages = [passage('text', [text('Before.')]), heading, passage('text', [text('Wrong.')], true), passage('text', [text('Why.')]), say(text(': it is so. See '), read, text('.'))];
    expect(redFlags({ passages })).toEqual([{ heard: [text('Wrong.')], instead: [text('It is so.')] }]);
  });

  test('a link inside the sentence stays', () => {
    expect(redFlags({ passages: [heading, passage('text', [text('Wrong.')], true), say(text(': it '), read, text(' is.'))] })[0]!.instead).toEqual([text('It '), read, text(' is.')]);
  });

  test('a list of quoted statements gives one each', () => {
    const passages = [heading, passage('item', [{ type: 'heard', children: [text('Wrong.')] }, text(' It is not.')]), passage('item', [text('A remark.')])];
    expect(redFlags({ passages })).toEqual([{ heard: [text('Wrong.')], instead: [text(' It is not.')] }]);
  });

  test('a section without either gives none', () => {
    expect(redFlags({ passages: [heading, passage('text', [text('Wrong.')], true), passage('text', [text('So.')])] })).toEqual([]);
  });
});
