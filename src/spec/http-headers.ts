import type { Revision, Revisions } from '../model/revision.ts';
import { describe, holdsIn } from '../model/span.ts';
import type { HttpHeader, HttpMessage } from './http-message.ts';
import type { HttpTransport } from './http-transport.ts';
import { isObject } from './json-schema.ts';
import type { Surface } from './surface.ts';

/** Something wrong with a header, or with a header that is missing. */
export interface HeaderProblem {
  readonly line: number;
  readonly message: string;
  readonly valid: readonly string[];
}

/** Headers of HTTP at large, in lower case: they belong to no revision, and a sample may carry them in every one. */
const GENERAL = new Set([
  'accept', 'accept-encoding', 'accept-language', 'access-control-allow-headers', 'access-control-allow-methods',
  'access-control-allow-origin', 'access-control-expose-headers', 'allow', 'authorization', 'baggage', 'cache-control',
  'connection', 'content-length', 'content-type', 'cookie', 'date', 'dpop', 'etag', 'expires', 'forwarded', 'host',
  'keep-alive', 'location', 'origin', 'pragma', 'referer', 'retry-after', 'server', 'set-cookie', 'traceparent',
  'tracestate', 'transfer-encoding', 'user-agent', 'vary', 'via', 'www-authenticate', 'x-accel-buffering',
  'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto',
]);

/** Which member of the params `Mcp-Name` repeats, by method. */
const NAMED_BY: Readonly<Record<string, string>> = { 'tools/call': 'name', 'prompts/get': 'name', 'resources/read': 'uri' };

const META_VERSION = 'io.modelcontextprotocol/protocolVersion';

/** The header of a message with this name, whatever its case. */
export function headerOf(message: HttpMessage, name: string): HttpHeader | undefined {
  return message.headers.find((header) => header.name.toLowerCase() === name.toLowerCase());
}

/** The media type of a message, without parameters, or undefined. */
export function mediaType(message: HttpMessage): string | undefined {
  return headerOf(message, 'Content-Type')?.value.split(';')[0]?.trim().toLowerCase();
}

/** The value of a header that may be written `=?base64?…?=`. */
function decoded(value: string): string {
  const encoded = /^=\?base64\?(.*)\?=$/.exec(value)?.[1];
  return encoded === undefined ? value : Buffer.from(encoded, 'base64').toString('utf8');
}

/** Finds the headers that neither HTTP nor the revision knows. */
export function unknownHeaders(message: HttpMessage, revision: Revision, revisions: Revisions, surface: Surface): HeaderProblem[] {
  return message.headers.flatMap(({ name, line }): HeaderProblem[] => {
    if (GENERAL.has(name.toLowerCase())) return [];
    const element = surface.find(name).find(({ kind }) => kind === 'header');
    if (element !== undefined && holdsIn(element, revision)) return [];
    const known = [...surface.elements.values()].filter((other) => other.kind === 'header' && holdsIn(other, revision));
    const why = element === undefined ? 'neither HTTP nor a revision has it' : `it exists ${describe(element.spans, revisions)}`;
    return [{ line, message: `\`${name}\` is no header of ${revision.id}; ${why}.`, valid: known.map((other) => other.name) }];
  });
}

/** Headers that only a request has, and those that only a response has, in lower case. */
const OF_REQUESTS = /^(?:accept|accept-encoding|accept-language|authorization|cookie|dpop|host|last-event-id|mcp-method|mcp-name|mcp-param-.*|mcp-protocol-version|origin|referer|user-agent)$/;
const OF_RESPONSES = /^(?:access-control-(?!request-).*|allow|etag|location|retry-after|server|set-cookie|vary|www-authenticate|x-accel-buffering)$/;
/** Headers that stand once in a message. */
const SINGLE = /^(?:accept|authorization|content-type|host|last-event-id|mcp-.*|origin)$/;

/** What is wrong with headers by themselves: on which side they stand, how often, and in which signs. */
export function headerForm(message: HttpMessage, { hasVersionHeader, isStreamable }: Pick<HttpTransport, 'hasVersionHeader' | 'isStreamable'>): HeaderProblem[] {
  const isRequest = message.method !== undefined;
  const seen = new Set<string>();
  return message.headers.flatMap(({ name, value, line }): HeaderProblem[] => {
    const lower = name.toLowerCase();
    const found: HeaderProblem[] = [];
    if ((isRequest ? OF_RESPONSES : OF_REQUESTS).test(lower)) found.push({ line, message: `\`${name}\` is a header of ${isRequest ? 'responses' : 'requests'}.`, valid: [] });
    if (SINGLE.test(lower) && seen.has(lower)) found.push({ line, message: `The header \`${name}\` stands twice.`, valid: [] });
    seen.add(lower);
    // RFC 9110, section 5.5.
    if (/[^\t\x20-\x7e]/.test(value)) found.push({ line, message: `The value of \`${name}\` has signs that are not visible ASCII${lower === 'mcp-name' || lower.startsWith('mcp-param-') ? '; it is written as `=?base64?…?=`' : ''}.`, valid: [] });
    const isForMetadata = message.target?.includes('/.well-known/') === true;
    if (lower === 'mcp-protocol-version' && isRequest && isStreamable && !hasVersionHeader && !isForMetadata) {
      found.push({ line, message: `Only requests for authorization server metadata carry \`${name}\` in this revision; its transport does not know it.`, valid: [] });
    }
    return found;
  });
}

/**
 * Compares the headers of a request that carries a JSON-RPC message with that message.
 *
 * Which headers a revision demands comes from the surface: `Mcp-Method` and `Mcp-Name` where they exist, and
 * `MCP-Protocol-Version` where the transport pages speak of it.
 */
export function headersAgainstBody(
  message: HttpMessage, body: Record<string, unknown>, revision: Revision, surface: Surface, { hasVersionHeader }: Pick<HttpTransport, 'hasVersionHeader'>,
): HeaderProblem[] {
  const method = typeof body['method'] === 'string' ? body['method'] : undefined;
  const params = isObject(body['params']) ? body['params'] : {};
  const meta = isObject(params['_meta']) ? params['_meta'] : {};
  const problems: HeaderProblem[] = [];

  function exists(key: string): boolean {
    const element = surface.get(key);
    return element !== undefined && holdsIn(element, revision);
  }
  function compare(name: string, expected: unknown, source: string, isRequired: boolean): void {
    const header = headerOf(message, name);
    const valid = typeof expected === 'string' ? [expected] : [];
    if (header === undefined) {
      if (isRequired) problems.push({ line: message.line, message: `The request lacks the header \`${name}\`, which ${revision.id} demands; it repeats ${source}.`, valid });
    } else if (typeof expected === 'string' && decoded(header.value) !== expected) {
      problems.push({ line: header.line, message: `\`${name}\` is \`${header.value}\`, but ${source} is \`${expected}\`.`, valid });
    }
  }

  if (exists('header:Mcp-Method') && method !== undefined) {
    compare('Mcp-Method', method, 'the `method` of the body', true);
    const member = Object.hasOwn(NAMED_BY, method) ? NAMED_BY[method] : undefined;
    const name = headerOf(message, 'Mcp-Name');
    if (member !== undefined) compare('Mcp-Name', params[member], `\`params.${member}\``, true);
    else if (name !== undefined) {
      const valid = Object.keys(NAMED_BY);
      problems.push({ line: name.line, message: `\`${method}\` has no name to repeat, so it takes no \`Mcp-Name\`; ${valid.map((other) => `\`${other}\``).join(', ')} do.`, valid });
    }
    problems.push(...paramHeaders(message, method, params['arguments']));
  }
  if (hasVersionHeader) {
    const inBody = exists(`meta:${META_VERSION}`);
    const isFirst = method === 'initialize' || method === undefined;
    if (inBody) compare('MCP-Protocol-Version', meta[META_VERSION], `\`${META_VERSION}\` in \`_meta\``, true);
    else compare('MCP-Protocol-Version', revision.id, 'the negotiated revision', !isFirst);
  }
  return problems;
}

/** `Mcp-Param-*` repeats an argument of a call. Which one, only the tool's schema says; some argument must have the value. */
function paramHeaders(message: HttpMessage, method: string, args: unknown): HeaderProblem[] {
  const values = new Set(scalars(args));
  return message.headers
    .filter(({ name }) => name.toLowerCase().startsWith('mcp-param-'))
    .flatMap(({ name, value, line }): HeaderProblem[] => {
      if (method !== 'tools/call') return [{ line, message: `\`${name}\` repeats an argument of a tool, but \`${method}\` calls none.`, valid: ['tools/call'] }];
      if (values.has(decoded(value))) return [];
      return [{ line, message: `\`${name}\` is \`${value}\`, but no argument of the call has that value.`, valid: [...values] }];
    });
}

/** The scalars inside a JSON value, as header text. */
function scalars(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  return isObject(value) ? Object.values(value).flatMap(scalars) : [];
}
