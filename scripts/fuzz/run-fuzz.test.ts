import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Report } from '../check/engine.ts';
import { textInput } from './input.ts';
import { fuzz, type Family } from './run-fuzz.ts';
import type { Subjects } from './subjects.ts';

const family: Family = {
  name: 'content', subject: 'content', share: 1000, together: 4, limit: 2,
  input: () => fc.string({ maxLength: 20 }).map((text) => textInput('raw bytes', 'questions/*.mdx', text)),
};
const nothing: Report = { problems: [], counts: {}, examined: [], excepted: [] };

/** A check that does something of its own with every input. */
function subjectsOf(check: (text: string) => Report): Subjects {
  const subject = {
    files: () => new Map<string, Uint8Array>(),
    check: (inputs: ReadonlyMap<string, { readonly bytes: Uint8Array }>): Report => {
      for (const { bytes } of inputs.values()) {
        const report = check(new TextDecoder().decode(bytes));
        if (report !== nothing) return report;
      }
      return nothing;
    },
  };
  return { content: subject, build: subject, close: () => undefined };
}
const failureOf = (check: (text: string) => Report, limit = 2) => fuzz({ ...family, limit, together: limit < 1 ? 1 : 4 }, subjectsOf(check), { seed: 1, inputs: 400 }).failure;

it('counts inputs, and looks at the same ones for the same seed', () => {
  const seen: string[][] = [[], []];
  for (const texts of seen) {
    const { failure, tallies } = fuzz(family, subjectsOf((text) => {
      texts.push(text);
      return nothing;
    }), { seed: 7, inputs: 40 });
    expect(failure).toBeUndefined();
    expect(tallies['raw bytes']).toMatchObject({ inputs: 40, withProblems: 0, withoutProblems: 40 });
  }
  expect(seen[0]).toEqual(seen[1]);
});

it('finds a check that throws, and the smallest input on which it does', () => {
  const failure = failureOf((text) => {
    if (text.includes('a')) throw new TypeError('It fell over.');
    return nothing;
  });
  expect(failure?.faults.join()).toContain('It fell over.');
  expect(failure?.inputs).toEqual([expect.stringContaining('\n  "a"')]);
});

it('finds a check that never ends', { timeout: 120_000 }, () => {
  const failure = failureOf((text) => {
    while (text.includes('c')) continue;
    return nothing;
  }, 0.05);
  expect(failure?.faults.join()).toContain('timed out');
});

it('finds a check that says something else the second time', () => {
  let times = 0;
  const failure = failureOf(() => ({ ...nothing, counts: { times: (times += 1) } as Report['counts'] }));
  expect(failure?.faults.join()).toContain('A second check');
});

it('finds a report that names a failed rule', () => {
  const problem = { code: 'CHECK001', severity: 'error', file: 'scripts/checks/a.ts', line: 1, column: 1, message: 'The rule failed.', why: 'a', mend: 'b' } as const;
  expect(failureOf((text) => (text.includes('b') ? { ...nothing, problems: [problem] } : nothing))?.faults.join()).toContain('CHECK001');
});
