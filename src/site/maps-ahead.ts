/** A file of a collection of maps, parsed. */
export interface ParsedMap {
  /** What it was parsed of. */
  readonly text: string;
  readonly data: unknown;
}

/** Parsed files by their paths from the project's root. */
export type ParsedMaps = ReadonlyMap<string, ParsedMap>;

// Astro loads the loaders of content with modules of their own; they and the build share the global object.
const holder = globalThis as { [name: symbol]: Promise<ParsedMaps> | undefined };
const name = Symbol.for('mcp-interview-handbook:maps-ahead');

/** Lets the loaders of this process know what is being parsed ahead of them; undefined where nothing is any more. */
export function announceMaps(maps: Promise<ParsedMaps> | undefined): void {
  holder[name] = maps;
}

/** What is being parsed ahead; undefined where nothing is. */
export function announcedMaps(): Promise<ParsedMaps> | undefined {
  return holder[name];
}

/** The data of a file, where it was parsed ahead with this very text. */
export async function parsedAhead(file: string, text: string): Promise<{ readonly data: unknown } | undefined> {
  const found = (await holder[name])?.get(file);
  return found?.text === text ? found : undefined;
}
