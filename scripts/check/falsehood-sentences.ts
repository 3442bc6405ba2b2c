import type { Fact, Handbook } from '../../src/model/handbook.ts';
import type { Inline } from '../../src/model/passage/inline.ts';
import type { Passage } from '../../src/model/passage/passage.ts';
import type { Place } from '../../src/model/problem.ts';
import type { Revisions } from '../../src/model/revision.ts';
import { parseSpans, spansOf, type Spans } from '../../src/model/span.ts';
import { indexWords, type WordIndex } from './falsehood-index.ts';
import { wordsOf } from './falsehood-words.ts';
import type { Workspace } from './workspace.ts';

/** A sentence that the handbook says itself. */
export interface Sentence {
  /** In the form in which falsehoods are looked for. */
  readonly words: string;
  /** The revisions that its place speaks of; null for a fact about the world, which speaks of none. */
  readonly spans: Spans | null;
  /** As it reads on the page. */
  text(): string;
  /** Facts bound in it, each time with the share of the sentence that the claim makes up. */
  claims(): readonly { readonly facts: readonly Fact[]; readonly share: number }[];
  place(): Place;
}

/** All sentences of a handbook, and where each word stands. */
export interface Sentences extends WordIndex {
  readonly all: readonly Sentence[];
}

const known = new WeakMap<object, Sentences>();

/** The sentences of all passages that are not quoted as wrong, made once for a workspace. */
export function sentencesOf(workspace: Pick<Workspace, 'handbook' | 'loaded'>): Sentences {
  let sentences = known.get(workspace.handbook);
  if (sentences === undefined) {
    const { passages } = workspace.handbook;
    const all = [...passages.flatMap((passage) => read(passage, workspace.handbook)), ...eraTitles(workspace)];
    known.set(workspace.handbook, (sentences = { all, ...indexWords(all.map(({ words }) => words)) }));
  }
  return sentences;
}

/** A piece of running text. */
interface Run {
  /** What is read; for a quotation, an ellipsis. */
  readonly text: string;
  /** What stands in the source, but for markup. */
  readonly source: string;
  readonly facts: readonly string[];
}

function read(passage: Passage, handbook: Handbook): Sentence[] {
  if (passage.heard || passage.sample?.heard === true) return [];
  if (passage.sample !== undefined) return readSample(passage, handbook.revisions);
  // The span of a fact about the world is empty: it holds at a date or for versions of software.
  const spans = passage.entry.collection === 'facts' && passage.spans.length === 0 ? null : passage.spans;
  const { runs, sentences } = wordingOf(passage.inlines, handbook.facts);
  return sentences.map(({ sentence, words, from, to }): Sentence => {
    return {
      words, spans,
      text: () => sentence.replace(/\s+/g, ' ').trim(),
      claims: () => claimsIn(runs, from, to, handbook.facts),
      place: () => placeIn(passage, runs, from + (sentence.length - sentence.trimStart().length)),
    };
  });
}

/** What is said in a passage, run by run and sentence by sentence. */
interface Wording {
  readonly runs: readonly Run[];
  readonly sentences: readonly { readonly sentence: string; readonly words: string; readonly from: number; readonly to: number }[];
}

const wordings = new WeakMap<readonly Inline[], Wording>();

/** The wording of a passage. It is made once for the same inlines, unless it has a date, which another entry gives. */
function wordingOf(inlines: readonly Inline[], facts: ReadonlyMap<string, Fact>): Wording {
  const kept = wordings.get(inlines);
  if (kept !== undefined) return kept;
  const runs: Run[] = [];
  let hasDate = false;
  collectRuns(inlines, [], runs, (id) => {
    hasDate = true;
    const fact = facts.get(id);
    return (fact?.kind === 'world' ? fact.date : undefined) ?? id;
  });
  const text = runs.length === 1 ? runs[0]!.text : runs.reduce((before, run) => before + run.text, '');
  const sentences = boundsOf(text).map(([from, to]) => {
    const sentence = text.slice(from, to);
    return { sentence, words: wordsOf(sentence), from, to };
  });
  const wording = { runs, sentences };
  if (!hasDate) wordings.set(inlines, wording);
  return wording;
}

function collectRuns(inlines: readonly Inline[], facts: readonly string[], runs: Run[], dateOf: (id: string) => string): void {
  for (const inline of inlines) {
    switch (inline.type) {
      case 'break':
        runs.push({ text: ' ', source: ' ', facts });
        break;
      case 'reference':
        runs.push(inline.kind === 'date' ? { text: dateOf(inline.id), source: `[[date:${inline.id}]]`, facts } : { text: inline.id, source: `[[${inline.id}]]`, facts });
        break;
      case 'heard': {
        const quoted: Run[] = [];
        collectRuns(inline.children, [], quoted, dateOf);
        runs.push({ text: heardText(inline.children), source: quoted.map(({ source }) => source).join(''), facts });
        break;
      }
      case 'claim':
        collectRuns(inline.children, inline.facts, runs, dateOf);
        break;
      case 'strong':
      case 'emphasis':
      case 'link':
        collectRuns(inline.children, facts, runs, dateOf);
        break;
      default:
        runs.push({ text: inline.value, source: inline.value, facts });
    }
  }
}

function claimsIn(runs: readonly Run[], from: number, to: number, facts: ReadonlyMap<string, Fact>): ReturnType<Sentence['claims']> {
  let end = 0;
  return runs.flatMap((run) => {
    const start = end;
    end += run.text.length;
    const overlap = Math.min(to, end) - Math.max(from, start);
    const bound = run.facts.flatMap((id) => facts.get(id) ?? []);
    return bound.length > 0 && overlap > 0 ? [{ facts: bound, share: overlap / (to - from) }] : [];
  });
}

/** What stands for a quotation: it ends a sentence where the quotation does. */
function heardText(children: readonly Inline[]): string {
  const last = children.at(-1);
  return last !== undefined && 'value' in last && /[.!?]\s*$/.test(last.value) ? '… .' : '…';
}

function letters(text: string): number {
  return text.length - (text.match(/\s/g)?.length ?? 0);
}

/** Words that end in a full stop inside a sentence. */
const abbreviation = /(?:\b(?:e\.g|i\.e|vs|etc|cf|approx|inc|ltd|dr|mr|mrs|st)|\b[A-Z])\.$/i;
const end = /[.!?][\])"'”’*]*(?=\s)/g;

/** A short question is the beginning of the sentence that answers it: "No header? Then …". */
function isHeadword(question: string): boolean {
  return question.trim().split(/\s+/).length <= 4;
}

/** From where to where each sentence of a text goes. */
function boundsOf(text: string): [number, number][] {
  const bounds: [number, number][] = [];
  let from = 0;
  const add = (to: number): void => {
    if (/[a-z0-9]/i.test(text.slice(from, to))) bounds.push([from, to]);
    from = to;
  };
  for (const match of text.matchAll(end)) {
    if (match[0].startsWith('?') && isHeadword(text.slice(from, match.index))) continue;
    if (!abbreviation.test(text.slice(Math.max(0, match.index - 8), match.index + 1))) add(match.index + match[0].length);
  }
  if (from < text.length) add(text.length);
  return bounds;
}

const token = /\S+/g;

/** The place of a character of the running text. The white space of source and text may differ, the rest does not. */
function placeIn(passage: Passage, runs: readonly Run[], at: number): Place {
  let before = 0;
  let start = 0;
  for (const { text, source } of runs) {
    if (at < start + text.length) {
      before += letters(text.slice(0, at - start));
      break;
    }
    start += text.length;
    before += letters(source);
  }
  const tokens = [...passage.find(token), ...passage.codes].sort((a, b) => a.offset - b.offset);
  for (const { value, offset } of tokens) {
    const own = letters(value);
    if (before < own) return passage.placeAt(offset + before);
    before -= own;
  }
  return passage;
}

function loneSentence(text: string, spans: Spans, place: Place): Sentence {
  return { words: wordsOf(text), spans, text: () => text, claims: () => [], place: () => place };
}

/** The caption of a sample and the comments of its code, each as one sentence. */
function readSample(passage: Passage, revisions: Revisions): Sentence[] {
  const { code, codePlace, attributes } = passage.sample!;
  const own = revisions.find(attributes.get('revision') ?? '');
  const spans = own === undefined ? passage.spans : spansOf([own], revisions);
  const caption = attributes.get('caption');
  const comments = code.split('\n').flatMap((line, index) => {
    const text = /(?:^|\s)(?:\/\/|#)\s+(.*[a-z].*)$/i.exec(line)?.[1];
    return text === undefined ? [] : [loneSentence(text, spans, { ...codePlace, line: codePlace.line + index })];
  });
  return [...(caption === undefined ? [] : [loneSentence(caption, spans, passage)]), ...comments];
}

/** The titles of eras, which are attributes and so stand in no passage. */
function eraTitles({ handbook, loaded }: Pick<Workspace, 'handbook' | 'loaded'>): Sentence[] {
  return [...handbook.questions.values(), ...handbook.postmortems.values(), ...handbook.guides.values()].flatMap(({ markup = [], against }) =>
    markup.filter(({ name }) => name === 'Era').flatMap(({ offset, file, line, column }) => {
      const tag = loaded.sources.get(file)?.text.slice(offset).split('>', 1)[0] ?? '';
      const title = /\btitle="([^"]*)"/.exec(tag)?.[1];
      if (title === undefined) return [];
      return [loneSentence(title, eraSpans(/\bspan="([^"]*)"/.exec(tag)?.[1] ?? '', handbook.revisions) ?? spansOf([against], handbook.revisions), { file, line, column })];
    }));
}

function eraSpans(text: string, revisions: Revisions): Spans | undefined {
  try {
    return parseSpans(text, revisions);
  } catch {
    // Reported where the era itself is read.
    return undefined;
  }
}
