import { describe, expect, it } from 'vitest';
import { brief, content, placeOf, replace, type Change } from './fixtures/content.ts';
import { collectionNames, collections } from './collections.ts';
import { loadHandbook } from './load.ts';

const load = (changes: Readonly<Record<string, Change>> = {}) => loadHandbook(content(changes));
const report = (changes: Readonly<Record<string, Change>>): string[] => load(changes).problems.map(brief);
const session = 'questions/session-lifecycle.mdx';

it('loads everything where nothing is wrong', () => {
  const { handbook, problems } = load();
  expect(problems).toEqual([]);
  expect(handbook?.questions.get('session-lifecycle')).toMatchObject({ against: { id: '2026-07-28' }, minutes: 4 });
  expect(handbook?.questions.get('session-lifecycle')?.facts.map(({ id }) => id)).toEqual([
    'session-header-removed', 'tools-list-exists', 'session-id-optional', 'session-header-life', 'launch-announced',
  ]);
  expect([...(handbook?.facts.get('session-header-life')?.names ?? [])]).toEqual(['Mcp-Session-Id']);
});

describe('a file', () => {
  it('that is missing is reported, for every collection', () => {
    const { problems, handbook, raw } = loadHandbook(new Map());
    expect(problems).toHaveLength(collectionNames.length);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['INPUT007']));
    expect(handbook).toBeUndefined();
    expect(Object.values(raw).flat()).toEqual([]);
  });

  it.each(collectionNames.filter((name) => collections[name].form === 'map'))('of %s that is empty is reported', (name) => {
    const path = Object.keys(Object.fromEntries(content())).find((file) => file.startsWith(`src/content/${collections[name].path}`))!.slice('src/content/'.length);
    expect(report({ [path]: '# nothing here\n' })).toContain(`src/content/${path}:1:1 INPUT008`);
  });

  it('that is not UTF-8 is reported at its first bad byte, and the rest is loaded', () => {
    const { problems, handbook, isComplete } = load({ 'glossary.yaml': new Uint8Array([0x61, 0x3a, 0x0a, 0x20, 0xe9, 0x0a]) });
    expect(problems.map(brief)).toEqual(['src/content/glossary.yaml:2:2 INPUT001']);
    expect(problems[0]?.message).toContain('byte 0xe9');
    expect([isComplete('glossary'), isComplete('facts')]).toEqual([false, true]);
    expect(handbook?.facts.size).toBe(5);
  });

  it('that is no map is reported', () => {
    expect(report({ 'topics.yaml': '- a\n- b\n' })).toEqual(['src/content/topics.yaml:1:1 INPUT004']);
    expect(report({ 'topics.yaml': 'just text\n' })).toEqual(['src/content/topics.yaml:1:1 INPUT004']);
  });

  it('that belongs to no collection is reported; the ledger is no collection', () => {
    expect(report({ 'notes.txt': 'x', 'questions/deep/a.mdx': 'x', 'ledger/urls.json': '{}' })).toEqual([
      'src/content/notes.txt:1:1 INPUT009', 'src/content/questions/deep/a.mdx:1:1 INPUT009',
    ]);
  });
});

describe('YAML', () => {
  it('that cannot be read is reported at its place, and what can be read is loaded', () => {
    const changes = { 'facts/more.yaml': 'spare: { kind: world\nother: 1\n' };
    const { problems, handbook } = load(changes);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ code: 'INPUT002', file: 'src/content/facts/more.yaml' });
    expect(handbook?.facts.has('tools-list-exists')).toBe(true);
  });

  it('with a key twice is reported at the second', () => {
    const changes = { 'topics.yaml': (text: string) => `${text}transports:\n  name: x\n  order: 2\n  description: x\n` };
    expect(report(changes)).toEqual([`${placeOf(changes, 'topics.yaml', 'transports', 2)} INPUT005`]);
  });

  it('with an id that another file has is reported, with the place of the first', () => {
    const changes = { 'facts/more.yaml': 'tools-list-exists:\n  kind: world\n' };
    const [problem] = load(changes).problems;
    expect(problem).toMatchObject({ code: 'INPUT005', file: 'src/content/facts/more.yaml', line: 1, column: 1 });
    expect(problem?.message).toContain('src/content/facts/core.yaml:1');
  });

  it.each(['a: *nothing', '? [a, b]\n: 1', 'a: !!js/function x', '\u0000', '{{{', '%YAML 9.9\n---\na: 1', '<<: *x', '__proto__:\n  name: x', 'constructor: 1', '12: x'])('like %j never throws', (text) => {
    for (const path of ['topics.yaml', 'facts/more.yaml', 'revisions.yaml']) expect(() => load({ [path]: text })).not.toThrow();
    expect(() => load({ [session]: `---\n${text}\n---\n` })).not.toThrow();
  });
});

describe('an entry', () => {
  it('with an unknown key is reported at the key, with the nearest', () => {
    const changes = { 'topics.yaml': replace('name: Transports', 'name: Transports\n  ordr: 1') };
    expect(report(changes)).toEqual([`${placeOf(changes, 'topics.yaml', 'ordr')} INPUT004`]);
    expect(load(changes).problems[0]?.mend).toBe('Did you mean "order"? The keys are name, order, description.');
  });

  it('with an unknown key deep inside is reported there', () => {
    const changes = { [session]: replace('    tempting: Examples do it.', '    tempting: Examples do it.\n    temptng: x') };
    expect(report(changes)).toEqual([`${placeOf(changes, session, 'temptng')} INPUT004`]);
    expect(load(changes).problems[0]?.mend).toContain('heard, tempting, so, wrong, correction');
  });

  it('with text that a comma cut is told to quote it', () => {
    const changes = { 'sources.yaml': replace('{ how: whole, on: 2026-11-22 }', '{ how: whole, note: read it, all of it }') };
    expect(report(changes)).toEqual([`${placeOf(changes, 'sources.yaml', 'all of it')} INPUT004`]);
    expect(load(changes).problems[0]?.mend).toContain('quotes');
  });

  it('without a key is reported at the entry', () => {
    const changes = { 'topics.yaml': replace('  order: 1\n', '') };
    expect(report(changes)).toEqual([`${placeOf(changes, 'topics.yaml', 'transports')} INPUT004`]);
    expect(load(changes).problems[0]?.message).toBe('"order" is missing.');
  });

  it.each([
    ['topics.yaml', 'order: 1', 'order: first', 'first'],
    [session, 'tier: senior', 'tier: sage', 'sage'],
    [session, 'stages: [technical]', 'stages: [technical, lunch]', 'lunch'],
    [session, 'minutes: 4', 'minutes: 99', '99'],
    [session, 'say: >-', 'say: 5\nweek: >-', '5\nweek'],
    ['facts/core.yaml', 'kind: world', 'kind: word', 'word'],
    ['facts/core.yaml', 'level: may', 'level: can', 'can'],
    ['sources.yaml', 'url: https://example.com/announcement', 'url: http://example.com', 'http:'],
    ['postmortems/stale-session.mdx', 'disclosed: 2025-08', 'disclosed: August', 'August'],
    ['primitives.yaml', 'control: [tools-list-exists]', 'control: loose text', 'loose text'],
    ['corrections.yaml', 'wrong: 2025-03-26..2025-11-25', 'wrong: ""', '""'],
  ])('in %s with "%s" turned into "%s" is reported at the value', (path, from, to, needle) => {
    const changes = { [path]: replace(from, to) };
    expect(report(changes)).toContain(`${placeOf(changes, path, needle)} INPUT004`);
  });

  it('names the valid values', () => {
    expect(load({ [session]: replace('tier: senior', 'tier: sage') }).problems[0]?.mend).toBe('The valid values are junior, mid, senior, staff.');
  });

  it('has an id in the form of ids', () => {
    const changes = { 'topics.yaml': (text: string) => `${text}Not_An_Id:\n  name: x\n  order: 2\n  description: x\n` };
    expect(report(changes)).toEqual([`${placeOf(changes, 'topics.yaml', 'Not_An_Id')} INPUT006`]);
    expect(report({ 'questions/Bad.mdx': '---\ntitle: x\n---\n' })).toContain('src/content/questions/Bad.mdx:1:1 INPUT006');
  });

  it('that is wrong is declared all the same', () => {
    const { declares, raw } = load({ 'topics.yaml': replace('order: 1', 'order: first') });
    expect(raw.topics).toEqual([]);
    expect([declares('topics', 'transports'), declares('topics', 'other')]).toEqual([true, false]);
  });

  it('keeps other entries loaded, and all its mistakes are reported at once', () => {
    const changes = { [session]: (text: string) => text.replace('tier: senior', 'tier: sage').replace('minutes: 4', 'minutes: many').replace('kind: concept', 'kin: concept') };
    expect(report(changes)).toHaveLength(4);
    expect(load(changes).handbook?.questions.has('tool-listing')).toBe(true);
  });
});

describe('a document', () => {
  it('without front matter is reported', () => {
    for (const text of ['No front matter.', '', '----\na: 1\n----\n', 'x\n---\na: 1\n---\n', '---\na: 1\n']) {
      expect(report({ 'questions/bare.mdx': text }), JSON.stringify(text)).toEqual(['src/content/questions/bare.mdx:1:1 INPUT004']);
    }
  });

  it('with front matter that is no map is reported', () => {
    for (const yaml of ['- a\n', '', 'text\n', '# comment\n']) {
      expect(report({ 'questions/bare.mdx': `---\n${yaml}---\n` }), yaml).toEqual([expect.stringContaining('INPUT004')]);
    }
  });

  it('with a body that is no MDX is reported at its place, and its data are loaded', () => {
    const changes = { [session]: replace('</Practice>', '') };
    const { problems, handbook } = load(changes);
    expect(problems.map(({ code }) => code)).toEqual(['INPUT003']);
    expect(problems[0]?.line).toBeGreaterThan(50);
    expect(handbook?.questions.get('session-lifecycle')?.markup).toBeUndefined();
  });

  it('has its place where a line of it ends with a lone carriage return', () => {
    const changes = { [session]: (text: string) => `${text.trimEnd()}\r\r<b>` };
    expect(load(changes).problems.map(brief)).toEqual([`${placeOf(changes, session, '<b>')} INPUT003`]);
  });

  it.each(['{', '<', '<Answer', '<Answer>{</Answer>', '</Answer>', '<a.b c={d}>x</a.b>', '```json', '<>x</>', '<Era {...x} span="..">\n\nx\n\n</Era>', '[[', '[x](', '| a\n|-', '\u0000', '😀 `x` [[2025-06-18]]'])('like %j never throws', (body) => {
    expect(() => load({ [session]: (text) => `${text}\n${body}\n` })).not.toThrow();
  });
});

describe('spans and revisions', () => {
  it.each([
    ['facts/core.yaml', 'span: ..\n', 'span: 2025-06-18..draft\n', '2025-06-18..draft'],
    ['facts/core.yaml', 'against: 2026-07-28', 'against: draft', 'draft'],
    ['facts/core.yaml', 'revisions: 2026-07-28', 'revisions: 2026-07-29', '2026-07-29'],
    [session, 'against: 2026-07-28', 'against: 2025-11-25..', '2025-11-25..'],
    [session, 'revision: 2025-03-26', 'revision: 2025-03-27', '2025-03-27'],
    [session, 'wrong: 2026-07-28..', 'wrong: 2026..', '2026..'],
    [session, '<Era span="2025-03-26..2025-11-25"', '<Era span="2025-11-25..2025-03-26"', '<Era'],
    ['corrections.yaml', 'wrong: 2025-03-26..2025-11-25', 'wrong: never', 'never'],
    ['postmortems/stale-session.mdx', 'against: 2026-07-28', 'against: 2026-07-27', '2026-07-27'],
  ])('in %s, "%s" turned into "%s" is reported', (path, from, to, needle) => {
    const changes = { [path]: replace(from, to) };
    expect(report(changes)).toEqual([`${placeOf(changes, path, needle)} SPAN001`]);
  });

  it('name the valid revisions', () => {
    expect(load({ [session]: replace('against: 2026-07-28', 'against: draft') }).problems[0]?.message).toContain('2024-11-05, 2025-03-26, 2025-06-18');
  });

  it('cannot be resolved without any revision', () => {
    const { handbook, problems } = load({ 'revisions.yaml': '' });
    expect(handbook).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['INPUT008']);
  });
});

it('gives places of values and keys', () => {
  const { placeOf: place } = load();
  const at = (...args: Parameters<typeof place>): string => {
    const { file, line, column } = place(...args);
    return `${file}:${line}:${column}`;
  };
  expect(at('topics', 'transports')).toBe('src/content/topics.yaml:1:1');
  expect(at('topics', 'transports', ['order'])).toBe('src/content/topics.yaml:3:10');
  expect(at('topics', 'transports', ['order'], 'key')).toBe('src/content/topics.yaml:3:3');
  expect(at('questions', 'session-lifecycle', ['tier'])).toBe(placeOf({}, session, 'senior'));
  expect(at('topics', 'unknown')).toBe('src/content/topics.yaml:1:1');
});
