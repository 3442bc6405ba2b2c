import { mediaType } from './http-headers.ts';
import { parseSse, type HttpMessage } from './http-message.ts';
import type { MessageProblem } from './message.ts';
import { parseJson } from './parse-json.ts';

/** Something wrong in an HTTP sample: the line, from 1, and for a JSON body the pointer into it. */
export interface HttpProblem extends MessageProblem {
  readonly line: number;
}

/** A JSON value that an HTTP message carries. */
export interface Carried {
  readonly value: unknown;
  readonly line: number;
  readonly isRequest: boolean;
}

/** An HTTP message with the JSON in its body, and what is wrong with that. */
export interface ReadMessage {
  readonly message: HttpMessage;
  readonly bodies: readonly Carried[];
  readonly problems: readonly HttpProblem[];
}

/** Makes a problem of a whole line. */
export function lineProblem(line: number, message: string, valid: readonly string[] = []): HttpProblem {
  return { line, pointer: '', message, valid };
}

const jsonTypes = ['application/json', 'text/event-stream'];

/** Reads the JSON in a body: one value, or one for each event of a stream. JSON-RPC hidden behind another type is a problem. */
export function readBodies(message: HttpMessage): ReadMessage {
  const isRequest = message.method !== undefined;
  const type = mediaType(message);
  if (message.body === '') return { message, bodies: [], problems: [] };
  if (type === undefined) return { message, bodies: [], problems: [lineProblem(message.line, 'A message with a body needs a `Content-Type`.', jsonTypes)] };
  if (type === 'text/event-stream' && !isRequest) return readStream(message);
  if (type === 'application/json') return { message, ...readJson(message.body, message.bodyLine, isRequest) };
  if (!/"jsonrpc"\s*:/.test(message.body)) return { message, bodies: [], problems: [] };
  return { message, bodies: [], problems: [lineProblem(message.bodyLine, `A JSON-RPC message travels as \`application/json\`${isRequest ? '' : ' or in a `text/event-stream`'}, but the \`Content-Type\` is \`${type}\`.`, isRequest ? jsonTypes.slice(0, 1) : jsonTypes)] };
}

function readStream(message: HttpMessage): ReadMessage {
  const { events, problems } = parseSse(message.body, message.bodyLine);
  // The `endpoint` event of HTTP+SSE carries an address, and an event without data only its id.
  const texts = events.filter(({ event, data }) => event === 'message' && data !== '');
  const named = events.filter(({ event, data }) => event !== 'message' && /"jsonrpc"\s*:/.test(data));
  const read = texts.map(({ data, line }) => readJson(data, line, false));
  return {
    message,
    bodies: read.flatMap(({ bodies }) => bodies),
    problems: [
      ...problems.map(({ line, message: text }) => lineProblem(line, text)),
      ...named.map(({ event, line }) => lineProblem(line, `A JSON-RPC message travels in events named \`message\`, or without a name, not \`${event}\`.`, ['message'])),
      ...read.flatMap((each) => each.problems),
    ],
  };
}

function readJson(text: string, line: number, isRequest: boolean): Pick<ReadMessage, 'bodies' | 'problems'> {
  try {
    return { bodies: [{ value: parseJson(text), line, isRequest }], problems: [] };
  } catch (error) {
    return { bodies: [], problems: [lineProblem(line, `The body is no JSON: ${(error as Error).message}.`)] };
  }
}
