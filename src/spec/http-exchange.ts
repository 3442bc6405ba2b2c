import { lineProblem, type HttpProblem, type ReadMessage } from './http-bodies.ts';
import { mediaType } from './http-headers.ts';
import { messagesOf } from './http-responses.ts';
import { isForEndpoint, type HttpTransport } from './http-transport.ts';
import { isObject } from './json-schema.ts';
import { kindOf } from './message.ts';

const CAPABILITIES = 'io.modelcontextprotocol/clientCapabilities';
/** The capability that a client declares to be asked for something. */
const ASKED_BY: Readonly<Record<string, string>> = { 'elicitation/create': 'elicitation', 'sampling/createMessage': 'sampling', 'roots/list': 'roots' };

/**
 * Compares the messages of a sample with each other: each response with the request before it, and each request with
 * what came before.
 */
export function exchangeRules(read: readonly ReadMessage[], transport: HttpTransport): HttpProblem[] {
  const found: HttpProblem[] = [];
  let asked: Record<string, unknown> | undefined;
  const ids = new Set<unknown>();
  for (const [index, current] of read.entries()) {
    const before = read[index - 1];
    if (current.message.method === undefined) {
      if (before?.message.method !== undefined) found.push(...answer(before, current, transport));
      asked = messagesOf(current).map(({ value }) => (isObject(value) && isObject(value['result']) ? value['result'] : undefined)).find((result) => result?.['resultType'] === 'input_required') ?? asked;
      continue;
    }
    for (const { value, line } of messagesOf(current)) {
      if (!isObject(value) || kindOf(value) !== 'request') continue;
      if (ids.has(value['id'])) found.push(lineProblem(line, `The id ${JSON.stringify(value['id'])} stands in an earlier request of the sample; each request has its own.`));
      ids.add(value['id']);
      if (asked !== undefined) found.push(...repeated(value, line, asked));
    }
  }
  return found;
}

function answer(request: ReadMessage, response: ReadMessage, transport: HttpTransport): HttpProblem[] {
  const sent = messagesOf(request);
  const kinds = sent.map(({ value }) => kindOf(value));
  const { status, line } = response.message;
  const isCall = kinds.includes('request');
  const found: HttpProblem[] = [];
  if (transport.isStreamable && kinds.some((kind) => kind !== undefined)) {
    if (isCall && status === 202) found.push(lineProblem(line, 'The status 202 answers notifications and responses; a request is answered by a JSON object or a stream.', ['200 OK']));
    if (!isCall && status! < 400 && status !== 202) found.push(lineProblem(line, `What asks for no answer is accepted with the status 202 and no body, not with ${status}.`, ['202 Accepted']));
  }
  if (transport.hasGetAndDelete && request.message.method === 'GET' && isForEndpoint(request.message) && status === 200 && mediaType(response.message) !== 'text/event-stream') {
    found.push(lineProblem(line, 'A GET to the MCP endpoint is answered by a `text/event-stream`, or refused with 405.', ['text/event-stream']));
  }
  const ids = sent.flatMap(({ value }) => (isObject(value) && kindOf(value) === 'request' ? [value['id']] : []));
  for (const { value, line: at } of messagesOf(response)) {
    if (!isObject(value) || ids.length === 0) continue;
    const kind = kindOf(value);
    if ((kind !== 'result' && kind !== 'error') || value['id'] === undefined || ids.includes(value['id'])) continue;
    found.push(lineProblem(at, `The response has the id ${JSON.stringify(value['id'])}, but the request has ${ids.map((id) => JSON.stringify(id)).join(', ')}.`, ids.map((id) => JSON.stringify(id))));
  }
  return [...found, ...undeclared(request, response)];
}

/** A server asks only for what the request says the client can do. */
function undeclared(request: ReadMessage, response: ReadMessage): HttpProblem[] {
  const meta = messagesOf(request).map(({ value }) => member(member(value, 'params'), '_meta')).find((found) => found[CAPABILITIES] !== undefined);
  if (meta === undefined) return [];
  const declared = member(meta, CAPABILITIES);
  return messagesOf(response).flatMap(({ value, line }) => Object.entries(member(member(value, 'result'), 'inputRequests')).flatMap(([key, embedded]): HttpProblem[] => {
    const method = isObject(embedded) && typeof embedded['method'] === 'string' ? embedded['method'] : '';
    const capability = Object.hasOwn(ASKED_BY, method) ? ASKED_BY[method] : undefined;
    if (capability === undefined || declared[capability] !== undefined) return [];
    const pointer = `/result/inputRequests/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [{ ...lineProblem(line, `The server asks for \`${method}\`, but the request declares no \`${capability}\`.`, [capability]), pointer }];
  }));
}

function member(value: unknown, key: string): Record<string, unknown> {
  const inner = isObject(value) ? value[key] : undefined;
  return isObject(inner) ? inner : {};
}

/** The request that is repeated after the server asked for input answers what was asked, and brings the state back as it was. */
function repeated(value: Record<string, unknown>, line: number, asked: Record<string, unknown>): HttpProblem[] {
  const params = member(value, 'params');
  if (params['inputResponses'] === undefined && params['requestState'] === undefined) return [];
  const wanted = Object.keys(member(asked, 'inputRequests'));
  const given = Object.keys(member(params, 'inputResponses'));
  return [
    ...given.filter((key) => !wanted.includes(key)).map((key) => ({ ...lineProblem(line, `The server asked nothing under the key \`${key}\`.`, wanted), pointer: `/params/inputResponses/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` })),
    ...wanted.filter((key) => !given.includes(key)).map((key) => ({ ...lineProblem(line, `What the server asked under the key \`${key}\` is not answered.`, wanted), pointer: '/params/inputResponses' })),
    ...(params['requestState'] === asked['requestState'] ? [] : [{ ...lineProblem(line, 'The `requestState` comes back exactly as the server gave it, and only if it gave one.'), pointer: '/params/requestState' }]),
  ];
}
