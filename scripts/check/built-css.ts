/** An address in a style sheet, with its offset. */
export interface CssAddress {
  readonly url: string;
  readonly offset: number;
}

const escaped = /\/\*[\s\S]*?\*\//g;
const loading = [
  // url(a.png), url("a.png"), and the address of an @import without url().
  /\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/dgi,
  /@import\s+(?:"([^"]*)"|'([^']*)')/dgi,
];
// image-set("a.avif" type("image/avif"), "a.png"): its plain strings are addresses, those of type() are not.
const imageSet = /\bimage-set\(((?:[^()]|\([^()]*\))*)\)/dgi;
const imageInSet = /(?<!type\(\s*)(?:"([^"]*)"|'([^']*)')/dgi;

/** The addresses that a style sheet loads, in the order in which they stand. */
export function cssAddresses(css: string): CssAddress[] {
  // A comment loads nothing. It is blanked out, so that all offsets stay.
  const text = css.replace(escaped, (comment) => comment.replace(/[^\n]/g, ' '));
  const found = new Map<number, string>();
  const collect = (part: string, pattern: RegExp, from: number): void => {
    for (const match of part.matchAll(pattern)) {
      const group = match.indices!.findIndex((range, index) => index > 0 && range !== undefined);
      if (group > 0) found.set(from + match.indices![group]![0], match[group]!);
    }
  };
  for (const pattern of loading) collect(text, pattern, 0);
  for (const match of text.matchAll(imageSet)) {
    const [start] = match.indices![1]!;
    // What stands in url() was found already.
    const plain = match[1]!.replace(/\burl\([^()]*\)/gi, (part) => ' '.repeat(part.length));
    collect(plain, imageInSet, start);
  }
  return [...found].sort(([a], [b]) => a - b).map(([offset, url]) => ({ url, offset }));
}
