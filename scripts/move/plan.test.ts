import { describe, expect, it } from 'vitest';
import type { CollectionName } from '../../src/model/collections.ts';
import { runContentRules } from '../check/engine.ts';
import { brief, content, replace, type Change } from '../check/test-content.ts';
import { openWorkspace, type Workspace } from '../check/workspace.ts';
import { planMove, planRetirement, type Plan } from './plan.ts';
import { referencesTo } from './references.ts';

const published = [
  '/q/session-lifecycle/', '/q/session-lifecycle/#traps', '/q/session-lifecycle/evidence/', '/q/session-lifecycle.md', '/q/tool-listing/', '/api/v1/questions/session-lifecycle.json',
  '/facts/', '/facts/#session-header-removed', '/facts/#session-id-optional', '/facts/#session-header-life', '/corrections/', '/corrections/#session-mandatory', '/glossary/#session', '/sources/#announcement',
  '/q/#transports', '/corrections/#transports', '/quiz/#transports', '/search/#transports', '/postmortems/stale-session/', '/postmortems/#stale-state', '/primitives/#tools', '/quiz/#session-header',
].map((address) => `${address}\n`).join('');

const files = (changes: Readonly<Record<string, Change>> = {}) => content({ 'ledger/published.txt': published, ...changes });
const occasion = { on: '2026-11-22', reason: 'A better name.' };
const move = (name: string, to: string, changes: Readonly<Record<string, Change>> = {}) => planMove(files(changes), name, to, occasion);
const retire = (name: string, to: string, changes: Readonly<Record<string, Change>> = {}) => planRetirement(files(changes), name, to, { on: '2026-11-22', reason: 'Both said the same.' });
const textOf = ({ files: after }: Plan, path: string) => new TextDecoder().decode(after.get(`src/content/${path}`));
const whole = ({ files: after }: Plan) => [...after].filter(([path]) => !path.includes('/ledger/')).map(([path, bytes]) => `${path}\n${new TextDecoder().decode(bytes)}`).join('\n');
const redirectsOf = ({ redirects }: Plan) => Object.fromEntries([...redirects].map(([from, { to }]) => [from, to]));
const errorsOf = ({ files: after }: Plan) => runContentRules(after).problems.filter(({ severity }) => severity === 'error').map(brief);

describe('a move', () => {
  it.each([
    ['facts/session-header-removed', 'session-header-gone'],
    ['facts/launch-announced', 'launch'],
    ['questions/session-lifecycle', 'session-life'],
    ['postmortems/stale-session', 'forgotten-session'],
    ['corrections/session-mandatory', 'session-always'],
    ['glossary/session', 'session-of-mcp'],
    ['sources/announcement', 'launch-post'],
    ['topics/transports', 'transport'],
    ['classes/stale-state', 'old-state'],
    ['primitives/tools', 'the-tools'],
    ['transports/stdio', 'standard-streams'],
    ['quiz/session-header', 'header-of-a-session'],
    ['changes/first-edition', 'beginning'],
    ['names/json-rpc', 'json-rpc-names'],
    ['pythonNames/mcp-one', 'mcp-first'],
  ])('of %s leaves the check clean, and every reference names it by its new id', (name, to) => {
    const [collection, id] = name.split('/') as [CollectionName, string];
    const plan = move(name, to);
    expect(errorsOf(plan)).toEqual([]);
    const [before, after] = [files(), plan.files].map((tree) => openWorkspace(tree).workspace!) as [Workspace, Workspace];
    expect(after.loaded.declares(collection, id)).toBe(false);
    expect([...referencesTo({ collection, id }, after)]).toEqual([]);
    expect([...referencesTo({ collection, id: to }, after)]).toHaveLength([...referencesTo({ collection, id }, before)].length);
    expect(plan.references.length).toBeGreaterThanOrEqual(name.startsWith('sources') || name.startsWith('topics') ? 2 : 0);
  });

  it('renames the file of a document, and edits every kind of reference to it', () => {
    const plan = move('questions/session-lifecycle', 'session-life');
    expect(plan.entry).toMatchObject({ kind: 'rename', to: 'src/content/questions/session-life.mdx' });
    expect([...plan.files.keys()].filter((path) => path.includes('questions/'))).toEqual(['src/content/questions/tool-listing.mdx', 'src/content/questions/session-life.mdx']);
    expect(whole(plan)).not.toContain('session-lifecycle');
    expect(textOf(plan, 'questions/tool-listing.mdx')).toContain('[another answer](question:session-life#traps)');
  });

  it('renames a key, and edits claims, samples, dates and lists', () => {
    const sample = move('facts/tools-list-exists', 'tools-list-is-there');
    expect(textOf(sample, 'questions/session-lifecycle.mdx')).toContain('facts="tools-list-is-there"');
    expect(textOf(sample, 'primitives.yaml')).toContain('control: [tools-list-is-there]');
    expect(whole(sample)).not.toContain('tools-list-exists');
    const date = move('facts/launch-announced', 'launch');
    expect(textOf(date, 'questions/session-lifecycle.mdx')).toContain('[[date:launch]]');
    expect(textOf(date, 'questions/session-lifecycle.mdx')).toContain('(fact:launch)');
  });

  it('edits one of several facts of a claim', () => {
    const plan = move('facts/session-header-life', 'header-life', {
      'questions/session-lifecycle.mdx': replace('(fact:session-header-removed) See', '(fact:session-header-removed+session-header-life) See'),
    });
    expect(textOf(plan, 'questions/session-lifecycle.mdx')).toContain('(fact:session-header-removed+header-life) See');
  });

  it('edits links to an anchor of a page', () => {
    const plan = move('primitives/tools', 'the-tools', { 'questions/session-lifecycle.mdx': replace('See [another', 'See [the row](page:/primitives/#tools) and [another') });
    expect(textOf(plan, 'questions/session-lifecycle.mdx')).toContain('[the row](page:/primitives/#the-tools)');
  });

  it('changes nothing else: not a comment, not a blank, not a quote', () => {
    const decorated = (text: string) => `# Terms\n\n${text}# the end\n`.replace('term: session', 'term:   "session"  # as in HTTP');
    const plan = move('glossary/session', 'session-of-mcp', { 'glossary.yaml': decorated });
    const before = new TextDecoder().decode(files({ 'glossary.yaml': decorated }).get('src/content/glossary.yaml'));
    expect(textOf(plan, 'glossary.yaml')).toBe(before.replace('session:\n', 'session-of-mcp:\n'));
  });

  it('keeps the byte order mark of a file, and a quoted key', () => {
    const plan = move('glossary/session', 'session-of-mcp', { 'glossary.yaml': (text) => `\uFEFF${text.replace('session:', '"session":')}` });
    expect([...plan.files.get('src/content/glossary.yaml')!.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(textOf(plan, 'glossary.yaml')).toMatch(/^session-of-mcp:\n/);
  });

  it('redirects what was published: a page with all below it, an anchor, the files named for it', () => {
    const plan = move('questions/session-lifecycle', 'session-life');
    expect(redirectsOf(plan)).toEqual({
      '/q/session-lifecycle/': '/q/session-life/', '/q/session-lifecycle/evidence/': '/q/session-life/evidence/', '/q/session-lifecycle.md': '/q/session-life.md',
      '/api/v1/questions/session-lifecycle.json': '/api/v1/questions/session-life.json',
    });
    expect(textOf(plan, 'ledger/published.txt')).toContain('\n/q/session-life/#traps\n');
    expect(textOf(plan, 'ledger/published.txt')).toContain('\n/q/session-lifecycle/#traps\n');
    expect(redirectsOf(move('topics/transports', 'transport'))).toEqual({ '/q/#transports': '/q/#transport', '/corrections/#transports': '/corrections/#transport', '/quiz/#transports': '/quiz/#transport', '/search/#transports': '/search/#transport' });
  });

  it('says once whose id it was, so that it is never given again', () => {
    const text = textOf(move('questions/session-lifecycle', 'session-life'), 'ledger/redirects.yaml');
    expect(text.match(/entry: questions\/session-lifecycle/g)).toHaveLength(1);
    expect(text).toContain('/q/session-lifecycle/:\n  to: /q/session-life/\n  on: 2026-11-22\n  reason: A better name.\n  entry: questions/session-lifecycle\n');
  });

  it('leaves no chain: what led to the former address leads to the new one, in its place', () => {
    const redirects = '# old ones\n/q/sessions/: { to: /q/session-lifecycle/, on: 2026-11-01, reason: "A better: name." } # kept\n"/q/session-lifecycle/#ids": { to: "/q/session-lifecycle/#traps", on: 2026-11-01, reason: Worded anew. }\n';
    const plan = move('questions/session-lifecycle', 'session-life', { 'ledger/redirects.yaml': redirects, 'ledger/published.txt': `${published}/q/sessions/\n/q/session-lifecycle/#ids\n` });
    const text = textOf(plan, 'ledger/redirects.yaml');
    expect(text).toContain('# old ones\n/q/sessions/: { to: /q/session-life/, on: 2026-11-01, reason: "A better: name." } # kept\n');
    expect(text).toContain('"/q/session-lifecycle/#ids": { to: "/q/session-life/#traps", on');
    expect(errorsOf(plan)).toEqual([]);
  });

  it('of what was never published needs no redirect', () => {
    const plan = move('facts/launch-announced', 'launch');
    expect(plan.redirects.size).toBe(0);
    expect(plan.files.has('src/content/ledger/redirects.yaml')).toBe(false);
  });
});

describe('a move is refused', () => {
  it.each([
    ['an id that nobody has', 'questions/session-lifecycel', 'x', '"questions/session-lifecycle"'],
    ['a collection that does not exist', 'question/session-lifecycle', 'x', '"questions/session-lifecycle"'],
    ['no collection at all', 'session-lifecycle', 'x', 'Write collection/id'],
    ['an id that is taken', 'questions/session-lifecycle', 'tool-listing', 'src/content/questions/tool-listing.mdx:'],
    ['what is no id', 'questions/session-lifecycle', 'Session Life', 'lower-case words'],
    ['a revision', 'revisions/2025-06-18', 'x', 'named by the protocol'],
    ['a guide', 'guides/why', 'x', 'src/model/guide.ts'],
  ])('for %s', (_, name, to, message) => {
    expect(() => move(name, to)).toThrow(message);
  });

  it('for an id that belonged to another entry', () => {
    const first = move('questions/session-lifecycle', 'session-life');
    expect(() => planMove(first.files, 'questions/tool-listing', 'session-lifecycle', occasion)).toThrow(/belonged to another question until 2026-11-22/);
  });

  it('while some of the content cannot be read', () => {
    expect(() => move('questions/session-lifecycle', 'session-life', { 'topics.yaml': 'a: [\n' })).toThrow(/INPUT002/);
  });

  it('but not for what was wrong before', () => {
    const plan = move('glossary/session', 'session-of-mcp', { 'corrections.yaml': replace('questions: [session-lifecycle]', 'questions: [nothing]') });
    expect(errorsOf(plan)).toHaveLength(1);
  });
});

describe('a retirement', () => {
  it('takes the lines of an entry out, and leads what names it to its successor', () => {
    const plan = retire('facts/session-header-life', 'facts/session-id-optional', {
      'quiz.yaml': (text) => text.replaceAll('fact:session-header-life', 'fact:session-header-removed').replaceAll(/wrong: .*/g, 'wrong: 2026-07-28'),
      'questions/session-lifecycle.mdx': replace('arrives.](fact:session-header-life)', 'arrives.](fact:session-header-life+session-id-optional)'),
      'questions/tool-listing.mdx': replace('arrives.](fact:session-header-life)', 'arrives.](fact:session-id-optional)'),
    });
    expect(textOf(plan, 'facts/core.yaml')).not.toContain('session-header-life');
    expect(textOf(plan, 'facts/core.yaml')).toContain('session-header-removed:\n  kind: absence');
    expect(textOf(plan, 'questions/session-lifecycle.mdx')).toContain('arrives.](fact:session-id-optional)');
    expect(redirectsOf(plan)).toEqual({ '/facts/#session-header-life': '/facts/#session-id-optional' });
    expect(errorsOf(plan)).toEqual([]);
  });

  it('deletes the file of a document, and sends each of its addresses to the same part of the successor', () => {
    const plan = retire('questions/session-lifecycle', 'questions/tool-listing', {
      'questions/tool-listing.mdx': (text) => text.replace('    question: session-lifecycle\n', '    answer: "[Nobody may.](fact:session-header-removed)"\n').replace('  questions: [session-lifecycle]\n', ''),
      'ledger/published.txt': `${published}/q/tool-listing/evidence/\n`,
    });
    expect(plan.files.has('src/content/questions/session-lifecycle.mdx')).toBe(false);
    expect(whole(plan)).not.toContain('session-lifecycle');
    expect(redirectsOf(plan)).toMatchObject({ '/q/session-lifecycle/': '/q/tool-listing/', '/q/session-lifecycle/evidence/': '/q/tool-listing/evidence/', '/q/session-lifecycle.md': '/q/tool-listing/' });
    expect(errorsOf(plan)).toEqual([]);
  });

  it('takes references out of lists where the successor is of another kind', () => {
    const plan = retire('corrections/session-mandatory', '/q/session-lifecycle/#traps', { 'corrections.yaml': (text) => `${text}another:\n${text.slice(text.indexOf('\n') + 1)}` });
    for (const path of ['questions/session-lifecycle.mdx', 'questions/tool-listing.mdx']) expect(textOf(plan, path)).not.toContain('correction');
    expect(redirectsOf(plan)).toEqual({ '/corrections/#session-mandatory': '/q/session-lifecycle/#traps' });
    expect(errorsOf(plan)).toEqual([]);
  });

  it('names the successor once in a list that has it already, and never in its own', () => {
    const two = { 'glossary.yaml': (text: string) => `${text}state:\n  term: state\n  definition: What is kept.\n  questions: [session-lifecycle, tool-listing]\n` };
    const plan = retire('questions/session-lifecycle', 'questions/tool-listing', {
      ...two, 'questions/tool-listing.mdx': (text) => text.replace('    question: session-lifecycle\n', '    answer: "[Nobody may.](fact:session-header-removed)"\n'),
    });
    expect(textOf(plan, 'glossary.yaml')).toContain('  questions: [tool-listing]\n');
    expect(textOf(plan, 'questions/tool-listing.mdx')).not.toContain('questions: [tool-listing]');
  });

  it('turns links into links to the successor', () => {
    const link = replace('See [another', 'See [the term](term:session) and [another');
    const term = retire('glossary/session', 'corrections/session-mandatory', { 'questions/session-lifecycle.mdx': link, 'glossary.yaml': (text) => `${text}state:\n  term: state\n  definition: What is kept.\n` });
    expect(textOf(term, 'questions/session-lifecycle.mdx')).toContain('[the term](correction:session-mandatory)');
    const page = retire('glossary/session', '/corrections/', { 'questions/session-lifecycle.mdx': link, 'glossary.yaml': (text) => `${text}state:\n  term: state\n  definition: What is kept.\n` });
    expect(textOf(page, 'questions/session-lifecycle.mdx')).toContain('[the term](page:/corrections/)');
  });

  it('keeps the comments around an entry, and deletes a file that has no other', () => {
    const three = { 'glossary.yaml': (text: string) => `# first\n${text}\n# second\nstate:\n  term: state\n  # inside\n  definition: What is kept.\n\n# third\nhost:\n  term: host\n  definition: What talks to the model.\n` };
    const plan = retire('glossary/state', 'glossary/host', three);
    expect(textOf(plan, 'glossary.yaml')).toMatch(/^# first\nsession:[^]*\n\n# second\n# third\nhost:\n {2}term: host\n {2}definition: What talks to the model\.\n$/);
    const last = retire('glossary/host', 'glossary/state', three);
    expect(textOf(last, 'glossary.yaml')).toMatch(/definition: What is kept\.\n\n# third\n$/);
    const second = 'other:\n  date: 2026-11-20\n  title: Another\n  why: It went on.\n';
    expect(retire('changes/other', 'changes/first-edition', { 'changes/2026-11-20.yaml': second }).files.has('src/content/changes/2026-11-20.yaml')).toBe(false);
  });
});

describe('a retirement is refused', () => {
  it('where a claim rests on the entry and the successor is no fact', () => {
    expect(() => retire('facts/launch-announced', '/facts/')).toThrow(/\(fact:launch-announced\)[^]*A claim can rest on another fact only/);
  });

  it('where the check would find something new, which it prints', () => {
    expect(() => retire('facts/session-id-optional', 'facts/session-header-life')).toThrow(/Nothing was written[^]*BIND003/);
    expect(() => retire('topics/transports', '/q/')).toThrow(/was never published/);
  });

  it.each([
    ['to the entry itself', 'questions/session-lifecycle', 'questions/session-lifecycle'],
    ['to a part of the entry itself', 'questions/session-lifecycle', '/q/session-lifecycle/#traps'],
    ['to what was never published', 'questions/session-lifecycle', '/q/nowhere/'],
    ['to another site', 'questions/session-lifecycle', 'https://example.com/'],
    ['to an entry without a place', 'questions/session-lifecycle', 'names/json-rpc'],
    ['to an unknown entry', 'questions/session-lifecycle', 'questions/nothing'],
  ])('%s', (_, name, to) => {
    expect(() => retire(name, to)).toThrow();
  });

  it('to an address that leads elsewhere', () => {
    const redirects = '/q/old/: { to: /q/tool-listing/, on: 2026-11-01, reason: x }\n';
    expect(() => retire('glossary/session', '/q/old/', { 'ledger/redirects.yaml': redirects, 'ledger/published.txt': `${published}/q/old/\n` })).toThrow(/leads to \/q\/tool-listing\/ itself/);
  });
});
