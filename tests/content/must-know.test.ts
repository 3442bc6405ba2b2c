import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadHandbook } from '../../src/model/load.ts';
import { boundFacts } from '../../src/model/passage/passage.ts';
import { answerParts } from '../../src/model/question.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';

const root = join(import.meta.dirname, '..', '..');
const { handbook } = loadHandbook(readContentTree(root));

const points = z
  .array(z.strictObject({
    point: z.string().min(1),
    question: z.string().min(1),
    part: z.enum(answerParts),
    facts: z.array(z.string().min(1)).min(1),
  }))
  .parse(parse(readFileSync(join(import.meta.dirname, 'must-know.yaml'), 'utf8')));

test('there are forty points, each with words of its own', () => {
  expect(points).toHaveLength(40);
  expect(new Set(points.map(({ point }) => point)).size).toBe(points.length);
});

describe('the handbook says what a candidate has to know', () => {
  test.each(points)('$question, $part: $point', ({ question, part, facts }) => {
    const passages = handbook!.questions.get(question)?.passages ?? [];
    // A sample shows a thing, but only words state it.
    const stating = passages.filter((passage) => passage.part === part && !passage.heard && passage.kind !== 'sample');
    const bound = new Set(stating.flatMap(boundFacts));
    expect(facts.filter((fact) => !bound.has(fact))).toEqual([]);
  });
});
