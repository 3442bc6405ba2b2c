import type { ContentOperator } from '../operator.ts';
import { samplesOf, setAttribute } from '../samples.ts';

const bound = ['USE002', 'BIND001', 'BIND002'] as const;

/** The language of a sample is none, or none that any rule knows. */
export const unknownLanguage: ContentOperator = {
  name: 'unknown-language',
  about: 'names a language that no rule knows',
  scope: 'content',
  *drafts(content) {
    const languages = ['jsonc', 'js', 'yaml', 'typescript', 'py', 'bash', 'JSON', ''];
    for (const [index, { name, fence, sample, file }] of samplesOf(content).entries()) {
      const start = fence.start + content.text(file).slice(fence.start, fence.end).indexOf('```') + 3;
      const language = languages[index % languages.length]!;
      yield { subject: `${name}>${language}`, code: 'SAMPLE001', consequences: [...bound, 'SAMPLE002'], edits: [{ file, start, end: start + sample.language.length, text: language }], at: fence };
    }
  },
};

/** A fence does not say what is needed to check the sample. */
export const dropAttribute: ContentOperator = {
  name: 'drop-attribute',
  about: 'leaves out of a fence what the check of its sample needs',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    for (const placed of samplesOf(content)) {
      for (const key of ['revision', 'message', 'method', 'type', 'other', 'sdk']) {
        if (!placed.sample.attributes.has(key) || (placed.sample.language === 'http' && key !== 'revision')) continue;
        yield { subject: `${placed.name}/${key}`, code: 'SAMPLE002', consequences: ['SAMPLE004', 'SAMPLE005'], edits: [setAttribute(content, placed, key, undefined)], at: placed.fence };
      }
    }
  },
};

/** A fence says something that cannot be. */
export const wrongAttribute: ContentOperator = {
  name: 'wrong-attribute',
  about: 'writes a kind, type, method or revision into a fence that does not exist',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    const wrong: Readonly<Record<string, string>> = { revision: '2025-06-19', message: 'reply', method: 'tools/lists', type: 'Tools' };
    for (const placed of samplesOf(content)) {
      for (const [key, text] of Object.entries(wrong)) {
        if (!placed.sample.attributes.has(key)) continue;
        yield {
          subject: `${placed.name}/${key}`, code: 'SAMPLE002', consequences: ['SAMPLE004', 'SAMPLE005', 'SAMPLE010', 'ERA004'],
          edits: [setAttribute(content, placed, key, text)], at: placed.fence,
        };
      }
    }
  },
};

/** A fence calls a message something that it is not. */
export const mislabelMessage: ContentOperator = {
  name: 'mislabel-message',
  about: 'calls a message another kind than it is',
  scope: 'content',
  *drafts(content) {
    for (const placed of samplesOf(content, 'json')) {
      const own = placed.sample.attributes.get('message');
      for (const message of ['request', 'notification', 'error', 'batch']) {
        if (own === undefined || own === message) continue;
        yield { subject: `${placed.name}>${message}`, code: 'SAMPLE004', consequences: ['SAMPLE002'], edits: [setAttribute(content, placed, 'message', message)], at: placed.whole };
      }
    }
  },
};

/** A sample of the protocol binds no fact. */
export const unbindSample: ContentOperator = {
  name: 'unbind-sample',
  about: 'shows a message of the protocol and binds no fact',
  scope: 'content',
  *drafts(content) {
    for (const placed of samplesOf(content)) {
      if (!placed.sample.attributes.has('facts') || !['json', 'http'].includes(placed.sample.language)) continue;
      yield { subject: placed.name, code: 'BIND001', consequences: ['USE002', 'SAMPLE002'], edits: [setAttribute(content, placed, 'facts', undefined)], at: placed.fence };
    }
  },
};

/** A sample is bound to a fact that does not exist. */
export const bindSampleToNothing: ContentOperator = {
  name: 'bind-sample-to-nothing',
  about: 'binds a sample to a fact that does not exist',
  scope: 'content',
  *drafts(content) {
    for (const placed of samplesOf(content)) {
      const facts = placed.sample.attributes.get('facts');
      if (facts === undefined) continue;
      yield { subject: placed.name, code: 'REF001', consequences: ['USE002'], edits: [setAttribute(content, placed, 'facts', `${facts} no-such-fact`)], at: placed.fence };
    }
  },
};

export const fenceOperators = [unknownLanguage, dropAttribute, wrongAttribute, mislabelMessage, unbindSample, bindSampleToNothing];
