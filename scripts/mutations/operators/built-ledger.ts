import { publishedFile } from '../../../src/model/ledger-published.ts';
import { redirectsFile } from '../../../src/model/ledger-redirect.ts';
import { redirectPage } from '../../build/redirect-page.ts';
import { readLedger, type Ledger } from '../../check/ledger.ts';
import { fileOf, idsOf, insert } from '../built-files.ts';
import { relativeAddress } from '../../../src/site/site-address.ts';
import type { OutputOperator } from '../operator.ts';
import type { SiteBase } from '../site-base.ts';

/** The ledger of the build with redirects that the build does not know. */
function withRedirects({ site, content }: SiteBase, redirects: readonly (readonly [from: string, to: string])[], published: readonly string[]): Ledger {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const yaml = redirects.map(([from, to]) => `${from}:\n  to: ${to}\n  on: ${content.today ?? site.today}\n  reason: It says more.\n`).join('');
  const { ledger } = readLedger(new Map([[redirectsFile, bytes(yaml)], [publishedFile, bytes(published.join('\n'))]]));
  return {
    ...site.ledger,
    published: new Map([...site.ledger.published, ...ledger.published]),
    redirects: new Map([...site.ledger.redirects, ...ledger.redirects]),
    targets: new Map([...site.ledger.targets, ...ledger.targets]),
  };
}

const addressOf = (page: string): string => `/${page.replace(/index\.html$/, '')}`;

/** A published page, or a place on one, is not built any more. */
export const loseAddress: OutputOperator = {
  name: 'lose-address',
  about: 'no longer builds a page or a place that was published',
  scope: 'output',
  atLeast: 16,
  oneIn: 2000,
  *drafts(base) {
    const lines = { file: publishedFile, first: 1, last: 1 };
    for (const page of base.pages) {
      if (page === '404.html' || page === 'index.html') continue;
      yield { subject: page, code: 'LEDGER001', consequences: ['OUT', 'LEDGER'], edits: [], replaced: new Map([[fileOf(base, page), null]]), at: lines };
      for (const { id, spot } of idsOf(base, page)) {
        if (!base.site.ledger.published.has(`${addressOf(page)}#${id}`)) continue;
        yield { subject: `${page}#${id}`, code: 'LEDGER001', consequences: ['OUT', 'LEDGER'], edits: [{ ...spot, text: `${id}-renamed` }], at: lines };
      }
    }
  },
};

/** A page or a section is built that nobody has promised yet. */
export const addAddress: OutputOperator = {
  name: 'add-address',
  about: 'builds a page or a section that the ledger does not have',
  scope: 'output',
  *drafts(base) {
    for (const [index, page] of base.pages.entries()) {
      if (page === '404.html') continue;
      const file = fileOf(base, page);
      if (index % 2 === 0) {
        yield { subject: `${page}#new`, code: 'LEDGER002', consequences: ['OUT011', 'BUDGET'], edits: [insert(base, page, `<section id="a-new-section-${index}"><h2>A new section</h2><p>More.</p></section>`)], at: { file, start: 0, end: base.text(file).length } };
      } else {
        const copy = file.replace(/index\.html$/, 'more/index.html');
        yield { subject: `${page}/more`, code: 'LEDGER002', consequences: ['OUT', 'BUDGET'], edits: [], replaced: new Map([[copy, base.files.get(file)!]]), at: { file: copy, start: 0, end: 0 } };
      }
    }
  },
};

/** A redirect leads to nothing, stands in front of a page, or is not carried out; a link leads to a former address. */
export const brokenRedirect: OutputOperator = {
  name: 'broken-redirect',
  about: 'redirects to nothing, in front of a page, or without building what leads on',
  scope: 'output',
  *drafts(base) {
    const lines = { file: redirectsFile, first: 1, last: 2 };
    for (const page of base.pages) {
      const address = addressOf(page);
      if (!page.endsWith('/index.html')) continue;
      const former = `${address.slice(0, -1)}-before/`;
      yield { subject: `${page}/nothing`, code: 'LEDGER005', consequences: ['LEDGER'], edits: [], at: lines, site: { ledger: withRedirects(base, [[former, `${address.slice(0, -1)}-gone/`]], [former]) } };
      yield { subject: `${page}/in-front`, code: 'LEDGER006', consequences: ['LEDGER', 'OUT009'], edits: [], at: lines, site: { ledger: withRedirects(base, [[address, '/q/']], []) } };
      yield { subject: `${page}/not-built`, code: 'LEDGER010', consequences: ['LEDGER'], edits: [], at: lines, site: { ledger: withRedirects(base, [[former, address]], [former]) } };
      const leadsOn = redirectPage({ from: former, href: relativeAddress(former, address), text: address, on: base.site.today, reason: 'It says more.', anchors: [], origin: base.site.origin });
      yield {
        subject: `${page}/linked`, code: 'OUT009', consequences: ['LEDGER', 'OUT', 'BUDGET', 'POLICY'], edits: [insert(base, page, `<p><a href="${relativeAddress(address, former)}">The page before</a></p>`)],
        replaced: new Map([[fileOf(base, `${former.slice(1)}index.html`), new TextEncoder().encode(leadsOn)]]),
        site: { ledger: withRedirects(base, [[former, address]], [former]) },
      };
    }
  },
};

export const builtLedgerOperators = [loseAddress, addAddress, brokenRedirect];
