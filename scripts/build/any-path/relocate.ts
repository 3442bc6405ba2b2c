import { relativeAddress } from '../../../src/site/site-address.ts';
import { missingPageFile } from '../../check/absolute-addresses.ts';
import { cssAddresses } from '../../check/built-css.ts';
import { addressOfPage } from '../stamp/site-paths.ts';
import { prepareMissingPage } from './missing-page.ts';
import { edited, rewriteAddresses, type ChangeAddress } from './rewrite-addresses.ts';

/**
 * Gives the changer that makes addresses from the root of the host relative to a file of the site. `base` is the
 * sub-path that the pages were built for, with a slash at both ends. Addresses out of the site, and those that are
 * relative already, stay.
 */
export function relativeTo(file: string, base: string): ChangeAddress {
  const from = addressOfPage(file);
  return (url) => {
    const trimmed = url.trim();
    if (!trimmed.startsWith(base) || trimmed.startsWith('//')) return url;
    return relativeAddress(from, `/${trimmed.slice(base.length)}`);
  };
}

/** A page of the site with addresses that are the same wherever the site is mounted. */
export function relocatePage(html: string, file: string, base: string): string {
  return rewriteAddresses(html, relativeTo(file, base));
}

/** A style sheet of the site, the same. */
export function relocateSheet(css: string, file: string, base: string): string {
  const change = relativeTo(file, base);
  return edited(css, cssAddresses(css).map(({ url, offset }) => ({ from: offset, to: offset + url.length, text: change(url) })));
}

/**
 * A page or a style sheet of a build, so that it works at any path; the page for what is missing as `prepareMissingPage`
 * has it. Doing it again changes nothing.
 */
export function relocated(file: string, text: string, base: string): string {
  if (file === missingPageFile) return prepareMissingPage(text, base);
  return file.endsWith('.css') ? relocateSheet(text, file, base) : relocatePage(text, file, base);
}
