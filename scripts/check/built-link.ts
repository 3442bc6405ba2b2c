import { finalAddress } from '../../src/model/ledger-redirect.ts';
import { addressOfFile } from '../../src/model/ledger-address.ts';
import type { BuiltFile } from './built-address.ts';
import { follow, type BuiltSite } from './built-site.ts';

/** What an address in a built file comes to. Addresses in it are as the file should write them, with the base of the site. */
export type LinkState =
  | { readonly kind: 'good' }
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'missing'; readonly path: string }
  /** There is such a file, but its name is written in other cases. */
  | { readonly kind: 'wrong-case'; readonly instead: string }
  | { readonly kind: 'slash-missing'; readonly instead: string }
  /** The page has no element with that id. */
  | { readonly kind: 'no-anchor'; readonly page: string; readonly anchor: string }
  /** It leads to a place that moved. */
  | { readonly kind: 'redirected'; readonly instead: string };

const good: LinkState = { kind: 'good' };
const states = new WeakMap<BuiltSite, Map<string, LinkState>>();
const lowerCase = new WeakMap<BuiltSite, ReadonlyMap<string, string>>();

/** Judges an address that stands in a file of a build. The rules about links all stand on it, so that one mistake has one code. */
export function judgeLink(site: BuiltSite, file: Pick<BuiltFile, 'path'>, url: string): LinkState {
  let known = states.get(site);
  if (known === undefined) states.set(site, (known = new Map()));
  const key = `${file.path}\n${url}`;
  let state = known.get(key);
  if (state === undefined) known.set(key, (state = judge(site, file, url)));
  return state;
}

function judge(site: BuiltSite, file: Pick<BuiltFile, 'path'>, url: string): LinkState {
  // An empty fragment and #top are the top of the page in every browser; a pattern stands for no single page.
  if (url === '#' || url === '#top' || url.includes('*')) return good;
  const destination = follow(site, file, url);
  if (destination.kind === 'none') return good;
  if (destination.kind === 'external') return destination;
  if (destination.kind === 'missing') {
    const same = sameButForCase(site, destination.path);
    return same === undefined ? destination : { kind: 'wrong-case', instead: written(site, same, fragmentOf(url)) };
  }
  // A text fragment names words of the page and no element of it.
  const anchor = destination.fragment.startsWith(':~:') ? '' : destination.fragment;
  if (destination.slashMissing) return { kind: 'slash-missing', instead: written(site, destination.path, anchor) };
  const page = site.pages.get(destination.path);
  if (page === undefined) return good;
  const id = page.ids.get(anchor);
  if (page.refresh !== undefined || id?.former === true) return { kind: 'redirected', instead: moved(site, destination.path, anchor) };
  return anchor === '' || id !== undefined ? good : { kind: 'no-anchor', page: page.path, anchor };
}

function moved(site: BuiltSite, path: string, anchor: string): string {
  const address = `${addressOfFile(path)}${anchor === '' ? '' : `#${anchor}`}`;
  return `${site.base}${(finalAddress(address, site.ledger.targets) ?? address).slice(1)}`;
}

function written(site: BuiltSite, path: string, anchor: string): string {
  return `${site.base}${addressOfFile(path).slice(1)}${anchor === '' ? '' : `#${anchor}`}`;
}

function fragmentOf(url: string): string {
  return url.includes('#') ? url.slice(url.indexOf('#') + 1) : '';
}

function sameButForCase(site: BuiltSite, path: string): string | undefined {
  let byLowerCase = lowerCase.get(site);
  if (byLowerCase === undefined) lowerCase.set(site, (byLowerCase = new Map([...site.files].map((file) => [file.toLowerCase(), file]))));
  const wanted = path.toLowerCase();
  for (const candidate of [wanted, `${wanted}index.html`, `${wanted}/index.html`]) {
    const found = byLowerCase.get(candidate);
    if (found !== undefined) return found;
  }
  return undefined;
}
