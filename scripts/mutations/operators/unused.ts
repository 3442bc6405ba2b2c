import type { FileEdit } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';

/** Writes an entry at the end of a file of a map. */
function append(file: string, text: string, entry: string): FileEdit {
  const gap = text.endsWith('\n') ? '' : '\n';
  return { file, start: text.length, end: text.length, text: `${gap}${entry}`, focus: [gap.length, gap.length + entry.indexOf(':')] };
}

/** A source that nothing rests on is added. */
export const unusedSource: ContentOperator = {
  name: 'unused-source',
  about: 'registers a source that nothing uses',
  scope: 'content',
  *drafts(content) {
    for (const { id, data, file } of content.entries('sources').slice(0, 40)) {
      const entry = `${id}-again:\n  title: ${JSON.stringify(data.title)}\n  publisher: ${JSON.stringify(data.publisher)}\n  url: ${data.url}?again\n  kind: ${data.kind}\n  primary: ${data.primary}\n  read: { how: whole, on: 2026-11-22 }\n`;
      yield { subject: id, code: 'USE001', edits: [append(file, content.text(file), entry)] };
    }
  },
};

/** A fact that nothing binds is added. */
export const unusedFact: ContentOperator = {
  name: 'unused-fact',
  about: 'writes a fact that nothing binds',
  scope: 'content',
  *drafts(content) {
    const files = [...content.files.keys()].filter((file) => file.startsWith('src/content/facts/'));
    for (const [index, file] of files.entries()) {
      const entry = `a-fact-for-nobody-${index}:\n  kind: prose\n  claim: A server answers each request once.\n  span: ..\n  evidence:\n    - { revisions: .., page: basic/index, top: true }\n  verified: { on: 2026-11-22, against: 2026-07-28, how: text }\n`;
      yield { subject: file, code: 'USE002', edits: [append(file, content.text(file), entry)] };
    }
  },
};

/** What is no longer linked stays behind: the only link to a source is taken away. */
export const unlinkSource: ContentOperator = {
  name: 'unlink-source',
  about: 'takes away the only use of a source and leaves the source',
  scope: 'content',
  *drafts(content) {
    for (const { id, yaml, path } of content.entries('sources')) {
      const facts = content.entries('facts').filter(({ data }) => data.kind === 'world' && data.sources.includes(id));
      const links = content.handbook.passages.some((passage) => passage.links.some(({ target }) => target.scheme === 'source' && target.id === id));
      const cases = content.entries('postmortems').some(({ data }) => data.sources.some(({ source }) => source === id));
      const [only] = facts;
      if (only === undefined || facts.length > 1 || links || cases || only.data.kind !== 'world' || only.data.sources.length < 2) continue;
      yield {
        subject: id, code: 'USE001', consequences: ['FACT008', 'FACT015'], at: yaml.key(path)!,
        edits: [only.yaml.remove([...only.path, 'sources', only.data.sources.indexOf(id)])],
      };
    }
  },
};

export const unusedOperators = [unusedSource, unusedFact, unlinkSource];
