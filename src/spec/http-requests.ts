import type { Revision } from '../model/revision.ts';
import { holdsIn } from '../model/span.ts';
import { lineProblem, type HttpProblem, type ReadMessage } from './http-bodies.ts';
import { headerOf, headersAgainstBody } from './http-headers.ts';
import type { HttpMessage } from './http-message.ts';
import { isForEndpoint, type HttpTransport } from './http-transport.ts';
import { isObject } from './json-schema.ts';
import { kindOf } from './message.ts';
import type { Surface } from './surface.ts';

/** What the rules on requests depend on. */
export interface RequestContext {
  readonly revision: Revision;
  readonly surface: Surface;
  readonly transport: HttpTransport;
  /** The status of the response that follows in the sample. */
  readonly answeredWith: number | undefined;
}

const both = ['application/json', 'text/event-stream'];

/** What HTTP itself and the transport pages say of a request. */
export function requestRules(read: ReadMessage, context: RequestContext): HttpProblem[] {
  const isMcp = read.bodies.some(({ value }) => kindOf(value) !== undefined);
  return [
    ...verb(read, isMcp, context),
    ...(isMcp && read.message.method === 'POST' ? accepted(read, context) : []),
    ...(!isMcp && isForEndpoint(read.message) ? withoutBody(read, context) : []),
    ...token(read, isMcp, context),
    ...read.bodies.flatMap(({ value, line }) => body(value, line, read, context)),
  ];
}

function verb({ message }: ReadMessage, isMcp: boolean, { revision, surface, transport, answeredWith }: RequestContext): HttpProblem[] {
  if (isMcp && message.method !== 'POST') return [lineProblem(message.line, `A JSON-RPC message is sent with POST, not with ${message.method}.`, ['POST'])];
  const valid = [...surface.elements.values()].filter((other) => other.kind === 'http-method' && holdsIn(other, revision)).map(({ name }) => name);
  const isKnown = surface.get(`http-method:${message.method}`) !== undefined;
  // An older client may still send it, and is told so.
  const isGone = isKnown && !valid.includes(message.method!) && transport.isStreamable && isForEndpoint(message) && answeredWith !== 405;
  return isGone ? [lineProblem(message.line, `The MCP endpoint takes no ${message.method} in ${revision.id}; it takes ${valid.join(', ')}.`, valid)] : [];
}

/** The client lists both types of answer on each POST. */
function accepted({ message }: ReadMessage, { revision, transport }: RequestContext): HttpProblem[] {
  if (!transport.isStreamable) return [];
  const accept = headerOf(message, 'Accept');
  if (accept === undefined) return [lineProblem(message.line, `The request lacks the header \`Accept\`, which ${revision.id} demands on a POST to the MCP endpoint.`, [`Accept: ${both.join(', ')}`])];
  return both.every((type) => accept.value.includes(type)) ? [] : [lineProblem(accept.line, `\`Accept\` lists ${both.map((type) => `\`${type}\``).join(' and ')} on a POST to the MCP endpoint.`, both)];
}

/** GET and DELETE in the revisions that have them. */
function withoutBody({ message }: ReadMessage, { revision, transport }: RequestContext): HttpProblem[] {
  const { method, line } = message;
  if (!transport.hasGetAndDelete || (method !== 'GET' && method !== 'DELETE')) return [];
  const found: HttpProblem[] = [];
  if (message.body !== '') found.push(lineProblem(message.bodyLine, `A ${method} to the MCP endpoint has no body.`));
  if (method === 'GET' && headerOf(message, 'Accept')?.value.includes('text/event-stream') !== true) {
    found.push(lineProblem(headerOf(message, 'Accept')?.line ?? line, 'A GET to the MCP endpoint lists `text/event-stream` in `Accept`.', ['text/event-stream']));
  }
  if (method === 'DELETE' && headerOf(message, 'Mcp-Session-Id') === undefined) {
    found.push(lineProblem(line, 'A DELETE ends a session, so it names it in `Mcp-Session-Id`.', ['Mcp-Session-Id']));
  }
  found.push(...versionHeader(message, revision, transport));
  return found;
}

/** After the handshake, every request names the revision that was agreed on. */
function versionHeader(message: HttpMessage, revision: Revision, { hasVersionHeader, isStateless }: HttpTransport): HttpProblem[] {
  if (!hasVersionHeader || isStateless) return [];
  const version = headerOf(message, 'MCP-Protocol-Version');
  if (version === undefined) return [lineProblem(message.line, `The request lacks the header \`MCP-Protocol-Version\`, which ${revision.id} demands after the handshake.`, [revision.id])];
  return version.value === revision.id ? [] : [lineProblem(version.line, `\`MCP-Protocol-Version\` is \`${version.value}\`, but the negotiated revision is \`${revision.id}\`.`, [revision.id])];
}

/** An access token travels in its header as a bearer token, never in the address. */
function token({ message }: ReadMessage, isMcp: boolean, { revision, transport }: RequestContext): HttpProblem[] {
  if (!transport.hasAuthorization || !(isMcp || isForEndpoint(message))) return [];
  const header = headerOf(message, 'Authorization');
  return [
    ...(/[?&]access_token=/.test(message.target ?? '') ? [lineProblem(message.line, `An access token never stands in the query string in ${revision.id}; it travels in the header \`Authorization\`.`, ['Authorization: Bearer <token>'])] : []),
    ...(header !== undefined && !/^(?:Bearer|DPoP) \S/i.test(header.value) ? [lineProblem(header.line, 'The MCP endpoint takes an access token as a bearer token.', ['Bearer <token>'])] : []),
  ];
}

function body(value: unknown, line: number, { message }: ReadMessage, { revision, surface, transport }: RequestContext): HttpProblem[] {
  const kind = kindOf(value);
  const found: HttpProblem[] = [];
  if ((kind === 'result' || kind === 'error') && transport.isStateless) {
    found.push(lineProblem(line, `A client sends no response in ${revision.id}: it answers in the \`inputResponses\` of the request it repeats.`));
  }
  else if (kind === 'result' || kind === 'error') found.push(...versionHeader(message, revision, transport));
  if (!isObject(value) || (kind !== 'request' && kind !== 'notification')) return found;
  const own = headersAgainstBody(message, value, revision, surface, transport);
  // The headers of a notification are left open since 2026-07-28: what is there must fit, nothing must be there.
  const relevant = kind === 'notification' && transport.isStateless ? own.filter(({ line: at }) => at !== message.line) : own;
  found.push(...relevant.map((each) => ({ ...each, pointer: '' })));
  const session = headerOf(message, 'Mcp-Session-Id');
  if (value['method'] === 'initialize' && session !== undefined && transport.hasGetAndDelete) {
    found.push(lineProblem(session.line, '`initialize` begins a session, so it carries no id of one.'));
  }
  if (value['method'] === 'notifications/cancelled' && transport.isStateless) {
    found.push(lineProblem(line, `On HTTP a client cancels by closing the response stream in ${revision.id}; \`notifications/cancelled\` belongs to stdio.`));
  }
  return found;
}
