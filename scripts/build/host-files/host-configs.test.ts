import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caddyfile } from './caddy.ts';
import { headersFile, listedSources } from './headers-file.ts';
import { securityHeaders, transportHeader } from './headers.ts';
import { hostConfigs } from './host-configs.ts';
import { containerConfig, nginxConfig } from './nginx.ts';
import { assertServable, readRedirects, usual, type ServerOptions } from './server-options.ts';

const hashes = ["'sha256-BBBB+/='", "'sha256-AAAA'"];
const options: ServerOptions = { ...usual, hashes, redirects: [{ from: '/old/', to: '/new/#a' }, { from: '/caf%C3%A9/', to: '/new/' }] };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-hosts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each([
  ['_headers', headersFile(hashes)], ['nginx', nginxConfig(options)], ['Caddy', caddyfile(options)], ['the container', containerConfig(options)],
  ['nginx at a path', nginxConfig({ ...options, path: '/guide/' })], ['Caddy at a path', caddyfile({ ...options, path: '/guide/' })],
])('%s', (_, text) => {
  it('sends every security header as it is in the one list', () => {
    for (const [name, value] of [...securityHeaders(hashes), transportHeader]) {
      expect(text).toContain(name);
      expect(text).toContain(value);
    }
  });

  it('keeps files with a hash in their names for good', () => {
    expect(text).toContain('public, max-age=31536000, immutable');
    for (const name of ['_astro', 'pagefind/fragment', 'pagefind/index']) expect(text).toContain(name);
  });
});

describe.each([['nginx', nginxConfig], ['Caddy', caddyfile]])('%s', (_, write) => {
  it('leads former addresses on, with the path before both', () => {
    expect(write(options)).toMatch(/"\/old\/"[\s\S]{1,40}"\/new\/#a"/);
    expect(write({ ...options, path: '/guide/' })).toMatch(/"\/guide\/old\/"[\s\S]{1,40}"\/guide\/new\/#a"/);
  });

  it('compares what the server has decoded', () => {
    expect(write(options)).toContain('"/café/"');
  });

  it('refuses what it would read as a variable', () => {
    expect(() => write({ ...options, folder: '/srv/${x}' })).toThrow('would read');
  });
});

it('lists the same scripts for all hosts, read from the headers of the build', () => {
  expect(listedSources(headersFile(hashes))).toEqual(hashes);
  writeFileSync(join(folder, '_headers'), headersFile(hashes));
  writeFileSync(join(folder, '_redirects'), '/old/ /new/ 301\n');
  const configs = hostConfigs(folder, usual);
  expect([...configs.keys()]).toEqual(['nginx/handbook.conf', 'caddy/Caddyfile', 'container/nginx.conf']);
  for (const text of configs.values()) expect(text).toContain(hashes.join(' '));
  expect(configs.get('container/nginx.conf')).toContain('listen 8080;');
});

it('takes paths and ports that servers can have', () => {
  for (const path of ['/', '/guide/', '/a/b-c/~d/']) assertServable({ path, listen: '8080' });
  for (const path of ['guide', '/guide', 'guide/', '/a b/', '/$x/']) expect(() => assertServable({ path, listen: '80' })).toThrow('--path');
  for (const listen of ['', 'x', '-1', '123456']) expect(() => assertServable({ path: '/', listen })).toThrow('--listen');
});

it('says what to do where there is no build', () => {
  expect(() => hostConfigs(folder, usual)).toThrow('npm run build');
});

it('a header stands in one rule for each address, since hosts would send the values of two', () => {
  const rules = headersFile(hashes).split(/^(?=\/)/m).map((rule) => rule.trim().split('\n').map((line) => line.trim().split(':')[0]));
  const [all, ...others] = rules;
  for (const rule of others) expect(rule.slice(1).filter((name) => all!.includes(name))).toEqual([]);
  // Cloudflare Pages reads no longer line.
  expect(headersFile(hashes).split('\n').every((line) => line.length <= 2000)).toBe(true);
});

it('reads redirects as the build writes them', () => {
  expect(readRedirects('# x\n/a/ /b/ 301\n\n/c /d\n')).toEqual([{ from: '/a/', to: '/b/' }, { from: '/c', to: '/d' }]);
});
