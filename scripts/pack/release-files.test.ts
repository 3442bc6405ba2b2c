import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { alwaysShipped, noticesFile, noticesText, readNotices } from './notices.ts';
import { writeReleaseFiles } from './release-files.ts';
import type { Bill } from './sbom.ts';

const root = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

it('writes what lies beside the copy without a server, the same each time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-release-'));
  const build = join(folder, 'dist');
  mkdirSync(build);
  writeFileSync(join(build, 'index.html'), '<p>An answer.</p>');
  writeFileSync(join(build, noticesFile), noticesText(readNotices(root, alwaysShipped)));
  const write = async (name: string) => {
    const { archive, names } = await writeReleaseFiles({ root, build, into: join(folder, name), version: '1.2.3', day: '2026-11-22' });
    expect(readdirSync(join(folder, name)).sort()).toEqual([...names].sort());
    expect(archive.files).toBe(2);
    return names.map((file) => [file, readFileSync(join(folder, name, file)).toString('base64')]);
  };
  const first = await write('one');
  expect(first.map(([file]) => file)).toEqual(['mcp-interview-handbook-1.2.3-server.tar.gz', 'THIRD-PARTY-NOTICES.txt', 'mcp-interview-handbook-1.2.3.cdx.json']);
  expect(await write('two')).toEqual(first);
  const bill = JSON.parse(readFileSync(join(folder, 'one', 'mcp-interview-handbook-1.2.3.cdx.json'), 'utf8')) as Bill;
  expect(bill.components.filter(({ scope }) => scope === 'required').map(({ name }) => name)).toEqual(alwaysShipped.map((each) => each.package).sort());
  rmSync(folder, { recursive: true });
});

it('the changelog tells of the version that is released', () => {
  const sections = [...readFileSync(join(root, 'CHANGELOG.md'), 'utf8').matchAll(/^## \[([^\]]+)\](?: - (\S+))?$/gm)];
  expect(sections[0]?.[1]).toBe('Unreleased');
  expect(sections.slice(1).map(([, name]) => name)).toContain(version);
  expect(sections.slice(1).every(([, , day]) => /^\d{4}-\d{2}-\d{2}$/.test(day ?? ''))).toBe(true);
});
