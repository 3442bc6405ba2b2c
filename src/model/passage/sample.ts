/**
 * Reads the words behind the language of a code fence: `key=value`, `key="a value"` and bare words, which get
 * an empty value.
 */
export function readFenceAttributes(meta: string | null | undefined): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of (meta ?? '').matchAll(/([\w-]+)(?:=(?:"([^"]*)"|(\S+)))?/g)) {
    attributes.set(match[1]!, match[2] ?? match[3] ?? '');
  }
  return attributes;
}
