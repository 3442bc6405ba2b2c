import type { Revision } from '../model/revision.ts';
import { holdsIn } from '../model/span.ts';
import type { Surface } from './surface.ts';
import { headerOf } from './http-headers.ts';
import type { HttpMessage } from './http-message.ts';

/** How a revision uses HTTP, as far as rules on samples depend on it. */
export interface HttpTransport {
  /** One endpoint, each message a POST of its own. Otherwise two endpoints, and everything from the server on one stream. */
  readonly isStreamable: boolean;
  /** No handshake and no session; each request says everything itself. */
  readonly isStateless: boolean;
  /** The client may listen with GET, and end a session with DELETE. */
  readonly hasGetAndDelete: boolean;
  /** The transport pages define `MCP-Protocol-Version`; in 2025-03-26 only authorization does. */
  readonly hasVersionHeader: boolean;
  /** There is a chapter on authorization. */
  readonly hasAuthorization: boolean;
}

/** Reads from the surface how a revision uses HTTP. */
export function httpTransport(revision: Revision, surface: Pick<Surface, 'get'>): HttpTransport {
  const exists = (key: string): boolean => {
    const element = surface.get(key);
    return element !== undefined && holdsIn(element, revision);
  };
  const places = surface.get('header:MCP-Protocol-Version')?.places ?? [];
  return {
    isStreamable: exists('transport:streamable-http'),
    isStateless: !exists('method:initialize'),
    hasGetAndDelete: exists('http-method:GET') && exists('http-method:DELETE'),
    hasVersionHeader: places.some((place) => place.value.startsWith('basic/transports') && holdsIn(place, revision)),
    hasAuthorization: exists('header:Authorization'),
  };
}

/** Tells whether a request goes to an MCP endpoint, and not to a page of OAuth or to another interface. */
export function isForEndpoint(message: HttpMessage): boolean {
  if (message.target?.includes('/.well-known/') === true) return false;
  const isPath = /\/(?:mcp|sse|messages?)\/?(?:$|[?#])/.test(message.target ?? '');
  const listens = headerOf(message, 'Accept')?.value.includes('text/event-stream') === true;
  return isPath || listens || message.headers.some(({ name }) => /^(?:mcp-|last-event-id$)/i.test(name));
}
