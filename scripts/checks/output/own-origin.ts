import { isAbsolute } from '../../check/built-address.ts';
import { filesOf, follow } from '../../check/built-site.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';

/** Pages, style sheets, scripts and manifests load nothing from another origin, and send nothing to one. */
export const ownOriginRule: OutputRule = {
  scope: 'output',
  name: 'output/own-origin',
  codes: ['OUT004'],
  unit: 'loaded resources',
  examined: (site) => [...filesOf(site)].reduce((total, { resources }) => total + resources.length, 0),
  *check(site) {
    for (const file of filesOf(site)) {
      for (const address of file.resources) {
        const destination = follow(site, file, address.url);
        if (destination.kind !== 'external' || !isAbsolute(address.url)) continue;
        yield problemAt(address, {
          code: 'OUT004',
          message: `${address.in} asks ${destination.url}, which is another origin.`,
          why: 'The handbook works without a network and tells nobody what its readers read.',
          mend: 'Put the file into the site, or link to it instead of loading it.',
        });
      }
      const refresh = site.pages.get(file.path)?.refresh;
      if (refresh === undefined || follow(site, file, refresh.url).kind !== 'external') continue;
      yield problemAt(refresh, {
        code: 'OUT004',
        message: `The page sends its readers on to ${refresh.url}, which is another origin.`,
        why: 'A page of the handbook leads to a page of the handbook; a reader who leaves it does so by a link.',
        mend: 'Let the redirect lead to an own page, which may link the other one.',
      });
    }
  },
};
