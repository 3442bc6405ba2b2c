import { describe, expect, it } from 'vitest';
import { otherSpellings, pageSlugger, slugOf } from './heading-slug.ts';

describe('slugOf', () => {
  // Anchors as the official site has them.
  it.each([
    ['Protocol Version Header', 'protocol-version-header'],
    ['_meta', '_meta'],
    ['tasks/get', 'tasks%2Fget'],
    ['https://', 'https%3A%2F%2F'],
    ['$ref Resolution', '%24ref-resolution'],
    ['Security & Endpoint', 'security-%26-endpoint'],
    ['HTTP+SSE Transport (2024-11-05)', 'http%2Bsse-transport-2024-11-05'],
    ['Default dialect (2020-12):', 'default-dialect-2020-12-%3A'],
    ["Don't   repeat it", 'don-t-repeat-it'],
    ["What it isn't", 'what-it-isnt'],
    ['!', ''],
    ['\ud800', '%EF%BF%BD'],
  ])('of %s is %s', (title, slug) => expect(slugOf(title)).toBe(slug));
});

describe('pageSlugger', () => {
  it('counts titles that stand twice', () => {
    const slug = pageSlugger();
    expect(['Errors', 'errors', 'Errors', '!', 'Other'].map(slug)).toEqual(['errors', 'errors-2', 'errors-3', '', 'other']);
  });
  it('counts on where a title ends with the number of one that stands often', () => {
    const slug = pageSlugger();
    expect(['Step', 'Step', 'Step', 'Step 9'].map(slug)).toEqual(['step', 'step-2', 'step-3', 'step-9-1']);
  });
});

describe('otherSpellings', () => {
  it.each([
    ['_meta', ['meta']],
    ['tasks/get', ['tasks/get', 'tasks-get']],
    ['Security & Endpoint', ['security-&-endpoint', 'security-and-endpoint']],
    ['Errors', []],
  ])('of %s are %j', (title, spellings) => expect(otherSpellings(title, slugOf(title))).toEqual(spellings));
});
