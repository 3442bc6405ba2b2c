import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { urls } from '../model/urls.ts';

/** What a report of a mistake is about. */
export interface Reported {
  /** Address of the page from the site's root. */
  readonly page: string;
  /** The revision that the page is verified against. */
  readonly against: string;
}

/** The address at which mistakes are reported: `bugs.url` of package.json, as npm has it; undefined where there is none. */
export function trackerOf(root: string): string | undefined {
  const { bugs } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { bugs?: { url?: string } };
  return bugs?.url;
}

/**
 * The link by which a reader reports a mistake on a page: a new issue with the page and its revision filled in, the
 * section left for the end. A project without a tracker leads to where the handbook says how to report.
 */
export function reportLink({ page, against }: Reported, tracker: string | undefined): string {
  if (tracker === undefined) return urls.about('errors');
  const url = new URL(`${tracker.replace(/\/+$/, '')}/new`);
  url.searchParams.set('title', `Wrong on ${page}`);
  url.searchParams.set('body', `Revision: ${against}\nWhat is wrong, and where the specification says otherwise:\n\nPage: ${page}`);
  return url.href;
}
