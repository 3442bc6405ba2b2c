import { createSourceText } from '../../src/model/source/source-text.ts';

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
  const text = createSourceText('', json);
  const offsets = new Map<string, number>();
  const repeated: number[] = [];
  const stack: { readonly pointer: string; index: number; key: string | undefined }[] = [];
  let expectsKey = false;
  const pointerHere = (): string => {
    const top = stack.at(-1);
    if (top === undefined) return '';
    return `${top.pointer}/${top.key ?? top.index}`;
  };
  for (const { 0: found, index: offset } of json.matchAll(token)) {
    if (found === ':') expectsKey = false;
    else if (found === ',') {
      const top = stack.at(-1)!;
      if (top.key === undefined) top.index += 1;
      else expectsKey = true;
    } else if (found === '}' || found === ']') {
      stack.pop();
      expectsKey = false;
    } else if (expectsKey) {
      const top = stack.at(-1)!;
      top.key = (JSON.parse(found) as string).replaceAll('~', '~0').replaceAll('/', '~1');
      if (offsets.has(pointerHere())) repeated.push(offset);
      offsets.set(pointerHere(), offset);
    } else {
      const pointer = pointerHere();
      if (!offsets.has(pointer)) offsets.set(pointer, offset);
      if (found === '{' || found === '[') stack.push({ pointer, index: 0, key: found === '{' ? '' : undefined });
      expectsKey = found === '{';
    }
  }
  const place = (offset: number): LineAndColumn => text.positionAt(offset);
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
