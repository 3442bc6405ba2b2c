import { fileOf, idsOf, innerLinks, insert, linksOf } from '../built-files.ts';
import type { OutputOperator } from '../operator.ts';
import { misspell } from './misspell.ts';

/** A link leads to a page that was not built. */
export const deadLink: OutputOperator = {
  name: 'dead-link',
  about: 'builds a link to a page that does not exist',
  scope: 'output',
  oneIn: 1000,
  *drafts(base) {
    for (const { path, spot, name, fragment } of innerLinks(base)) {
      if (!path.endsWith('/') || path.length < 4) continue;
      const wrong = `${path.slice(0, -1)}-gone/`;
      yield { subject: name, code: 'OUT001', edits: [{ ...spot, text: fragment === undefined ? wrong : `${wrong}#${fragment}` }] };
    }
  },
};

/** A link leads to a place that its page does not have. */
export const deadAnchor: OutputOperator = {
  name: 'dead-anchor',
  about: 'builds a link to a place that the page does not have',
  scope: 'output',
  oneIn: 2000,
  *drafts(base) {
    for (const { path, spot, name, fragment } of innerLinks(base)) {
      if (fragment === '' || (path !== '' && !path.endsWith('/'))) continue;
      const wrong = fragment === undefined ? 'the-other-part' : `${misspell(fragment)}-x`;
      yield { subject: name, code: 'OUT002', edits: [{ ...spot, text: `${path}#${wrong}` }] };
    }
  },
};

/** A link leads to the right page in letters of the wrong case. */
export const wrongCase: OutputOperator = {
  name: 'wrong-case',
  about: 'builds a link whose letters are of the wrong case',
  scope: 'output',
  oneIn: 1000,
  *drafts(base) {
    for (const { path, spot, name, fragment } of innerLinks(base)) {
      const wrong = path.replace(/\/([a-z])(?=[a-z-]+\/$)/, (_whole, letter: string) => `/${letter.toUpperCase()}`);
      if (wrong === path) continue;
      yield { subject: name, code: 'OUT007', consequences: ['OUT001'], edits: [{ ...spot, text: fragment === undefined ? wrong : `${wrong}#${fragment}` }] };
    }
  },
};

/** A link to a page lacks the slash at its end, so that every reader is redirected. */
export const missingSlash: OutputOperator = {
  name: 'missing-slash',
  about: 'builds a link to a page without the slash at its end',
  scope: 'output',
  oneIn: 1000,
  *drafts(base) {
    for (const { path, spot, name, fragment } of innerLinks(base)) {
      if (!/[a-z]\/$/.test(path)) continue;
      const wrong = path.slice(0, -1);
      yield { subject: name, code: 'OUT008', edits: [{ ...spot, text: fragment === undefined ? wrong : `${wrong}#${fragment}` }] };
    }
  },
};

/** A link names its page from the root of the host, where it is right in one place only. */
export const rootedAddress: OutputOperator = {
  name: 'rooted-address',
  about: 'builds a link from the root of the host',
  scope: 'output',
  oneIn: 1000,
  *drafts(base) {
    for (const { page, url, path, spot, name } of innerLinks(base)) {
      if (path === '' || path.startsWith('/') || page === '404.html') continue;
      const { pathname, search, hash } = new URL(url, `https://site.invalid/${page}`);
      yield { subject: name, code: 'MOUNT001', edits: [{ ...spot, text: `${pathname}${search}${hash}` }] };
    }
  },
};

/** An id stands on two elements of a page. */
export const repeatedId: OutputOperator = {
  name: 'repeated-id',
  about: 'builds two elements of a page with the same id',
  scope: 'output',
  oneIn: 1000,
  *drafts(base) {
    for (const page of base.pages) {
      const ids = idsOf(base, page);
      for (const [index, { id, spot }] of ids.entries()) {
        const earlier = ids[Math.floor(index / 2)]!;
        if (index === 0 || earlier.id === id) continue;
        yield { subject: `${page}/${id}=${earlier.id}`, code: 'OUT003', consequences: ['OUT002', 'OUT006', 'OUT011', 'LEDGER001'], edits: [{ ...spot, text: earlier.id }] };
      }
    }
  },
};

/** A link out of the handbook leads where no source is registered. */
export const unregisteredLink: OutputOperator = {
  name: 'unregistered-link',
  about: 'builds a link out of the handbook that no source registers',
  scope: 'output',
  oneIn: 1000,
  *drafts(base) {
    for (const [index, { url, spot, name }] of linksOf(base).entries()) {
      // Addresses of the specification are compared with its pages by a rule of their own.
      if (!url.startsWith('https://') || url.includes('/specification/')) continue;
      const wrong = ['https://example.com/mcp', `${url.split('#')[0]!.replace(/\/$/, '')}-2`, 'https://modelcontextprotocol.io/blog/of-nobody', 'http://example.com/'][index % 4]!;
      yield { subject: name, code: 'OUT005', consequences: ['OUT010', 'OUT004'], edits: [{ ...spot, text: wrong }] };
    }
  },
};

/** A fact has no place on the page of facts, so that its permanent address is dead. */
export const lostFactAnchor: OutputOperator = {
  name: 'lost-fact-anchor',
  about: 'builds the page of facts without the anchor of a fact',
  scope: 'output',
  *drafts(base) {
    const page = 'facts/index.html';
    for (const { id, spot } of idsOf(base, page)) {
      if (!base.content.handbook.facts.has(id)) continue;
      yield { subject: id, code: 'OUT006', consequences: ['OUT002', 'OUT003', 'LEDGER001', 'LEDGER002'], edits: [{ ...spot, text: `${id}-again` }], at: { file: fileOf(base, page), start: 0, end: base.text(fileOf(base, page)).length } };
    }
  },
};

/** A link to the specification leads to a page or place that the revision does not have. */
export const deadSpecLink: OutputOperator = {
  name: 'dead-spec-link',
  about: 'builds a link to a place that the revision of the specification does not have',
  scope: 'output',
  oneIn: 1000,
  *drafts(base) {
    const { surface } = base.content.workspace;
    const { revisions } = base.content.handbook;
    for (const [index, { url, spot, name }] of linksOf(base).entries()) {
      const found = /^(https:\/\/modelcontextprotocol\.io\/specification\/)([\d-]+)\/([^#]+)#(.+)$/.exec(url);
      if (found === null) continue;
      const [, start, id, page, anchor] = found as unknown as readonly [string, string, string, string, string];
      const elsewhere = revisions.all.find((revision) => revision.id !== id && !surface.hasPage(revision, page) && !surface.hasPage(revision, `${page}/index`));
      const variants = [`${start}${id}/${page}#${misspell(anchor)}`, `${start}${id}/${page}-2#${anchor}`, elsewhere === undefined ? undefined : `${start}${elsewhere.id}/${page}#${anchor}`];
      const wrong = variants[index % 3] ?? variants[0]!;
      yield { subject: name, code: 'OUT010', consequences: ['OUT005'], edits: [{ ...spot, text: wrong }] };
    }
  },
};

/** A page names an address of another site as its own. */
export const foreignOwnAddress: OutputOperator = {
  name: 'foreign-own-address',
  about: 'names the address of another site where an own one belongs',
  scope: 'output',
  *drafts(base) {
    const other = 'https://handbook.example.org';
    for (const [index, page] of base.pages.entries()) {
      const address = `${other}/${page.replace(/index\.html$/, '')}`;
      const html = [
        `<link rel="canonical" href="${address}">`, `<meta property="og:url" content="${address}">`, `<meta property="og:image" content="${other}/open-graph/home.png">`,
        `<link rel="alternate" type="application/atom+xml" href="${other}/feed.xml" title="Changes">`,
      ][index % 4]!;
      yield { subject: page, code: 'OUT012', consequences: ['OUT001', 'OUT005', 'OUT011'], edits: [insert(base, page, html, 'head')] };
    }
  },
};

export const builtLinkOperators = [deadLink, deadAnchor, wrongCase, missingSlash, rootedAddress, repeatedId, unregisteredLink, lostFactAnchor, deadSpecLink, foreignOwnAddress];
