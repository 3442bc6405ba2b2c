import type { Sample } from '../../../src/model/passage/passage.ts';

/**
 * The names of the protocol that a sample of a message shows: its method, its type, its headers, and the values of
 * `method` inside it. SDK code names none, because its names are those of a package.
 */
export function sampleNames({ language, attributes, code }: Sample): string[] {
  const named = [attributes.get('method'), attributes.get('type') === undefined ? undefined : `type:${attributes.get('type')!}`].filter((name) => name !== undefined);
  if (language !== 'json' && language !== 'http') return named;
  const methods = [...code.matchAll(/"method"\s*:\s*"([^"]+)"/g)].map((match) => match[1]!);
  const headers = language === 'http' ? [...code.matchAll(/^([A-Za-z][A-Za-z-]+):/gm)].map((match) => match[1]!) : [];
  return [...new Set([...named, ...methods, ...headers])];
}
