import { parseJson } from '../../src/spec/parse-json.ts';
import type { Address, Addresses } from './built-address.ts';
import { isAbsolute } from './built-address.ts';
import { jsonPlaces } from './json-places.ts';

/** A text in JSON, with the key it belongs to: its own, or that of the list around it. */
export interface JsonText {
  readonly key: string;
  readonly value: string;
  readonly pointer: string;
}

/** Every text in JSON data. */
export function* jsonTexts(data: unknown, key = '', pointer = ''): Iterable<JsonText> {
  if (typeof data === 'string') yield { key, value: data, pointer };
  else if (Array.isArray(data)) for (const [index, item] of data.entries()) yield* jsonTexts(item, key, `${pointer}/${index}`);
  else if (data !== null && typeof data === 'object') {
    for (const [name, value] of Object.entries(data)) {
      yield* jsonTexts(value, name, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    }
  }
}

/** Keys whose values are addresses: `url`, `href`, `src` and `link`, alone or at the end of a longer name (`start_url`, `pageUrl`). */
const addressKey = /^(?:url|href|src|link|permalink)s?$|(?:_|-)(?:url|href|src)s?$|[a-z](?:Url|Href|Src)s?$/;

/** Keys of a manifest whose values a browser asks for (https://www.w3.org/TR/appmanifest/). */
const loadedKey = /^src$/;

/** Markdown links and HTML attributes inside a text. */
const inText = /\]\((?<markdown>[^()\s]+)\)|\b(?:href|src)="(?<html>[^"]+)"/g;

/**
 * Reads the addresses of a JSON file: the values of keys that are named for an address, and the links in texts of
 * Markdown or HTML. Throws a SyntaxError for what is no JSON.
 */
export function readJsonAddresses(label: string, text: string, addresses: Addresses): void {
  const data = parseJson(text);
  const places = jsonPlaces(text);
  const manifest = label.endsWith('.webmanifest');
  for (const { key, value, pointer } of jsonTexts(data)) {
    const add = (list: Address[], url: string): void => {
      list.push({ file: label, ...places.at(pointer), url, in: `"${key}"` });
    };
    if (addressKey.test(key)) add(manifest && loadedKey.test(key) ? addresses.resources : addresses.links, value);
    else for (const match of value.matchAll(inText)) add(addresses.links, (match.groups!['markdown'] ?? match.groups!['html'])!);
  }
}

/** The addresses in structured data (https://schema.org/): identifiers, which nothing loads. */
export function linkedDataAddresses(json: string): string[] {
  const data = parsed(json);
  return [...jsonTexts(data)].flatMap(({ key, value }) => (isAbsolute(value) || (/^(?:@id|url|item|image)$/.test(key) && value.startsWith('/')) ? [value] : []));
}

/**
 * The addresses that a browser may load ahead by speculation rules. Of a pattern only the one that names an origin is
 * given, since it stands for no single page.
 */
export function speculativeAddresses(json: string): string[] {
  return [...jsonTexts(parsed(json))].flatMap(({ key, value }) => (key === 'urls' || (key === 'href_matches' && isAbsolute(value)) ? [value] : []));
}

/** The addresses that an import map gives to names. */
export function importMapAddresses(json: string): string[] {
  const data = parsed(json) as { imports?: unknown; scopes?: unknown } | undefined;
  return [...jsonTexts(data?.imports), ...jsonTexts(data?.scopes)].map(({ value }) => value);
}

/** What is no JSON holds no address; that it is none is said by the rule for HTML or by the browser. */
function parsed(json: string): unknown {
  try {
    return parseJson(json);
  } catch {
    return undefined;
  }
}
