import type { Revisions } from '../model/revision.ts';
import { parseSpans, type Spans } from '../model/span.ts';
import type { Element, ElementKind, ErrorRange, Varying } from './element.ts';
import type { SurfaceData } from './surface-data.ts';

/** An element before its deprecation is known. */
export type ElementDraft = Omit<Element, 'deprecated' | 'deprecation' | 'life'>;

type Details = Omit<ElementDraft, 'key' | 'kind' | 'name' | 'required' | 'directions'> &
  Partial<Pick<ElementDraft, 'required' | 'directions'>>;

/** Reads spans of the stored notation; the same text is read once. */
export type SpanReader = (text: string) => Spans;

/** Makes a reader of stored spans. It throws the RangeError of `parseSpans` for a revision that the registry lacks. */
export function spanReader(revisions: Revisions): SpanReader {
  const known = new Map<string, Spans>();
  return (text) => {
    const spans = known.get(text) ?? parseSpans(text, revisions);
    known.set(text, spans);
    return spans;
  };
}

const NEVER: Spans = [];

/**
 * Turns the stored surface into elements, kind by kind, each with its surface key.
 *
 * Takes the stored files and a reader of spans; returns drafts in the order of the files.
 */
export function elementDrafts(data: SurfaceData, read: SpanReader): ElementDraft[] {
  const drafts: ElementDraft[] = [];

  function add(kind: ElementKind, name: string, details: Details): void {
    drafts.push({ key: `${kind}:${name}`, kind, name, required: NEVER, directions: [], ...details });
  }
  function maybe(text: string | undefined): Spans | undefined {
    return text === undefined ? undefined : read(text);
  }
  function flag(stored: true | string | undefined, spans: Spans): Spans {
    return stored === undefined ? NEVER : stored === true ? spans : read(stored);
  }
  function bySpan(map: Readonly<Record<string, string>>): Varying<string> {
    return Object.entries(map)
      .map(([value, text]) => ({ value, spans: read(text) }))
      .sort((a, b) => a.spans[0]!.from.order - b.spans[0]!.from.order);
  }
  function varying<T extends string>(stored: T | Readonly<Partial<Record<T, string>>>, spans: Spans): Varying<T> {
    if (typeof stored === 'string') return [{ value: stored, spans }];
    return bySpan(stored as Readonly<Record<string, string>>) as Varying<T>;
  }
  function addPlain(kind: ElementKind, file: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(file)) add(kind, name, { spans: read(text) });
  }

  for (const [name, method] of Object.entries(data.methods)) {
    const spans = read(method.spans);
    add('method', name, {
      spans,
      messageKind: method.kind,
      directions: varying(method.direction, spans),
      definitions: varying(method.definition, spans),
      required: flag(method.paramsRequired, spans),
      ...(method.results && { results: bySpan(method.results) }),
    });
  }
  for (const [name, type] of Object.entries(data.types)) {
    const spans = read(type.spans);
    add('type', name, { spans, types: varying(type.kind, spans), ...(type.members && { members: bySpan(type.members) }) });
  }
  for (const [kind, file] of [['field', data.fields], ['param', data.params]] as const) {
    for (const [name, member] of Object.entries(file)) {
      const spans = read(member.spans);
      const inherited = maybe(member.inherited);
      add(kind, name, {
        spans,
        required: flag(member.required, spans),
        types: varying(member.type, spans),
        ...(inherited && { inherited }),
      });
    }
  }
  addPlain('capability', data.capabilities);
  for (const [name, error] of Object.entries(data.errors)) {
    add('error', name, {
      spans: read(error.spans),
      names: error.names,
      schema: maybe(error.schema) ?? NEVER,
      docs: maybe(error.docs) ?? NEVER,
      mentioned: maybe(error.mentioned) ?? NEVER,
    });
  }
  for (const [name, header] of Object.entries(data.headers)) {
    const spans = read(header.spans);
    add('header', name, {
      spans,
      mentioned: maybe(header.mentioned) ?? NEVER,
      places: bySpan(header.where),
      spellings: varying(header.spelling ?? name, spans),
    });
  }
  addPlain('http-method', data.httpMethods);
  addPlain('well-known', data.wellKnown);
  for (const [name, key] of Object.entries(data.metaKeys)) {
    add('meta', name, {
      spans: read(key.spans),
      schema: maybe(key.schema) ?? NEVER,
      docs: maybe(key.docs) ?? NEVER,
      ...(key.definedOn && { definedOn: bySpan(key.definedOn) }),
    });
  }
  addPlain('extension', data.extensions);
  for (const [name, content] of Object.entries(data.contentTypes)) {
    const spans = read(content.spans);
    add('content', name, { spans, definitions: varying(content.definition, spans), allowedIn: bySpan(content.allowedIn) });
  }
  addPlain('transport', data.transports);
  for (const [name, value] of Object.entries(data.values)) {
    add('value', name, {
      spans: read(value.spans),
      allowedBy: bySpan(value.in ?? {}),
      namedBy: bySpan(value.open ?? {}),
    });
  }
  return drafts;
}

/** Reads the ranges of error codes, which are stored as `-32000..-32019`. */
export function errorRanges(data: SurfaceData, read: SpanReader): ErrorRange[] {
  return Object.entries(data.errorRanges).map(([range, { role, spans }]) => {
    const ends = range.split('..').map(Number);
    return { lowest: Math.min(...ends), highest: Math.max(...ends), role, spans: read(spans) };
  });
}
