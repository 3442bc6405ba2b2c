import { describe, expect, it } from 'vitest';
import { filePolicy, fullPolicy, pagePolicy } from './policy.ts';

const hash = "'sha256-AAAA'";
const directives = (policy: string): Map<string, string[]> => new Map(policy.split(';').map((directive) => directive.split(' ')).map(([name, ...sources]) => [name!, sources]));

describe.each([['full', fullPolicy([hash])], ['page', pagePolicy([hash])], ['file', filePolicy([hash])]])('the %s policy', (_, policy) => {
  it('runs the listed scripts alone', () => {
    expect(directives(policy).get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", hash]);
  });

  it('names no origin but its own', () => {
    const sources = [...directives(policy)].filter(([name]) => !/types/.test(name)).flatMap(([, all]) => all);
    expect(sources.filter((source) => !/^(?:'(?:self|none|unsafe-inline|wasm-unsafe-eval|sha256-.*)'|file:)$/.test(source))).toEqual([]);
  });

  it('allows as such only styles', () => {
    expect([...directives(policy)].filter(([, sources]) => sources.includes("'unsafe-inline'")).map(([name]) => name)).toEqual(['style-src']);
  });

  it('names each directive once, and covers every kind of thing', () => {
    const names = policy.split(';').map((directive) => directive.split(' ')[0]);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['default-src', 'base-uri', 'form-action']));
  });
});

it('keeps the site out of frames where a header can say so', () => {
  expect(fullPolicy([])).toContain("frame-ancestors 'none'");
  expect(pagePolicy([])).not.toContain('frame-ancestors');
});

it('does not keep a first visit over plain HTTP from working', () => {
  expect(fullPolicy([])).not.toContain('upgrade-insecure-requests');
});
