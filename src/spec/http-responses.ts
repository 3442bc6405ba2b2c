import { STATUS_CODES } from 'node:http';
import type { Revision, Revisions } from '../model/revision.ts';
import { holdsIn, parseSpans } from '../model/span.ts';
import { lineProblem, type Carried, type HttpProblem, type ReadMessage } from './http-bodies.ts';
import { headerOf, mediaType } from './http-headers.ts';
import { parseSse } from './http-message.ts';
import type { HttpTransport } from './http-transport.ts';
import { isObject } from './json-schema.ts';
import { kindOf } from './message.ts';

/** What the rules on responses depend on. */
export interface ResponseContext {
  readonly revision: Revision;
  readonly revisions: Revisions;
  readonly transport: HttpTransport;
}

/**
 * The status that comes with an error code in the stateless revisions: `basic/transports/streamable-http#server-validation`,
 * `#protocol-version-header`, and `basic/index` on capabilities.
 */
const STATUS_OF: Readonly<Record<number, number>> = { [-32020]: 400, [-32021]: 400, [-32022]: 400, [-32601]: 404 };

/** A header that a response with a status has to carry, in the revisions that say so: `basic/authorization`. */
const DEMANDED: readonly { readonly status: number; readonly header: string; readonly span: string }[] = [
  { status: 401, header: 'WWW-Authenticate', span: '2025-06-18' },
];

/** What HTTP itself and the transport pages say of a response. */
export function responseRules(read: ReadMessage, context: ResponseContext): HttpProblem[] {
  return [...statusLine(read), ...demandedHeaders(read, context), ...bodiesAndStatus(read, context), ...stream(read, context)];
}

function statusLine({ message: { startLine, line, status } }: ReadMessage): HttpProblem[] {
  const known = STATUS_CODES[status!];
  if (known === undefined) return [lineProblem(line, `${status} is no status of HTTP.`)];
  const reason = /^HTTP\/\S+ \d{3} (.+)$/.exec(startLine)?.[1]?.trim();
  return reason === undefined || reason.toLowerCase() === known.toLowerCase() ? [] : [lineProblem(line, `The status ${status} is called "${known}", not "${reason}".`, [`${status} ${known}`])];
}

function demandedHeaders({ message }: ReadMessage, { revision, revisions }: ResponseContext): HttpProblem[] {
  return DEMANDED.flatMap(({ status, header, span }) => {
    if (message.status !== status || headerOf(message, header) !== undefined || !isIn(span, revision, revisions)) return [];
    return [lineProblem(message.line, `A ${status} of ${revision.id} carries the header \`${header}\`.`, [header])];
  });
}

/** Tells whether a span holds in a revision. One that the registry cannot read, because it ends before, does not. */
function isIn(span: string, revision: Revision, revisions: Revisions): boolean {
  try {
    return holdsIn({ spans: parseSpans(span, revisions) }, revision);
  } catch {
    return false;
  }
}

function bodiesAndStatus({ message, bodies }: ReadMessage, { revision, transport }: ResponseContext): HttpProblem[] {
  const { status, line, bodyLine } = message;
  if ((status === 202 || status === 204 || status === 304) && message.body !== '') return [lineProblem(bodyLine, `A response with the status ${status} has no body.`)];
  const isStream = mediaType(message) === 'text/event-stream';
  const found: HttpProblem[] = [];
  if (isStream && status !== 200) found.push(lineProblem(line, `A stream of events comes with the status 200, not ${status}.`, ['200 OK']));
  for (const { value, line: at } of bodies) {
    const kind = kindOf(value);
    if (kind === undefined) continue;
    if (!isStream && !transport.isStreamable) {
      found.push(lineProblem(at, `In ${revision.id} the server sends its messages on the open event stream, never in the response to a POST.`, ['text/event-stream']));
    } else if (kind === 'result' || kind === 'batch') {
      if (status !== 200 && !isStream) found.push(lineProblem(line, `A ${kind} comes with the status 200, not ${status}.`, ['200 OK']));
    } else if (kind === 'error') found.push(...errorStatus(value, at, status!, line, transport, revision));
    else if (!isStream) found.push(lineProblem(at, `A server sends a ${kind} in an event stream only.`, ['text/event-stream']));
  }
  return found;
}

function errorStatus(value: unknown, at: number, status: number, line: number, transport: HttpTransport, revision: Revision): HttpProblem[] {
  const code = isObject(value) && isObject(value['error']) ? value['error']['code'] : undefined;
  if (!transport.isStateless || typeof code !== 'number') return [];
  const wanted = STATUS_OF[code];
  if (wanted !== undefined && wanted !== status) return [lineProblem(line, `The error \`${code}\` comes with the status ${wanted} in ${revision.id}, not ${status}.`, [`${wanted} ${STATUS_CODES[wanted]}`])];
  if (status === 404 && wanted === undefined) return [lineProblem(at, `With the status 404 the body says \`-32601\` in ${revision.id}, not \`${code}\`.`, ['-32601'])];
  return [];
}

/** The event with the address for POSTs belongs to HTTP+SSE. */
function stream({ message }: ReadMessage, { revision, transport }: ResponseContext): HttpProblem[] {
  if (!transport.isStreamable || mediaType(message) !== 'text/event-stream') return [];
  return parseSse(message.body, message.bodyLine).events
    .filter(({ event }) => event === 'endpoint')
    .map(({ line }) => lineProblem(line, `The event \`endpoint\` belongs to HTTP+SSE; the transport of ${revision.id} has one endpoint.`));
}

/** The JSON-RPC messages of a response. */
export function messagesOf({ bodies }: ReadMessage): Carried[] {
  return bodies.flatMap((carried) => (Array.isArray(carried.value) ? (carried.value as unknown[]).map((value) => ({ ...carried, value })) : [carried]));
}
