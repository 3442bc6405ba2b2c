import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { falsehoodRules } from '../../scripts/checks/falsehoods/index.ts';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { covers, parseSpans, sameSpans } from '../../src/model/span.ts';

const { handbook } = loadHandbook(readContentTree(join(import.meta.dirname, '..', '..')));

describe('every known falsehood is set right by a correction', () => {
  test.each(falsehoodRules.map(({ falsehood }) => falsehood))('$code, $name', ({ correction, wrong, narrower }) => {
    const entry = handbook!.corrections.get(correction);
    expect(entry, `There is no correction "${correction}".`).toBeDefined();
    if (narrower === undefined) {
      expect(entry!.wrong, 'The rule and the correction say of different revisions that it is wrong.').toBe(wrong);
      return;
    }
    const { revisions } = handbook!;
    const [whole, part] = [parseSpans(entry!.wrong, revisions), parseSpans(wrong, revisions)];
    expect(covers(whole, part, revisions) && !sameSpans(whole, part, revisions), 'The span of the rule is no part of that of the correction.').toBe(true);
  });
});

test('the rules stand in the order of their codes, each code once', () => {
  const codes = falsehoodRules.map(({ falsehood }) => falsehood.code);
  expect(codes).toEqual([...new Set(codes)].sort());
});
