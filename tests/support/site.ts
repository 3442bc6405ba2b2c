import { inject } from 'vitest';

/** Address of the built site that the tests run against, with a trailing slash. */
export function siteUrl(): string {
  return inject('siteUrl');
}

/** Folder of the built site. */
export function siteFolder(): string {
  return inject('siteFolder');
}
