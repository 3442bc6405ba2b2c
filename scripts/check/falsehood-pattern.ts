/**
 * Words that a sentence needs, without regard to their order: one word, all of several, or one of several. A star at the
 * end of a word stands for any ending.
 */
export type Needs = string | { readonly all: readonly Needs[] } | { readonly some: readonly Needs[] };

/**
 * Something that a sentence may speak of, with all the ways to say it. `source` is a regular expression over the words
 * that `wordsOf` gives; a sentence that it matches has the words of `needs`. Where that is all it asks for, the concept
 * is `loose`, and nobody has to look at the sentence itself.
 */
export interface Concept {
  readonly source: string;
  readonly needs: Needs;
  readonly loose: boolean;
  /** The concepts of which it is any one. */
  readonly alternatives?: readonly Concept[];
}

/** A concept, or a term that stands for one. */
export type Part = string | Concept;

const wordEnd = '(?= )';

/**
 * A concept from terms. A term is one or more words in order, as `wordsOf` spells them: `session id`. A star at the end
 * of a word stands for any ending (`assign*`), brackets for a choice (`hand* (over|out)`), with a question mark for
 * words that may be missing (`session (state)? id`).
 *
 * Throws a RangeError for a term that cannot be read, or that has no word that is always in it.
 */
export function any(...parts: readonly Part[]): Concept {
  const concepts = parts.map((part) => (typeof part === 'string' ? readTerm(part) : part));
  if (concepts.length === 1) return concepts[0]!;
  return {
    source: `(?:${concepts.map(({ source }) => source).join('|')})`,
    needs: { some: concepts.map(({ needs }) => needs) },
    loose: concepts.every(({ loose }) => loose),
    alternatives: concepts,
  };
}

/** Both parts, or more, in this order, with at most `gap` words between one and the next. */
export function inOrder(gap: number, ...parts: readonly Part[]): Concept {
  const concepts = parts.map((part) => any(part));
  return { source: concepts.map(({ source }) => source).join(`(?: [^ ]+){0,${gap}}`), needs: { all: concepts.map(({ needs }) => needs) }, loose: false };
}

/** All parts in any order, with at most `gap` words between one and the next. */
export function near(gap: number, ...parts: readonly Part[]): Concept {
  const orders = permutations(parts).map((order) => inOrder(gap, ...order));
  return { ...any(...orders), needs: orders[0]!.needs };
}

/** Like `inOrder`, without a break between clauses and without "and", "but" and the like between one part and the next. */
export function phrase(gap: number, ...parts: readonly Part[]): Concept {
  const concepts = parts.map((part) => any(part));
  return { source: concepts.map(({ source }) => source).join(`(?: (?!(?:and|but|while|whereas|then|so|yet) )[^ |]+){0,${gap}}`), needs: { all: concepts.map(({ needs }) => needs) }, loose: false };
}

/** Both parts in one clause, in any order. */
export function sameClause(first: Part, second: Part): Concept {
  const [a, b] = [any(first), any(second)];
  const between = '(?: [^ |]+)*';
  return { source: `(?:${a.source}${between}${b.source}|${b.source}${between}${a.source})`, needs: { all: [a.needs, b.needs] }, loose: false };
}

/** A concept written as a regular expression over words, each with one space before it, with the words one of which it needs; none where it may match any sentence. */
export function expression(source: string, needs: readonly string[]): Concept {
  return { source: `(?:${source})`, needs: needs.length === 0 ? { all: [] } : { some: needs }, loose: false };
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, index) => permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]));
}

const known = new Map<string, Concept>();

function readTerm(term: string): Concept {
  let concept = known.get(term);
  if (concept === undefined) known.set(term, (concept = parseTerm(term)));
  return concept;
}

function parseTerm(term: string): Concept {
  const pieces = piecesOf(term);
  const needs = pieces.flatMap((piece): Needs[] => ('word' in piece ? [piece.word] : piece.optional ? [] : [piece.choice.needs]));
  if (needs.length === 0) throw new RangeError(`No word of the term "${term}" is always in it.`);
  const source = pieces
    .map((piece) => ('word' in piece ? wordSource(piece.word) : `(?:${piece.choice.source})${piece.optional ? '?' : ''}`))
    .join('');
  return { source, needs: needs.length === 1 ? needs[0]! : { all: needs }, loose: pieces.length === 1 && 'word' in pieces[0]! };
}

function wordSource(word: string): string {
  if (!/^(?:[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}.-]*\*?|\|)$/u.test(word)) throw new RangeError(`"${word}" is no word as texts are spelled for patterns.`);
  const escaped = word.replace(/\*$/, '').replace(/[.|]/g, '\\$&');
  return ` ${escaped}${word.endsWith('*') ? '[^ ]*' : ''}${wordEnd}`;
}

type Piece = { readonly word: string } | { readonly choice: Concept; readonly optional: boolean };

function piecesOf(term: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = term.trim();
  while (rest !== '') {
    const group = /^\(([^()]+)\)(\??)\s*/.exec(rest);
    const word = /^([^\s()]+)\s*/.exec(rest);
    if (group !== null) pieces.push({ choice: any(...group[1]!.split('|')), optional: group[2] === '?' });
    else if (word !== null) pieces.push({ word: word[1]! });
    else throw new RangeError(`The term "${term}" has brackets that do not match.`);
    rest = rest.slice((group ?? word)![0].length);
  }
  return pieces;
}

/**
 * One way to restate a falsehood: a sentence does it when all of the concepts are in it, in any order, and nothing of
 * `unless`.
 */
export interface Statement {
  readonly all: readonly Part[];
  readonly unless?: readonly Part[];
}

/** A statement ready to be looked for. */
export interface Pattern {
  /** The words without which no sentence restates it. */
  readonly needs: Needs;
  /** Tells whether a sentence restates it. Takes what `wordsOf` gives, and whether the sentence has the words that are needed. */
  matches(words: string, has: (needs: Needs) => boolean): boolean;
}

/** Makes a statement ready. Expressions are built when the first sentence comes near to them. */
export function patternOf({ all, unless = [] }: Statement): Pattern {
  const wanted = all.map((part) => any(part));
  const unwanted = unless.map((part) => any(part));
  return {
    needs: { all: wanted.map(({ needs }) => needs) },
    matches: (words, has) => wanted.every((concept) => isIn(concept, words, has)) && !unwanted.some((concept) => isIn(concept, words, has)),
  };
}

function isIn(concept: Concept, words: string, has: (needs: Needs) => boolean): boolean {
  if (!has(concept.needs)) return false;
  if (concept.loose) return true;
  return concept.alternatives?.some((alternative) => isIn(alternative, words, has)) ?? regular(concept.source).test(words);
}

const compiled = new Map<string, RegExp>();

function regular(source: string): RegExp {
  let found = compiled.get(source);
  if (found === undefined) compiled.set(source, (found = new RegExp(source)));
  return found;
}
