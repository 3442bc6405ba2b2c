/** A segment of a member path. The dots of a `_meta` key such as `io.modelcontextprotocol/logLevel` do not divide it. */
const SEGMENT = /io\.modelcontextprotocol\/[^.]+|[^.]+/g;

/** Divides a dotted member path such as `Tool.inputSchema.type` into its segments, without array brackets. */
export function segments(path: string): string[] {
  return (path.match(SEGMENT) ?? []).map((segment) => segment.replace(/\[[^\]]*\]/g, ''));
}

/** The last segment of a member path: `type` for `Tool.inputSchema.type`. */
export function lastSegment(path: string): string {
  return segments(path).at(-1) ?? '';
}

/** The paths that contain a member path, nearest first: `A.b`, `A` for `A.b.c`. */
export function parents(path: string): string[] {
  const parts = path.match(SEGMENT) ?? [];
  return parts
    .slice(0, -1)
    .map((_, index) => parts.slice(0, index + 1).join('.'))
    .reverse();
}

/** Every ending of a member path at a segment border, without array brackets: `c`, `b.c` for `A.b.c`; not the whole path. */
export function suffixes(path: string): string[] {
  const parts = segments(path);
  return parts.slice(1).map((_, index) => parts.slice(index + 1).join('.'));
}
