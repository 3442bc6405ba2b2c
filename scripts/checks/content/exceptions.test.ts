import { describe, expect, it } from 'vitest';
import { longestException } from '../../../src/model/exception.ts';
import { runContentRules } from '../../check/engine.ts';
import { brief, content, placeOf, replace } from '../../check/test-content.ts';

const path = 'ledger/exceptions.yaml';
const ageing = replace('What related', 'What nowadays related');

/** An exception for the phrase that the glossary holds, with other values for some keys. */
function exception(values: Readonly<Record<string, string>> = {}): string {
  const all = { rule: 'WORDS001', file: 'src/content/glossary.yaml', message: 'nowadays', reason: 'The name of a talk.', reviewed: '2026-11-22', expires: '2027-05-31', ...values };
  return `talk:\n${Object.entries(all).map(([key, value]) => `  ${key}: ${value}\n`).join('')}`;
}

function check(text: string, today = '2026-11-22') {
  const changes = { 'glossary.yaml': ageing, [path]: text };
  const report = runContentRules(content(changes), { today });
  return { ...report, lines: report.problems.map(brief), at: (needle: string, code: string) => `${placeOf(changes, path, needle)} ${code}` };
}

const reported = `${placeOf({ 'glossary.yaml': ageing }, 'glossary.yaml', 'nowadays')} WORDS001`;

it('an exception counts up to its last day', () => {
  for (const day of ['2026-11-22', '2027-05-31']) expect(check(exception(), day)).toMatchObject({ lines: [], excepted: [{ exception: 'talk' }] });
});

it('one that expired no longer covers anything, and is named', () => {
  const { lines, at, problems } = check(exception(), '2027-06-01');
  expect(lines).toEqual([reported, at('2027-05-31', 'EXCEPT002')]);
  expect(problems[1]?.message).toBe('The exception "talk" expired on 2027-05-31; this is the state of 2027-06-01.');
});

describe('its dates', () => {
  it.each(['2026-11-23', '2027-11-23'])('may lie up to 366 days apart: %s', (expires) => {
    expect(check(exception({ expires })).lines).toEqual([]);
  });

  it('may not lie farther apart, and the message names the last day', () => {
    const { lines, at, problems } = check(exception({ expires: '2027-11-24' }));
    expect(lines).toEqual([at('2027-11-24', 'EXCEPT003')]);
    expect(problems[0]?.message).toContain(`367 days after its review, which is more than ${longestException}`);
    expect(problems[0]?.mend).toBe('Write a date after 2026-11-22 and not after 2027-11-23.');
  });

  it.each([['2026-12-31', '2026-12-31'], ['2026-12-31', '2026-12-01']])('are in order: reviewed %s, expires %s', (reviewed, expires) => {
    const { problems } = check(exception({ reviewed, expires }));
    expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(['7:12 EXCEPT003']);
    expect(problems[0]?.message).toContain(`expires on ${expires}, which is not after its review on ${reviewed}`);
  });
});

describe('its rule', () => {
  it('exists', () => {
    const { lines, at, problems } = check(exception({ rule: 'WORDS0011'.slice(0, 7) + '9' }));
    expect(lines).toEqual([reported, at('WORDS009', 'EXCEPT004')]);
    expect(problems[1]?.mend).toContain('"WORDS001"');
  });

  it.each(['INPUT002', 'CHECK001', 'SPAN002', 'FACT004', 'IDENT002', 'BIND001', 'SAMPLE003', 'REF001', 'LINK001', 'OUT001', 'EXCEPT001'])('is not %s, which nothing excepts', (rule) => {
    const { lines, at, problems } = check(exception({ rule }));
    expect(lines).toEqual([reported, at(rule, 'EXCEPT005')]);
    expect(problems[1]?.mend).toContain('WORDS001');
  });

  it('is never left uncovered by a problem that cannot be excepted', () => {
    const changes = { 'facts/core.yaml': replace('span: 2025-03-26..2025-11-25\n  elements', 'span: 2025-03-26..\n  elements') };
    const file = 'src/content/facts/core.yaml';
    const { problems, excepted } = runContentRules(content({ ...changes, [path]: exception({ rule: 'SPAN002', file, message: 'surface' }) }), { today: '2026-11-22' });
    expect(problems.map(({ code }) => code)).toContain('SPAN002');
    expect(excepted).toEqual([]);
  });
});
