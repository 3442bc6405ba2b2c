import { cssAddresses } from '../../check/built-page.ts';
import { follow } from '../../check/built-site.ts';
import { problemAt, type Finding, type OutputRule } from '../../check/rule.ts';

function foreign(what: string, url: string): Finding {
  return {
    code: 'OUT004',
    message: `${what} loads ${url} from another origin.`,
    why: 'The handbook works without a network and tells nobody what its readers read.',
    mend: 'Put the file into the site, or link to it instead of loading it.',
  };
}

/** Pages and style sheets load nothing from another origin. */
export const ownOriginRule: OutputRule = {
  scope: 'output',
  name: 'output/own-origin',
  codes: ['OUT004'],
  *check(site) {
    for (const page of site.pages.values()) {
      for (const address of page.resources) {
        const destination = follow(site, page, address.url);
        if (destination.kind === 'external') yield problemAt(address, foreign(address.in, destination.url));
      }
    }
    for (const path of site.files) {
      if (!path.endsWith('.css')) continue;
      const css = site.read(path);
      for (const url of cssAddresses(css)) {
        if (!/^(?:https?:)?\/\//.test(url)) continue;
        const before = css.slice(0, css.indexOf(url));
        const place = { file: site.label(path), line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
        yield problemAt(place, foreign('This style sheet', url));
      }
    }
  },
};
