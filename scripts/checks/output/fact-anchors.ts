import { urls } from '../../../src/model/urls.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';

/** Every fact has its anchor on the page of facts. */
export const factAnchorsRule: OutputRule = {
  scope: 'output',
  name: 'output/fact-anchors',
  codes: ['OUT006'],
  unit: 'facts',
  examined: ({ handbook }) => handbook.facts.size,
  *check(site) {
    const page = [...site.pages.values()].find(({ path }) => urls.facts() === `/${path.replace(/index\.html$/, '')}`);
    for (const id of site.handbook.facts.keys()) {
      if (page?.ids.has(id)) continue;
      yield problemAt({ file: site.label(page?.path ?? `${urls.facts().slice(1)}index.html`), line: 1, column: 1 }, {
        code: 'OUT006',
        message: page === undefined ? `There is no page of facts, so "${id}" has no address.` : `The page of facts has no anchor for "${id}".`,
        why: 'Every fact has a permanent address, to which claims on all pages link.',
        mend: `Let ${urls.facts()} show every fact with its id as anchor.`,
      });
    }
  },
};
