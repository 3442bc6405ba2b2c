/**
 * What earlier loads made of the same content, so that loading again costs only what changed: in a server that checks
 * on every save, and in a run that checks a thousand small changes one after the other.
 *
 * It never decides what is true: everything kept is a plain function of what it is kept under.
 */
export interface ParseCache {
  /** What `read` makes of a file's bytes, or made of the same bytes of that file before. */
  ofFile<Reading extends object>(file: string, bytes: Uint8Array, read: () => Reading): Reading;
  /** What `make` makes of objects, or made of the very same ones before. `name` tells apart what is made of them. */
  ofObjects<Made>(name: string, from: readonly [object, ...object[]], make: () => Made): Made;
}

interface KeptFile {
  readonly bytes: Uint8Array;
  readonly reading: object;
}

interface KeptMade {
  readonly from: readonly object[];
  readonly made: unknown;
}

/** The inside of a cache, by which another one can read it. */
interface Layer extends ParseCache {
  findFile(file: string, bytes: Uint8Array): object | undefined;
  findMade(name: string, from: readonly object[]): KeptMade | undefined;
}

/**
 * Makes an empty cache. It keeps the newest content of each file only.
 *
 * `below` is read, but not written: so every one of many small changes starts from what is known of the content
 * without it, and leaves nothing behind.
 */
export function createParseCache(below?: ParseCache): ParseCache {
  const under = below as Layer | undefined;
  const files = new Map<string, KeptFile>();
  const made = new WeakMap<object, Map<string, KeptMade>>();
  const layer: Layer = {
    findFile(file, bytes) {
      const kept = files.get(file);
      return kept !== undefined && sameBytes(kept.bytes, bytes) ? kept.reading : under?.findFile(file, bytes);
    },
    findMade(name, from) {
      const kept = made.get(from[0]!)?.get(name);
      return kept !== undefined && sameObjects(kept.from, from) ? kept : under?.findMade(name, from);
    },
    ofFile<Reading extends object>(file: string, bytes: Uint8Array, read: () => Reading): Reading {
      const known = layer.findFile(file, bytes);
      // What is kept under a file is what its one reader made of it.
      if (known !== undefined) return known as Reading;
      const reading = read();
      files.set(file, { bytes, reading });
      return reading;
    },
    ofObjects<Made>(name: string, from: readonly [object, ...object[]], make: () => Made): Made {
      const known = layer.findMade(name, from);
      if (known !== undefined) return known.made as Made;
      const result = make();
      let byName = made.get(from[0]);
      if (byName === undefined) made.set(from[0], (byName = new Map()));
      byName.set(name, { from, made: result });
      return result;
    },
  };
  return layer;
}

/** A cache that keeps nothing, for loads that happen once. */
export const noCache: ParseCache = { ofFile: (_file, _bytes, read) => read(), ofObjects: (_name, _from, make) => make() };

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
}

function sameObjects(a: readonly object[], b: readonly object[]): boolean {
  return a.length === b.length && a.every((object, index) => object === b[index]);
}
