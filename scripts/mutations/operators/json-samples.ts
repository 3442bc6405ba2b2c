import { holdsIn } from '../../../src/model/span.ts';
import { isObject } from '../../../src/spec/json-schema.ts';
import type { ContentBase } from '../content-base.ts';
import type { Draft, Spot } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';
import { jsonOf, setAttribute, type PlacedJson } from '../samples.ts';
import { protocolMembers, protocolObjects } from './json-members.ts';
import { misspell } from './misspell.ts';

/** HTTP samples are judged by the rule on HTTP, whose body is part of the exchange. */
const codeOf = ({ sample }: PlacedJson): string => (sample.language === 'http' ? 'SAMPLE005' : 'SAMPLE004');
const alsoOf = ({ sample }: PlacedJson): string[] => (sample.language === 'http' ? ['SAMPLE004'] : ['SAMPLE005']);

/** A member of the protocol has a slip of the pen in its name. */
export const renameMember: ContentOperator = {
  name: 'rename-member',
  about: 'misspells a member in a JSON sample',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    for (const { sample, path, name } of protocolMembers(content)) {
      yield { subject: name, code: codeOf(sample), consequences: alsoOf(sample), edits: [sample.json.setKey(path, JSON.stringify(misspell(String(path.at(-1)))))] };
    }
  },
};

/** A member that the specification does not have. */
export const inventMember: ContentOperator = {
  name: 'invent-member',
  about: 'invents a member in a JSON sample',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    for (const [index, { sample, path }] of protocolObjects(content).entries()) {
      if (sample.json.value(path) === undefined) continue;
      const member = ['"retryable": true', '"priority": 3', '"sessionId": "a1"', '"hint": "none"'][index % 4]!;
      const draft: Draft = { subject: `${sample.name}/${path.map(String).join('.')}`, code: codeOf(sample), consequences: alsoOf(sample), edits: [sample.json.prepend(path, member)] };
      if (isObject(path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], sample.value))) yield draft;
    }
  },
};

/** What an author would write who takes one type for another. */
const otherTypes: Readonly<Record<string, string>> = { string: '7', number: '"seven"', boolean: '"yes"', integer: '"seven"' };

/** The value of a member is of another type. */
export const changeType: ContentOperator = {
  name: 'change-type',
  about: 'gives a member of a JSON sample a value of another type',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    for (const { sample, path, element, name, value } of protocolMembers(content)) {
      const type = element.types?.find(({ spans }) => holdsIn({ spans }, sample.revision))?.value ?? '';
      const wrong = otherTypes[type] ?? (type.endsWith('[]') || (isObject(value) && !type.includes('|')) ? '"none"' : undefined);
      if (wrong === undefined) continue;
      yield { subject: name, code: codeOf(sample), consequences: alsoOf(sample), edits: [sample.json.setValue(path, wrong)] };
    }
    for (const sample of jsonOf(content)) {
      if (!isObject(sample.value) || !('jsonrpc' in sample.value)) continue;
      yield { subject: `${sample.name}/jsonrpc`, code: codeOf(sample), consequences: alsoOf(sample), edits: [sample.json.setValue(['jsonrpc'], '"1.0"')] };
      if ('id' in sample.value) yield { subject: `${sample.name}/id`, code: codeOf(sample), consequences: alsoOf(sample), edits: [sample.json.setValue(['id'], 'true')] };
    }
  },
};

/** A member that the revision demands is left out. */
export const dropMember: ContentOperator = {
  name: 'drop-member',
  about: 'leaves out a member that the revision demands',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    for (const { sample, path, element, name } of protocolMembers(content)) {
      const parent = sample.json.value(path.slice(0, -1));
      if (parent === undefined || !holdsIn({ spans: element.required }, sample.revision)) continue;
      // A thing that is missing is reported at what it is missing from.
      const at: Spot = { ...parent, start: (path.length > 1 ? sample.json.key(path.slice(0, -1)) : undefined)?.start ?? parent.start };
      yield { subject: name, code: codeOf(sample), consequences: alsoOf(sample), edits: [sample.json.remove(path)], at };
    }
  },
};

/** A code that the revision leaves to nobody, in the range that the specification keeps for itself. */
export const reservedErrorCode: ContentOperator = {
  name: 'reserved-error-code',
  about: 'answers with an error code that the revision reserves and does not define',
  scope: 'content',
  *drafts(content) {
    const { surface } = content.workspace;
    for (const sample of errorSamples(content)) {
      const reserved = surface.errorRanges.filter((range) => range.role === 'reserved-for-mcp-spec' && holdsIn(range, sample.revision));
      for (const { lowest, highest } of reserved) {
        for (let code = lowest; code <= highest; code += 13) {
          if (surface.get(`error:${code}`) !== undefined) continue;
          yield { subject: `${sample.name}>${code}`, code: codeOf(sample), consequences: [...alsoOf(sample), 'BIND002'], edits: [sample.json.setValue(['error', 'code'], String(code))] };
        }
      }
    }
  },
};

/** An error code that another revision defines. */
export const foreignErrorCode: ContentOperator = {
  name: 'foreign-error-code',
  about: 'answers with an error code of another revision',
  scope: 'content',
  *drafts(content) {
    const { surface } = content.workspace;
    for (const sample of errorSamples(content)) {
      for (const element of surface.elements.values()) {
        if (element.kind !== 'error' || holdsIn(element, sample.revision)) continue;
        yield { subject: `${sample.name}>${element.name}`, code: codeOf(sample), consequences: [...alsoOf(sample), 'BIND002'], edits: [sample.json.setValue(['error', 'code'], element.name)] };
      }
    }
  },
};

/** Another code of the revision than the one that the bound facts speak of. */
export const otherErrorCode: ContentOperator = {
  name: 'other-error-code',
  about: 'answers with another error code than the bound facts speak of',
  scope: 'content',
  *drafts(content) {
    const { surface, facts: index } = content.workspace;
    for (const sample of errorSamples(content)) {
      const facts = sample.passage.facts.flatMap((id) => content.handbook.facts.get(id) ?? []);
      const own = String((sample.value as { error: { code: number } }).error.code);
      if (!facts.some((fact) => index.names(fact, own))) continue;
      for (const element of surface.elements.values()) {
        // The codes of JSON-RPC itself demand no data, so the message stays well-formed.
        if (element.kind !== 'error' || !/^-32(?:6\d\d|700)$/.test(element.name) || !holdsIn(element, sample.revision)) continue;
        if (element.name === own || facts.some((fact) => index.names(fact, element.name))) continue;
        yield { subject: `${sample.name}>${element.name}`, code: 'BIND002', consequences: ['SAMPLE004', 'SAMPLE005'], edits: [sample.json.setValue(['error', 'code'], element.name)] };
      }
    }
  },
};

function errorSamples(content: ContentBase): PlacedJson[] {
  return jsonOf(content).filter(({ value }) => isObject(value) && isObject(value['error']) && typeof value['error']['code'] === 'number');
}

/** The fence says that a result answers another method than it does. */
export const changeResultMethod: ContentOperator = {
  name: 'change-result-method',
  about: 'says that a result answers another method',
  scope: 'content',
  *drafts(content) {
    const methods = ['tools/list', 'tools/call', 'resources/read', 'prompts/get', 'server/discover'];
    for (const sample of jsonOf(content)) {
      const own = sample.sample.attributes.get('method');
      if (own === undefined) continue;
      for (const method of methods) {
        const element = content.workspace.surface.get(`method:${method}`)!;
        if (method === own || !holdsIn(element, sample.revision)) continue;
        yield { subject: `${sample.name}>${method}`, code: codeOf(sample), consequences: alsoOf(sample), edits: [setAttribute(content, sample, 'method', method)], at: sample.whole };
      }
    }
  },
};

export const jsonOperators = [renameMember, inventMember, changeType, dropMember, reservedErrorCode, foreignErrorCode, otherErrorCode, changeResultMethod];
