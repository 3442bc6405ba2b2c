import { collectionNames, collections } from '../../../src/model/collections.ts';
import type { ContentBase, WrittenEntry } from '../content-base.ts';
import type { Spot } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';
import { misspell } from './misspell.ts';

const entriesOf = (content: ContentBase): WrittenEntry[] => collectionNames.filter((name) => name !== 'revisions').flatMap((name) => content.entries(name) as readonly WrittenEntry[]);
const nameOf = ({ collection, id }: WrittenEntry): string => `${collection}/${id}`;
/** Where a report of the entry as a whole may stand: at its id, or at the beginning of its front matter. */
const placeOf = ({ yaml, path, file }: WrittenEntry): Spot => yaml.key(path) ?? { file, start: 0, end: '---\n'.length };

/** A key of an entry has a slip of the pen. */
export const misspellKey: ContentOperator = {
  name: 'misspell-key',
  about: 'misspells a key of an entry',
  scope: 'content',
  atLeast: 16,
  oneIn: 2000,
  *drafts(content) {
    for (const entry of entriesOf(content)) {
      for (const key of Object.keys(entry.data)) {
        const at = entry.yaml.key([...entry.path, key]);
        // Without its kind nobody knows which keys a fact has, so that is reported of the fact.
        if (at !== undefined) yield { subject: `${nameOf(entry)}/${key}`, code: 'INPUT004', consequences: 'any', edits: [entry.yaml.setKey([...entry.path, key], misspell(key))], ...(key === 'kind' && { at: placeOf(entry) }) };
      }
    }
  },
};

/** A key that every entry of the collection has to have is left out. */
export const dropKey: ContentOperator = {
  name: 'drop-key',
  about: 'leaves out a key that an entry has to have',
  scope: 'content',
  atLeast: 16,
  oneIn: 2000,
  *drafts(content) {
    for (const entry of entriesOf(content)) {
      for (const key of Object.keys(entry.data)) {
        const at = entry.yaml.key([...entry.path, key]);
        const without = Object.fromEntries(Object.entries(entry.data).filter(([other]) => other !== key));
        if (at === undefined || collections[entry.collection].schema.safeParse(without).success) continue;
        yield { subject: `${nameOf(entry)}/${key}`, code: 'INPUT004', consequences: 'any', edits: [entry.yaml.remove([...entry.path, key])], at: placeOf(entry) };
      }
    }
  },
};

/** A value is none of those that its key allows. */
export const wrongValue: ContentOperator = {
  name: 'wrong-value',
  about: 'gives a key a value that it cannot have',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    const wrong: Readonly<Record<string, string>> = {
      kind: 'other', level: 'shall', verdict: 'false', tier: 'principal', minutes: '"a few"', order: 'first', primary: 'maybe', disclosed: 'last summer',
      aspect: 'present', url: 'http://example.com/mcp', stages: '[lunch]', audience: '[everybody]', title: '7', date: '"22.11.2026"', topic: 'The Topic',
    };
    for (const entry of entriesOf(content)) {
      for (const key of Object.keys(entry.data)) {
        const text = wrong[key];
        if (text === undefined || entry.yaml.value([...entry.path, key]) === undefined) continue;
        yield { subject: `${nameOf(entry)}/${key}`, code: 'INPUT004', consequences: 'any', edits: [entry.yaml.setValue([...entry.path, key], text)] };
      }
    }
  },
};

/** One entry has the id of another. */
export const reuseId: ContentOperator = {
  name: 'reuse-id',
  about: 'gives an entry the id of another one',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    for (const name of collectionNames) {
      if (collections[name].form === 'document' || name === 'revisions') continue;
      const entries = content.entries(name) as readonly WrittenEntry[];
      for (const [index, entry] of entries.entries()) {
        const other = entries[(index + 7) % entries.length]!;
        if (other.id === entry.id) continue;
        // Of the two, the one that stands later is the one that took the id.
        const later = other.file > entry.file || (other.file === entry.file && placeOf(other).start > placeOf(entry).start) ? other : entry;
        yield { subject: `${nameOf(entry)}=${other.id}`, code: 'INPUT005', consequences: 'any', edits: [entry.yaml.setKey(entry.path, other.id)], at: placeOf(later) };
      }
    }
  },
};

/** A key stands twice in one entry. */
export const repeatKey: ContentOperator = {
  name: 'repeat-key',
  about: 'writes a key of an entry twice',
  scope: 'content',
  *drafts(content) {
    for (const entry of entriesOf(content)) {
      for (const key of Object.keys(entry.data)) {
        const at = entry.yaml.key([...entry.path, key]);
        if (at === undefined || Object.keys(entry.data)[0] === key) continue;
        yield { subject: `${nameOf(entry)}/${key}`, code: 'INPUT005', consequences: 'any', edits: [entry.yaml.prepend(entry.path, `${key}: once more`)], at };
      }
    }
  },
};

/** An id in a form that ids do not have. */
export const malformId: ContentOperator = {
  name: 'malform-id',
  about: 'gives an entry an id in the wrong form',
  scope: 'content',
  *drafts(content) {
    for (const [index, entry] of entriesOf(content).entries()) {
      const wrong = [entry.id.replace('-', '_'), entry.id.toUpperCase(), `2026-${entry.id}`, `${entry.id}-`][index % 4]!;
      if (wrong === entry.id) continue;
      if (collections[entry.collection].form === 'document') {
        const file = entry.file.replace(`${entry.id}.mdx`, `${wrong}.mdx`);
        yield { subject: nameOf(entry), code: 'INPUT006', consequences: 'any', edits: [], replaced: new Map([[file, content.files.get(entry.file)!], [entry.file, null]]), at: { file, start: 0, end: 0 } };
      } else {
        yield { subject: nameOf(entry), code: 'INPUT006', consequences: 'any', edits: [entry.yaml.setKey(entry.path, wrong)] };
      }
    }
  },
};

export const entryOperators = [misspellKey, dropKey, wrongValue, reuseId, repeatKey, malformId];
