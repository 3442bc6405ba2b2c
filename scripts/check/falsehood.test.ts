import { describe, expect, it } from 'vitest';
import { content, replace, type Change } from '../../src/model/fixtures/content.ts';
import { falsehoodRule, type Falsehood } from './falsehood.ts';
import { openWorkspace } from './workspace.ts';

const session = 'questions/session-lifecycle.mdx';

const zebra: Falsehood = {
  code: 'FALSE999', name: 'falsehoods/zebra', claim: 'A server keeps a zebra.', so: 'It kept one until the third revision.', verdict: 'outdated',
  correction: 'no-zebra', wrong: '2025-11-25..', restated: [{ all: ['zebra', 'keep*'] }, { all: ['zebra', 'server*'] }],
};

const open = (changes: Readonly<Record<string, Change>>): NonNullable<ReturnType<typeof openWorkspace>['workspace']> => openWorkspace(content(changes)).workspace!;
const check = (text: string, changes: Partial<Falsehood> = {}): string[] =>
  [...falsehoodRule({ ...zebra, ...changes }).check(open({ [session]: replace('\n</Answer>', `\n${text}\n\n</Answer>`) }))].map(({ message }) => /^"(.*)"/.exec(message)![1]!);

it('reports a sentence once, whatever fits it', () => {
  expect(check('The server keeps a zebra.')).toEqual(['The server keeps a zebra.']);
});

it('says what is so, since when the claim is wrong, and how to mend it', () => {
  const [problem] = falsehoodRule(zebra).check(open({ [session]: replace('\n</Answer>', '\nThe server keeps a zebra.\n\n</Answer>') }));
  expect(problem).toMatchObject({
    code: 'FALSE999', severity: 'error', why: 'It kept one until the third revision.',
    message: '"The server keeps a zebra." restates what is not so: A server keeps a zebra. It is wrong since 2025-11-25.',
  });
  expect(problem!.mend).toContain('"no-zebra" (/corrections/#no-zebra)');
  expect(problem!.mend).toContain('(correction:no-zebra)');
  expect(problem!.mend).toContain('what was so until 2025-06-18');
  expect(problem!.mend).toContain('<Heard>');
});

it('shortens a long sentence', () => {
  expect(check(`The server keeps a zebra ${'and so on '.repeat(30)}.`)[0]).toMatch(/^The server keeps a zebra .{120,140}…$/);
});

describe('the revisions of a sentence', () => {
  it('are those of its era', () => {
    expect(check('<Era span="..2025-06-18" title="x">\n\nThe server keeps a zebra.\n\n</Era>')).toEqual([]);
    expect(check('<Era span="2025-06-18..2025-11-25" title="x">\n\nThe server keeps a zebra.\n\n</Era>')).toHaveLength(1);
  });

  it('are those it names, unless they are part of the claim', () => {
    expect(check('Up to [[2025-06-18]] the server keeps a zebra.')).toEqual([]);
    expect(check('Since [[2025-11-25]] the server keeps a zebra.')).toHaveLength(1);
    expect(check('Up to [[2025-06-18]] the server keeps a zebra.', { namesRevisions: true })).toHaveLength(1);
  });

  it('are those of the facts that most of it binds', () => {
    expect(check('[The server keeps a zebra](fact:session-id-optional).', { wrong: '2026-07-28..' })).toEqual([]);
    expect(check('[The server keeps a zebra](fact:session-header-removed).', { wrong: '2026-07-28..' })).toHaveLength(1);
    expect(check('The server keeps a zebra, and much more than that ([so](fact:session-id-optional)).', { wrong: '2026-07-28..' })).toHaveLength(1);
  });

  it('are none where it is about the world', () => {
    const world = (changes: Partial<Falsehood>): number => {
      const workspace = open({ 'facts/core.yaml': replace('claim: Anthropic announced the protocol.', 'claim: The server of Anthropic keeps a zebra.') });
      return [...falsehoodRule({ ...zebra, ...changes }).check(workspace)].length;
    };
    expect([{}, { verdict: 'wrong' }, { wrong: '..' }, { wrong: 'none' }].map((changes) => world(changes as Partial<Falsehood>))).toEqual([0, 1, 1, 1]);
  });

  it('do not matter where the claim is about none', () => {
    expect(check('<Era span="..2025-06-18" title="x">\n\nThe server keeps a zebra.\n\n</Era>', { wrong: 'none' })).toHaveLength(1);
  });

  it('may be fewer than the claim knows', () => {
    expect(check('The server keeps a zebra.', { wrong: '2027-01-01..' })).toEqual([]);
  });
});

it('takes no question for a statement that one may deny', () => {
  expect(check('Does the server keep a zebra?')).toEqual([]);
  expect(check('Why does the server keep a zebra?')).toHaveLength(1);
});

it('counts the sentences it looks at', () => {
  const workspace = open({});
  const more = open({ [session]: replace('\n</Answer>', '\nOne. Two.\n\n</Answer>') });
  expect(falsehoodRule(zebra).examined!(more)).toBe(falsehoodRule(zebra).examined!(workspace) + 2);
});
