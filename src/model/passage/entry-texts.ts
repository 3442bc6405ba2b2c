import type { CollectionName, EntryData } from '../collections.ts';
import type { Cell } from '../table.ts';
import type { YamlPath } from '../source/yaml-source.ts';
import type { Passage } from './passage.ts';

/** One prose text in the data of an entry, and how it is to be read. */
export interface EntryText {
  readonly path: YamlPath;
  readonly part: string;
  readonly text: string;
  readonly kind: Passage['kind'];
  readonly heard?: boolean;
  /** The revision the text speaks of; left out, it is the one the entry is verified against. */
  readonly revision?: string;
}

type Lister<Name extends CollectionName> = (data: EntryData<Name>, id: string) => EntryText[];

function each<T>(part: string, path: PropertyKey, items: readonly T[], read: (item: T, path: YamlPath) => EntryText[]): EntryText[] {
  return items.flatMap((item, index) => read(item, [path, index]).map((text) => ({ ...text, part })));
}

function one(part: string, path: YamlPath, text: string | undefined, extra: Partial<EntryText> = {}): EntryText[] {
  return text === undefined ? [] : [{ part, path, text, kind: 'text', ...extra }];
}

/** The reasons why cells of a table are empty. */
function emptyCells(cells: Readonly<Record<string, Cell>>): EntryText[] {
  return Object.entries(cells).flatMap(([column, cell]) =>
    'none' in cell ? one('cells', ['cells', column, 'none'], cell.none, { kind: 'cell' }) : []);
}

const question: Lister<'questions'> = (data) => [
  ...one('title', ['title'], data.title, { kind: 'title' }),
  ...one('tests', ['tests'], data.tests, { kind: 'title' }),
  ...one('say-it', ['say'], data.say),
  ...each('what-changed', 'changes', data.changes, (change, path) =>
    one('', [...path, 'text'], change.text, { kind: 'cell', revision: change.revision })),
  ...(['probing', 'weak', 'good', 'strong'] as const).flatMap((key) => one('probing', [key], data[key])),
  ...each('rubric', 'rubric', data.rubric, (point, path) => one('', path, point, { kind: 'item' })),
  ...each('traps', 'traps', data.traps, (trap, path) => [
    ...one('', [...path, 'heard'], trap.heard, { heard: true }),
    ...one('', [...path, 'tempting'], trap.tempting),
    ...one('', [...path, 'so'], trap.so),
  ]),
  ...each('follow-ups', 'followUps', data.followUps, (followUp, path) => [
    ...one('', [...path, 'ask'], followUp.ask, { kind: 'title' }),
    ...one('', [...path, 'answer'], followUp.answer),
  ]),
];

const listers: { readonly [Name in CollectionName]?: Lister<Name> } = {
  questions: question,
  revisions: (data, id) => one('summary', ['summary'], data.summary, { revision: id }),
  topics: (data) => [...one('name', ['name'], data.name, { kind: 'title' }), ...one('description', ['description'], data.description)],
  facts: (data) => [
    ...one('claim', ['claim'], data.claim, { kind: 'title' }),
    ...one('short', ['short'], data.short, { kind: 'title' }),
  ],
  primitives: (data) => [
    ...emptyCells(data.cells),
    ...one('probe', ['probe', 'ask'], data.probe.ask, { kind: 'title' }),
    ...one('probe', ['probe', 'answer'], data.probe.answer),
  ],
  transports: (data) => emptyCells(data.cells),
  classes: (data) => [
    ...one('name', ['name'], data.name, { kind: 'title' }),
    ...one('description', ['description'], data.description),
    ...one('record', ['record'], data.record),
  ],
  postmortems: (data) => [
    ...one('title', ['title'], data.title, { kind: 'title' }),
    ...one('say-it', ['say'], data.say),
    ...one('found-by', ['foundBy'], data.foundBy, { kind: 'title' }),
    ...one('affected', ['affected'], data.affected, { kind: 'cell' }),
    ...one('fixed-in', ['fixedIn'], data.fixedIn, { kind: 'cell' }),
    ...one('severity', ['severity'], data.severity, { kind: 'title' }),
    ...each('timeline', 'timeline', data.timeline, (event, path) => one('', [...path, 'text'], event.text, { kind: 'item' })),
    ...one('lesson', ['lesson'], data.lesson),
    ...each('sources', 'sources', data.sources, (source, path) => one('', [...path, 'for'], source.for, { kind: 'item' })),
    ...each('unverified', 'unverified', data.unverified, (text, path) => one('', path, text, { kind: 'item' })),
  ],
  guides: (data) => [
    ...one('title', ['title'], data.title, { kind: 'title' }),
    ...one('description', ['description'], data.description),
  ],
  quiz: (data) => [
    ...one('ask', ['ask'], data.ask, { kind: 'title' }),
    ...each('options', 'options', data.options, (option, path) => [
      ...one('', [...path, 'text'], option.text, option.right ? { kind: 'title' } : { heard: true }),
      ...one('', [...path, 'why'], option.why),
    ]),
  ],
  corrections: (data) => [
    ...one('heard', ['heard'], data.heard, { heard: true }),
    ...one('so', ['so'], data.so),
  ],
  glossary: (data) => [
    ...one('term', ['term'], data.term, { kind: 'title' }),
    ...one('definition', ['definition'], data.definition),
  ],
  changes: (data) => [...one('title', ['title'], data.title), ...one('why', ['why'], data.why)],
};

/** Lists every prose text in the data of an entry, in reading order. */
export function entryTexts<Name extends CollectionName>(collection: Name, id: string, data: EntryData<Name>): EntryText[] {
  const lister = listers[collection] as Lister<Name> | undefined;
  return lister === undefined ? [] : lister(data, id);
}
