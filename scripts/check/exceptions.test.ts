import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from '../checks/index.ts';
import { runContentRules } from './engine.ts';
import { exceptable } from './exceptable.ts';
import { withExceptions, type Exception } from './exceptions.ts';
import { problemAt } from './rule.ts';
import { brief, content, placeOf, replace, type Change } from './test-content.ts';

const path = 'ledger/exceptions.yaml';
const today = '2026-11-22';
const dates = 'reviewed: 2026-11-22, expires: 2027-05-31';
const talk = `{ rule: WORDS001, file: src/content/glossary.yaml, message: nowadays, reason: The name of a talk., ${dates} }`;
const nowadays = { 'glossary.yaml': replace('What related', 'What nowadays related') };
const check = (changes: Readonly<Record<string, Change>>) => runContentRules(content(changes), { today });

describe('the file', () => {
  it.each(['', '# nothing yet\n', '{}\n'])('may hold no exception: %j', (text) => {
    expect(check({ [path]: text }).problems).toEqual([]);
  });

  it('says what is wrong with an exception, at its place', () => {
    const text = `talk: ${talk.replace('reason: The name of a talk., ', '')}\nspeech: ${talk.replace('message: nowadays', 'mesage: x')}\nTalk: ${talk}\n`;
    const { problems } = check({ ...nowadays, [path]: text });
    expect(problems.map(({ code, line }) => `${line} ${code}`).sort()).toEqual(['1 INPUT004', '2 INPUT004', '2 INPUT004', '3 INPUT006']);
    expect(problems.map(({ mend }) => mend).join('\n')).toContain('Did you mean "message"?');
    expect(problems.map(({ message }) => message).join('\n')).toContain('says which problem it is for');
  });

  it.each([
    ['- a\n', 'INPUT004'], ['just text', 'INPUT004'], ['a: {', 'INPUT002'], [`a: ${talk}\na: ${talk}`, 'INPUT005'], [new Uint8Array([0xff]), 'INPUT001'],
    ['a: 1', 'INPUT004'], ['__proto__: 1', 'INPUT006'], ['a: *b', 'INPUT002'],
  ])('that cannot be read is reported: %j', (text, code) => {
    const found = check({ ...nowadays, [path]: text }).problems.map((problem) => `${problem.file} ${problem.code}`);
    expect(found).toContain(`src/content/ledger/exceptions.yaml ${code}`);
  });
});

describe('an exception', () => {
  it('takes the problems it matches out of the report, which says so', () => {
    const { problems, excepted } = check({ ...nowadays, [path]: `talk: ${talk}\n` });
    expect(problems).toEqual([]);
    expect(excepted).toEqual([{ problem: expect.objectContaining({ code: 'WORDS001', file: 'src/content/glossary.yaml' }) as object, exception: 'talk', reason: 'The name of a talk.', expires: '2027-05-31' }]);
  });

  it('may name the text of the line instead of the message, or both', () => {
    for (const matches of ['text: What nowadays related', 'text: nowadays, message: ages']) {
      expect(check({ ...nowadays, [path]: `talk: ${talk.replace('message: nowadays', matches)}\n` }).problems, matches).toEqual([]);
    }
    const { problems } = check({ ...nowadays, [path]: `talk: ${talk.replace('message: nowadays', 'text: other words, message: ages')}\n` });
    expect(problems.map(({ code }) => code)).toEqual(['WORDS001', 'EXCEPT001']);
  });

  it('covers its file and its rule only', () => {
    const elsewhere = { ...nowadays, 'topics.yaml': replace('How messages', 'How nowadays messages') };
    const { problems, excepted } = check({ ...elsewhere, [path]: `talk: ${talk}\n` });
    expect(problems.map(brief)).toEqual([`${placeOf(elsewhere, 'topics.yaml', 'nowadays')} WORDS001`]);
    expect(excepted).toHaveLength(1);
  });

  it('that matches nothing is an error, with what its rule says there', () => {
    const changes = { ...nowadays, [path]: `talk: ${talk.replace('message: nowadays', 'message: currently')}\n` };
    const { problems } = check(changes);
    expect(problems.map(brief)).toEqual([`${placeOf(changes, 'glossary.yaml', 'nowadays')} WORDS001`, `${placeOf(changes, path, 'talk')} EXCEPT001`]);
    expect(problems[1]?.mend).toContain('"nowadays" is a phrase that ages.');
    expect(check({ [path]: `talk: ${talk}\n` }).problems.map(({ code }) => code)).toEqual(['EXCEPT001']);
  });

  it('may cover a warning', () => {
    const unused = { 'sources.yaml': (text: string) => `${text}spare:\n  title: Spare\n  publisher: P\n  url: https://example.com/spare\n  kind: blog\n  primary: false\n  read: { how: not }\n` };
    const spare = `spare: { rule: USE001, file: src/content/sources.yaml, message: '"spare"', reason: Waits for a case., ${dates} }\n`;
    expect(check(unused).problems.map(({ code }) => code)).toEqual(['USE001']);
    expect(check({ ...unused, [path]: spare })).toMatchObject({ problems: [], excepted: [{ exception: 'spare' }] });
  });

  it('is not called idle where the file or the rule it is for could not be looked at', () => {
    const { problems } = check({ 'glossary.yaml': new Uint8Array([0xff]), [path]: `talk: ${talk}\n` });
    expect(problems.map(({ code }) => code)).not.toContain('EXCEPT001');
    expect(check({ 'revisions.yaml': '', [path]: `talk: ${talk}\n` }).problems.map(({ code }) => code)).not.toContain('EXCEPT001');
    expect(check({ [path]: `link: ${talk.replace('WORDS001', 'OUT005').replace('src/content/glossary.yaml', 'dist/index.html')}\n` }).problems).toEqual([]);
  });
});

it('of two that overlap, both are used', () => {
  const problem = problemAt({ file: 'a', line: 1, column: 1 }, { code: 'WORDS001', message: 'one two', why: '', mend: '' });
  const data = { rule: 'WORDS001', file: 'a', reason: 'r', reviewed: today, expires: '2027-01-01' };
  const exceptions: Exception[] = ['one', 'two', 'three'].map((message) => ({ id: message, data: { ...data, message }, placeOf: () => ({ file: 'e', line: 1, column: 1 }) }));
  const { problems, excepted } = withExceptions([problem], exceptions, { today, codes: new Set(['WORDS001']), lineOf: () => undefined, isSure: () => true });
  expect(excepted.map(({ exception }) => exception)).toEqual(['one']);
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('"three" matches nothing')]);
});

it('what may be excepted exists, and the documentation lists it', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/checking.md'), 'utf8');
  for (const start of Object.keys(exceptable)) {
    expect(codes.some((code) => code.startsWith(start)), start).toBe(true);
    expect(page).toMatch(new RegExp(`\`${start}…?\``));
  }
});
