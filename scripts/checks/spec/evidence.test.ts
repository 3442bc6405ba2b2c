import { expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const evidence = '{ revisions: 2025-03-26..2025-11-25, page: basic/transports, anchor: session-management }';

it('accepts evidence for each revision, with an anchor or at the top of a page', () => {
  expect(problemsOf()).toEqual([]);
  expect(changed('facts/core.yaml', replace('anchor: session-management', 'top: true')).report).toEqual([]);
});

it('reports evidence that names no place on its page, or two', () => {
  const none = changed('facts/core.yaml', replace(', anchor: session-management', ''));
  expect(none.report).toEqual([none.at('{ revisions: 2025-03-26..2025-11-25, page: basic/transports }', 'FACT006')]);
  expect(none.problems[0]?.mend).toContain('session-management');
  const two = changed('facts/core.yaml', replace('anchor: session-management', 'anchor: session-management, top: true'));
  expect(two.report).toEqual([two.at('true }', 'FACT006')]);
});

it('reports revisions of the span without evidence', () => {
  const { report, at, problems } = changed('facts/core.yaml', replace('revisions: 2025-03-26..2025-11-25', 'revisions: 2025-11-25'));
  expect(report).toEqual([at('evidence:\n    - { revisions: 2025-11-25', 'FACT004')]);
  expect(problems[0]?.message).toContain('2025-03-26 and 2025-06-18');
});

it('reports a page that a revision lacks', () => {
  const { report, at, problems } = changed('facts/core.yaml', replace(evidence, '{ revisions: 2025-03-26..2025-11-25, page: basic/transport, top: true }'));
  expect(report).toEqual([at('basic/transport,', 'FACT005')]);
  expect(problems[0]?.mend).toContain('"basic/transports"');
});

it('reports an anchor that a page lacks, with the nearest and with the revisions that have it', () => {
  const { report, at, problems } = changed('facts/core.yaml', replace('anchor: session-management', 'anchor: sessions-management'));
  expect(report).toEqual([at('sessions-management', 'FACT006')]);
  expect(problems[0]?.mend).toContain('"session-management"');
  const elsewhere = changed('facts/core.yaml', replace('anchor: session-management', 'anchor: protocol-version-header'));
  expect(elsewhere.problems[0]?.message).toContain('in 2025-03-26.');
  expect(elsewhere.problems[0]?.mend).toContain('2025-06-18 to 2025-11-25');
});

it('reports evidence outside the span', () => {
  const { report, at } = changed('facts/core.yaml', replace('revisions: 2025-03-26..2025-11-25', 'revisions: ..2025-11-25'));
  expect(report).toContain(at('..2025-11-25, page', 'FACT007'));
  const removal = changed('facts/core.yaml', replace('{ revisions: 2026-07-28,', '{ revisions: 2025-11-25..2026-07-28,'));
  expect(removal.report).toEqual([removal.at('2025-11-25..2026-07-28', 'FACT007')]);
});
