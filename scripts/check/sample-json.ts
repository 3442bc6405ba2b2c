import { mediaType } from '../../src/spec/http-headers.ts';
import { parseHttp, parseSse } from '../../src/spec/http-message.ts';
import { parseJson } from '../../src/spec/parse-json.ts';
import { jsonPlaces, type JsonPlaces, type LineAndColumn } from './json-places.ts';
import type { SamplePassage } from './sample-place.ts';

/** JSON that stands in a sample, by itself or as the body of an HTTP message. */
export interface SampleJson extends JsonPlaces {
  readonly value: unknown;
  /** The line of the sample on which it begins, from 1. */
  readonly line: number;
}

/** The pieces of JSON in the code of a JSON or HTTP sample, with places in that code. What cannot be read is left out. */
export function jsonInSample({ sample: { language, code } }: Pick<SamplePassage, 'sample'>): SampleJson[] {
  const texts = language === 'json' ? [{ text: code, line: 1 }] : language === 'http' ? bodies(code) : [];
  const lines = code.split('\n');
  return texts.flatMap(({ text, line }) => {
    const value = read(text);
    if (value === undefined) return [];
    const places = jsonPlaces(text);
    const own = text.split('\n');
    // In a stream of events the JSON stands behind the name of its field.
    const inCode = (place: LineAndColumn): LineAndColumn => {
      const indent = (lines[line + place.line - 2] ?? '').indexOf(own[place.line - 1] ?? '');
      return { line: line + place.line - 1, column: place.column + Math.max(0, indent) };
    };
    return [{ value: value.value, line, at: (pointer: string) => inCode(places.at(pointer)), repeated: places.repeated.map(inCode) }];
  });
}

function bodies(code: string): { readonly text: string; readonly line: number }[] {
  return parseHttp(code).messages.flatMap((message) => {
    if (message.method === undefined && mediaType(message) === 'text/event-stream') {
      return parseSse(message.body, message.bodyLine).events.map(({ data, line }) => ({ text: data, line }));
    }
    return [{ text: message.body, line: message.bodyLine }];
  });
}

function read(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: parseJson(text) };
  } catch {
    return undefined;
  }
}
