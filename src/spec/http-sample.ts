import type { Revision, Revisions } from '../model/revision.ts';
import { holdsIn } from '../model/span.ts';
import { headerOf, headersAgainstBody, mediaType, unknownHeaders } from './http-headers.ts';
import { parseHttp, parseSse, type HttpMessage } from './http-message.ts';
import { isObject } from './json-schema.ts';
import { kindOf, type MessageKind, type MessageProblem, type SampleDescription } from './message.ts';
import type { MessageValidator } from './message-validator.ts';
import type { Surface } from './surface.ts';

/** What an author says of an HTTP sample. */
export interface HttpSampleDescription {
  readonly revision: Revision;
  /** The kind of JSON-RPC message in it; for an event stream, the kind of one of its messages. Left out where the body is none. */
  readonly message?: MessageKind;
  /** The method that a result answers, where the sample does not show the request. */
  readonly method?: string;
}

/** Something wrong in an HTTP sample: the line, from 1, and for a JSON body the pointer into it. */
export interface HttpProblem extends MessageProblem {
  readonly line: number;
}

/** Checks HTTP samples against the revision they are meant for. */
export interface HttpSampleChecker {
  /** The problems of a sample in the order of its lines; empty when it is valid. Throws as the message validator does. */
  check(text: string, description: HttpSampleDescription): HttpProblem[];
}

/** A JSON-RPC message of a sample. */
interface Carried {
  readonly value: unknown;
  readonly line: number;
  readonly isRequest: boolean;
}

function problem(line: number, message: string, valid: readonly string[] = []): HttpProblem {
  return { line, pointer: '', message, valid };
}

/**
 * Makes a checker of HTTP samples.
 *
 * Takes the registry, the surface and the message validator made for them.
 */
export function createHttpSampleChecker(options: { revisions: Revisions; surface: Surface; validator: MessageValidator }): HttpSampleChecker {
  const { revisions, surface, validator } = options;

  /** The JSON in a body: one value, or one for each event of a stream. */
  function carried(message: HttpMessage): { found: Carried[]; problems: HttpProblem[] } {
    const isRequest = message.method !== undefined;
    const type = mediaType(message);
    if (message.body === '') return { found: [], problems: [] };
    if (type === undefined) return { found: [], problems: [problem(message.line, 'A message with a body needs a `Content-Type`.', ['application/json', 'text/event-stream'])] };
    if (type === 'text/event-stream') {
      const { events, problems } = parseSse(message.body, message.bodyLine);
      // The `endpoint` event of HTTP+SSE carries an address, and an event without data only its id.
      const texts = events.filter(({ event, data }) => event === 'message' && data !== '');
      const read = texts.map(({ data, line }) => parseJson(data, line, isRequest));
      return { found: read.flatMap(({ found }) => found), problems: [...problems.map(({ line, message: text }) => problem(line, text)), ...read.flatMap((each) => each.problems)] };
    }
    if (type !== 'application/json') return { found: [], problems: [] };
    return parseJson(message.body, message.bodyLine, isRequest);
  }
  function parseJson(text: string, line: number, isRequest: boolean): { found: Carried[]; problems: HttpProblem[] } {
    try {
      return { found: [{ value: JSON.parse(text) as unknown, line, isRequest }], problems: [] };
    } catch (error) {
      return { found: [], problems: [problem(line, `The body is no JSON: ${(error as Error).message}.`)] };
    }
  }

  /** What HTTP itself and the transport pages say of a request. */
  function requestRules(message: HttpMessage, bodies: readonly Carried[], revision: Revision): HttpProblem[] {
    const problems: HttpProblem[] = [];
    const accept = headerOf(message, 'Accept');
    const isMcp = bodies.some(({ value }) => kindOf(value) !== undefined);
    const element = surface.get(`http-method:${message.method}`);
    const isStream = accept?.value.includes('text/event-stream') === true;
    const namesMcp = message.headers.some(({ name }) => /^mcp-/i.test(name));
    if (element?.life(revision) === 'removed' && (isStream || namesMcp)) {
      const valid = [...surface.elements.values()].filter((other) => other.kind === 'http-method' && holdsIn(other, revision)).map(({ name }) => name);
      problems.push(problem(message.line, `The MCP endpoint takes no ${message.method} in ${revision.id}; it takes ${valid.join(', ')}.`, valid));
    }
    if (isMcp && message.method !== 'POST') problems.push(problem(message.line, `A JSON-RPC message is sent with POST, not with ${message.method}.`, ['POST']));
    const streamable = surface.get('transport:streamable-http');
    const both = ['application/json', 'text/event-stream'];
    if (isMcp && accept !== undefined && streamable !== undefined && holdsIn(streamable, revision) && !both.every((type) => accept.value.includes(type))) {
      problems.push(problem(accept.line, `\`Accept\` lists ${both.map((type) => `\`${type}\``).join(' and ')} on a POST to the MCP endpoint.`, both));
    }
    const embedding = surface.get('type:InputRequest');
    for (const { value, line } of bodies) {
      const kind = kindOf(value);
      if ((kind === 'result' || kind === 'error') && embedding !== undefined && holdsIn(embedding, revision)) {
        problems.push(problem(line, `A client sends no response in ${revision.id}: it answers in the \`inputResponses\` of the request it repeats.`));
      }
      if (isObject(value) && (kind === 'request' || kind === 'notification')) {
        const own = headersAgainstBody(message, value, revision, surface);
        // The headers of a notification are left open since 2026-07-28: what is there must fit, nothing must be there.
        const relevant = kind === 'notification' ? own.filter(({ line: at }) => at !== message.line) : own;
        problems.push(...relevant.map((each) => ({ ...each, pointer: '' })));
      }
    }
    return problems;
  }

  function bodyProblems(bodies: readonly Carried[], { revision, message, method }: HttpSampleDescription): HttpProblem[] {
    const methods = new Map<unknown, string>();
    for (const { value } of bodies) if (isObject(value) && typeof value['method'] === 'string' && 'id' in value) methods.set(value['id'], value['method']);
    const kinds = bodies.map(({ value }) => kindOf(value));
    const found = bodies.flatMap(({ value, line, isRequest }, index): HttpProblem[] => {
      const kind = kinds[index] ?? (bodies.length === 1 ? message : undefined);
      if (kind === undefined) return []; // JSON of another protocol, such as OAuth metadata
      const answers = method ?? (isObject(value) ? methods.get(value['id']) : undefined);
      const description: SampleDescription = { revision, message: kind, method: answers, sender: isRequest ? 'client' : 'server' };
      return validator.validate(value, description).map((each) => ({ ...each, line }));
    });
    if (message === undefined || kinds.includes(message)) return found;
    const actual = kinds.filter((kind) => kind !== undefined);
    const what = actual.length === 0 ? 'no JSON-RPC message' : `a ${actual.join(' and a ')}`;
    return [problem(bodies[0]?.line ?? 1, `The sample is said to carry message=${message}, but it carries ${what}.`, actual), ...found];
  }

  return {
    check(text, description) {
      const { revision } = description;
      const { messages, problems } = parseHttp(text);
      const read = messages.map((message) => ({ message, ...carried(message) }));
      const found = [
        ...problems.map(({ line, message }) => problem(line, message)),
        ...messages.flatMap((message) => unknownHeaders(message, revision, revisions, surface).map((each) => ({ ...each, pointer: '' }))),
        ...read.flatMap((each) => each.problems),
        ...read.flatMap(({ message, found: bodies }) => (message.method === undefined ? [] : requestRules(message, bodies, revision))),
      ];
      const unread = read.some((each) => each.problems.length > 0) || messages.length === 0;
      // Where a body could not be read, what it should have been is beside the point.
      const inside = bodyProblems(read.flatMap((each) => each.found), unread ? { ...description, message: undefined } : description);
      return [...found, ...inside].sort((a, b) => a.line - b.line);
    },
  };
}
