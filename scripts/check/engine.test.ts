import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareProblems, type Problem } from '../../src/model/problem.ts';
import { contentRules } from '../checks/index.ts';
import { runContentRules, runOutputRules, runRule } from './engine.ts';
import { problemAt } from './rule.ts';
import { brief, content, problemsOf, replace } from './test-content.ts';
import { openWorkspace } from './workspace.ts';

const finding = { code: 'TEST001', message: 'Wrong.', why: 'Because.', mend: 'Mend it.' };
const place = { file: 'a', line: 1, column: 1 };

it('finds nothing in a handbook without a mistake, and says what it looked at', () => {
  const { problems, counts } = runContentRules(content());
  expect(problems).toEqual([]);
  expect(counts).toEqual({
    entries: 30, questions: 2, 'element facts': 2, 'prose facts': 1, 'absence facts': 1, 'world facts': 1, passages: 126, identifiers: 20,
    claims: 26, samples: 2, links: 4,
  });
});

it('says how much every rule looked at, and what it counted', () => {
  const { examined } = runContentRules(content());
  expect(examined.map(({ rule }) => rule)).toEqual(['loader', 'engine', 'engine', 'engine', ...contentRules.map(({ name }) => name)]);
  const of = (rule: string) => examined.filter((each) => each.rule === rule).map(({ count, unit }) => `${count} ${unit}`);
  expect(of('content/sample-fence')).toEqual(['2 samples']);
  expect(of('spec/registered-revisions')).toEqual(['5 revisions']);
  expect(of('loader')).toEqual([`${content().size} files`]);
});

it('collects the problems of all rules and files, in order', () => {
  const changes = {
    'glossary.yaml': replace('What related', 'What `tols` currently relate'),
    'facts/core.yaml': replace('span: 2025-03-26..2025-11-25\n  elements', 'span: 2025-03-26..\n  elements'),
    'questions/session-lifecycle.mdx': replace('topic: transports', 'topic: nothing'),
    'topics.yaml': new Uint8Array([0xff]),
  };
  const problems = problemsOf(changes);
  expect([...new Set(problems.map(({ code }) => code))]).toEqual(expect.arrayContaining(['SPAN002', 'IDENT001', 'WORDS001', 'INPUT001', 'IDENT002']));
  expect([...problems].sort(compareProblems)).toEqual(problems);
});

it('does not say the same twice', () => {
  const problems = problemsOf({ 'glossary.yaml': replace('What related', 'What `tols` relate to `tols`') });
  expect(new Set(problems.map(brief)).size).toBe(problems.length);
});

it('says so when the surface does not fit the registry, and checks nothing else', () => {
  const problems = problemsOf({ 'revisions.yaml': (text) => text.replace(/2025-06-18:[\s\S]*?(?=2025-11-25:)/, '') });
  expect(problems.map(({ code }) => code)).toContain('REVISION001');
});

it('survives a tree without any file', () => {
  const { problems } = runContentRules(new Map());
  expect(problems.map(({ code }) => code)).toEqual(Array.from({ length: problems.length }, () => 'INPUT007'));
});

describe('exceptions of the check of a build', () => {
  const facts = ['tools-list-exists', 'session-header-life', 'session-header-removed', 'session-id-optional', 'launch-announced'];
  const files = {
    'facts/index.html': `<!doctype html><title>Facts</title>${facts.map((id) => `<p id="${id}"></p>`).join('')}`,
    'index.html': '<!doctype html>\n<title>Home</title>\n<a href="https://example.com/elsewhere">x</a>',
  };

  function check(entries: string, folderName = 'dist') {
    const root = mkdtempSync(join(tmpdir(), 'handbook-'));
    const folder = join(root, folderName);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { workspace } = openWorkspace(content({ 'ledger/exceptions.yaml': entries }));
    const { handbook, surface, exceptions } = workspace!;
    try {
      const { problems, excepted } = runOutputRules(folder, { handbook, surface, exceptions, today: '2026-11-22' });
      // What else such a small build lacks is for the tests of the rules.
      return { problems: problems.filter(({ code }) => code === 'OUT005' || code.startsWith('EXCEPT')), excepted };
    } finally {
      rmSync(root, { recursive: true });
    }
  }

  const link = '{ rule: OUT005, file: dist/index.html, text: elsewhere, reason: A page moved., reviewed: 2026-11-22, expires: 2027-01-31 }';

  it.each(['dist', '.build'])('cover problems of built files, by their names in dist/, in %s', (folderName) => {
    expect(check('', folderName).problems.map(({ file, code }) => `${file} ${code}`)).toEqual([`${folderName}/index.html OUT005`]);
    expect(check(`link: ${link}`, folderName)).toMatchObject({ problems: [], excepted: [{ exception: 'link' }] });
  });

  it('are idle or expired here, and those for rules over the content are not judged here', () => {
    const unused = check(`link: ${link}\nother: ${link.replace('text: elsewhere', 'message: nothing such')}\ncontent: ${link.replace('OUT005', 'WORDS001')}`);
    expect(unused.problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual(['src/content/ledger/exceptions.yaml:2 EXCEPT001']);
    expect(check(`link: ${link.replace('2027-01-31', '2026-11-21')}`).problems.map(({ code }) => code)).toEqual(['OUT005']);
  });
});

describe('a rule', () => {
  it('that throws becomes a problem, and what it found before stays', () => {
    function* check(): Iterable<Problem> {
      yield problemAt(place, finding);
      throw new TypeError('no such thing');
    }
    const problems = runRule({ name: 'content/broken', codes: ['TEST001'] }, check);
    expect(problems.map(({ code, file }) => [code, file])).toEqual([['TEST001', 'a'], ['CHECK001', 'scripts/checks/content/broken.ts']]);
    expect(problems[1]?.message).toBe('The rule "content/broken" failed: no such thing.');
    expect(problems[1]?.mend).toContain('engine.test.ts');
  });

  it('reports only codes that it declares', () => {
    const problems = runRule({ name: 'content/other', codes: [] }, () => [problemAt(place, finding)]);
    expect(problems.map(({ code }) => code)).toEqual(['TEST001', 'CHECK001']);
  });

  it('reports as a warning only what it declares as one, and the other way round', () => {
    const messageOf = (severity: Problem['severity'], warnings: readonly string[]) =>
      runRule({ name: 'content/other', codes: ['TEST001'], warnings }, () => [problemAt(place, { ...finding, severity })]).find(({ code }) => code === 'CHECK001')?.message;
    expect(messageOf('warning', ['TEST001'])).toBeUndefined();
    expect(messageOf('warning', [])).toContain('reports TEST001 as warning, but declares it as error');
    expect(messageOf('error', ['TEST001'])).toContain('reports TEST001 as error, but declares it as warning');
  });

  it('bears the name of its file', () => {
    for (const { name } of contentRules) expect(name).toMatch(/^(content|spec|falsehoods)\/[a-z0-9-]+$/);
  });
});
