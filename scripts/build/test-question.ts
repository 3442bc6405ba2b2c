import type { EntryData } from '../../src/model/collections.ts';
import { questionSchema } from '../../src/model/question.ts';

/** A question with everything it needs and nothing more, for tests of what is made of questions. */
export function question(id: string, changes: Partial<EntryData<'questions'>> = {}): { id: string; data: EntryData<'questions'>; body: string } {
  const data = questionSchema.parse({
    title: `Question ${id}`, tier: 'mid', stages: ['technical'], kind: 'concept', topic: 'tools', audience: ['server-developer'], tests: 'it',
    minutes: 3, verified: { on: '2026-11-22', against: '2025-06-18' }, say: 'It is so.', changes: [], probing: 'p', weak: 'w', good: 'g', strong: 's',
    rubric: [], traps: [], followUps: [],
  });
  return { id, data: { ...data, ...changes }, body: '' };
}
