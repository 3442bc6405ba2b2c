import { describe, expect, it } from 'vitest';
import { parseMdx, parseProse, type MarkdownResult } from '../source/markdown-source.ts';
import { countWords, plainText, readProse, readReference, readTarget, type Mention } from './inline.ts';

function nodesOf(result: MarkdownResult) {
  if ('error' in result) throw new Error(result.error.message);
  return result.tree.children ?? [];
}
const read = (text: string) => readProse(nodesOf(parseProse(text)), { text });
const places = (text: string, mentions: readonly Mention[]): string[] => mentions.map(({ value, offset }) => `${value}@${text.slice(offset, offset + 4)}`);

describe('what prose mentions', () => {
  it('is found with its place and the claim around it', () => {
    const text = 'A `Tool` MUST be [named by `name` and MAY](fact:a+b) be **`old`** in [[2025-06-18]].';
    const prose = read(text);
    expect(prose.codes.map(({ value, claim }) => [value, claim])).toEqual([['Tool', null], ['name', 0], ['old', null]]);
    expect(prose.requirements.map(({ value, claim }) => [value, claim])).toEqual([['MUST', null], ['MAY', 0]]);
    expect(places(text, [...prose.codes, ...prose.requirements, ...prose.revisions])).toEqual([
      'Tool@`Too', 'name@`nam', 'old@`old', 'MUST@MUST', 'MAY@MAY]', '2025-06-18@[[20',
    ]);
    expect(prose.claims).toEqual([{ facts: ['a', 'b'], text: 'named by name and MAY', offset: text.indexOf('[named') }]);
  });

  it('has exact places behind escapes, references and wrapped lines', () => {
    const text = '- one \\* two\n  &amp; three MUST\n  four [[2025-06-18]] and\n  SHOULD NOT';
    const prose = read(text);
    expect(places(text, [...prose.requirements, ...prose.revisions])).toEqual(['MUST@MUST', 'SHOULD NOT@SHOU', '2025-06-18@[[20']);
  });

  it.each([
    ['MUST NOT', 'MUST NOT'], ['SHALL', 'SHALL'], ['SHOULD NOT', 'SHOULD NOT'], ['NOT RECOMMENDED', 'NOT RECOMMENDED'], ['RECOMMENDED', 'RECOMMENDED'], ['OPTIONAL', 'OPTIONAL'],
  ])('includes the requirement word %s', (text, value) => {
    expect(read(`It ${text} be.`).requirements.map((mention) => mention.value)).toEqual([value]);
  });

  it('does not include words in other cases or inside of others', () => {
    expect(read('It must, Must or MUSTER, MAYBE.').requirements).toEqual([]);
  });

  it('includes dates from data and dates typed by hand', () => {
    const prose = read('On [[date:launch]], not 2025-01-02 or May 2025.');
    expect(prose.dates.map(({ value }) => value)).toEqual(['launch']);
    expect(prose.handTyped.map(({ value }) => value)).toEqual(['2025-01-02', 'May 2025']);
  });

  it('is marked where it is quoted as wrong', () => {
    const text = 'One hears <Heard>it MUST be `x` in [[2025-06-18]]</Heard>, but `y`.';
    const prose = readProse(nodesOf(parseMdx(text)), { text });
    expect([...prose.codes, ...prose.requirements, ...prose.revisions].map(({ value, heard }) => [value, heard])).toEqual([
      ['x', true], ['y', false], ['MUST', true], ['2025-06-18', true],
    ]);
    expect(prose.inlines.some(({ type }) => type === 'heard')).toBe(true);
  });

  it('can be searched for with places', () => {
    const text = 'The *latest* one,\nas of\nnow `latest`.';
    expect(places(text, read(text).find(/latest|as\s+of\s+now/g))).toEqual(['latest@late', 'as of\nnow@as o']);
  });
});

describe('links', () => {
  it('have a scheme, an id and a section', () => {
    expect(readTarget('question:session#traps')).toEqual({ scheme: 'question', id: 'session', section: 'traps' });
    expect(readTarget('page:/transports/')).toEqual({ scheme: 'page', id: '/transports/' });
    for (const raw of ['https://a.b', '//a.b', '../a', '#a', '']) expect(readTarget(raw).scheme, raw).toBe('raw');
  });

  it('are listed apart from claims', () => {
    const prose = read('See [a](question:b) and [c](fact:d) and https://e.f.');
    expect(prose.links.map(({ target }) => target.scheme)).toEqual(['question', 'raw']);
    expect(prose.claims).toHaveLength(1);
  });

  it('number their claims from where the document stands', () => {
    const text = '[a](fact:x) [b](fact:y)';
    const { inlines, codes } = readProse(nodesOf(parseProse(`${text} [\`c\`](fact:z)`)), { firstClaim: 7 });
    expect(inlines.flatMap((inline) => (inline.type === 'claim' ? [inline.index] : []))).toEqual([7, 8, 9]);
    expect(codes[0]?.claim).toBe(2);
  });
});

describe('text', () => {
  it('keeps what looks like a tag in Markdown', () => {
    expect(read('A Tool<T> of {x} MUST <b>be</b>.').text).toBe('A Tool<T> of {x} MUST <b>be</b>.');
  });

  it('reads references as their id', () => {
    expect(read('In [[2025-06-18]] and [[date:launch]].').text).toBe('In 2025-06-18 and launch.');
    expect(plainText([{ type: 'break' }])).toBe(' ');
    expect(readReference('date:launch')).toEqual({ kind: 'date', id: 'launch' });
  });

  it('knows its blocks', () => {
    expect(read('One.').blocks).toEqual(['paragraph']);
    expect(read('One.\n\n- two').blocks).toEqual(['paragraph', 'list']);
  });

  it('counts the words that one would speak', () => {
    expect(countWords('The id – as `x` says – is optional, 2 times.')).toBe(9);
    expect(countWords('')).toBe(0);
  });
});
