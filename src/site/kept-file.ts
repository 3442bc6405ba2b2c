import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Gives what is made for a file, from an earlier build where it was made before. The name of the file has to say all that
 * it depends on, so that what is kept is never old.
 */
export async function keptFile(file: string, make: () => Promise<Uint8Array>): Promise<Buffer> {
  try {
    return readFileSync(file);
  } catch {
    // Not made yet.
  }
  const bytes = Buffer.from(await make());
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Renamed into place, so that a build that is stopped leaves no half file, and two threads never write the same.
    const partial = `${file}.${process.pid}.${threadId}`;
    writeFileSync(partial, bytes);
    renameSync(partial, file);
  } catch {
    // A project that cannot be written to makes it each time.
  }
  return bytes;
}
