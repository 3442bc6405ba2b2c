import type { Revision, Revisions } from '../model/revision.ts';
import { describe, holdsIn } from '../model/span.ts';
import type { Direction, Element } from './element.ts';
import { isReservedCode } from './error-code.ts';
import { isObject } from './json-schema.ts';
import { kindOf, type MessageKind, type MessageProblem, type SampleDescription, type Sender } from './message.ts';
import { loadOfficialSchemas, type OfficialSchemas } from './official-schemas.ts';
import { createMessageRules, isGeneralType } from './message-rules.ts';
import { createSchemaChecker, type SchemaChecker } from './schema-checker.ts';
import { byLikeness } from '../model/likeness.ts';
import type { Surface } from './surface.ts';

export type { MessageKind, MessageProblem, SampleDescription, Sender } from './message.ts';

/** Validates JSON samples against the revision they are meant for. */
export interface MessageValidator {
  /**
   * The problems of a sample, in no case an exception for what stands in it; empty when it is valid.
   * Throws a RangeError when the revision has no official schema.
   */
  validate(sample: unknown, description: SampleDescription): MessageProblem[];
}

export interface MessageValidatorOptions {
  readonly revisions: Revisions;
  readonly surface: Surface;
  /** The official schemas; read through npm when left out. */
  readonly schemas?: OfficialSchemas;
}

function problem(pointer: string, message: string, valid: readonly string[] = []): MessageProblem {
  return { pointer, message, valid };
}

function withArticle(kind: MessageKind): string {
  return `${kind === 'error' ? 'an' : 'a'} ${kind === 'result' || kind === 'error' ? `${kind} response` : kind}`;
}

/**
 * Makes a validator. It compiles the schemas of a revision when the first sample of it comes, and keeps them.
 *
 * Takes the registry, the surface made for it and, in tests, the schemas.
 */
export function createMessageValidator({ revisions, surface, schemas }: MessageValidatorOptions): MessageValidator {
  const rules = createMessageRules({ revisions, surface });
  let loaded = schemas;
  const checkers = new Map<string, SchemaChecker>();

  function checkerOf(revision: Revision): SchemaChecker {
    const known = checkers.get(revision.id);
    if (known !== undefined) return known;
    loaded ??= loadOfficialSchemas(surface, revisions);
    const definitions = loaded.get(revision.id);
    if (definitions === undefined) {
      throw new RangeError(`There is no official schema for ${revision.id}; there is one for ${[...loaded.keys()].join(', ')}. Place it at src/spec/schema/${revision.id}.json.`);
    }
    const checker = createSchemaChecker(definitions, revision, revisions, surface);
    checkers.set(revision.id, checker);
    return checker;
  }

  /** The one value of something that varies, in a revision. */
  function valueIn<T>(varying: Element['definitions'] | readonly { value: T; spans: Element['spans'] }[], revision: Revision): T | undefined {
    return varying?.find((entry) => holdsIn(entry, revision))?.value as T | undefined;
  }

  function unknownMethod(method: string, revision: Revision, pointer: string): MessageProblem {
    const known = surface.get(`method:${method}`);
    const methods = [...surface.elements.values()].filter((element) => element.kind === 'method' && holdsIn(element, revision));
    const valid = byLikeness(methods.map(({ name }) => name), method).slice(0, 5);
    const why = known === undefined ? 'no revision has it' : `it exists ${describe(known.spans, revisions)}`;
    return problem(pointer, `\`${method}\` is no method of ${revision.id}; ${why}.`, valid);
  }

  /** Checks a request or notification against its method. */
  function called(sample: Record<string, unknown>, kind: 'request' | 'notification', revision: Revision, sender: Sender | undefined): MessageProblem[] {
    const { method } = sample;
    if (typeof method !== 'string') return [problem('/method', `The member \`method\` of a ${kind} must be a string, the name of a method.`)];
    const element = surface.get(`method:${method}`);
    if (element === undefined || !holdsIn(element, revision)) return [unknownMethod(method, revision, '/method')];
    if (element.messageKind !== kind) {
      return [problem('', `\`${method}\` is a ${element.messageKind}, but the sample is a ${kind}: ${kind === 'request' ? 'it must have no `id`' : 'it needs an `id`'}.`)];
    }
    const direction = valueIn<Direction>(element.directions, revision);
    if (direction === 'embedded') {
      const type = valueIn<string>(element.definitions, revision);
      return [problem('/method', `\`${method}\` is no message of its own in ${revision.id}: it travels inside the \`inputRequests\` of an \`InputRequiredResult\`. To show it alone, give the sample type=${type}.`)];
    }
    const found: MessageProblem[] = [];
    if (sender !== undefined && direction !== 'both' && direction !== `${sender}-to-${sender === 'client' ? 'server' : 'client'}`) {
      found.push(problem('/method', `\`${method}\` goes ${direction?.replaceAll('-', ' ')} in ${revision.id}, but the ${sender} sends it here.`));
    }
    const definition = valueIn<string>(element.definitions, revision);
    if (definition !== undefined) found.push(...checkerOf(revision).check(definition, sample));
    return [...found, ...rules.ofCall(sample, revision)];
  }

  function answered(sample: Record<string, unknown>, method: string | undefined, revision: Revision): MessageProblem[] {
    const checker = checkerOf(revision);
    const envelope = checker.check(checker.has('JSONRPCResultResponse') ? 'JSONRPCResultResponse' : 'JSONRPCResponse', sample);
    if (method === undefined || !isObject(sample['result'])) return envelope;
    // The envelope knows the result as an open object only; what is wrong inside it is said by the type of the method.
    const around = envelope.filter(({ pointer }) => !pointer.startsWith('/result'));
    const element = surface.get(`method:${method}`);
    if (element === undefined || !holdsIn(element, revision)) return [...around, unknownMethod(method, revision, '')];
    if (element.messageKind === 'notification') return [...around, problem('', `\`${method}\` is a notification; nothing answers it.`)];
    if (valueIn<Direction>(element.directions, revision) === 'embedded') {
      const [type] = resultTypes(element, revision);
      const message = `\`${method}\` is no message of its own in ${revision.id}, so no response answers it: its result travels in \`inputResponses\`. To show it alone, give the sample type=${type}.`;
      return [...around, problem('', message)];
    }
    return [...around, ...resultProblems(sample['result'], element, revision, checker)];
  }

  function resultTypes(element: Element, revision: Revision): string[] {
    return (element.results ?? []).filter((entry) => holdsIn(entry, revision)).map(({ value }) => value);
  }

  function resultProblems(result: Record<string, unknown>, element: Element, revision: Revision, checker: SchemaChecker): MessageProblem[] {
    const types = resultTypes(element, revision);
    const asked = result['resultType'] === 'input_required' && checker.has('InputRequiredResult');
    if (asked && !types.includes('InputRequiredResult')) {
      const able = [...surface.elements.values()].filter((other) => resultTypes(other, revision).includes('InputRequiredResult'));
      const valid = able.map(({ name }) => name);
      return [problem('/result/resultType', `\`${element.name}\` is never answered with an \`InputRequiredResult\` in ${revision.id}; ${valid.map((name) => `\`${name}\``).join(', ')} are.`, valid)];
    }
    const task = types.includes('CreateTaskResult') && isObject(result['task']);
    const special = asked ? 'InputRequiredResult' : task ? 'CreateTaskResult' : undefined;
    const type = special ?? types.find((name) => name !== 'InputRequiredResult' && name !== 'CreateTaskResult');
    if (type === undefined) return [];
    return [...checker.check(type, result, '/result'), ...rules.ofResult(type, result, revision, '/result')];
  }

  function failed(sample: Record<string, unknown>, revision: Revision): MessageProblem[] {
    const checker = checkerOf(revision);
    const code = isObject(sample['error']) ? sample['error']['code'] : undefined;
    const element = typeof code === 'number' ? surface.get(`error:${code}`) : undefined;
    const known = element !== undefined && holdsIn(element, revision);
    // Some codes have a type of the whole response, others only one of the error object.
    const own = known ? (element.names ?? []).find((name) => checker.definitions[name]?.properties?.['error']) : undefined;
    const found = [...checker.check(own ?? (checker.has('JSONRPCErrorResponse') ? 'JSONRPCErrorResponse' : 'JSONRPCError'), sample), ...rules.ofError(sample, revision)];
    if (typeof code !== 'number' || known || (element === undefined && !isReservedCode(code, revision, surface))) return found;
    const codes = [...surface.elements.values()].filter((other) => other.kind === 'error' && holdsIn(other, revision));
    const why = element === undefined ? 'JSON-RPC reserves it and no revision defines it' : `it exists ${describe(element.spans, revisions)}`;
    return [...found, problem('/error/code', `\`${code}\` is no error code of ${revision.id}; ${why}.`, byLikeness(codes.map(({ name }) => name), String(code)))];
  }

  function batch(sample: unknown, revision: Revision, sender: Sender | undefined): MessageProblem[] {
    const element = surface.get('type:JSONRPCBatchRequest');
    if (element === undefined || !holdsIn(element, revision)) {
      const when = element === undefined ? 'in no revision' : describe(element.spans, revisions);
      return [problem('', `${revision.id} has no batches: an array of messages is valid ${when}.`)];
    }
    if (!Array.isArray(sample)) return [problem('', 'The sample is said to be a batch, but it is no array.')];
    if (sample.length === 0) return [problem('', 'A batch holds at least one message.')];
    const kinds = sample.map(kindOf);
    const answers = kinds.filter((kind) => kind === 'result' || kind === 'error').length;
    const mixed = answers > 0 && answers < sample.length ? [problem('', 'A batch holds either requests and notifications or responses, not both.')] : [];
    const inner = sample.flatMap((item: unknown, index) => {
      const kind = kinds[index];
      if (kind === undefined || kind === 'batch') return [problem(`/${index}`, `Item ${index} of the batch is no JSON-RPC message.`)];
      return message(item, kind, { revision, sender }).map((found) => ({ ...found, pointer: `/${index}${found.pointer}` }));
    });
    return [...mixed, ...inner, ...rules.ofBatch(sample)];
  }

  function message(sample: unknown, kind: MessageKind, { revision, method, sender }: { revision: Revision; method?: string; sender?: Sender }): MessageProblem[] {
    if (kind === 'batch' || Array.isArray(sample)) return batch(sample, revision, sender);
    const actual = kindOf(sample);
    if (actual === undefined || !isObject(sample)) {
      return [problem('', `The sample is said to be ${withArticle(kind)}, but it is no JSON-RPC message; for an object of a schema type, give type=<name> instead of message=${kind}.`)];
    }
    const isCall = kind === 'request' || kind === 'notification';
    const isCalled = actual === 'request' || actual === 'notification';
    if (actual !== kind && !(isCall && isCalled)) {
      return [problem('', `The sample is said to be ${withArticle(kind)}, but it is ${withArticle(actual)}.`, [actual])];
    }
    if (kind === 'result') return answered(sample, method, revision);
    if (kind === 'error') return failed(sample, revision);
    if (actual !== kind) {
      const why = kind === 'request' ? 'a request has an `id`' : 'a notification has no `id`';
      return [problem('', `The sample is said to be ${withArticle(kind)}, but ${why}.`, [actual]), ...called(sample, actual as 'request' | 'notification', revision, sender)];
    }
    return called(sample, kind as 'request' | 'notification', revision, sender);
  }

  function typed(sample: unknown, type: string, revision: Revision): MessageProblem[] {
    const checker = checkerOf(revision);
    if (isGeneralType(type) && checker.has(type)) {
      return [problem('', `\`${type}\` is so general that anything would pass for one. For a whole message give message=request (or notification, result, error) instead of type=, otherwise the type that it is.`)];
    }
    if (checker.has(type)) return [...checker.check(type, sample), ...rules.ofResult(type, sample, revision, '')];
    const element = surface.get(`type:${type}`);
    const why = element === undefined ? 'no revision has it' : `it exists ${describe(element.spans, revisions)}`;
    return [problem('', `\`${type}\` is no schema type of ${revision.id}; ${why}.`, byLikeness(Object.keys(checker.definitions), type).slice(0, 5))];
  }

  return {
    validate(sample, description) {
      if ('type' in description) return typed(sample, description.type, description.revision);
      if (description.message === 'result' && description.method === undefined) {
        return [problem('', 'A result names the method that it answers, for example method=tools/list.'), ...message(sample, 'result', description)];
      }
      return message(sample, description.message, description);
    },
  };
}
