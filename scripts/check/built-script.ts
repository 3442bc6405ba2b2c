import { isAbsolute } from './built-address.ts';

/** An address that a script asks for, with its offset. */
export interface ScriptAddress {
  readonly url: string;
  readonly offset: number;
}

/** Ways in which a script asks for an address that stands in it as a text. */
const asking = new RegExp(
  '(?:\\bimport\\s*\\(|\\bimport|\\bfrom|\\bfetch\\s*\\(|\\bimportScripts\\s*\\(|\\bsendBeacon\\s*\\(|\\bnew\\s+(?:Worker|SharedWorker|EventSource|WebSocket|Request)\\s*\\(|\\.(?:src|href|action)\\s*=)' +
    '\\s*(["\'`])(?<url>[^"\'`\\s]+)\\1',
  'dg',
);

/**
 * The absolute addresses that a script asks for where they stand in it. An address that a script puts together is not
 * seen here; the Content-Security-Policy of a host stops it.
 */
export function scriptRequests(script: string): ScriptAddress[] {
  return [...script.matchAll(asking)].flatMap((match) => {
    const url = match.groups!['url']!;
    return isAbsolute(url) ? [{ url, offset: match.indices!.groups!['url']![0] }] : [];
  });
}
