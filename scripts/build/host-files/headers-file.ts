import { cacheControl, hashedFolders, securityHeaders, transportHeader } from './headers.ts';

/** The name of the file that Netlify and Cloudflare Pages read headers from. */
export const headersName = '_headers';

/**
 * The `_headers` file. A header that stands in two rules for one address would be sent with both values, so each stands
 * in one; what is not for good is left to the hosts, which have it asked for anew
 * (https://docs.netlify.com/manage/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/).
 */
export function headersFile(hashes: readonly string[]): string {
  const all = [...securityHeaders(hashes), transportHeader].map(([name, value]) => `  ${name}: ${value}\n`).join('');
  return `/*\n${all}${hashedFolders.map((folder) => `/${folder}/*\n  Cache-Control: ${cacheControl.hashed}\n`).join('')}`;
}

/** The hashes that the policy in a `_headers` file allows, in the order in which they stand there. */
export function listedSources(headers: string): string[] {
  const policy = /^ {2}Content-Security-Policy: (.*)$/m.exec(headers)?.[1] ?? '';
  return policy.match(/'sha256-[^']*'/g) ?? [];
}
