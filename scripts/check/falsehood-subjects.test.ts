import { describe, expect, it } from 'vitest';
import type { Concept } from './falsehood-pattern.ts';
import { aside, deny, earlier, gone, hearsay, negated, pastTense, session, sessionName } from './falsehood-subjects.ts';
import { wordsOf } from './falsehood-words.ts';

const speaksOf = (concept: Concept) => (sentence: string): boolean => new RegExp(concept.source, 'u').test(wordsOf(sentence));

describe('negated', () => {
  it.each([
    'The client does not send it.',
    'Servers MUST NOT send requests.',
    'Nobody sends an initialized notification.',
    'No notification says so.',
    'A server need not remember anything, nor a client.',
  ])('finds the denial in "%s"', (sentence) => {
    expect(speaksOf(negated)(sentence)).toBe(true);
  });

  it.each([
    'A client that cannot subscribe polls.',
    'If a feature is not declared, the connection degrades gracefully.',
    'The server is not limited to answering.',
    'The client must not send anything before the notification.',
    'No revision but one has it.',
  ])('finds none in "%s"', (sentence) => {
    expect(speaksOf(negated)(sentence)).toBe(false);
  });
});

describe('pastTense', () => {
  it.each(['Connections were stateful.', 'It was so.', 'Only a client that had declared it had to send it.'])('finds it in "%s"', (sentence) => {
    expect(speaksOf(pastTense)(sentence)).toBe(true);
  });

  it.each(['Capabilities that were exchanged hold.', 'Once it was assigned, the id stays.', 'MCP was designed for lasting connections.'])('finds none in "%s"', (sentence) => {
    expect(speaksOf(pastTense)(sentence)).toBe(false);
  });
});

describe('hearsay', () => {
  it.each(['Says that MCP is stateful.', 'Older guides say that there are five.', 'Calls it stateful.', 'It is often said that MCP is stateful.', 'A common mistake is the session.'])(
    'finds what others say in "%s"', (sentence) => {
      expect(speaksOf(hearsay)(sentence)).toBe(true);
    },
  );

  it.each(['The server says whether it supports subscriptions.', 'Calls in a session share context.', 'MCP is the wrong choice here.'])('finds none in "%s"', (sentence) => {
    expect(speaksOf(hearsay)(sentence)).toBe(false);
  });
});

it('finds who still speaks an earlier revision, and what is no more', () => {
  expect(['Older clients send it.', 'In the revisions with a handshake it is sent.', 'A legacy server wants it.'].every(speaksOf(earlier))).toBe(true);
  expect(['The header is gone.', 'It is no longer sent.', 'The changelog removes it.'].every(speaksOf(gone))).toBe(true);
  expect(['A root is added or removed.', 'A dropped connection ends it.', 'The first server is asked.'].some(speaksOf(aside))).toBe(false);
});

it('finds a denial close before a concept', () => {
  expect(speaksOf(deny(session))('MCP has no session.')).toBe(true);
  expect(speaksOf(deny(session))('MCP does not keep a session.')).toBe(true);
  expect(speaksOf(deny(session, 0))('MCP does not keep a session.')).toBe(false);
});

it('finds a session by its id and by its header', () => {
  expect(['The `Mcp-Session-Id` header', 'the session identifier', 'the id of the session', 'a session token'].every(speaksOf(sessionName))).toBe(true);
  expect(speaksOf(sessionName)('a session')).toBe(false);
});
