import type { ContentBase } from '../content-base.ts';
import type { Spot } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';

const lost = ['USE001', 'USE002', 'REF001', 'REF002', 'LINK003', 'BIND005'] as const;

/** A case loses the section that says how it works. */
export const dropMechanism: ContentOperator = {
  name: 'drop-mechanism',
  about: 'tells a case without saying how it works',
  scope: 'content',
  *drafts(content) {
    for (const { id, file } of content.entries('postmortems')) {
      const text = content.text(file);
      const start = text.indexOf('\n## How it works') + 1;
      if (start === 0) continue;
      const heading: Spot = { file, start, end: start + '## How it works'.length };
      yield { subject: `${id}/renamed`, code: 'CASE001', consequences: ['REF002'], edits: [{ ...heading, text: '## The story' }], at: { file, start: 0, end: heading.end } };
      const next = text.indexOf('\n## ', heading.end) + 1;
      if (next > 0) yield { subject: `${id}/dropped`, code: 'CASE001', consequences: [...lost], edits: [{ file, start, end: next, text: '' }], at: { file, start: 0, end: start } };
    }
  },
};

/** A part of an answer stands in a case or a guide. */
export const misplacedPart: ContentOperator = {
  name: 'misplaced-part',
  about: 'writes a part of an answer into a case or a guide',
  scope: 'content',
  *drafts(content) {
    for (const entry of [...content.entries('postmortems'), ...content.entries('guides')]) {
      const end = content.text(entry.file).length;
      for (const name of ['Answer', 'Practice']) {
        const part = `<${name}>\n\nAnd so it is.\n\n</${name}>`;
        yield { subject: `${entry.collection}/${entry.id}/${name}`, code: 'CASE002', consequences: ['MARKUP001'], edits: [{ file: entry.file, start: end, end, text: `\n${part}\n`, focus: [1, 1 + part.length] }] };
      }
    }
  },
};

/** A file of a collection is taken for another, or is gone. */
function withoutFile(content: ContentBase, file: string): ReadonlyMap<string, null> {
  return new Map(content.files.has(file) ? [[file, null]] : []);
}

export const dropGuide: ContentOperator = {
  name: 'drop-guide',
  about: 'takes away a guide that the site promises',
  scope: 'content',
  *drafts(content) {
    for (const { id, file } of content.entries('guides')) {
      yield { subject: id, code: 'GUIDE002', consequences: [...lost], edits: [], replaced: withoutFile(content, file), at: { file, start: 0, end: 0 } };
    }
  },
};

export const addGuide: ContentOperator = {
  name: 'add-guide',
  about: 'adds a guide that has no place in the site',
  scope: 'content',
  *drafts(content) {
    for (const { id, file } of content.entries('guides')) {
      const copy = file.replace(`${id}.mdx`, `${id}-again.mdx`);
      yield { subject: id, code: 'GUIDE001', edits: [], replaced: new Map([[copy, content.files.get(file)!]]), at: { file: copy, start: 0, end: 0 } };
    }
  },
};

/** An option of the quick check is explained without a fact. */
export const unprovedOption: ContentOperator = {
  name: 'unproved-option',
  about: 'explains an option of the quick check without binding a fact',
  scope: 'content',
  *drafts(content) {
    for (const { id, data, yaml, path } of content.entries('quiz')) {
      for (const index of data.options.keys()) {
        yield {
          subject: `${id}/${index}`, code: 'QUIZ001', consequences: [...lost, 'WRONG001', 'WRONG002', 'QUIZ002', 'IDENT007'], at: yaml.value([...path, 'options', index])!,
          edits: [yaml.setValue([...path, 'options', index, 'why'], JSON.stringify('That is how it is.'))],
        };
      }
    }
  },
};

/** Another option is marked as the right one. */
export const twoRightOptions: ContentOperator = {
  name: 'two-right-options',
  about: 'marks two options of the quick check as right, or none',
  scope: 'content',
  *drafts(content) {
    for (const { id, data, yaml, path } of content.entries('quiz')) {
      for (const [index, { right }] of data.options.entries()) {
        const option = [...path, 'options', index];
        const edit = right ? yaml.remove([...option, 'right']) : yaml.prepend(option, 'right: true');
        yield { subject: `${id}/${index}`, code: 'INPUT004', edits: [edit], consequences: ['USE001', 'USE002'], at: { ...yaml.value([...path, 'options'])!, start: yaml.key([...path, 'options'])!.start } };
      }
    }
  },
};

export const documentOperators = [dropMechanism, misplacedPart, dropGuide, addGuide, unprovedOption, twoRightOptions];
