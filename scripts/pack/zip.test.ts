import { expect, test } from 'vitest';
import { zipFiles } from './zip.ts';

const files = new Map([['b/c.txt', Buffer.from('text')], ['a.txt', Buffer.from('x'.repeat(1000))]]);

/** The names in the directory of an archive, with the days and rights that it gives them. */
function listed(archive: Buffer): { name: string; day: string; time: number; mode: string }[] {
  const entries = [];
  for (let at = archive.indexOf('PK\x01\x02'); at !== -1; at = archive.indexOf('PK\x01\x02', at + 4)) {
    const date = archive.readUInt16LE(at + 14);
    const day = [1980 + (date >> 9), (date >> 5) & 15, date & 31].map((part) => String(part).padStart(2, '0')).join('-');
    entries.push({ name: archive.toString('utf8', at + 46, at + 46 + archive.readUInt16LE(at + 28)), day, time: archive.readUInt16LE(at + 12), mode: (archive.readUInt32LE(at + 38) >>> 16).toString(8) });
  }
  return entries;
}

test('holds the files in order below one folder, on one day and with plain rights', async () => {
  const entry = { day: '2026-03-29', time: 12 << 11, mode: '100644' };
  expect(listed(await zipFiles(files, 'folder', '2026-03-29'))).toEqual([{ name: 'folder/a.txt', ...entry }, { name: 'folder/b/c.txt', ...entry }]);
});

test('is the same in every order, and in every time zone', async () => {
  const archive = await zipFiles(files, 'folder', '2026-03-29');
  expect((await zipFiles(new Map([...files].reverse()), 'folder', '2026-03-29')).equals(archive)).toBe(true);
  const before = process.env['TZ'];
  for (const zone of ['America/Los_Angeles', 'Europe/Berlin', 'Pacific/Kiritimati']) {
    process.env['TZ'] = zone;
    expect((await zipFiles(files, 'folder', '2026-03-29')).equals(archive), zone).toBe(true);
  }
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});
