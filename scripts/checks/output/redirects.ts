import { splitAddress } from '../../../src/model/ledger-address.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { BuiltPage } from '../../check/built-page.ts';
import { follow, type BuiltSite } from '../../check/built-site.ts';
import type { Redirect } from '../../check/ledger.ts';
import { didYouMean, listed, nearest } from '../../check/nearest.ts';
import { holds, pageOf } from '../../check/published-addresses.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';

/** The file that hosts read redirects from. */
export const redirectsName = '_redirects';

/** Redirects lead to places that the build holds, stand where nothing else does, and are carried out by the build. */
export const builtRedirectsRule: OutputRule = {
  scope: 'output',
  name: 'output/redirects',
  codes: ['LEDGER005', 'LEDGER006', 'LEDGER010'],
  unit: 'redirects',
  examined: ({ ledger }) => ledger.redirects.size,
  *check(site) {
    const lines = redirectLines(site);
    for (const redirect of site.ledger.redirects.values()) {
      yield* toNothing(redirect, site);
      if (isHiding(redirect, site)) yield hiding(redirect);
      else yield* undone(redirect, lines, site);
    }
  },
};

function* toNothing({ data: { to }, placeOf, id }: Redirect, site: BuiltSite): Iterable<Problem> {
  // A redirect to another one is a chain, which has a rule of its own.
  if (holds(site, to) || site.ledger.targets.has(to) || site.ledger.targets.has(splitAddress(to).path)) return;
  const { path, anchor } = splitAddress(to);
  const page = pageOf(site, path);
  const similar = page === undefined
    ? nearest(path, [...site.pages.keys()].map((file) => `/${file.replace(/index\.html$/, '')}`))
    : nearest(anchor ?? '', page.ids.keys()).map((found) => `${path}#${found}`);
  yield problemAt(placeOf(['to']), {
    code: 'LEDGER005',
    message: `${id} leads to ${to}, which the build does not hold.`,
    why: 'A reader with an old link is sent to nothing, and believes that the answer is gone.',
    mend: `${didYouMean(similar)}Name a page or anchor that exists.`,
  });
}

/** Tells whether the build has something of its own at the address that a redirect leads from. */
function isHiding({ id }: Redirect, site: BuiltSite): boolean {
  const { path, anchor } = splitAddress(id);
  const page = pageOf(site, path);
  if (page === undefined) return site.files.has(path.slice(1));
  return page.refresh === undefined && (anchor === undefined || page.ids.get(anchor)?.former === false);
}

function hiding({ id, placeOf }: Redirect): Problem {
  return problemAt(placeOf(), {
    code: 'LEDGER006',
    message: `${id} is redirected, but the build has ${id.includes('#') ? 'an element' : 'a page'} of its own there.`,
    why: 'One address means one thing for good: an old link would lead to what it never meant, or the new place could not be reached.',
    mend: 'Give what is there now another id, or, where it is what the address always meant, remove the redirect.',
  });
}

/** Where `_redirects` leads, by the path it leads from. */
function redirectLines({ files, read }: BuiltSite): ReadonlyMap<string, string> {
  const lines = files.has(redirectsName) ? read(redirectsName).split('\n') : [];
  return new Map(lines.map((line) => line.trim().split(/\s+/) as [string, string]));
}

function* undone(redirect: Redirect, lines: ReadonlyMap<string, string>, site: BuiltSite): Iterable<Problem> {
  const { id, data: { to }, placeOf } = redirect;
  const { path, anchor } = splitAddress(id);
  const missing: string[] = [];
  if (anchor !== undefined) {
    // The anchors of a page that is redirected itself go with the page.
    if (!pageOf(site, path)?.ids.has(anchor) && !site.ledger.targets.has(path)) missing.push(`an element with the id "${anchor}" on ${path}`);
  } else {
    const page = pageOf(site, path);
    if (path.endsWith('/') && (page?.refresh === undefined || !leadsTo(page, page.refresh.url, to, site))) missing.push(`a page at ${path} that leads to ${to}`);
    if (lines.get(withBase(encodeURI(path), site)) !== withBase(encodeURI(to), site)) missing.push(`a line in ${redirectsName}`);
  }
  if (missing.length === 0) return;
  yield problemAt(placeOf(), {
    code: 'LEDGER010',
    message: `The build does not carry out the redirect from ${id} to ${to}: it lacks ${listed(missing)}.`,
    why: 'The register alone leads nobody anywhere; a reader with an old link would find nothing.',
    mend: 'The step of the build that carries out redirects is scripts/build/redirects.ts; see that it runs, and that nothing after it takes away what it wrote.',
  });
}

function leadsTo(page: BuiltPage, url: string, address: string, site: BuiltSite): boolean {
  const [found, wanted] = [follow(site, page, url), follow(site, page, withBase(address, site))];
  if (found.kind === 'missing') return wanted.kind === 'missing' && found.path === wanted.path;
  return found.kind === 'file' && wanted.kind === 'file' && found.path === wanted.path && found.fragment === wanted.fragment;
}

function withBase(address: string, { base }: BuiltSite): string {
  return `${base}${address.slice(1)}`;
}
