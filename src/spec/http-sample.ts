import type { Revision, Revisions } from '../model/revision.ts';
import { lineProblem, readBodies, type Carried, type HttpProblem } from './http-bodies.ts';
import { exchangeRules } from './http-exchange.ts';
import { headerForm, unknownHeaders } from './http-headers.ts';
import { parseHttp } from './http-message.ts';
import { requestRules } from './http-requests.ts';
import { responseRules } from './http-responses.ts';
import { httpTransport } from './http-transport.ts';
import { isObject } from './json-schema.ts';
import { kindOf, type MessageKind, type SampleDescription } from './message.ts';
import type { MessageValidator } from './message-validator.ts';
import type { Surface } from './surface.ts';

export type { HttpProblem } from './http-bodies.ts';

/** What an author says of an HTTP sample. */
export interface HttpSampleDescription {
  readonly revision: Revision;
  /** The kind of JSON-RPC message in it; for an event stream, the kind of one of its messages. Left out where the body is none. */
  readonly message?: MessageKind;
  /** The method that a result answers, where the sample does not show the request. */
  readonly method?: string;
}

/** Checks HTTP samples against the revision they are meant for. */
export interface HttpSampleChecker {
  /** The problems of a sample in the order of its lines; empty when it is valid. Throws as the message validator does. */
  check(text: string, description: HttpSampleDescription): HttpProblem[];
}

/**
 * Makes a checker of HTTP samples.
 *
 * Takes the registry, the surface and the message validator made for them.
 */
export function createHttpSampleChecker(options: { revisions: Revisions; surface: Surface; validator: MessageValidator }): HttpSampleChecker {
  const { revisions, surface, validator } = options;

  function bodyProblems(bodies: readonly Carried[], { revision, message, method }: HttpSampleDescription): HttpProblem[] {
    const methods = new Map<unknown, string>();
    for (const value of bodies.flatMap((body): readonly unknown[] => (Array.isArray(body.value) ? body.value : [body.value]))) {
      if (isObject(value) && typeof value['method'] === 'string' && 'id' in value) methods.set(value['id'], value['method']);
    }
    const kinds = bodies.map(({ value }) => kindOf(value));
    const found = bodies.flatMap(({ value, line, isRequest }, index): HttpProblem[] => {
      const kind = kinds[index] ?? (bodies.length === 1 ? message : undefined);
      if (kind === undefined) return []; // JSON of another protocol, such as OAuth metadata
      const shown = isObject(value) ? methods.get(value['id']) : undefined;
      const said = kind === 'result' && shown !== undefined && method !== undefined && shown !== method
        ? [lineProblem(line, `The sample is said to answer \`${method}\`, but the request in it is \`${shown}\`.`, [shown])] : [];
      const description: SampleDescription = { revision, message: kind, method: shown ?? method, sender: isRequest ? 'client' : 'server' };
      return [...said, ...validator.validate(value, description).map((each) => ({ ...each, line }))];
    });
    if (message === undefined || kinds.includes(message)) return found;
    const actual = kinds.filter((kind) => kind !== undefined);
    const what = actual.length === 0 ? 'no JSON-RPC message' : `a ${actual.join(' and a ')}`;
    return [lineProblem(bodies[0]?.line ?? 1, `The sample is said to carry message=${message}, but it carries ${what}.`, actual), ...found];
  }

  return {
    check(text, description) {
      const { revision } = description;
      const transport = httpTransport(revision, surface);
      const { messages, problems } = parseHttp(text);
      const read = messages.map(readBodies);
      const found = [
        ...problems.map(({ line, message }) => lineProblem(line, message)),
        ...messages.flatMap((message) => [...unknownHeaders(message, revision, revisions, surface), ...headerForm(message, transport)].map((each) => ({ ...each, pointer: '' }))),
        ...read.flatMap((each) => each.problems),
        ...read.flatMap((each, index) => (each.message.method === undefined
          ? responseRules(each, { revision, revisions, transport })
          : requestRules(each, { revision, surface, transport, answeredWith: read[index + 1]?.message.status }))),
        ...exchangeRules(read, transport),
      ];
      const unread = read.some((each) => each.problems.length > 0) || messages.length === 0;
      // Where a body could not be read, what it should have been is beside the point.
      const inside = bodyProblems(read.flatMap((each) => each.bodies), unread ? { ...description, message: undefined } : description);
      return [...found, ...inside].sort((a, b) => a.line - b.line);
    },
  };
}
