import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/**
 * Packs files into a ZIP archive, all below one folder. The same files give the same bytes on every machine: names in
 * order, one time for all, no owner, and the rights of a plain file.
 *
 * Takes the files by their paths, the name of the folder, and the day that all of them carry, `YYYY-MM-DD`.
 */
export async function zipFiles(files: ReadonlyMap<string, Uint8Array>, folder: string, day: string): Promise<Buffer> {
  const archive = new ZipFile();
  const mtime = noon(day);
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Only the time of the DOS era: the other form holds a moment, which would differ between time zones.
    archive.addBuffer(Buffer.from(content), `${folder}/${path}`, { mtime, mode: 0o100644, compressionLevel: 9, forceDosTimestamp: true });
  }
  archive.end();
  return buffer(archive.outputStream);
}

/** Noon of a day by the local clock, which the archive writes down as it stands; noon is on no day left out by a change of clocks. */
function noon(day: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date, 12);
}
