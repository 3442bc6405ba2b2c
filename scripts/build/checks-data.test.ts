import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { urls } from '../../src/model/urls.ts';
import { runContentRules } from '../check/engine.ts';
import { content } from '../check/test-content.ts';
import { openWorkspace } from '../check/workspace.ts';
import { codes, outputRules } from '../checks/index.ts';
import { basisOf, writeResult } from '../mutations/result.ts';
import { BuildRefused } from './build-refused.ts';
import { checksData, familiesOf } from './checks-data.ts';
import { fillChecksPage, fillExamined } from './fill-examined.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function dataOf(changes: Parameters<typeof content>[0] = {}, today = '2026-11-22') {
  const files = content(changes);
  const report = runContentRules(files, { today });
  const { exceptions } = openWorkspace(files, { today }).workspace!;
  return { report, data: checksData({ root, report, exceptions, today }) };
}

describe('the data about the checks', () => {
  it('holds every code once, with the title of its page and what each of its rules looked at', () => {
    const { report, data } = dataOf();
    const listed = data.families.flatMap((family) => family.codes);
    expect(listed.map(({ code }) => code).sort()).toEqual([...codes]);
    expect(listed.filter(({ code, title }) => title === code)).toEqual([]);
    const examined = report.examined.find(({ rule }) => rule === 'content/sample-fence')!;
    expect(listed.find(({ code }) => code === 'SAMPLE001')).toMatchObject({ severity: 'error', looked: [{ rule: examined.rule, unit: 'samples', count: 2 }] });
    expect(listed.find(({ code }) => code === 'USE002')?.severity).toBe('warning');
    expect(listed.find(({ code }) => code === 'EXTERNAL001')).toMatchObject({ severity: null, looked: [] });
    expect(listed.find(({ code }) => code === 'REF001')?.looked.map(({ rule }) => rule)).toEqual(['content/data-references', 'content/links']);
  });

  it('leaves open what only the built files tell', () => {
    const open = dataOf().data.families.flatMap((family) => family.codes).flatMap(({ looked }) => looked).filter(({ count }) => count === null);
    expect(new Set(open.map(({ rule }) => rule))).toEqual(new Set(outputRules.map(({ name }) => name)));
  });

  it('has a family for every code, by the table in docs/rules/README.md', () => {
    expect(dataOf().data.families.find(({ id }) => id === 'other')).toBeUndefined();
  });

  it('puts a code that no row names at the end', () => {
    const code = (name: string) => ({ code: name, title: name, severity: 'error' as const, looked: [] });
    const families = familiesOf([code('NEW001'), code('REF001'), code('LINK001')], '| Codes | What |\n|---|---|\n| `LINK…`, `REF…` | ids, addresses |\n| `GONE…` | nothing |\n');
    expect(families.map(({ id, name, codes: own }) => [id, name, own.map((each) => each.code)])).toEqual([
      ['link', 'Ids, addresses', ['LINK001', 'REF001']], ['other', 'Other rules', ['NEW001']],
    ]);
  });

  it('lists the exceptions that count on the day, and no others', () => {
    const exception = (expires: string) => `{ rule: USE001, file: src/content/sources.yaml, message: x, reason: It waits., reviewed: 2026-11-22, expires: ${expires} }`;
    const { data } = dataOf({ 'ledger/exceptions.yaml': `valid: ${exception('2027-01-31')}\nover: ${exception('2026-11-21')}\n` });
    expect(data.exceptions).toEqual([{ id: 'valid', rule: 'USE001', file: 'src/content/sources.yaml', reason: 'It waits.', reviewed: '2026-11-22', expires: '2027-01-31' }]);
  });
});

describe('the mutation run', () => {
  const run = { on: '2026-11-20', operators: 2, equivalent: 1, codes: [{ code: 'SPAN002', mutants: 9, caught: 9, inPlace: 9 }] };
  beforeEach(() => {
    for (const path of ['src/content/topics.yaml', 'src/model/span.ts', 'src/spec/surface.ts', 'scripts/check/engine.ts', 'scripts/checks/index.ts', 'scripts/mutations/run.ts']) write(path, path);
  });

  it('is missing where none was recorded', () => {
    expect(dataOf().data.mutations).toBeNull();
  });

  it('says by its hashes what has changed since, however the root is written', () => {
    writeResult(root, { ...run, ...basisOf(root) });
    expect(dataOf().data.mutations).toEqual({ ...run, contentChanged: false, rulesChanged: false });
    const { report } = dataOf();
    expect(checksData({ root: `${root}/`, report, exceptions: [], today: '2026-11-22' }).mutations).toMatchObject({ contentChanged: false, rulesChanged: false });
    write('src/content/topics.yaml', 'other');
    expect(dataOf().data.mutations).toMatchObject({ contentChanged: true, rulesChanged: false });
    write('scripts/checks/content/new.ts', 'export {};');
    expect(dataOf().data.mutations).toMatchObject({ contentChanged: true, rulesChanged: true });
  });

  it.each(['{', '{"on": "today"}'])('in a form that cannot be read refuses the build: %s', (text) => {
    write('scripts/mutations/result.json', text);
    expect(() => dataOf()).toThrow(BuildRefused);
    expect(() => dataOf()).toThrow(/npm run test:mutations/);
  });
});

describe('the numbers of the rules over built files', () => {
  const examined = [{ rule: 'output/internal-links', count: 12_345 }, { rule: 'output/ledger', count: 0 }];
  const mark = (rule: string) => `<td><span data-examined="${rule}">not counted</span> links</td>`;

  it('go where the page waits for them', () => {
    expect(fillExamined(`${mark('output/internal-links')}${mark('output/ledger')}`, examined)).toBe('<td>12,345 links</td><td>0 links</td>');
  });

  it('refuse the build where one is missing', () => {
    expect(() => fillExamined(mark('output/none'), examined)).toThrow(BuildRefused);
  });

  it('are left alone in a build without the page', () => {
    expect(() => fillChecksPage(root, [])).not.toThrow();
    write(`${urls.checks()}index.html`, mark('output/none'));
    expect(() => fillChecksPage(root, [])).toThrow(BuildRefused);
  });
});
