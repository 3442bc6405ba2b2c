import { describe, expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const facts = 'facts/core.yaml';
const claim = 'claim: A server MAY hand out `Mcp-Session-Id`.';
const short = (text: string, level = 'may', says = 'A server MAY hand out `Mcp-Session-Id`.') =>
  changed(facts, replace(claim, `claim: ${says}\n  short: "${text}"`), replace('  level: may', `  level: ${level}`));

it('accepts a claim that has the word of its level', () => {
  expect(problemsOf()).toEqual([]);
});

describe('a claim that disagrees with its level', () => {
  it('is reported at the word', () => {
    const { report, at, problems } = changed(facts, replace('A server MAY hand', 'A server MUST hand'));
    // Said so, it is a known falsehood as well.
    expect(report.filter((line) => !line.includes(' FALSE'))).toEqual([at('MUST hand', 'FACT013')]);
    expect(problems.find(({ code }) => code === 'FACT013')?.mend).toContain('level: must');
  });

  it('is reported at the level, where the claim has no word', () => {
    const { report, at } = changed(facts, replace('A server MAY hand', 'A server may hand'));
    expect(report).toEqual([at('may\n  span', 'FACT013')]);
  });

  it('is reported where it speaks of the world', () => {
    const { report, at, problems } = changed(facts, replace('Anthropic announced', 'Anthropic SHOULD announce'));
    expect(report).toEqual([at('SHOULD', 'FACT013')]);
    expect(problems[0]?.message).toContain('no level');
  });

  it('is reported where it has two levels', () => {
    const { report, at } = changed(facts, replace('A server MAY hand', 'A client MUST ask, and a server MAY hand'));
    expect(report).toEqual([at('MUST ask', 'FACT013')]);
  });
});

describe('a short wording', () => {
  it.each(['The server may name a session.', 'The session id is optional.', 'Servers can hand one out.', '`Mcp-Session-Id` is optional.', 'A MAY.'])('may say what the claim says: %s', (text) => {
    expect(short(text).report).toEqual([]);
  });

  it.each([
    ['The session id is required.', 'required'],
    ['It must come, it may not.', 'must'],
    ['Optional, but always there.', 'always'],
    ['It may never be left out.', 'never'],
    ['It should be there, it may.', 'should'],
    ['It MUST be there.', 'MUST'],
  ])('is reported where it is stronger or weaker: %s', (text, word) => {
    const { report, at } = short(text);
    expect(report).toEqual([at(word, 'FACT012')]);
  });

  it('is reported where it forbids what the claim demands', () => {
    const { report, at } = short('The server MUST NOT hand it out.', 'must', 'A server MUST hand out `Mcp-Session-Id`.');
    expect(report.filter((line) => line.endsWith('FACT012'))).toEqual([at('MUST NOT', 'FACT012')]);
  });

  it.each([['should', 'A server SHOULD hand out `Mcp-Session-Id`.'], ['may', 'A server MAY hand out `Mcp-Session-Id`.']])('is reported where it tells a %s as a plain fact', (level, says) => {
    const { report } = short('The server hands out the id.', level, says);
    expect(report.filter((line) => line.endsWith('FACT012'))).toHaveLength(1);
  });

  it('may tell a MUST as a plain fact', () => {
    const { report } = short('The server hands out the id.', 'must', 'A server MUST hand out `Mcp-Session-Id`.');
    expect(report.filter((line) => line.includes('FACT01'))).toEqual([]);
  });

  it('is reported where it names an identifier that the claim does not have', () => {
    const { report, at, problems } = short('`Mcp-Session-Id` and `Last-Event-ID` are optional.');
    expect(report).toEqual([at('`Last-Event-ID`', 'FACT011')]);
    expect(problems[0]?.mend).toContain('Mcp-Session-Id');
  });
});
