import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadHandbook } from '../../src/model/load.ts';
import { answerParts, longestSpokenAnswer } from '../../src/model/question.ts';
import { countWords } from '../../src/model/passage/inline.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { commitDate } from '../../scripts/check/commit-date.ts';
import { runContentRules } from '../../scripts/check/engine.ts';
import { knownPages } from '../../scripts/check/site-pages.ts';

const root = join(import.meta.dirname, '..', '..');
const files = readContentTree(root);
const { handbook } = loadHandbook(files);

test('the content as it stands has no error', () => {
  const { problems } = runContentRules(files, { root, pages: knownPages(root), today: commitDate(root) });
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`)).toEqual([]);
});

describe('the first answers', () => {
  const first = [
    'connection-lifecycle-handshake', 'tool-vs-protocol-errors', 'authorization-evolution',
    'session-lifecycle', 'spec-revision-history', 'tool-name-shadowing',
  ];

  test.each(first)('%s stands, in every part', (id) => {
    const question = handbook?.questions.get(id);
    expect(question).toBeDefined();
    const parts = new Set(question!.passages.map((passage) => passage.part));
    // The evidence is made from the facts; every other part is written.
    for (const part of answerParts) if (part !== 'evidence') expect(parts, part).toContain(part);
    expect(question!.facts.length).toBeGreaterThan(10);
  });

  test.each(first)('%s can be said in thirty seconds', (id) => {
    const spoken = handbook!.questions.get(id)!.passages.find((passage) => passage.part === 'say-it')!;
    expect(countWords(spoken.text)).toBeLessThanOrEqual(longestSpokenAnswer);
  });
});

test('the revisions are registered in order of release, from the first one on, the newest of them current', () => {
  expect(handbook!.revisions.all.slice(0, 5).map((revision) => revision.id)).toEqual([
    '2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28',
  ]);
  expect(handbook!.revisions.all.filter((revision) => revision.status === 'current')).toEqual([handbook!.revisions.newest]);
});

test('the tables have the rows that were asked for', () => {
  expect(handbook!.primitives.map((row) => row.id)).toEqual(['tools', 'resources', 'prompts', 'sampling', 'roots', 'elicitation']);
  expect(handbook!.transports.map((row) => row.id)).toEqual(['stdio', 'streamable-http', 'streamable-http-sessions', 'http-sse']);
});

test('every class of failures has at least two cases', () => {
  for (const failureClass of handbook!.classes.keys()) {
    const cases = [...handbook!.postmortems.values()].filter((postmortem) => postmortem.class === failureClass);
    expect(cases.length, failureClass).toBeGreaterThanOrEqual(2);
  }
});
