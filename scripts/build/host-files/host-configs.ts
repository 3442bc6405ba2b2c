import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddyfile } from './caddy.ts';
import { headersName, listedSources } from './headers-file.ts';
import { containerConfig, nginxConfig } from './nginx.ts';
import { readRedirects, type ServerOptions } from './server-options.ts';

/** What of a configuration is chosen, and not read from a build. */
export type HostOptions = Pick<ServerOptions, 'folder' | 'path' | 'listen'>;

/**
 * The configurations of servers for a build, by their paths below `hosts/`. Takes the folder of the build, from whose
 * `_headers` and `_redirects` they are made, so that all hosts say the same. Throws where the folder is no build.
 */
export function hostConfigs(build: string, options: HostOptions): ReadonlyMap<string, string> {
  const headers = join(build, headersName);
  if (!existsSync(headers)) throw new Error(`There is no ${headersName} in ${build}, so it is no build. Run "npm run build" first.`);
  const redirects = join(build, '_redirects');
  const server: ServerOptions = {
    ...options,
    hashes: listedSources(readFileSync(headers, 'utf8')),
    redirects: existsSync(redirects) ? readRedirects(readFileSync(redirects, 'utf8')) : [],
  };
  return new Map([
    ['nginx/handbook.conf', nginxConfig(server)],
    ['caddy/Caddyfile', caddyfile(server)],
    ['container/nginx.conf', containerConfig({ ...server, listen: '8080' })],
  ]);
}
