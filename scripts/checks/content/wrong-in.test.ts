import { describe, expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const correction = 'wrong: 2025-03-26..2025-11-25';

it('accepts spans that the bound facts cover, and borders at which they turn', () => {
  expect(problemsOf()).toEqual([]);
  expect(changed('corrections.yaml', replace('verdict: wrong', 'verdict: imprecise')).report).toEqual([]);
});

it('leaves what is about no revision alone', () => {
  expect(changed('corrections.yaml', replace(correction, 'wrong: none')).report).toEqual([]);
});

describe('a span that goes beyond its facts', () => {
  it('is reported for a correction', () => {
    const { report, at, problems } = changed('corrections.yaml', replace(correction, 'wrong: 2025-03-26..'));
    expect(report).toEqual([at('2025-03-26..\n', 'WRONG001')]);
    expect(problems[0]!.message).toContain('2026-07-28');
  });

  it('is reported for a trap', () => {
    const { report, at } = changed('questions/session-lifecycle.mdx', replace('    wrong: 2026-07-28..', '    wrong: ..'));
    expect(report).toEqual([at('..\nfollowUps', 'WRONG001')]);
  });

  it('is reported for an option of the quick check', () => {
    const { report, at } = changed('quiz.yaml', replace('[It was so once.](fact:session-header-life)', '[It is gone.](fact:session-header-removed)'), replace('wrong: 2026-07-28..', 'wrong: ..'));
    expect(report).toEqual([at('..\n', 'WRONG001')]);
  });

  it('is reported where an element would have to prove both that it exists and that it does not', () => {
    const element = replace('fact:session-id-optional', 'fact:session-header-life');
    const { report, at, problems } = changed('corrections.yaml', element, replace(correction, 'wrong: ..'));
    expect(report).toEqual([at('..\n', 'WRONG001')]);
    expect(problems[0]!.message).toContain('2024-11-05, 2026-07-28');
  });
});

describe('a fact about an element', () => {
  it.each(['2025-03-26..2025-11-25', '2026-07-28..', '2024-11-05', '2024-11-05, 2026-07-28..'])('proves one side of its span (%s)', (span) => {
    const element = replace('fact:session-id-optional', 'fact:session-header-life');
    expect(changed('corrections.yaml', element, replace(correction, `wrong: ${span}`)).report).toEqual([]);
  });
});

describe('a border at which no fact turns', () => {
  it.each(['2025-06-18..2025-11-25', '2025-03-26..2025-06-18', '2025-11-25'])('is reported (%s)', (span) => {
    const { report, at } = changed('corrections.yaml', replace(correction, `wrong: ${span}`));
    expect(report).toEqual([at(`${span}\n`, 'WRONG002')]);
  });

  it('names the facts and where they turn', () => {
    const { problems } = changed('corrections.yaml', replace(correction, 'wrong: 2025-03-26..2025-06-18'));
    expect(problems[0]!.message).toBe('By "wrong" something turned at 2025-11-25, but no bound fact begins or ends there: session-id-optional holds 2025-03-26 to 2025-11-25.');
  });

  it('is reported for traps and options too', () => {
    const trap = changed('questions/session-lifecycle.mdx', replace('    wrong: 2025-03-26..2025-11-25', '    wrong: 2025-06-18..2025-11-25'));
    expect(trap.report).toEqual([trap.at('2025-06-18..2025-11-25', 'WRONG002')]);
    const option = changed('quiz.yaml', replace('wrong: 2025-03-26..', 'wrong: 2025-06-18..'));
    expect(option.report).toEqual([option.at('2025-06-18..', 'WRONG002')]);
  });

  it('is reported where only the world speaks of it', () => {
    const { report, at } = changed('corrections.yaml', replace('fact:session-id-optional', 'fact:launch-announced'), replace(correction, 'wrong: 2026-07-28..'));
    expect(report).toEqual([at('2026-07-28..\n', 'WRONG002')]);
    expect(changed('corrections.yaml', replace('fact:session-id-optional', 'fact:launch-announced'), replace(correction, 'wrong: ..')).report).toEqual([]);
  });
});
