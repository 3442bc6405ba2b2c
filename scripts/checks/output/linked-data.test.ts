import { describe, expect, it } from 'vitest';
import { siteProblems } from '../../check/test-site.ts';
import { linkedDataRule } from './linked-data.ts';

/** What is said of the structured data of a page at /q/a/. */
function said(data: unknown): string[] {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  const files = { 'index.html': '<p>x</p>', 'q/a/index.html': `<html><head><script type="application/ld+json">${text}</script></head><body id="x"></body></html>` };
  return siteProblems(linkedDataRule, files).map(({ code, message }) => `${code} ${message}`);
}

const article = { '@context': 'https://schema.org', '@type': 'TechArticle', headline: 'A', dateModified: '2026-11-22' };

describe('accepts', () => {
  it.each([
    ['an article', article],
    ['one thing of two types', { '@context': 'https://schema.org', '@graph': [{ '@type': ['LearningResource', 'Question'], name: 'A', dateModified: '2026-11-22', acceptedAnswer: { '@type': 'Answer', text: 'B' } }] }],
    ['a quiz', { '@context': 'https://schema.org', '@type': 'Quiz', name: 'A', hasPart: [{ '@type': 'Question', name: 'B', suggestedAnswer: [{ '@type': 'Answer', text: 'C', comment: { '@type': 'Comment', text: 'D' } }], acceptedAnswer: { '@type': 'Answer', text: 'E' } }] }],
    ['addresses on the site and out of it', { ...article, url: '../../', '@id': '#x', citation: 'https://example.com/' }],
  ])('%s', (_, data) => expect(said(data)).toEqual([]));
});

describe('reports', () => {
  it.each([
    ['what is no JSON', '{', 'it is no JSON'],
    ['another context', { ...article, '@context': 'http://example.com' }, 'its @context is not'],
    ['no type', { '@context': 'https://schema.org' }, 'it has no @type'],
    ['a type with a name that every object has', { ...article, '@type': 'constructor' }, 'the type constructor is not one'],
    ['a type that is no text', { ...article, '@type': [{ toString: 1 }] }, 'is not one'],
    ['data that stand too deep', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'it is no JSON'],
    ['a type that is unknown here', { ...article, '@type': 'Recipe' }, 'the type Recipe is not one'],
    ['a property that is missing', { ...article, headline: '' }, 'TechArticle has no headline'],
    ['one that is missing inside', { ...article, about: { '@type': 'Answer' } }, 'Answer has no text'],
    ['a quiz that asks nothing', { '@context': 'https://schema.org', '@type': 'Quiz', name: 'A', hasPart: [] }, 'Quiz has no hasPart'],
    ['a day that does not exist', { ...article, dateModified: '2026-02-30' }, 'which is no day'],
    ['a page that does not exist', { ...article, url: '../b/' }, 'url is "../b/", which leads to nothing'],
    ['a place that does not exist', { ...article, '@id': '#y' }, '@id is "#y", which leads to nothing'],
  ])('%s', (_, data, message) => {
    const found = said(data);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
    expect(found[0]).toMatch(/^OUT015 /);
  });
});
