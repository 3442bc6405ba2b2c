import { describe, expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

it('accepts reasons that are proved', () => {
  expect(problemsOf()).toEqual([]);
});

it('reports a reason without a fact', () => {
  const { report, at } = changed('quiz.yaml', replace('"[It was so once.](fact:session-header-life)"', 'It was so once.'));
  expect(report).toEqual([at('It was so once.', 'QUIZ001')]);
});

describe('an item about no revision', () => {
  const none = (text: string) => text.replaceAll(/wrong: .*/g, 'wrong: none');

  it('asks about none', () => {
    expect(changed('quiz.yaml', none).report).toEqual([]);
  });

  it('proves its reasons all the same', () => {
    const { report, at } = changed('quiz.yaml', none, replace('"[It was so once.](fact:session-header-life)"', 'It was so once.'));
    expect(report).toEqual([at('It was so once.', 'QUIZ001')]);
  });
});

describe('an item without one right answer to what it asks', () => {
  it('is reported at an option that is right in the newest revision', () => {
    const { report, at, problems } = changed('quiz.yaml', replace('wrong: 2026-07-28..', 'wrong: 2024-11-05'));
    expect(report).toEqual([at('2024-11-05', 'QUIZ002')]);
    expect(problems[0]!.message).toContain('asks about 2026-07-28');
  });

  it('is reported at an option that is right in the revision the question names', () => {
    const { report, at } = changed('quiz.yaml', replace('Which header names', 'In [[2025-11-25]], which header names'));
    // The right option is proved for the newest revision only, and the second one was right in the one asked about.
    expect(report).toEqual([at('"[It is gone.]', 'QUIZ002'), at('2026-07-28..', 'QUIZ002')]);
  });

  it('is not reported where the options fit the revision the question names', () => {
    const swap = (text: string) => text
      .replace('Which header names', 'In [[2025-11-25]], which header names')
      .replace('- text: None.\n      right: true\n      why: "[It is gone.](fact:session-header-removed)"', '- text: None.\n      why: "[It was there.](fact:session-header-life)"\n      wrong: 2025-03-26..2025-11-25')
      .replace('why: "[It was so once.](fact:session-header-life)"\n      wrong: 2026-07-28..', 'right: true\n      why: "[It was so once.](fact:session-header-life)"');
    expect(changed('quiz.yaml', swap).report).toEqual([]);
  });
});
