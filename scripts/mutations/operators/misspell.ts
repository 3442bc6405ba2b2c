/** Exchanges two neighboring letters in the middle of a word, or doubles the last sign of one without two that differ. */
export function misspell(word: string): string {
  for (let at = Math.max(1, Math.floor(word.length / 2)); at < word.length; at += 1) {
    const [before, after] = [word[at - 1]!, word[at]!];
    if (before !== after && /[a-z]/i.test(before) && /[a-z]/i.test(after)) return word.slice(0, at - 1) + after + before + word.slice(at + 1);
  }
  return `${word}${word.at(-1) ?? 'x'}`;
}
