import { brotliCompressSync, constants } from 'node:zlib';
import { remembered } from './remembered.ts';

const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };

/** How many bytes a text has, compressed as static hosts serve it: brotli at its highest quality. */
export function compressedSize(text: string): number {
  return text === '' ? 0 : brotliCompressSync(text, { params }).length;
}

/** The compressed sizes of texts. Compressing takes its time, so sizes are remembered below a project's root. */
export function compressedSizes(texts: readonly string[], root: string): number[] {
  return remembered({ root, name: 'compressed-sizes', basis: process.versions['brotli'] ?? process.version }, texts, (unknown) => unknown.map(compressedSize));
}
