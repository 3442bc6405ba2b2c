import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Edit, Fix, Problem } from '../../src/model/problem.ts';
import type { FileTree } from '../../src/model/source/file-tree.ts';
import { runContentRules } from './engine.ts';
import { applyFixes, ChangedMeanwhile, mend, writeChanges } from './fix.ts';
import { problemAt } from './rule.ts';
import { content, replace, type Change } from './test-content.ts';

const session = 'questions/session-lifecycle.mdx';
const facts = 'facts/core.yaml';
const options = { today: '2026-11-22', pages: new Set(['/transports/', '/why/']) };
const check = (files: FileTree) => runContentRules(files, options);
const everything = (problems: readonly Problem[]): readonly Problem[] => problems;
const textOf = (files: FileTree, path: string): string => new TextDecoder().decode(files.get(`src/content/${path}`));

function mended(changes: Readonly<Record<string, Change>>) {
  const files = content(changes);
  const result = mend(files, check, everything);
  return { ...result, text: (path: string) => textOf(result.files, path), codes: result.mended.map(({ code }) => code) };
}

const tempting = (text: string): [string, Change] => [session, replace('tempting: Examples do it.', `tempting: ${text}`)];
const practice = (text: string): [string, Change] => [session, replace('[The news came early](fact:launch-announced)', text)];

/** What is wrong, where, and what stands there once it is mended. */
const mistakes: readonly (readonly [what: string, code: string, change: readonly [string, Change], after: string])[] = [
  ['a revision typed by hand', 'BIND004', tempting('That was 2025-06-18, or so.'), 'tempting: That was [[2025-06-18]], or so.'],
  ['a revision at the beginning of a text', 'BIND004', tempting('2025-06-18 did it.'), 'tempting: "[[2025-06-18]] did it."'],
  ['a revision in inline code', 'BIND004', tempting('"It was `2025-06-18`."'), 'tempting: "It was [[2025-06-18]]."'],
  ['a revision in the words of a claim', 'BIND004', practice('[From 2025-06-18 on](fact:launch-announced)'), '[From [[2025-06-18]] on](fact:launch-announced)'],
  ['the date of a bound fact', 'BIND004', practice('[It was announced on November 25, 2024](fact:launch-announced)'), '[It was announced on [[date:launch-announced]]](fact:launch-announced)'],
  ['the date of a fact bound beside it', 'BIND004', practice('On 2024-11-25 [it was announced](fact:launch-announced)'), 'On [[date:launch-announced]] [it was announced](fact:launch-announced)'],
  ['a misspelt date reference', 'BIND005', practice('[It was announced](fact:launch-announced) on [[date:launch-anounced]]'), 'on [[date:launch-announced]]'],
  ['the address of a registered source', 'LINK001', practice('[The news](https://example.com/announcement) [came](fact:launch-announced)'), '[The news](source:announcement)'],
  ['the address of a page', 'LINK001', practice('[Transports](/transports/) and [news](fact:launch-announced)'), '[Transports](page:/transports/)'],
  ['a page without its slashes', 'LINK003', practice('[Transports](page:transports) and [news](fact:launch-announced)'), '[Transports](page:/transports/)'],
  ['a misspelt page', 'LINK003', practice('[Transports](page:/transport/) and [news](fact:launch-announced)'), '[Transports](page:/transports/)'],
  ['a misspelt question', 'REF001', [session, replace('(question:tool-listing#traps)', '(question:tool-listin#traps)')], '(question:tool-listing#traps)'],
  ['a misspelt section', 'REF002', [session, replace('(question:tool-listing#traps)', '(question:tool-listing#trap)')], '(question:tool-listing#traps)'],
  ['a misspelt fact among several', 'REF001', [session, replace('(fact:tools-list-exists), then', '(fact:launch-announced+tool-list-exists), then')], '(fact:launch-announced+tools-list-exists), then'],
  ['a misspelt fact of a sample', 'REF001', [session, replace('facts="tools-list-exists"', 'facts="tools-list-exist"')], 'facts="tools-list-exists"'],
  ['a misspelt revision', 'REF001', [session, replace('In [[2025-06-18]] too', 'In [[2025-06-19]] too')], 'In [[2025-06-18]] too'],
  ['a misspelt id in data', 'REF001', [session, replace('topic: transports', 'topic: transport')], 'topic: transports'],
  ['a misspelt id in a list', 'REF001', [session, replace('corrections: [session-mandatory]', 'corrections: [session-mandatry]')], 'corrections: [session-mandatory]'],
  ['a bare identifier', 'IDENT006', [session, replace('[It was optional.]', '[The Mcp-Session-Id was optional.]')], 'so: "[The `Mcp-Session-Id` was optional.](fact:session-id-optional)"'],
  ['a bare identifier in a body', 'IDENT006', [session, replace('with `tools/list`]', 'with tools/list]')], 'with `tools/list`]'],
  ['rows in the wrong order', 'CHANGE002', [session, replace('  - revision: 2026-07-28\n    text: "[No header any more.](fact:session-header-removed)"\n  - revision: 2025-03-26\n    text: "[The header `Mcp-Session-Id` arrives.](fact:session-header-life)"\n', '  - revision: 2025-03-26\n    text: "[The header `Mcp-Session-Id` arrives.](fact:session-header-life)"\n  - revision: 2026-07-28\n    text: "[No header any more.](fact:session-header-removed)"\n')], 'changes:\n  - revision: 2026-07-28\n    text: "[No'],
  ['a span that the surface contradicts', 'SPAN002', [facts, replace('span: 2025-03-26..2025-11-25\n  elements', 'span: 2025-03-26..\n  elements')], 'span: 2025-03-26..2025-11-25\n  elements'],
  ['a misspelt surface key', 'SURFACE001', [facts, replace('elements: [method:tools/list]', 'elements: [method:tool/list]')], 'elements: [method:tools/list]'],
  ['a needless exemption', 'IDENT005', [facts, replace('span: ..\n', 'span: ..\n  past: [tools/list]\n')], 'span: ..\n  elements'],
];

describe('a fix', () => {
  it.each(mistakes)('for %s (%s)', (_, code, [path, change], after) => {
    const { codes, report, text } = mended({ [path]: change });
    expect(codes).toContain(code);
    expect(text(path)).toContain(after);
    expect(report.problems.filter((problem) => problem.code === code)).toEqual([]);
  });

  it('changes nothing else', () => {
    const [path, change] = tempting('That was 2025-06-18, or so.');
    const before = textOf(content({ [path]: change }), path);
    expect(mended({ [path]: change }).text(path)).toBe(before.replace('2025-06-18, or so', '[[2025-06-18]], or so'));
  });
});

describe('all of them at once', () => {
  const all = Object.fromEntries(Map.groupBy(mistakes.filter(([, , [, change]]) => typeof change === 'function'), ([, , [path]]) => path).entries().map(([path, group]) => [
    path,
    // Those that want the same place come one after the other; what an earlier one took away is left out.
    (text: string) => group.reduce((current, [, , [, change]]) => (change as (given: string) => string)(current), text),
  ]));

  it('are mended, and a second run changes nothing', () => {
    const first = mended(all);
    expect(first.codes.length).toBeGreaterThan(8);
    const second = mend(first.files, check, everything);
    expect(second.mended).toEqual([]);
    expect(second.files).toEqual(first.files);
    expect(second.report.problems.filter(({ fix }) => fix !== undefined)).toEqual([]);
  });
});

describe('nothing is mended', () => {
  it.each([
    ['that two mends are possible for', tempting('"[x](question:session-lifecycl) and [y](fact:session-header)"'), 'session-header)'],
    ['of a date that two bound facts have', [session, replace('[The news came early](fact:launch-announced)', '[On 2024-11-25](fact:launch-announced+launch-again)')], 'On 2024-11-25'],
    ['of a date that no bound fact has', tempting('That was 2024-11-25.'), 'That was 2024-11-25.'],
    ['of a date less exact than that of the fact', practice('[Announced in November 2024](fact:launch-announced)'), 'in November 2024'],
    ['of an address that is not registered to its end', practice('[x](https://example.com/announcement#part) [y](fact:launch-announced)'), '(https://example.com/announcement#part)'],
    ['of what is quoted as wrong', [session, replace('heard: The header is still there.', 'heard: tools/list came with 2025-06-18.')], 'heard: tools/list came with 2025-06-18.'],
  ] as const)('%s', (_, [path, change], stays) => {
    const more = { 'facts/more.yaml': 'launch-again:\n  kind: world\n  claim: It was announced again.\n  date: 2024-11-25\n  sources: [announcement]\n  verified: { on: 2026-11-22, against: 2026-07-28, how: text }\n' };
    expect(mended({ ...more, [path]: change }).text(path)).toContain(stays);
  });

  it('where the elements of a fact differ among themselves', () => {
    const { codes } = mended({ [facts]: replace('elements: [method:tools/list]', 'elements: [method:tools/list, header:Mcp-Session-Id]') });
    expect(codes).toEqual([]);
  });

  it('that is not wanted', () => {
    const [path, change] = tempting('That was 2025-06-18 with tools/list.');
    const files = content({ [path]: change });
    const result = mend(files, check, (problems) => problems.filter(({ code }) => code === 'IDENT006'));
    expect(result.mended.map(({ code }) => code)).toEqual(['IDENT006']);
    expect(textOf(result.files, path)).toContain('That was 2025-06-18 with `tools/list`.');
  });
});

const encoder = new TextEncoder();
const fixable = (edits: readonly Edit[], file = 'a') => problemAt({ file, line: 1, column: 1 }, { code: 'TEST001', message: JSON.stringify(edits), why: 'w', mend: 'm', fix: { file, edits } }) as Problem & { fix: Fix };
const apply = (text: string, ...problems: ReturnType<typeof fixable>[]) => {
  const { files, made } = applyFixes(new Map([['a', encoder.encode(text)]]), problems);
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get('a')), made: made.length };
};

describe('edits', () => {
  it('are made at their places, whatever their order', () => {
    expect(apply('0123456789', fixable([{ start: 8, end: 9, text: 'x' }]), fixable([{ start: 0, end: 1, text: 'long' }, { start: 4, end: 4, text: '+' }]))).toEqual({ text: 'long123+4567x9', made: 2 });
  });

  it('that overlap are left for the next round, and a fix is made as a whole or not at all', () => {
    expect(apply('0123456789', fixable([{ start: 0, end: 3, text: 'a' }]), fixable([{ start: 2, end: 4, text: 'b' }, { start: 8, end: 9, text: 'c' }]))).toEqual({ text: 'a3456789', made: 1 });
    expect(apply('01', fixable([{ start: 1, end: 1, text: 'a' }]), fixable([{ start: 1, end: 1, text: 'b' }])).made).toBe(1);
    expect(apply('0123', fixable([{ start: 0, end: 2, text: 'a' }]), fixable([{ start: 2, end: 4, text: 'b' }]))).toEqual({ text: 'ab', made: 2 });
  });

  it('that two problems share are made once', () => {
    expect(apply('01', fixable([{ start: 0, end: 1, text: 'a' }]), fixable([{ start: 0, end: 1, text: 'a' }]))).toEqual({ text: 'a1', made: 2 });
  });

  it('that change nothing or lie outside the text are none', () => {
    expect(apply('01', fixable([{ start: 0, end: 1, text: '0' }]), fixable([{ start: 1, end: 5, text: '' }]), fixable([{ start: 2, end: 1, text: '' }])).made).toBe(0);
    expect(applyFixes(new Map(), [fixable([{ start: 0, end: 0, text: 'x' }])]).made).toEqual([]);
  });

  it('keep the byte order mark and the line ends of a file', () => {
    expect(apply('\ufeff0\r\n1', fixable([{ start: 3, end: 4, text: 'x' }])).text).toBe('\ufeff0\r\nx');
  });
});

it('a mend after which the file cannot be read is left out, and the others are made', () => {
  const files: FileTree = new Map([['a', encoder.encode('one two')], ['b', encoder.encode('one')]]);
  const read = (tree: FileTree, file: string): string => new TextDecoder().decode(tree.get(file));
  const run = (tree: FileTree) => ({
    counts: {}, examined: [], excepted: [],
    problems: [
      ...(read(tree, 'a').includes('{') ? [problemAt({ file: 'a', line: 1, column: 1 }, { code: 'INPUT002', message: 'm', why: 'w', mend: 'm' })] : [fixable([{ start: 0, end: 3, text: '{' }])]),
      ...(read(tree, 'b') === 'one' ? [fixable([{ start: 0, end: 3, text: 'two' }], 'b')] : []),
    ],
  });
  const { files: after, mended: done, report } = mend(files, run, everything);
  expect([read(after, 'a'), read(after, 'b')]).toEqual(['one two', 'two']);
  expect(done).toHaveLength(1);
  expect(report.problems.map(({ code }) => code)).toEqual(['TEST001']);
});

it('mends that undo each other come to an end', () => {
  const run = (tree: FileTree) => {
    const text = new TextDecoder().decode(tree.get('a'));
    return { counts: {}, examined: [], excepted: [], problems: [fixable([{ start: 0, end: 1, text: text === 'x' ? 'y' : 'x' }])] };
  };
  expect(mend(new Map([['a', encoder.encode('x')]]), run, everything).mended).toHaveLength(10);
});

describe('writing', () => {
  const root = mkdtempSync(join(tmpdir(), 'handbook-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { mode: 0o640 });
  };
  const tree = (files: Readonly<Record<string, string>>): FileTree => new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)]));

  it('touches only what changed, keeps the mode, and leaves nothing behind', () => {
    write('x/a', 'one');
    write('x/b', 'two');
    const before = statSync(join(root, 'x/b'));
    expect(writeChanges(root, tree({ 'x/a': 'one', 'x/b': 'two' }), tree({ 'x/a': 'new', 'x/b': 'two' }))).toEqual(['x/a']);
    expect(readFileSync(join(root, 'x/a'), 'utf8')).toBe('new');
    expect(statSync(join(root, 'x/a')).mode & 0o777).toBe(0o640);
    expect(statSync(join(root, 'x/b')).mtimeMs).toBe(before.mtimeMs);
    expect(readdirSync(join(root, 'x'))).toEqual(['a', 'b']);
  });

  it('refuses where somebody else changed a file meanwhile, and writes nothing at all', () => {
    write('y/a', 'one');
    write('y/b', 'theirs');
    expect(() => writeChanges(root, tree({ 'y/a': 'one', 'y/b': 'two' }), tree({ 'y/a': 'new', 'y/b': 'new' }))).toThrow(ChangedMeanwhile);
    expect([readFileSync(join(root, 'y/a'), 'utf8'), readFileSync(join(root, 'y/b'), 'utf8')]).toEqual(['one', 'theirs']);
    expect(readdirSync(join(root, 'y'))).toEqual(['a', 'b']);
  });
});
