import { describe, expect, it } from 'vitest';
import { content, placeOf, replace, type Change } from '../../../src/model/fixtures/content.ts';
import { loadHandbook } from '../../../src/model/load.ts';
import { impactOf, type Impact } from './impact.ts';
import type { TextComparison } from './fact-impact.ts';
import { byWeight, countReasons, joined, worst } from './reason.ts';
import { impactData, summary, wordImpact } from './report.ts';
import { surfaceAt } from './test-surfaces.ts';

/** The fixture as it was while 2025-11-25 was the newest revision, with the next one just imported. */
const before = (text: string): string => text.replaceAll('against: 2026-07-28', 'against: 2025-11-25');
const older: Record<string, Change> = {
  'questions/session-lifecycle.mdx': (text) => before(text).replaceAll(/fact:session-header-removed/g, 'fact:session-header-life').replace('revision: 2026-07-28', 'revision: 2025-11-25'),
  'questions/tool-listing.mdx': null,
  'facts/core.yaml': (text) => before(text).replaceAll('2025-03-26..2025-11-25', '2025-03-26..').replace(/session-header-removed:[\s\S]*?(?=session-id-optional)/, ''),
  'quiz.yaml': (text) => text.replaceAll('session-header-removed', 'session-header-life'),
  'transports.yaml': replace('state: [session-header-removed]', 'state: [session-header-life]'),
  'postmortems/stale-session.mdx': before,
};

function impact(changes: Record<string, Change> = {}, texts?: TextComparison): Impact {
  const all = { ...older };
  for (const [path, change] of Object.entries(changes)) {
    const first = older[path];
    all[path] = typeof first === 'function' && typeof change === 'function' ? (text) => change(first(text)) : change;
  }
  const { handbook, placeOf: place } = loadHandbook(content(all));
  const { revisions } = handbook!;
  return impactOf({ handbook: handbook!, placeOf: place, before: surfaceAt('2025-11-25', revisions), after: surfaceAt('2026-07-28', revisions), texts });
}

const reasonsOf = (found: Impact, id: string): string[] =>
  [...found.facts.filter(({ fact }) => fact.id === id), ...found.entries.filter((entry) => entry.id === id)].flatMap(({ reasons }) => reasons.map(({ weight, message }) => `${weight}: ${message}`));

describe('facts', () => {
  it('break where the surface now has another span, with the one to write', () => {
    expect(reasonsOf(impact(), 'session-header-life')).toEqual(['breaks: by the surface, what it says of header:Mcp-Session-Id (exists) holds 2025-03-26 to 2025-11-25: write span: "2025-03-26..2025-11-25"']);
  });

  it('break where an end was written that the newest revision does not bear out', () => {
    const ended: Change = (text) => text.replace('span: ..', 'span: ..2025-11-25');
    expect(reasonsOf(impact({ 'facts/core.yaml': ended }), 'tools-list-exists')).toEqual(['breaks: by the surface, what it says of method:tools/list (exists) holds in all revisions: write span: ".."']);
  });

  it('break where a name in their claim is gone, and have to be read where their place is', () => {
    expect(reasonsOf(impact(), 'session-id-optional')).toEqual([
      'breaks: `Mcp-Session-Id` is gone in 2026-07-28',
      'read: the page "basic/transports" is gone in 2026-07-28; perhaps now basic/transports/index or basic/transports/stdio or basic/transports/streamable-http',
    ]);
  });

  it('change where an element is deprecated or another', () => {
    const roots: Change = (text) => text.replace('`tools/list`', '`roots/list`').replace('method:tools/list', 'method:roots/list');
    expect(reasonsOf(impact({ 'facts/core.yaml': roots }), 'tools-list-exists')[0]).toContain('changes: method:roots/list is deprecated (');
  });

  it('break where something absent is there', () => {
    const absent: Change = (text) => `${text}no-discovery:\n  kind: absence\n  claim: Nothing is discovered.\n  span: ..\n  absent: [method:server/discover]\n  never: [subscriptions/listen]\n  verified: { on: 2026-01-01, against: 2025-11-25, how: surface }\n`;
    expect(reasonsOf(impact({ 'facts/core.yaml': absent }), 'no-discovery')).toEqual(['breaks: method:server/discover is there in 2026-07-28', 'breaks: "subscriptions/listen" is known now, as method:subscriptions/listen']);
  });

  it('are left alone where they ended earlier or are about the world', () => {
    const ended = impact({ 'facts/core.yaml': (text) => text.replaceAll('span: 2025-03-26..', 'span: 2025-03-26..2025-06-18') });
    expect(reasonsOf(ended, 'session-id-optional')).toEqual([]);
    expect(reasonsOf(ended, 'launch-announced')).toEqual([]);
    expect(ended.unmoved).not.toContain('launch-announced');
  });
});

describe('a fact that only the text states', () => {
  const about = (page: string, anchor: string): Change => (text) => `${text}rule:\n  kind: prose\n  claim: Servers do so.\n  span: 2025-06-18..\n  evidence:\n    - { revisions: 2025-06-18.., page: ${page}, anchor: ${anchor} }\n  verified: { on: 2026-01-01, against: 2025-11-25, how: text }\n`;
  const rule = (page: string, anchor: string, texts?: TextComparison): string[] => reasonsOf(impact({ 'facts/core.yaml': about(page, anchor) }, texts), 'rule');

  it('is read again where its section is gone, with the places where it may be', () => {
    expect(rule('basic/index', 'batching')[0]).toBe('read: basic/index#batching is gone in 2026-07-28');
  });

  it('stands near something else where other sections of its page came or went', () => {
    expect(rule('server/tools', 'tool')).toEqual([expect.stringMatching(/^near: "server\/tools" has other sections in 2026-07-28: [+−]/)]);
  });

  it('is read again where its text is another', () => {
    expect(rule('server/tools', 'tool', () => true)).toEqual(['read: the text of server/tools#tool is another in 2026-07-28']);
    expect(rule('server/tools', 'tool', () => false)[0]).toContain('near: server/tools#tool is the same word for word, but');
    expect(rule('server/tools', 'tool', () => undefined)[0]).toBe('read: the text of server/tools#tool could not be compared with that of 2026-07-28');
  });

  it('is only to be confirmed where nothing moved', () => {
    const found = impact({ 'facts/core.yaml': about('architecture/index', 'host') }, () => false);
    expect(reasonsOf(found, 'rule')).toEqual([]);
    expect(found.unmoved).toContain('rule');
  });

  it('is read again where nothing is cited for the revision', () => {
    const once: Change = (text) => (about('changelog', 'major-changes') as (text: string) => string)(text).replace('revisions: 2025-06-18..,', 'revisions: 2025-06-18,');
    expect(reasonsOf(impact({ 'facts/core.yaml': once }), 'rule')).toEqual(['read: nothing is cited for it in 2026-07-28']);
  });
});

describe('what stands on facts and names', () => {
  const found = impact();

  it('is named with each place and the reason', () => {
    const question = found.entries.find(({ id }) => id === 'session-lifecycle');
    expect(question?.collection).toBe('questions');
    const [first] = question!.reasons;
    expect(first).toMatchObject({ weight: 'breaks', message: expect.stringContaining('fact session-header-life: by the surface') as string });
    const places = first!.places.map(({ file, line, column }) => `${file}:${line}:${column}`);
    expect(places).toContain(placeOf(older, 'questions/session-lifecycle.mdx', '[The header `Mcp-Session-Id` is gone](fact'));
  });

  it('may be anything that binds or names', () => {
    expect(found.entries.map(({ collection, id }) => `${collection}/${id}`)).toEqual([
      'questions/session-lifecycle', 'transports/stdio', 'corrections/session-mandatory', 'quiz/session-header', 'primitives/tools',
    ]);
  });

  it('counts identifiers of an answer, outside and inside of samples', () => {
    const sampled = impact({ 'questions/session-lifecycle.mdx': (text) => text.replace('"method": "tools/list"', '"method": "ping"') });
    const reasons = reasonsOf(sampled, 'session-lifecycle');
    expect(reasons).toContain('breaks: the sample shows `ping`, which is gone in 2026-07-28');
    expect(reasons).toContain('breaks: `Mcp-Session-Id` is gone in 2026-07-28');
  });

  it('leaves eras and samples of earlier revisions alone', () => {
    const sampled = impact({ 'questions/session-lifecycle.mdx': (text) => text.replace('"method": "tools/list"', '"method": "ping"').replace('revision=2025-11-25', 'revision=2025-06-18').replace('2025-03-26..2025-11-25" title', '2025-03-26..2025-06-18" title') });
    expect(reasonsOf(sampled, 'session-lifecycle').filter((reason) => reason.includes('sample'))).toEqual([]);
  });

  it('tells of rows whose elements moved', () => {
    const row = impact({ 'transports.yaml': replace('elements: [transport:stdio]', 'elements: [header:Mcp-Session-Id]') });
    expect(reasonsOf(row, 'stdio')).toContain('changes: the life of header:Mcp-Session-Id is another: removed in 2026-07-28');
  });

  it('tells of registered names that became those of the protocol', () => {
    const named = impact({ 'names.yaml': replace('names: [jsonrpc, id]', 'names: [jsonrpc, id, server/discover]') });
    expect(reasonsOf(named, 'json-rpc')).toEqual(['changes: "server/discover" is registered as no name of the protocol, and is now method:server/discover']);
  });

  it('says nothing of what is verified against the revision already', () => {
    const verified = impact({ 'facts/core.yaml': (text) => text.replace('elements: [method:tools/list]\n  verified: { on: 2026-11-22, against: 2025-11-25', 'elements: [method:tools/list]\n  verified: { on: 2026-11-22, against: 2026-07-28') });
    expect(verified.unmoved).not.toContain('tools-list-exists');
    expect(reasonsOf(verified, 'tools-list-exists')).toEqual([]);
  });
});

describe('the report', () => {
  const found = impact();

  it('puts first what breaks most', () => {
    expect(found.facts.map(({ fact }) => fact.id)).toEqual(['session-id-optional', 'session-header-life', 'tools-list-exists']);
    expect([...found.entries].sort(byWeight)).toEqual(found.entries);
  });

  it('is words for a terminal', () => {
    const words = wordImpact(found);
    expect(words).toContain('  src/content/corrections.yaml:1  correction session-mandatory\n      breaks   fact session-id-optional: `Mcp-Session-Id` is gone in 2026-07-28  (src/content/corrections.yaml:3)\n');
    expect(words.slice(words.lastIndexOf('In short'))).toBe('In short: 3 of 3 facts that reach into the revision are touched, and 1 question, 1 transport, 1 correction, 1 quiz item, 1 primitive.\n');
    expect(summary({ ...found, entries: [] })).toMatch(/are touched\.$/);
  });

  it('is data for programs', () => {
    const data = JSON.parse(JSON.stringify(impactData(found))) as { facts: { id: string; counts: object }[]; entries: unknown[]; unmoved: string[] };
    expect(data.facts[0]).toMatchObject({ id: 'session-id-optional', counts: { breaks: 1, changes: 0, read: 1, near: 0 } });
    expect(data.entries).toHaveLength(found.entries.length);
  });
});

describe('reasons', () => {
  const place = (line: number) => ({ file: 'a', line, column: 1 });

  it('are joined where they are the same, each place once', () => {
    const both = joined([
      { weight: 'near', message: 'b', places: [place(1)] }, { weight: 'breaks', message: 'a', places: [place(2)] },
      { weight: 'near', message: 'b', places: [place(3)] }, { weight: 'near', message: 'b', places: [place(1)] },
    ]);
    expect(both).toEqual([{ weight: 'breaks', message: 'a', places: [place(2)] }, { weight: 'near', message: 'b', places: [place(1), place(3)] }]);
    expect(worst(both)).toBe('breaks');
    expect(worst([])).toBeUndefined();
    expect(countReasons({ reasons: both })).toEqual({ breaks: 1, changes: 0, read: 0, near: 1 });
  });
});
