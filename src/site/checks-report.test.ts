import { describe, expect, it } from 'vitest';
import { content } from '../model/fixtures/content.ts';
import { loadHandbook } from '../model/load.ts';
import { checksReport, sampleProof } from './checks-report.ts';
import { handbookOf, question, textFact, worldFact } from './fixtures.ts';

describe('the report on the checks', () => {
  it('counts facts by what proves them, and the places they cite in each revision', () => {
    const { facts, places } = checksReport(handbookOf({ facts: [textFact('one', '2025-03-26..2025-06-18'), textFact('two', '2025-06-18'), worldFact('three', '2026-01-01')] }));
    expect(facts).toEqual([{ kind: 'element', count: 0 }, { kind: 'prose', count: 2 }, { kind: 'absence', count: 0 }, { kind: 'world', count: 1 }]);
    // The same section in two revisions; that two facts cite it makes it no more.
    expect(places).toBe(2);
  });

  it('knows the oldest verification of facts and documents', () => {
    const early = question('first', { verified: { on: '2026-10-01', against: '2026-07-28' } });
    expect(checksReport(handbookOf({ facts: [textFact('one', '..')], questions: [early], topics: [] })).oldest).toBe('2026-10-01');
    expect(checksReport(handbookOf({})).oldest).toBeUndefined();
  });

  it('counts passages, claims, samples and sources of a whole handbook', () => {
    const handbook = loadHandbook(content()).handbook!;
    const report = checksReport(handbook);
    expect(report.passages).toBe(handbook.passages.length);
    expect(report.claims).toBe(26);
    expect(report.samples.reduce((sum, { count }) => sum + count, 0)).toBe(handbook.passages.filter(({ sample }) => sample !== undefined).length);
    expect(report.sources).toEqual([{ kind: 'vendor-post', count: 1, whole: 1, part: 0, not: 0 }]);
  });
});

it.each([
  ['json', { revision: '2026-07-28', message: 'request' }, 'schema'],
  ['json', { other: 'a settings file' }, 'parsed'],
  ['http', { revision: '2026-07-28' }, 'exchange'],
  ['http', { other: 'a token request' }, 'shown'],
  ['ts', { sdk: '@modelcontextprotocol/server@2.4.0', run: 'server' }, 'run'],
  ['ts', { sdk: '@modelcontextprotocol/server@2.4.0' }, 'compiled'],
  ['ts', { sdk: 'none' }, 'compiled-alone'],
  ['python', { sdk: 'mcp@1.28.1' }, 'names'],
  ['python', { sdk: 'none' }, 'parsed'],
  ['text', {}, 'shown'],
] as const)('a sample in %s with %o is proved so: %s', (language, words, proof) => {
  const attributes = new Map(Object.entries(words));
  expect(sampleProof({ language, attributes, heard: false })).toBe(proof);
  expect(sampleProof({ language, attributes, heard: true })).toBe('heard');
});
