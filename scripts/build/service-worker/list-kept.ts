import { getManifest } from 'workbox-build/build/get-manifest.js';
import type { KeptFile, KeptList } from '../../../src/client/offline/kept-list.ts';
import { addressOfKept } from './kept-files.ts';
import { isLeftOut, leftOut } from './left-out.ts';

/** Lists what a copy of a build keeps, in the order of addresses. Throws the file system's error, or one for a build without files. */
export async function listKept(folder: string): Promise<KeptList> {
  const files: KeptFile[] = [];
  const { warnings } = await getManifest({
    globDirectory: folder,
    globPatterns: ['**/*'],
    // No file is too large: a copy that lacks one is not whole.
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
    manifestTransforms: [
      (entries) => {
        const kept = entries.filter(({ url }) => !isLeftOut(url));
        for (const { url, revision, size } of kept) files.push([addressOfKept(url), revision!, size]);
        return { manifest: kept, warnings: [] };
      },
    ],
  });
  if (warnings.length > 0) throw new Error(`The files of ${folder} cannot be listed: ${warnings.join(' ')}`);
  return { files: files.sort(([a], [b]) => (a < b ? -1 : 1)), leftOut: leftOut.map(({ files: pattern }) => pattern.source) };
}
