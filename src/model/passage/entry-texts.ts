import type { CollectionName, EntryData } from '../collections.ts';
import type { YamlPath } from '../source/yaml-source.ts';
import type { Passage } from './passage.ts';

/** One prose text in the data of an entry, and how it is to be read. */
export interface EntryText {
  readonly path: YamlPath;
  readonly part: string;
  readonly text: string;
  readonly kind: Passage['kind'];
  readonly heard?: boolean;
  /** Notation of the revisions the text speaks of; left out, it speaks of the revision the entry is verified against. */
  readonly span?: string;
}

type Lister<Name extends CollectionName> = (data: EntryData<Name>, id: string) => EntryText[];

function each<T>(part: string, path: PropertyKey, items: readonly T[], read: (item: T, path: YamlPath) => EntryText[]): EntryText[] {
  return items.flatMap((item, index) => read(item, [path, index]).map((text) => ({ ...text, part })));
}

function one(part: string, path: YamlPath, text: string | undefined, extra: Partial<EntryText> = {}): EntryText[] {
  return text === undefined ? [] : [{ part, path, text, kind: 'text', ...extra }];
}

const question: Lister<'questions'> = (data) => [
  ...one('title', ['title'], data.title, { kind: 'title' }),
  ...one('say-it', ['say'], data.say),
  ...each('what-changed', 'changes', data.changes, (change, path) =>
    one('', [...path, 'text'], change.text, { kind: 'cell', span: change.revision })),
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
  revisions: (data, id) => one('summary', ['summary'], data.summary, { span: id }),
  topics: (data) => one('description', ['description'], data.description),
  facts: (data) => [
    ...one('claim', ['claim'], data.claim, { kind: 'title' }),
    ...one('short', ['short'], data.short, { kind: 'title' }),
  ],
  primitives: (data) => [
    ...one('probe', ['probe', 'ask'], data.probe.ask, { kind: 'title' }),
    ...one('probe', ['probe', 'answer'], data.probe.answer),
  ],
  classes: (data) => [
    ...one('description', ['description'], data.description),
    ...one('record', ['record'], data.record),
  ],
  postmortems: (data) => [
    ...one('title', ['title'], data.title, { kind: 'title' }),
    ...one('say-it', ['say'], data.say),
    ...one('affected', ['affected'], data.affected, { kind: 'cell' }),
    ...one('fixed-in', ['fixedIn'], data.fixedIn, { kind: 'cell' }),
    ...each('timeline', 'timeline', data.timeline, (event, path) => one('', [...path, 'text'], event.text, { kind: 'item' })),
    ...one('lesson', ['lesson'], data.lesson),
    ...each('sources', 'sources', data.sources, (source, path) => one('', [...path, 'for'], source.for, { kind: 'item' })),
    ...each('unverified', 'unverified', data.unverified, (text, path) => one('', path, text, { kind: 'item' })),
  ],
  corrections: (data) => [
    ...one('heard', ['heard'], data.heard, { heard: true }),
    ...one('so', ['so'], data.so),
  ],
  glossary: (data) => one('definition', ['definition'], data.definition),
  changes: (data) => [...one('title', ['title'], data.title), ...one('why', ['why'], data.why)],
};

/** Lists every prose text in the data of an entry, in reading order. */
export function entryTexts<Name extends CollectionName>(collection: Name, id: string, data: EntryData<Name>): EntryText[] {
  const lister = listers[collection] as Lister<Name> | undefined;
  return lister === undefined ? [] : lister(data, id);
}
