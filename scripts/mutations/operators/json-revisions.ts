import { holdsIn } from '../../../src/model/span.ts';
import { isObject } from '../../../src/spec/json-schema.ts';
import type { ContentOperator } from '../operator.ts';
import { jsonOf, samplesOf, setAttribute } from '../samples.ts';
import { protocolMembers } from './json-members.ts';

/** A message stands under a revision that lacks its method or one of its members. */
export const messageOfOtherRevision: ContentOperator = {
  name: 'message-of-other-revision',
  about: 'shows a message under a revision that does not have it',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    const { handbook: { revisions }, workspace: { surface } } = content;
    const members = protocolMembers(content);
    for (const sample of jsonOf(content)) {
      if (sample.sample.language !== 'json') continue;
      const own = members.filter((member) => member.sample.name === sample.name).map(({ element }) => element);
      const method = isObject(sample.value) && typeof sample.value['method'] === 'string' ? surface.get(`method:${sample.value['method']}`) : undefined;
      for (const revision of revisions.all) {
        if (revision === sample.revision || [...own, ...(method === undefined ? [] : [method])].every((element) => holdsIn(element, revision))) continue;
        yield { subject: `${sample.name}>${revision.id}`, code: 'SAMPLE004', consequences: ['IDENT002', 'SAMPLE002', 'SAMPLE010', 'ERA001', 'ERA002', 'ERA003', 'ERA004'], edits: [setAttribute(content, sample, 'revision', revision.id)], at: sample.whole };
      }
    }
  },
};

/** Several messages travel in one array, in a revision that has no batches. */
export const batchMessages: ContentOperator = {
  name: 'batch-messages',
  about: 'sends a batch in a revision without batches',
  scope: 'content',
  *drafts(content) {
    for (const sample of jsonOf(content)) {
      const message = sample.sample.attributes.get('message');
      if (sample.sample.language !== 'json' || message === undefined || message === 'batch' || holdsIn(content.workspace.surface.get('type:JSONRPCBatchRequest')!, sample.revision)) continue;
      const { file, start, end } = sample.body;
      const wrap = [{ file, start, end: start, text: '[' }, { file, start: end, end, text: ']' }];
      yield { subject: `${sample.name}/named`, code: 'SAMPLE004', edits: [...wrap, setAttribute(content, sample, 'message', 'batch')], at: sample.whole };
      yield { subject: `${sample.name}/unnamed`, code: 'SAMPLE004', edits: wrap, at: sample.whole };
    }
  },
};

/** A request that only travels inside of a result is sent as a message of its own. */
export const sendEmbedded: ContentOperator = {
  name: 'send-embedded',
  about: 'sends a request as a message that only travels inside a result',
  scope: 'content',
  *drafts(content) {
    const { workspace: { surface }, handbook: { revisions } } = content;
    const requests: Readonly<Record<string, string>> = {
      'sampling/createMessage': '{ "messages": [{ "role": "user", "content": { "type": "text", "text": "Sum it up." } }], "maxTokens": 100 }',
      'roots/list': '{}',
      'elicitation/create': '{ "mode": "form", "message": "Which seat?", "requestedSchema": { "type": "object", "properties": { "seat": { "type": "string" } } } }',
    };
    for (const sample of jsonOf(content)) {
      if (sample.sample.language !== 'json' || sample.sample.attributes.get('message') !== 'request') continue;
      for (const [method, params] of Object.entries(requests)) {
        const embedded = surface.get(`method:${method}`)?.directions.find(({ value }) => value === 'embedded');
        if (embedded === undefined) continue;
        const revision = holdsIn(embedded, sample.revision) ? sample.revision : revisions.newest;
        const { file, start, end } = sample.body;
        const text = `{ "jsonrpc": "2.0", "id": 4, "method": "${method}", "params": ${params} }`;
        yield {
          subject: `${sample.name}>${method}`, code: 'SAMPLE004', consequences: ['SAMPLE010', 'ERA001', 'ERA002', 'ERA003', 'ERA004'], at: sample.whole,
          edits: [{ file, start, end, text }, ...(revision === sample.revision ? [] : [setAttribute(content, sample, 'revision', revision.id)])],
        };
      }
    }
  },
};

/** A result asks for input without saying for what. */
export const emptyInputRequired: ContentOperator = {
  name: 'empty-input-required',
  about: 'asks for input without an input request or a state',
  scope: 'content',
  *drafts(content) {
    for (const sample of jsonOf(content)) {
      const result = isObject(sample.value) ? sample.value['result'] : undefined;
      if (!isObject(result) || sample.json.value(['result', 'resultType']) === undefined) continue;
      const at = { ...sample.json.value(['result'])!, start: sample.json.key(['result'])!.start };
      const code = sample.sample.language === 'http' ? 'SAMPLE005' : 'SAMPLE004';
      if (result['resultType'] === 'input_required') {
        const asked = ['inputRequests', 'requestState'].filter((key) => key in result);
        yield { subject: `${sample.name}/dropped`, code, edits: sample.json.removeAll(['result'], asked), at };
      } else {
        yield { subject: `${sample.name}/claimed`, code, edits: [sample.json.setValue(['result', 'resultType'], '"input_required"')], at };
      }
    }
  },
};

const slips: readonly (readonly [name: string, change: (json: string) => string | undefined])[] = [
  ['trailing-comma', (json) => replaceLast(json, /([}\]"\w])(\s*)([}\]])\s*$/, '$1,$2$3')],
  ['lost-comma', (json) => replaceLast(json, /,(?=\s*"[\w/-]+":)/, '')],
  ['lost-bracket', (json) => replaceLast(json, /[}\]]\s*$/, '')],
  ['comment', (json) => json.replace(/^([[{])/, '$1 // as sent\n')],
  ['dots', (json) => replaceLast(json, /"([^"]+)":\s*("[^"]*"|\d+)/, '"$1": ...')],
  ['single-quotes', (json) => replaceLast(json, /"([\w/-]+)":/, "'$1':")],
];

function replaceLast(text: string, pattern: RegExp, by: string): string | undefined {
  return pattern.test(text) ? text.replace(pattern, by) : undefined;
}

/** JSON with a slip that its grammar does not allow. */
export const breakJson: ContentOperator = {
  name: 'break-json',
  about: 'writes JSON that does not parse',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    for (const placed of samplesOf(content, 'json')) {
      for (const [slip, change] of slips) {
        const changed = change(placed.sample.code);
        if (changed === undefined || changed === placed.sample.code) continue;
        yield { subject: `${placed.name}/${slip}`, code: 'SAMPLE003', edits: [{ ...placed.code, text: changed }], at: placed.whole };
      }
    }
  },
};

/** One member stands twice in an object; a parser keeps the last in silence. */
export const repeatMember: ContentOperator = {
  name: 'repeat-member',
  about: 'writes a member of a JSON sample twice',
  scope: 'content',
  *drafts(content) {
    for (const sample of jsonOf(content)) {
      if (!isObject(sample.value)) continue;
      for (const key of Object.keys(sample.value)) {
        const written = sample.json.written([key]);
        if (written === undefined || written.includes('\n')) continue;
        const code = sample.sample.language === 'http' ? 'SAMPLE005' : 'SAMPLE003';
        yield { subject: `${sample.name}/${key}`, code, consequences: ['SAMPLE003', 'SAMPLE004'], edits: [sample.json.prepend([], `"${key}": ${written}`)], at: sample.whole };
      }
    }
  },
};

export const jsonRevisionOperators = [messageOfOtherRevision, batchMessages, sendEmbedded, emptyInputRequired, breakJson, repeatMember];
