/**
 * Number of letters to insert, drop, replace or swap with a neighbor to turn one word into the other, or `most + 1`
 * when it is more than `most`.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, above] = [above, row];
  }
  return Math.min(above[b.length]!, most + 1);
}

/**
 * The known word that a misspelled one most likely stands for: one slip in a word of four letters, two from eight.
 * Undefined when none is that near. The more frequent word wins between equally near ones.
 */
export function nearestWord(word: string, known: ReadonlyMap<string, number>): string | undefined {
  const most = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  let best: string | undefined;
  let bestCost = most + 1;
  for (const [candidate, frequency] of known) {
    // A slip in a short word makes another word too often, and numbers are never misspelled.
    if (candidate.length < 4 || /\d/.test(candidate + word)) continue;
    const cost = distance(word, candidate, most);
    if (cost < bestCost || (cost === bestCost && best !== undefined && frequency > known.get(best)!)) [best, bestCost] = [candidate, cost];
  }
  return bestCost <= most ? best : undefined;
}

function pairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 1) }, (_, index) => text.slice(index, index + 2)));
}

/** How alike two texts are, from 0 to 1: the share of neighboring letters they have in common. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size);
}
