import type { CollectionName } from '../../src/model/collections.ts';
import type { Place } from '../../src/model/problem.ts';
import type { YamlPath } from '../../src/model/source/yaml-source.ts';
import { samplePassages } from './sample-place.ts';
import type { Workspace } from './workspace.ts';

/** A text that pages print as it stands, without reading it as Markdown. */
export interface PlainText {
  /** What it is, as messages call it. */
  readonly what: string;
  readonly text: string;
  /** It is a passage of its own as well, so that the rules on passages see its words. */
  readonly isPassage: boolean;
  /** It names or quotes something that somebody else has written, or records how it was read. */
  readonly isRecord: boolean;
  /** It is a word that readers look something up by, so it may be an identifier. */
  readonly isKey: boolean;
  /** The place of a piece of it. */
  placeOf(piece: string): Place;
}

/** A piece of a plain text that a pattern found. */
export interface PlainMention {
  readonly value: string;
  readonly place: Place;
  readonly in: PlainText;
}

const known = new WeakMap<Workspace, readonly PlainText[]>();

/**
 * Every text that is printed as it stands. Names and titles of entries, captions, titles of eras, reasons of empty cells,
 * other words for a term, and what is said of a source.
 */
export function plainTexts(workspace: Workspace): readonly PlainText[] {
  let texts = known.get(workspace);
  if (texts === undefined) known.set(workspace, (texts = [...captions(workspace), ...eraTitles(workspace), ...dataTexts(workspace)]));
  return texts;
}

/** Finds a pattern, which needs the flag `g`, in plain texts. */
export function findInPlainTexts(texts: Iterable<PlainText>, pattern: RegExp): PlainMention[] {
  return [...texts].flatMap((plain) => Array.from(plain.text.matchAll(pattern), ([value]) => ({ value, place: plain.placeOf(value), in: plain })));
}

function captions(workspace: Workspace): PlainText[] {
  return samplePassages(workspace).filter(({ heard }) => !heard).flatMap((passage) => ['caption', 'other'].flatMap((name) => {
    const text = passage.sample.attributes.get(name) ?? '';
    const what = name === 'caption' ? 'the caption of a sample' : 'what a sample is';
    return text === '' ? [] : [{ what, text, isPassage: false, isRecord: false, isKey: false, placeOf: placesAfter(passage, workspace) }];
  }));
}

function eraTitles(workspace: Workspace): PlainText[] {
  const { questions, postmortems, guides } = workspace.handbook;
  return [...questions.values(), ...postmortems.values(), ...guides.values()].flatMap(({ eras }) => eras.flatMap((era) =>
    era.title === undefined ? [] : [{ what: 'the title of an era', text: era.title, isPassage: false, isRecord: false, isKey: false, placeOf: placesAfter(era, workspace) }]));
}

/** Where plain texts stand in data: the collection, the path in an entry, and what kind of text it is. */
interface DataText {
  readonly path: YamlPath;
  readonly text: string | undefined;
  readonly what: string;
  readonly isPassage?: boolean;
  readonly isRecord?: boolean;
  readonly isKey?: boolean;
}

type Lister<Name extends CollectionName> = (data: Workspace['loaded']['raw'][Name][number]['data']) => DataText[];

const named = (what: string, text: string): DataText => ({ path: ['name'], text, what, isPassage: true });
const listed = (what: string, key: string, texts: readonly string[]): DataText[] => texts.map((text, index) => ({ path: [key, index], text, what }));
const emptyCells = (cells: Readonly<Record<string, readonly string[] | { none: string }>>): DataText[] => Object.entries(cells).flatMap(([column, cell]) =>
  ('none' in cell ? [{ path: ['cells', column, 'none'], text: cell.none, what: 'the reason of an empty cell', isPassage: true }] : []));

const listers: { readonly [Name in CollectionName]?: Lister<Name> } = {
  topics: ({ name }) => [named('the name of a topic', name)],
  classes: ({ name }) => [named('the name of a class of failures', name)],
  glossary: ({ term, aliases }) => [{ path: ['term'], text: term, what: 'a term', isPassage: true }, ...listed('another word for a term', 'aliases', aliases).map((text) => ({ ...text, isKey: true }))],
  questions: ({ tests }) => [{ path: ['tests'], text: tests, what: 'what a question tests', isPassage: true }],
  postmortems: ({ foundBy, severity, records }) => [
    { path: ['foundBy'], text: foundBy, what: 'who found a case', isPassage: true },
    { path: ['severity'], text: severity, what: 'the severity of a case', isPassage: true },
    ...listed('the number of a record', 'records', records).map((text) => ({ ...text, isRecord: true })),
  ],
  primitives: ({ name, cells }) => [{ path: ['name'], text: name, what: 'the name of a row' }, ...emptyCells(cells)],
  transports: ({ name, cells }) => [{ path: ['name'], text: name, what: 'the name of a row' }, ...emptyCells(cells)],
  sources: ({ title, publisher, read }) => [
    { path: ['title'], text: title, what: 'the title of a source', isRecord: true },
    { path: ['publisher'], text: publisher, what: 'the publisher of a source', isRecord: true },
    { path: ['read', 'note'], text: read.note, what: 'how a source was read', isRecord: true },
  ],
};

function dataTexts({ loaded }: Workspace): PlainText[] {
  return (Object.keys(listers) as CollectionName[]).flatMap((collection) => {
    const lister = listers[collection] as Lister<CollectionName>;
    return loaded.raw[collection].flatMap(({ id, data }) => lister(data).flatMap(({ path, text, what, isPassage = false, isRecord = false, isKey = false }) => {
      if (text === undefined) return [];
      const placeOf = (piece: string): Place => placesAfter(loaded.placeOf(collection, id, path), { loaded })(piece);
      return [{ what, text, isPassage, isRecord, isKey, placeOf }];
    }));
  });
}

/** Finds pieces of a text in its file, from the place on where the text begins. A piece that is written otherwise is taken to begin there. */
function placesAfter(start: Place, { loaded }: Pick<Workspace, 'loaded'>): (piece: string) => Place {
  const mostLines = 12;
  return (piece) => {
    const lines = loaded.sources.get(start.file)?.text.split('\n') ?? [];
    for (let line = start.line; line < start.line + mostLines && line <= lines.length; line += 1) {
      const column = lines[line - 1]!.indexOf(piece, line === start.line ? start.column - 1 : 0);
      if (column !== -1) return { file: start.file, line, column: column + 1 };
    }
    return { file: start.file, line: start.line, column: start.column };
  };
}
