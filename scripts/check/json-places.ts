/** A place in a text, counted from 1. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** Places in JSON text by JSON pointer. */
export interface JsonPlaces {
  /** Where the member a pointer leads to begins, or the nearest one around it that exists. */
  at(pointer: string): LineAndColumn;
  /** Keys that stand twice in one object, which the parser passes over. */
  readonly repeated: readonly LineAndColumn[];
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Reads the places in valid JSON. */
export function jsonPlaces(json: string): JsonPlaces {
  const offsets = new Map<string, number>();
  const repeated: number[] = [];
  const stack: { readonly pointer: string; index: number; key: string | undefined }[] = [];
  let expectsKey = false;
  const pointerHere = (): string => {
    const top = stack.at(-1);
    if (top === undefined) return '';
    return `${top.pointer}/${top.key ?? top.index}`;
  };
  for (const { 0: text, index: offset } of json.matchAll(token)) {
    if (text === ':') expectsKey = false;
    else if (text === ',') {
      const top = stack.at(-1)!;
      if (top.key === undefined) top.index += 1;
      else expectsKey = true;
    } else if (text === '}' || text === ']') {
      stack.pop();
      expectsKey = false;
    } else if (expectsKey) {
      const top = stack.at(-1)!;
      top.key = (JSON.parse(text) as string).replaceAll('~', '~0').replaceAll('/', '~1');
      if (offsets.has(pointerHere())) repeated.push(offset);
      offsets.set(pointerHere(), offset);
    } else {
      const pointer = pointerHere();
      if (!offsets.has(pointer)) offsets.set(pointer, offset);
      if (text === '{' || text === '[') stack.push({ pointer, index: 0, key: text === '{' ? '' : undefined });
      expectsKey = text === '{';
    }
  }
  const place = (offset: number): LineAndColumn => {
    const before = json.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
  return {
    at(pointer) {
      for (let known = pointer; known !== ''; known = known.slice(0, known.lastIndexOf('/'))) {
        const offset = offsets.get(known);
        if (offset !== undefined) return place(offset);
      }
      return place(offsets.get('') ?? 0);
    },
    repeated: repeated.map(place),
  };
}
