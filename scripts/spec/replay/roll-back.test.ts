import { describe, expect, it } from 'vitest';
import { content, replace, type Change } from '../../../src/model/fixtures/content.ts';
import { loadHandbook } from '../../../src/model/load.ts';
import { describe as wordSpans, isOpenIn } from '../../../src/model/span.ts';
import { surfaceAt } from '../impact/test-surfaces.ts';
import { rollBack } from './roll-back.ts';

const page = 'questions/session-lifecycle.mdx';

function rolled(revision: string, changes: Record<string, Change> = {}) {
  const { handbook } = loadHandbook(content(changes));
  const { revisions } = handbook!;
  return rollBack(handbook!, surfaceAt('2026-07-28', revisions).surface, revisions.get(revision));
}

describe('facts, with the newest revision taken away', () => {
  const { handbook, before, after } = rolled('2026-07-28');

  it('are dropped where they begin there', () => {
    expect([...handbook.facts.keys()]).toEqual(['tools-list-exists', 'session-header-life', 'session-id-optional', 'launch-announced']);
  });

  it('are open again where they end there, and verified against the revision before', () => {
    const fact = handbook.facts.get('session-header-life')!;
    expect(wordSpans(fact.spans!, after)).toBe('2025-03-26 to at least 2025-11-25');
    expect(isOpenIn({ spans: fact.spans! }, after.newest)).toBe(true);
    expect(fact.against.id).toBe('2025-11-25');
    expect(fact).toMatchObject({ span: '2025-03-26..', evidence: [], verified: { against: '2025-11-25' } });
    expect(handbook.facts.get('session-id-optional')).toMatchObject({ evidence: [{ revisions: '2025-03-26..', page: 'basic/transports', anchor: 'session-management' }] });
  });

  it('have the registries of the day', () => {
    expect([before.newest.id, after.newest.id, handbook.revisions]).toEqual(['2025-11-25', '2026-07-28', after]);
    expect(handbook.verification.of({ collection: 'quiz', id: 'session-header' }).id).toBe('2025-11-25');
  });
});

describe('texts, with the newest revision taken away', () => {
  const { handbook } = rolled('2026-07-28');
  const question = handbook.questions.get('session-lifecycle')!;
  const texts = question.passages.map(({ text }) => text);

  it('lose what only it made true: rows of changes, claims and traps', () => {
    expect(texts).not.toContain('No header any more.');
    expect(texts.some((text) => text.startsWith('The header Mcp-Session-Id is gone'))).toBe(false);
    expect(question.passages.flatMap(({ claims }) => claims.flatMap(({ facts }) => facts))).not.toContain('session-header-removed');
  });

  it('keep what held before', () => {
    expect(texts).toContain('The header Mcp-Session-Id arrives.');
    expect(texts.some((text) => text.startsWith('A server MAY hand out Mcp-Session-Id.'))).toBe(true);
    expect(question.facts.map(({ id }) => id)).toEqual(['tools-list-exists', 'session-id-optional', 'session-header-life', 'launch-announced']);
    expect(question.identifiers).toEqual(['Mcp-Session-Id']);
    expect(question.against.id).toBe('2025-11-25');
  });

  it('speak of the revision before where they are unmarked, and of their own where they are marked', () => {
    const spans = (wanted: string) => wordSpans(question.passages.find(({ text }) => text.startsWith(wanted))!.spans, handbook.revisions);
    expect(spans('The news came early')).toBe('2025-11-25 only');
    expect(spans('A server MAY hand out Mcp-Session-Id. In')).toBe('2025-03-26 to 2025-11-25');
  });
});

it('takes names away that did not exist yet', () => {
  const named = { [page]: (text: string) => text.replace('identifiers: [Mcp-Session-Id]', 'identifiers: [Mcp-Session-Id, server/discover]').replace('- [A listing is asked', '- With `server/discover` and `Tool`, [a listing is asked') };
  const question = rolled('2026-07-28', named).handbook.questions.get('session-lifecycle')!;
  expect(question.identifiers).toEqual(['Mcp-Session-Id']);
  const codes = question.passages.find(({ text }) => text.includes('listing is asked'))!.codes.map(({ value }) => value);
  expect(codes).toEqual(['Tool', 'tools/list']);
});

it('takes later revisions away too', () => {
  const { handbook } = rolled('2025-06-18');
  expect(handbook.revisions.all.map(({ id }) => id)).toEqual(['2024-11-05', '2025-03-26', '2025-06-18']);
  const question = handbook.questions.get('session-lifecycle')!;
  // Its sample is of a later revision.
  expect(question.passages.some(({ sample }) => sample !== undefined)).toBe(false);
  expect(wordSpans(question.passages.find(({ text }) => text.startsWith('A server MAY hand out Mcp-Session-Id. In'))!.spans, handbook.revisions)).toBe('2025-03-26 only');
});

it('drops eras and cells that speak of what came later only', () => {
  const { handbook } = rolled('2025-03-26');
  const question = handbook.questions.get('session-lifecycle')!;
  expect([...handbook.facts.keys()]).toEqual(['tools-list-exists', 'launch-announced']);
  expect(question.passages.some(({ marked }) => marked)).toBe(false);
  expect(handbook.transports[0]!.cells.state).toEqual([]);
});

it('leaves nothing before the first revision', () => {
  expect(() => rolled('2024-11-05')).toThrow('Before 2024-11-05 there is no revision.');
  expect(() => rolled('2025-03-26', { 'glossary.yaml': replace('session', 'meeting') })).not.toThrow();
});
