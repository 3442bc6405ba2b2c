/**
 * Counts the pages of a PDF that Chromium wrote. Its writer keeps the objects of pages outside compressed streams, so
 * they can be counted; the tree of pages states the number too.
 *
 * @throws an Error where the two differ, because then the file is not written as this reads it.
 */
export function countPages(pdf: Buffer): number {
  // One character for each byte: compressed streams must not be changed into other characters.
  const text = pdf.toString('latin1').replace(/\bstream\r?\n[\s\S]*?endstream/g, '');
  const pages = text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;
  const stated = Math.max(0, ...[...text.matchAll(/<<[^<>]*\/Type\s*\/Pages[^<>]*>>/g)].map(([tree]) => Number(/\/Count\s+(\d+)/.exec(tree)?.[1] ?? 0)));
  if (pages === 0 || pages !== stated) throw new Error(`The PDF has ${pages} objects of pages, and its tree of pages states ${stated}.`);
  return pages;
}
