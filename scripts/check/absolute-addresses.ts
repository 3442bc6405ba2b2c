/** An address in a build that stays absolute, and why. */
export interface AbsoluteAddress {
  /** What it stands in, as a reader of the documents would call it. */
  readonly what: string;
  readonly why: string;
  /** What it begins with. Only a stamped build has addresses with scheme and host. */
  readonly form: 'from the root of the host' | 'with scheme and host' | 'with a scheme alone';
  /** Files in which every address from the root of the host is of this kind. */
  readonly files?: RegExp;
}

/** The page that a host shows for what is missing. */
export const missingPageFile = '404.html';

/** All that is absolute in a build: no other address in it may depend on where the build is mounted. */
export const absoluteAddresses: readonly AbsoluteAddress[] = [
  {
    what: 'every address in `404.html`', form: 'from the root of the host', files: /^404\.html$/,
    why: 'A host shows this page at any address and any depth, so nothing relative to its own place can be right. A script on it finds the root of the site and mends the addresses; without script they are right where the site lies at the root of its host, or at the path it was stamped for.',
  },
  {
    what: '`_redirects`', form: 'from the root of the host', files: /^_redirects$/,
    why: 'Hosts that read this file serve a site at the root of a host, and take no other form.',
  },
  {
    what: 'canonical addresses', form: 'with scheme and host',
    why: 'They say which of several copies of a page counts, so they have to name a host.',
  },
  {
    what: '`og:url` and `og:image`', form: 'with scheme and host',
    why: 'Services that preview a link read them far from the page and take no relative address (https://ogp.me/).',
  },
  {
    what: '`sitemap.xml` and its line in `robots.txt`', form: 'with scheme and host',
    why: 'The protocol of sitemaps takes no relative address (https://www.sitemaps.org/protocol.html).',
  },
  {
    what: 'ids of the feed and of its entries', form: 'with a scheme alone',
    why: 'They are names that never change, whatever address the site has, so they are `urn:uuid:` addresses and lead nowhere (RFC 4287, 4.2.6).',
  },
  {
    what: 'links in a stamped feed, in stamped Markdown and in a stamped `llms.txt`', form: 'with scheme and host',
    why: 'Their readers take them away from their address. In a build that was not stamped they are relative to the file.',
  },
];

/** Tells whether addresses of a file may begin at the root of the host. */
export function mayBeginAtRoot(file: string): boolean {
  return absoluteAddresses.some(({ files }) => files?.test(file) === true);
}
