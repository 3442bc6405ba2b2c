/**
 * The anchors that the official site gives to headings. Source: the behavior of `@mintlify/common` 1.0.1211, which
 * builds that site: it percent-encodes the lower-cased title and passes it to `@sindresorhus/slugify` 2.2.0 with
 * decamelization off, `_` kept, and `%` kept when something was encoded; and the counter of that library for titles
 * that stand twice on a page.
 */

/** The anchor of a title that stands once on its page. */
export function slugOf(title: string): string {
  const encoded = encodeURIComponent(title.toWellFormed().toLowerCase().trim().replace(/\s+/g, '-'));
  const isEncoded = /%[0-9A-F]{2}/.test(encoded);
  return (isEncoded ? encoded : encoded.toLowerCase())
    // The library joins "isn't" and "it's", but sees only a last word: the spaces before it are hyphens by now.
    .replace(/([a-zA-Z\d]+)['\u2019]([ts])(\s|$)/g, '$1$2$3')
    .replace(isEncoded ? /[^a-zA-Z\d%_]+/g : /[^a-z\d_]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
}

/** Makes the anchors of one page: a function from title to anchor that counts titles that stand twice. */
export function pageSlugger(): (title: string) => string {
  const seen = new Map<string, number>();
  return (title) => {
    const slug = slugOf(title);
    if (slug === '') return '';
    const lower = slug.toLowerCase();
    const withoutNumber = seen.get(lower.replace(/(?:-\d+?)+?$/, '')) ?? 0;
    const count = (seen.get(lower) ?? 0) + 1;
    seen.set(lower, count);
    return count >= 2 || withoutNumber > 2 ? `${slug}-${count}` : slug;
  };
}

/**
 * Other spellings of an anchor that are in use: the decoded form that browsers show, and the plain form that older
 * versions of the site had and that the specification itself still links to (`#meta`, `#ref-resolution`).
 */
export function otherSpellings(title: string, slug: string): string[] {
  const decoded = decodeURIComponent(slug).replace(/[?,;:!'"()[\]{}]/g, '');
  const plain = title.toLowerCase().replaceAll('&', ' and ').replace(/[^a-z\d]+/g, '-').replace(/^-+|-+$/g, '');
  return [...new Set([decoded, plain])].filter((spelling) => spelling !== '' && spelling !== slug);
}
