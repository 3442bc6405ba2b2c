import { existsSync, renameSync } from 'node:fs';

/**
 * Puts a folder in the place of another by two renames in direct succession; what stood there before lies in a third
 * place then. Throws the file system's error where a folder cannot be renamed; all is then as it was.
 */
export function exchangeFolders(next: string, place: string, previous: string): void {
  if (existsSync(place)) renameSync(place, previous);
  try {
    renameSync(next, place);
  } catch (error) {
    if (!existsSync(place) && existsSync(previous)) renameSync(previous, place);
    throw error;
  }
}
