import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes files all or nothing: everything is written aside first, and put in place only when all of it is there. When
 * putting one in place fails, those before it become what they were.
 *
 * Takes a root folder and the texts by path below it. Throws the error of the file system, with nothing changed.
 */
export function writeAll(root: string, files: ReadonlyMap<string, string>): void {
  const aside = mkdtempSync(join(root, '.import-'));
  const replaced: { readonly path: string; readonly before: Buffer | undefined }[] = [];
  try {
    [...files.values()].forEach((text, index) => writeFileSync(join(aside, String(index)), text));
    for (const [index, path] of [...files.keys()].entries()) {
      const target = join(root, path);
      const before = existsSync(target) ? readFileSync(target) : undefined;
      mkdirSync(dirname(target), { recursive: true });
      renameSync(join(aside, String(index)), target);
      replaced.push({ path: target, before });
    }
  } catch (error) {
    for (const { path, before } of replaced) {
      if (before === undefined) rmSync(path);
      else writeFileSync(path, before);
    }
    throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
