import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { headersFile } from '../build/host-files/headers-file.ts';
import { alwaysShipped, noticesFile, noticesText, readNotices } from './notices.ts';
import { writeReleaseFiles } from './release-files.ts';
import type { Bill } from './sbom.ts';
import { unpackServerArchive } from './unpacked-archive.ts';

const root = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

it('writes what lies beside the copy without a server, the same each time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-release-'));
  const build = join(folder, 'dist');
  mkdirSync(build);
  writeFileSync(join(build, 'index.html'), '<p>An answer.</p>');
  writeFileSync(join(build, '_headers'), headersFile(["'sha256-AAAA'"]));
  writeFileSync(join(build, noticesFile), noticesText(readNotices(root, alwaysShipped)));
  const write = async (name: string) => {
    const { archive, names } = await writeReleaseFiles({ root, build, into: join(folder, name), version: '1.2.3', date: new Date('2026-11-22T12:34:56Z') });
    expect(readdirSync(join(folder, name)).sort()).toEqual([...names].sort());
    expect(archive).toMatchObject({ files: 3, configurations: 3 });
    return names.map((file) => [file, readFileSync(join(folder, name, file)).toString('base64')]);
  };
  const first = await write('one');
  expect(first.map(([file]) => file)).toEqual(['mcp-interview-handbook-1.2.3-server.tar.gz', 'THIRD-PARTY-NOTICES.txt', 'mcp-interview-handbook-1.2.3.cdx.json']);
  expect(await write('two')).toEqual(first);
  const bill = JSON.parse(readFileSync(join(folder, 'one', 'mcp-interview-handbook-1.2.3.cdx.json'), 'utf8')) as Bill;
  expect(bill.components.filter(({ scope }) => scope === 'required').map(({ name }) => name)).toEqual(alwaysShipped.map((each) => each.package).sort());
  rmSync(folder, { recursive: true });
});

it.each([
  [undefined, '/srv/handbook/mcp-interview-handbook-1.2.3/site', 'listen 80;'],
  [{ place: '/opt/sites/', path: '/guide/', listen: '8080' }, '/opt/sites/mcp-interview-handbook-1.2.3/site', 'listen 8080;'],
])('puts the configurations of the build beside it: %j', async (hosts, served, listens) => {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-release-'));
  const build = join(folder, 'dist');
  mkdirSync(build);
  writeFileSync(join(build, '_headers'), headersFile(["'sha256-AAAA'"]));
  writeFileSync(join(build, '_redirects'), '/old/ /new/ 301\n');
  writeFileSync(join(build, noticesFile), noticesText(readNotices(root, alwaysShipped)));
  const { archive } = await writeReleaseFiles({ root, build, into: folder, version: '1.2.3', date: new Date('2026-11-22T12:34:56Z'), ...(hosts && { hosts }) });
  const entries = await unpackServerArchive(readFileSync(join(folder, archive.name)));
  const inHosts = [...entries.keys()].filter((name) => /\/hosts\/.*[^/]$/.test(name));
  expect(inHosts).toEqual(['caddy/Caddyfile', 'container/nginx.conf', 'nginx/handbook.conf'].map((name) => `mcp-interview-handbook-1.2.3/hosts/${name}`));
  for (const name of inHosts) {
    const text = entries.get(name)!.content.toString();
    expect(text).toContain("'sha256-AAAA'");
    expect(text).toContain(`"${served}`);
    expect(text).toContain(`${hosts?.path ?? '/'}old/`);
  }
  expect(entries.get(inHosts[2]!)!.content.toString()).toContain(listens);
  rmSync(folder, { recursive: true });
});

it('packs nothing that is no build', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-release-'));
  await expect(writeReleaseFiles({ root, build: folder, into: join(folder, 'release'), version: '1.2.3', date: new Date(0) })).rejects.toThrow('npm run build');
  expect(readdirSync(join(folder, 'release'))).toEqual([]);
  rmSync(folder, { recursive: true });
});

it('the changelog tells of the version that is released', () => {
  const sections = [...readFileSync(join(root, 'CHANGELOG.md'), 'utf8').matchAll(/^## \[([^\]]+)\](?: - (\S+))?$/gm)];
  expect(sections[0]?.[1]).toBe('Unreleased');
  expect(sections.slice(1).map(([, name]) => name)).toContain(version);
  expect(sections.slice(1).every(([, , day]) => /^\d{4}-\d{2}-\d{2}$/.test(day ?? ''))).toBe(true);
});
