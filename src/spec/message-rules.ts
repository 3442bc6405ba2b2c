import { distance } from 'fastest-levenshtein';
import { byLikeness } from '../model/likeness.ts';
import type { Revision, Revisions } from '../model/revision.ts';
import { describe, holdsIn } from '../model/span.ts';
import type { ElementKind } from './element.ts';
import { isObject } from './json-schema.ts';
import type { MessageProblem } from './message.ts';
import type { Surface } from './surface.ts';

/** What the text of the specification demands of messages beyond their schemas, which leave it open. */
export interface MessageRules {
  /** The problems of a request or notification. */
  ofCall(sample: Record<string, unknown>, revision: Revision): MessageProblem[];
  /** The problems of a result as the given schema type; `pointer` is where it stands in its sample. */
  ofResult(type: string, result: unknown, revision: Revision, pointer: string): MessageProblem[];
  ofError(sample: Record<string, unknown>, revision: Revision): MessageProblem[];
  ofBatch(items: readonly unknown[]): MessageProblem[];
  /** The problems of reserved keys in every `_meta` inside a value. */
  ofMeta(value: unknown, revision: Revision, pointer?: string): MessageProblem[];
}

const PREFIX = 'io.modelcontextprotocol/';
const PROTOCOL_VERSION = `${PREFIX}protocolVersion`;
const CLIENT_CAPABILITIES = `${PREFIX}clientCapabilities`;

function problem(pointer: string, message: string, valid: readonly string[] = []): MessageProblem {
  return { pointer, message, valid };
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The object at a member of an object; an empty one where there is none. */
function objectAt(value: unknown, ...keys: readonly string[]): Record<string, unknown> {
  const found = keys.reduce<unknown>((current, key) => (isObject(current) ? current[key] : undefined), value);
  return isObject(found) ? found : {};
}

/** Makes the rules for a registry of revisions and the surface made for it. */
export function createMessageRules({ revisions, surface }: { readonly revisions: Revisions; readonly surface: Surface }): MessageRules {
  const ids = revisions.all.map(({ id }) => id);

  /** A version in a message of a revision is that revision, and in a list of versions each is one that came out. */
  function versionProblems(value: unknown, pointer: string, revision: Revision, said: string): MessageProblem[] {
    if (typeof value !== 'string' || value === revision.id) return [];
    return [revisions.find(value) === undefined
      ? problem(pointer, `${said} \`${value}\`, which is no revision.`, [revision.id])
      : problem(pointer, `${said} \`${value}\`, but the sample is of ${revision.id}.`, [revision.id])];
  }
  function listedVersions(value: unknown, pointer: string): MessageProblem[] {
    const versions = Array.isArray(value) ? (value as readonly unknown[]) : [];
    return versions.flatMap((version, index) =>
      (typeof version !== 'string' || revisions.find(version) !== undefined ? [] : [problem(`${pointer}/${index}`, `\`${version}\` is no revision.`, byLikeness(ids, version))]));
  }

  /** The members of announced capabilities that the schema leaves open, but the revision does not have. */
  function capabilityProblems(value: unknown, side: 'client' | 'server', revision: Revision, pointer: string): MessageProblem[] {
    const walk = (announced: unknown, path: readonly string[]): MessageProblem[] => (isObject(announced) ? Object.entries(announced).flatMap(([name, inner]) => {
      const whole = [...path, name];
      // What is experimental or an extension has members of its own.
      if (path.length === 0 && (name === 'experimental' || name === 'extensions')) return [];
      const element = surface.get(`capability:${side}.${whole.join('.')}`);
      if (element === undefined || holdsIn(element, revision)) return walk(inner, whole);
      const at = `${pointer}/${whole.map(escaped).join('/')}`;
      return [problem(at, `\`${whole.join('.')}\` is no capability of the ${side} in ${revision.id}; it exists ${describe(element.spans, revisions)}.`)];
    }) : []);
    // A member of the first level that the revision lacks is told by its schema, which is closed there.
    return walk(value, []).filter(({ pointer: at }) => at.slice(pointer.length).split('/').length > 2);
  }

  function reserved(kinds: readonly ElementKind[], revision: Revision): string[] {
    return [...surface.elements.values()].filter((element) => kinds.includes(element.kind) && holdsIn(element, revision)).map(({ name }) => name);
  }

  function isKnownKey(key: string, revision: Revision): boolean {
    const element = surface.get(`meta:${key}`);
    return element !== undefined && holdsIn(element, revision);
  }

  function metaKey(key: string, revision: Revision, pointer: string): MessageProblem[] {
    const element = surface.get(`meta:${key}`);
    if (element !== undefined) {
      return holdsIn(element, revision) ? [] : [problem(pointer, `\`${key}\` is no key of \`_meta\` in ${revision.id}; it exists ${describe(element.spans, revisions)}.`, reserved(['meta'], revision))];
    }
    const known = reserved(['meta', 'extension'], revision);
    if (key.startsWith(PREFIX)) {
      return surface.get(`extension:${key}`) === undefined
        ? [problem(pointer, `\`${key}\` has the prefix that is kept for the specification, which has no such key.`, byLikeness(known, key).slice(0, 5))] : [];
    }
    const meant = known.find((name) => name === PREFIX + key || (name.startsWith(PREFIX) && distance(name.slice(PREFIX.length).toLowerCase(), key.toLowerCase()) <= 1));
    return meant === undefined ? [] : [problem(pointer, `\`${key}\` lacks the prefix of the reserved key \`${meant}\`.`, [meant])];
  }

  function ofMeta(value: unknown, revision: Revision, pointer = ''): MessageProblem[] {
    if (Array.isArray(value)) return value.flatMap((item, index) => ofMeta(item, revision, `${pointer}/${index}`));
    if (!isObject(value)) return [];
    return Object.entries(value).flatMap(([key, inner]) => {
      const at = `${pointer}/${escaped(key)}`;
      const own = key === '_meta' && isObject(inner) ? Object.keys(inner).flatMap((name) => metaKey(name, revision, `${at}/${escaped(name)}`)) : [];
      // Arguments, schemas and structured content belong to the tool, not to the protocol.
      return ['arguments', 'structuredContent', 'inputSchema', 'outputSchema', 'requestedSchema'].includes(key) ? own : [...own, ...ofMeta(inner, revision, at)];
    });
  }

  return {
    ofCall(sample, revision) {
      const meta = objectAt(sample, 'params', '_meta');
      const metaPointer = `/params/_meta/${escaped(CLIENT_CAPABILITIES)}`;
      return [
        ...(isKnownKey(PROTOCOL_VERSION, revision) ? versionProblems(meta[PROTOCOL_VERSION], `/params/_meta/${escaped(PROTOCOL_VERSION)}`, revision, 'The request states in its `_meta`') : []),
        ...(sample['method'] === 'initialize' ? versionProblems(objectAt(sample, 'params')['protocolVersion'], '/params/protocolVersion', revision, 'The client offers') : []),
        ...capabilityProblems(meta[CLIENT_CAPABILITIES], 'client', revision, metaPointer),
        ...(sample['method'] === 'initialize' ? capabilityProblems(objectAt(sample, 'params')['capabilities'], 'client', revision, '/params/capabilities') : []),
        ...ofMeta(sample, revision),
      ];
    },

    ofResult(type, result, revision, pointer) {
      if (!isObject(result)) return [];
      const found: MessageProblem[] = [];
      if (type === 'InitializeResult') found.push(...versionProblems(result['protocolVersion'], `${pointer}/protocolVersion`, revision, 'The server agrees on'));
      if (type === 'DiscoverResult') {
        const versions = result['supportedVersions'];
        found.push(...listedVersions(versions, `${pointer}/supportedVersions`));
        if (Array.isArray(versions) && !versions.includes(revision.id)) found.push(problem(`${pointer}/supportedVersions`, `A server that answers in ${revision.id} supports it, but does not list it.`, [revision.id]));
      }
      if (type === 'InitializeResult' || type === 'DiscoverResult') found.push(...capabilityProblems(result['capabilities'], 'server', revision, `${pointer}/capabilities`));
      if (type === 'InputRequiredResult') {
        const requests = result['inputRequests'];
        const isEmpty = requests === undefined || (isObject(requests) && Object.keys(requests).length === 0);
        if (isEmpty && result['requestState'] === undefined) {
          found.push(problem(pointer, 'An `InputRequiredResult` needs `inputRequests` with a request in it, `requestState` or both.', ['inputRequests', 'requestState']));
        }
      }
      const own = surface.get(`field:${type}.resultType`);
      const { resultType } = result;
      if (typeof resultType === 'string' && own !== undefined && holdsIn(own, revision)) {
        // Extensions may define further values, so that only a near miss is surely wrong.
        const isMeant = resultType !== 'complete' && ['complete', 'input_required'].some((name) => distance(name, resultType) <= 2);
        if (type !== 'InputRequiredResult' && isMeant) {
          found.push(problem(`${pointer}/resultType`, `The \`resultType\` of \`${type}\` is \`"complete"\`, but it is \`"${resultType}"\` here.`, ['complete']));
        }
      }
      return [...found, ...ofMeta(result, revision, pointer)];
    },

    ofError(sample, revision) {
      const data = objectAt(sample, 'error', 'data');
      return [...listedVersions(data['supported'], '/error/data/supported'), ...ofMeta(sample, revision)];
    },

    ofBatch(items) {
      const seen = new Set<unknown>();
      return items.flatMap((item, index): MessageProblem[] => {
        if (!isObject(item) || item['method'] === undefined) return [];
        const found = item['method'] === 'initialize' ? [problem(`/${index}/method`, '`initialize` is never part of a batch.')] : [];
        if (item['id'] === undefined) return found;
        if (seen.has(item['id'])) found.push(problem(`/${index}/id`, `The id ${JSON.stringify(item['id'])} stands twice; each request of a sender has its own.`));
        seen.add(item['id']);
        return found;
      });
    },

    ofMeta,
  };
}

/** Schema types of JSON-RPC itself and bases of others, which leave open what a message may hold. */
const GENERAL = /^(?:JSONRPC\w*|Request|Notification|Result|(?:Paginated|TaskAugmented)?Request(?:Params)?|NotificationParams|(?:Client|Server)(?:Request|Notification|Result))$/;

/** Tells whether a schema type is so general that anything would pass as one. */
export function isGeneralType(type: string): boolean {
  return GENERAL.test(type);
}
