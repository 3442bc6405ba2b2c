import { collectionNames, collections } from '../../../src/model/collections.ts';
import type { ContentBase } from '../content-base.ts';
import type { Draft, Spot } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';
import { shuffled } from '../choose.ts';

const files = (content: ContentBase, ending: string): string[] => [...content.files.keys()].filter((file) => file.endsWith(ending) && !file.startsWith('src/content/ledger/'));
const head = (file: string): Spot => ({ file, start: 0, end: 0 });

/** Bytes of another encoding get into a file. */
export const wrongEncoding: ContentOperator = {
  name: 'wrong-encoding',
  about: 'saves a file in another encoding than UTF-8',
  scope: 'content',
  *drafts(content) {
    for (const [index, file] of [...content.files.keys()].entries()) {
      if (file.startsWith('src/content/ledger/')) continue;
      const bytes = content.files.get(file)!;
      const text = content.text(file);
      // In the middle of a line in the middle of the file.
      const at = text.indexOf(' ', Math.floor(text.length / 2)) + 1;
      const before = new TextEncoder().encode(text.slice(0, at)).length;
      const bad = [0xe9, 0xff, 0xc3, 0x80][index % 4]!;
      const changed = new Uint8Array([...bytes.slice(0, before), bad, ...bytes.slice(before)]);
      yield { subject: file, code: 'INPUT001', consequences: 'any', edits: [], replaced: new Map([[file, changed]]), at: { file, start: at, end: at } };
    }
  },
};

/** YAML with a slip that its grammar does not allow, at the line of the slip. */
export const breakYaml: ContentOperator = {
  name: 'break-yaml',
  about: 'writes YAML that cannot be read',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    for (const file of [...files(content, '.yaml'), ...files(content, '.mdx')]) {
      const text = content.text(file);
      const head = file.endsWith('.mdx') ? text.slice(0, text.indexOf('\n---', 4)) : text;
      const keys = shuffled([...head.matchAll(/^( {2,})([a-z]\w*): (?=[A-Z])/gm)], ({ index }) => `${file}${index}`).slice(0, 3);
      for (const [number, match] of keys.entries()) {
        const value = match.index + match[0].length;
        const make = (slip: string, start: number, written: string): Draft => ({
          subject: `${file}/${slip}`, code: 'INPUT002', consequences: 'any',
          edits: [{ file, start, end: start, text: written }],
        });
        if (number === 0) yield make('colon', value, 'Note: this: ');
        if (number === 1) yield make('quote', value, '"Quoted" and ');
        if (number === 2) yield make('at-sign', value, '@');
      }
    }
  },
};

/** MDX that cannot be read: a brace, an angle, a component that is never closed. */
export const breakMdx: ContentOperator = {
  name: 'break-mdx',
  about: 'writes a body that cannot be read',
  scope: 'content',
  *drafts(content) {
    for (const [index, file] of files(content, '.mdx').entries()) {
      const passages = content.handbook.passages.filter((passage) => passage.file === file && passage.path === undefined && passage.kind === 'text');
      const middle = passages[Math.floor(passages.length / 2)];
      if (middle === undefined) continue;
      const start = content.offsetOf(file, middle);
      const text = ['An array of {name: string, ', 'If n <5 the ', 'Use {the ', 'See <https://example.com> for '][index % 4]!;
      yield { subject: file, code: 'INPUT003', consequences: 'any', edits: [{ file, start, end: start, text }], at: { file, start, end: content.text(file).indexOf('\n\n', start) } };
    }
  },
};

/** A file is gone that a collection stands in. */
export const loseCollection: ContentOperator = {
  name: 'lose-collection',
  about: 'loses the file of a collection',
  scope: 'content',
  *drafts() {
    for (const name of collectionNames) {
      const { path, form } = collections[name];
      const file = `src/content/${path}`;
      if (form === 'document' || path.endsWith('/')) continue;
      yield { subject: name, code: 'INPUT007', consequences: 'any', edits: [], replaced: new Map([[file, null]]), at: head(file) };
    }
  },
};

/** A file of a collection holds nothing. */
export const emptyCollection: ContentOperator = {
  name: 'empty-collection',
  about: 'empties the file of a collection',
  scope: 'content',
  *drafts() {
    for (const name of collectionNames) {
      const { path, form } = collections[name];
      const file = `src/content/${path}`;
      if (form === 'document' || path.endsWith('/')) continue;
      yield { subject: name, code: 'INPUT008', consequences: 'any', edits: [], replaced: new Map([[file, new TextEncoder().encode('# Nothing here yet.\n')]]), at: head(file) };
    }
  },
};

/** A file lies where no collection reads it. */
export const strayFile: ContentOperator = {
  name: 'stray-file',
  about: 'puts a file where nothing reads it',
  scope: 'content',
  *drafts(content) {
    const strays = ['notes.md', 'questions/draft.md', 'facts/sessions.yml', 'questions/old/session-lifecycle.mdx', 'correction.yaml', 'images/flow.svg', 'facts/README.md', 'postmortems.yaml', 'glossary.yaml.bak', 'quiz.yml'];
    for (const stray of strays) {
      const file = `src/content/${stray}`;
      if (content.files.has(file)) continue;
      yield { subject: stray, code: 'INPUT009', edits: [], replaced: new Map([[file, new TextEncoder().encode('A note.\n')]]), at: head(file) };
    }
  },
};

/** The front matter of a document is lost. */
export const loseFrontMatter: ContentOperator = {
  name: 'lose-front-matter',
  about: 'writes a document without front matter',
  scope: 'content',
  *drafts(content) {
    for (const file of files(content, '.mdx')) {
      const end = content.text(file).indexOf('\n---', 4) + 5;
      yield { subject: file, code: 'INPUT004', consequences: 'any', edits: [{ file, start: 0, end, text: '' }], at: head(file) };
    }
  },
};

export const fileOperators = [wrongEncoding, breakYaml, breakMdx, loseCollection, emptyCollection, strayFile, loseFrontMatter];
