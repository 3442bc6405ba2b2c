import { expect, it } from 'vitest';
import { citationsOf } from './citation.ts';

const cited = {
  id: 'session-lifecycle', title: 'Describe the Mcp-Session-Id lifecycle, and what replaced it.', verifiedOn: '2026-11-22', against: '2026-07-28',
  url: 'https://example.com/q/session-lifecycle/',
};

it('is worded in APA', () => {
  expect(citationsOf(cited).apa).toBe(
    'The MCP Interview Handbook authors. (2026, November 22). Describe the Mcp-Session-Id lifecycle, and what replaced it. MCP Interview Handbook. https://example.com/q/session-lifecycle/',
  );
});

it('is an entry in BibTeX with the revision in its note', () => {
  const { bibtex } = citationsOf(cited);
  expect(bibtex).toMatch(/^@misc\{session-lifecycle,/);
  expect(bibtex).toContain('year = {2026}');
  expect(bibtex).toContain('url = {https://example.com/q/session-lifecycle/}');
  expect(bibtex).toContain('note = {Verified on 2026-11-22 against revision 2026-07-28 of');
});
