import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { surfaceFiles } from '../../../src/spec/derive/derive-surface.ts';
import type { SurfaceData } from '../../../src/spec/surface-data.ts';

/** The folder of the stored surface, below the project's root. */
export const surfaceFolder = 'src/spec/surface';

/** Reads the stored surface of a project, which need not be the one that this program belongs to. Throws the file system's error. */
export function readStoredSurface(root: string): SurfaceData {
  const named = surfaceFiles.map((name) => [name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), JSON.parse(readFileSync(join(root, surfaceFolder, `${name}.json`), 'utf8')) as unknown]);
  return Object.fromEntries(named) as SurfaceData;
}
