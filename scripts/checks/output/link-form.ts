import { addressesOf } from '../../check/built-address.ts';
import { judgeLink, type LinkState } from '../../check/built-link.ts';
import { filesOf } from '../../check/built-site.ts';
import { problemAt, type Finding, type OutputRule } from '../../check/rule.ts';

/** Every address inside the site is written as the place is called now: its case, its slash, and no former address. */
export const linkFormRule: OutputRule = {
  scope: 'output',
  name: 'output/link-form',
  codes: ['OUT007', 'OUT008', 'OUT009'],
  unit: 'links',
  examined: (site) => [...filesOf(site)].reduce((total, file) => total + addressesOf(file).length, 0),
  *check(site) {
    for (const file of filesOf(site)) {
      for (const address of addressesOf(file)) {
        const finding = judge(address, judgeLink(site, file, address.url));
        if (finding !== undefined) yield problemAt(address, finding);
      }
    }
  },
};

function judge({ in: where, url }: { in: string; url: string }, state: LinkState): Finding | undefined {
  switch (state.kind) {
    case 'wrong-case':
      return {
        code: 'OUT007',
        message: `${where} leads to "${url}", which differs from the name of the file in upper and lower case.`,
        why: 'It works on machines that make no difference between the two, and leads to nothing on all others.',
        mend: `Write "${state.instead}". Addresses are made in src/model/urls.ts only; find what wrote this one.`,
      };
    case 'slash-missing':
      return {
        code: 'OUT008',
        message: `${where} leads to "${url}", a page, without the slash at its end.`,
        why: 'Each visit costs a second request, and a host that does not know about it, or a copy on a disk, shows nothing.',
        mend: `Write "${state.instead}". Addresses are made in src/model/urls.ts only; find what wrote this one.`,
      };
    case 'redirected':
      return {
        code: 'OUT009',
        message: `${where} leads to "${url}", a place that moved.`,
        why: 'A former address is kept for links that others hold. One of our own that uses it sends readers a longer way, and breaks in search and in copies.',
        mend: `Write "${state.instead}". "npm run move" and "npm run retire" change the references in the content; find what wrote this one.`,
      };
    default:
      return undefined;
  }
}
