/** The front matter of a document, as offsets in its text: of its YAML, and of the body below it. */
export interface FrontMatter {
  readonly from: number;
  readonly to: number;
  readonly body: number;
}

/** Finds the front matter that a text begins with, between two lines of three hyphens; undefined where it begins with none. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const found = /^---\r?\n([\s\S]*?)^---[ \t]*(\r?\n|$)/m.exec(text);
  if (found === null || found.index !== 0) return undefined;
  const from = found[0].indexOf('\n') + 1;
  return { from, to: from + found[1]!.length, body: found[0].length };
}
