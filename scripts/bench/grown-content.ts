import { parse, stringify } from 'yaml';
import type { Handbook } from '../../src/model/handbook.ts';
import { contentFolder, type FileTree } from '../../src/model/source/file-tree.ts';

/** Content of a wanted size, made of real answers with their facts, and how many entries it has. */
export interface GrownContent {
  readonly files: FileTree;
  readonly entries: number;
  readonly answers: number;
}

/** Entries of a YAML file by their ids. */
export type Map_ = Record<string, Record<string, unknown>>;

/** Files that every handbook needs, whatever its size; they are taken over as they are. */
const kept = ['revisions.yaml', 'topics.yaml', 'names.yaml', 'python-names.yaml'];

/** Copies of one entry are written out, as an author would, and not as aliases of the first. */
const writtenOut = { aliasDuplicateObjects: false };

const encoder = new TextEncoder();

/**
 * Makes content with at least a number of entries: real answers, each with copies of the facts it binds, as often as
 * needed. Copies have ids of their own. Links to entries that are left out become plain words.
 */
export function growContent(files: FileTree, handbook: Handbook, wanted: number): GrownContent {
  const read = (file: string): string => Buffer.from(files.get(`${contentFolder}/${file}`)!).toString('utf8');
  const allFacts = Object.assign({}, ...[...files.keys()].filter((file) => file.startsWith(`${contentFolder}/facts/`)).map((file) => parse(Buffer.from(files.get(file)!).toString('utf8')) as Map_)) as Map_;
  const allSources = parse(read('sources.yaml')) as Map_;
  const out = new Map<string, Uint8Array>(kept.map((file) => [`${contentFolder}/${file}`, files.get(`${contentFolder}/${file}`)!]));
  const facts: Map_ = {};
  const sources: Map_ = {};
  const questions = [...handbook.questions.values()];
  let entries = kept.reduce((sum, file) => sum + Object.keys(parse(read(file)) as object).length, 0);
  let answers = 0;
  const take = (id: string, copy: string): void => {
    if (facts[copy] !== undefined) return;
    const fact = allFacts[id]!;
    facts[copy] = fact;
    entries += 1;
    for (const source of (fact['sources'] as string[] | undefined) ?? []) {
      if (sources[source] === undefined) entries += 1;
      sources[source] = allSources[source]!;
    }
  };
  // The summaries of the revisions bind facts of their own.
  for (const passage of handbook.passages) {
    if (passage.entry.collection === 'revisions') for (const claim of passage.claims) for (const id of claim.facts) take(id, id);
  }
  for (const [, revision] of Object.entries(parse(read('revisions.yaml')) as Map_)) for (const id of (revision['facts'] as string[] | undefined) ?? []) take(id, id);
  while (entries < wanted) {
    const question = questions[answers % questions.length]!;
    const round = Math.floor(answers / questions.length);
    const suffix = round === 0 ? '' : `-copy-${round}`;
    const text = read(`questions/${question.id}.mdx`);
    for (const id of factIds(text)) take(id, `${id}${suffix}`);
    for (const id of sourceIds(text)) {
      if (sources[id] === undefined) entries += 1;
      sources[id] = allSources[id]!;
    }
    out.set(`${contentFolder}/questions/${question.id}${suffix}.mdx`, encoder.encode(copyAnswer(text, suffix)));
    answers += 1;
    entries += 1;
  }
  out.set(`${contentFolder}/facts/grown.yaml`, encoder.encode(stringify(facts, writtenOut)));
  out.set(`${contentFolder}/sources.yaml`, encoder.encode(stringify(sources, writtenOut)));
  return { files: out, entries, answers };
}

/** Ids of the facts that the text of an answer binds. */
export function factIds(text: string): string[] {
  const linked = [...text.matchAll(/\]\(fact:([^)]+)\)/g)].flatMap((match) => match[1]!.split('+'));
  const shown = [...text.matchAll(/ facts="([^"]+)"/g)].flatMap((match) => match[1]!.split(' '));
  const dated = [...text.matchAll(/\[\[date:([^\]]+)\]\]/g)].map((match) => match[1]!);
  return [...linked, ...shown, ...dated];
}

function sourceIds(text: string): string[] {
  return [...text.matchAll(/\]\(source:([^)]+)\)/g)].map((match) => match[1]!);
}

/**
 * The file of an answer as a copy with its own facts: takes the text and what the ids of the copy end on
 * (empty for the answer itself). Links to other entries become plain words.
 */
export function copyAnswer(text: string, suffix: string): string {
  const plain = text
    .replace(/\[([^\]]*)\]\((?:question|case|correction|term):[^)]*\)/g, '$1')
    .replace(/\]\(fact:([^)]+)\)/g, (_, ids: string) => `](fact:${ids.split('+').map((fact) => fact + suffix).join('+')})`)
    .replace(/ facts="([^"]+)"/g, (_, ids: string) => ` facts="${ids.split(' ').map((fact) => fact + suffix).join(' ')}"`)
    .replace(/\[\[date:([^\]]+)\]\]/g, (_, fact: string) => `[[date:${fact}${suffix}]]`);
  const end = plain.indexOf('\n---', 4);
  const data = parse(plain.slice(4, end)) as Record<string, unknown>;
  const followUps = (data['followUps'] as Record<string, unknown>[]).map(({ ask, answer }) => ({ ask, answer: answer ?? 'See the page of its own.' }));
  const traps = (data['traps'] as Record<string, unknown>[]).map(({ correction: _, ...trap }) => trap);
  const whole = { ...data, title: `${String(data['title'])}${suffix && ` (copy ${inLetters(suffix)})`}`, related: {}, followUps, traps };
  delete (whole as { articleNumber?: number }).articleNumber;
  if (suffix !== '') Object.assign(whole, { identifiers: [], aliases: [] });
  return `---\n${stringify(whole)}${plain.slice(end + 1)}`;
}

/** The number at the end of a suffix in letters: with a digit, a title may state how many revisions there are. */
function inLetters(suffix: string): string {
  return [.../\d*$/.exec(suffix)![0]].map((digit) => 'abcdefghij'[Number(digit)]!).join('');
}
