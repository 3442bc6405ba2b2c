import type { Needs } from './falsehood-pattern.ts';

/** Tells which sentences have which words, so that most of them need no look. */
export interface WordIndex {
  /** The numbers of the sentences that have the words that are needed. */
  holding(needs: Needs): Iterable<number>;
  /** Tells whether the sentence with a number has the words that are needed. */
  holds(index: number, needs: Needs): boolean;
}

/** Makes the index of sentences, given as `wordsOf` gives them. */
export function indexWords(sentences: readonly string[]): WordIndex {
  const indexes = new Map<string, number[]>();
  sentences.forEach((words, index) => {
    for (let from = 1, to = words.indexOf(' ', from); to !== -1; from = to + 1, to = words.indexOf(' ', from)) {
      const word = words.slice(from, to);
      const list = indexes.get(word);
      if (list === undefined) indexes.set(word, [index]);
      else if (list.at(-1) !== index) list.push(index);
    }
  });
  const sorted = [...indexes.keys()].sort();
  const length = Math.ceil(sentences.length / 32);
  const known = new Map<Needs, Uint32Array>();

  /** Most words of most patterns stand in no sentence; they all share this. */
  const nowhere = new Uint32Array(length);

  /** One bit for each sentence, set where it has the word. */
  const withWord = (word: string): Uint32Array => {
    const lists = word.endsWith('*')
      ? beginningWith(word.slice(0, -1), sorted).map((key) => indexes.get(key)!)
      : indexes.has(word) ? [indexes.get(word)!] : [];
    if (lists.length === 0) return nowhere;
    const bits = new Uint32Array(length);
    for (const list of lists) for (const index of list) bits[index >>> 5]! |= 1 << (index & 31);
    return bits;
  };
  const withAll = (needs: readonly Needs[]): Uint32Array => {
    const bits = new Uint32Array(length).fill(0xffffffff);
    for (const need of needs) {
      const more = having(need);
      if (more === nowhere) return nowhere;
      for (let place = 0; place < length; place += 1) bits[place]! &= more[place]!;
    }
    return bits;
  };
  const withSome = (needs: readonly Needs[]): Uint32Array => {
    let bits = nowhere;
    for (const need of needs) {
      const more = having(need);
      if (more === nowhere) continue;
      if (bits === nowhere) bits = new Uint32Array(length);
      for (let place = 0; place < length; place += 1) bits[place]! |= more[place]!;
    }
    return bits;
  };
  const having = (needs: Needs): Uint32Array => {
    let bits = known.get(needs);
    if (bits === undefined) known.set(needs, (bits = typeof needs === 'string' ? withWord(needs) : 'all' in needs ? withAll(needs.all) : withSome(needs.some)));
    return bits;
  };

  return {
    *holding(needs) {
      const bits = having(needs);
      for (let place = 0; place < length; place += 1) {
        for (let rest = bits[place]!; rest !== 0; rest &= rest - 1) {
          const index = place * 32 + 31 - Math.clz32(rest & -rest);
          if (index < sentences.length) yield index;
        }
      }
    },
    holds: (index, needs) => (having(needs)[index >>> 5]! & (1 << (index & 31))) !== 0,
  };
}

/** The words that begin with a prefix, from a sorted list. */
function beginningWith(prefix: string, sorted: readonly string[]): string[] {
  let low = 0;
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < prefix) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let index = low; sorted[index]?.startsWith(prefix) === true; index += 1) found.push(sorted[index]!);
  return found;
}
