import { expect, test } from 'vitest';
import { describe as worded } from '../model/span.ts';
import { handbookOf, question, textFact, worldFact } from './fixtures.ts';
import { typesetDocument } from './typeset.ts';

const facts = [
  textFact('always', '..'), textFact('since-june', '2025-06-18..'), textFact('sessions', '2025-03-26..2025-11-25'),
  textFact('newest', '2026-07-28..'), worldFact('event', '2025-04-01'),
];

/** The chips of a body's claims in order, "-" where there is none. */
function chips(body: string): string[] {
  const handbook = handbookOf({ facts, questions: [question('q', {}, `<Answer>\n\n${body}\n\n</Answer>\n`)] });
  const { claims } = typesetDocument(handbook.questions.get('q')!, handbook);
  return claims.map(({ chip }) => (chip === null ? '-' : worded(chip, handbook.revisions)));
}

test('a claim that holds in all revisions needs no chip, one that does not has one', () => {
  expect(chips('[a](fact:always) and [b](fact:since-june).')).toEqual(['-', 'since 2025-06-18']);
});

test('a chip is not repeated in a paragraph until another one stood between', () => {
  expect(chips('[a](fact:newest) [b](fact:newest) [c](fact:since-june) [d](fact:newest)')).toEqual([
    'since 2026-07-28', '-', 'since 2025-06-18', 'since 2026-07-28',
  ]);
});

test('a claim about all revisions does not make the chip before it be repeated', () => {
  expect(chips('[a](fact:newest) [b](fact:always) [c](fact:newest)')).toEqual(['since 2026-07-28', '-', '-']);
});

test('every paragraph shows its chips anew, a list or table is one block', () => {
  expect(chips('[a](fact:newest)\n\n[b](fact:newest)')).toEqual(['since 2026-07-28', 'since 2026-07-28']);
  expect(chips('- [a](fact:newest)\n- [b](fact:newest)')).toEqual(['since 2026-07-28', '-']);
  expect(chips('| x | y |\n|---|---|\n| [a](fact:newest) | [b](fact:newest) |')).toEqual(['since 2026-07-28', '-']);
});

test('inside an era the span of the era needs no chip', () => {
  const era = (text: string) => `<Era span="2025-03-26..2025-11-25" title="t">\n\n${text}\n\n</Era>`;
  expect(chips(era('[a](fact:sessions) [b](fact:since-june)'))).toEqual(['-', 'since 2025-06-18']);
});

test('facts about the world have no chip, and several facts share what they have in common', () => {
  expect(chips('[a](fact:event) [b](fact:since-june+sessions) [c](fact:event+newest)')).toEqual([
    '-', '2025-06-18 to 2025-11-25', 'since 2026-07-28',
  ]);
});

test('facts that never hold together give numbers but no chip', () => {
  expect(chips('[a](fact:sessions+newest)')).toEqual(['-']);
});

test('notes number the facts in order of first mention and lead to the evidence on the page', () => {
  const handbook = handbookOf({ facts, questions: [question('q', { say: '[Said](fact:newest).' }, '<Answer>\n\n[a](fact:always+newest)\n\n</Answer>')] });
  const texts = typesetDocument(handbook.questions.get('q')!, handbook);
  expect(texts.text('say').marks[0]?.notes).toEqual([{ number: 1, href: '#e1' }]);
  expect(texts.claims[0]?.notes).toEqual([{ number: 2, href: '#e2' }, { number: 1, href: '#e1' }]);
});

test('a row of what changed speaks of its revision and those after it', () => {
  const changes = [{ revision: '2025-06-18', text: '[a](fact:since-june) [b](fact:sessions)' }];
  const handbook = handbookOf({ facts, questions: [question('q', { changes })] });
  const { marks } = typesetDocument(handbook.questions.get('q')!, handbook).text('changes', 0, 'text');
  expect(marks.map(({ chip }) => chip && worded(chip, handbook.revisions))).toEqual([null, '2025-03-26 to 2025-11-25']);
});
