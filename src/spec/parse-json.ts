/** JSON whose values stand deeper in each other than anything can walk through. */
export class JsonTooDeep extends SyntaxError {
  /** Where the first value begins that is too deep. */
  readonly offset: number;

  constructor(offset: number) {
    super(`more than ${deepestJson} lists and objects stand inside each other`);
    this.offset = offset;
  }
}

/** Far deeper than any message goes. */
export const deepestJson = 100;

/**
 * Parses JSON. Throws a SyntaxError for what is no JSON, and for JSON so deep that walking through it would not come to
 * its end.
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > deepestJson) throw new JsonTooDeep(index);
  }
  return value;
}
