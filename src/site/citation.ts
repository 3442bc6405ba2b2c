import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';

/** What a citation names. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  /** The day on which it was verified, `YYYY-MM-DD`. */
  readonly verifiedOn: string;
  /** The revision it was verified against. */
  readonly against: string;
  /** The address of the page, or what stands for it until the page knows its own. */
  readonly url: string;
}

// The permanent id of the page is the best key there is, hyphens and all.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

const author = 'The MCP Interview Handbook authors';
const container = 'MCP Interview Handbook';

const references = new Map<string, string>();

/** A page as APA and BibTeX cite it. Each is made when it is asked for, and APA once for each page: its style takes its time. */
export function citationsOf({ id, title, verifiedOn, against, url }: Cited): { readonly apa: string; readonly bibtex: string } {
  const [year, month, day] = verifiedOn.split('-').map(Number);
  const cite = (...issued: (number | undefined)[]): Cite => new Cite({
    id, type: 'webpage', title, 'container-title': container, author: [{ literal: author }], issued: { 'date-parts': [issued] },
    note: `Verified on ${verifiedOn} against revision ${against} of the Model Context Protocol`, URL: url,
  });
  return {
    get apa() {
      const key = JSON.stringify([id, title, verifiedOn, against, url]);
      const made = references.get(key) ?? cite(year, month, day).format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).trim();
      references.set(key, made);
      return made;
    },
    get bibtex() {
      // BibTeX has no day; the note has the whole date.
      return cite(year, month).format('bibtex').trim();
    },
  };
}
