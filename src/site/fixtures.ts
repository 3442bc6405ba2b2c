import { assemble } from '../model/assemble.ts';
import type { EntryData, RawEntry } from '../model/collections.ts';
import { emptyRawHandbook, type Handbook } from '../model/handbook.ts';

const released = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'];
const verified = { on: '2026-11-22', against: '2026-07-28' };

/** A text fact with a span, for tests. */
export function textFact(id: string, span: string): RawEntry<'facts'> {
  return {
    id,
    data: {
      kind: 'prose', claim: `What ${id} says.`, about: [], past: [], level: 'none', span,
      evidence: [{ revisions: span, page: 'basic/transports', anchor: 'session-management' }], verified: { ...verified, how: 'text' },
    },
  };
}

/** A fact about the world with a date, for tests. */
export function worldFact(id: string, date: string): RawEntry<'facts'> {
  return { id, data: { kind: 'world', claim: `What ${id} says.`, about: [], past: [], date, sources: [], verified: { ...verified, how: 'source' } } };
}

/** A question with little in it, for tests. */
export function question(id: string, data: Partial<EntryData<'questions'>> = {}, body = '<Answer>\n\n</Answer>\n'): RawEntry<'questions'> {
  return {
    id, body,
    data: {
      title: `The title of ${id}`, tier: 'mid', stages: ['technical'], kind: 'concept', topic: 'tools', audience: ['ai-engineer'], tests: 'x',
      minutes: 3, verified, identifiers: [], aliases: [], say: 'Say it.', changes: [], probing: 'x', weak: 'x', good: 'x', strong: 'x',
      rubric: [], traps: [], followUps: [], related: { questions: [], cases: [], corrections: [] }, ...data,
    },
  };
}

/** A handbook of five revisions and what a test gives it. */
export function handbookOf(entries: { facts?: RawEntry<'facts'>[]; questions?: RawEntry<'questions'>[]; topics?: RawEntry<'topics'>[] }): Handbook {
  const raw = emptyRawHandbook();
  raw.revisions = released.map((id, index) => ({
    id, data: { released: id, status: index === released.length - 1 ? 'current' : 'final', summary: `Summary of ${id}.`, facts: [] },
  }));
  return assemble({ ...raw, ...entries });
}
