/** A member of a JSON message that readers can fold: the lines of its bracket that opens and of the one that closes, from 0. */
export interface Fold {
  readonly from: number;
  readonly to: number;
}

/** Shorter samples are seen whole anyway. */
const shortestSample = 20;

/** Shorter members save no room. */
const shortestMember = 6;

/** A member with more of the sample than this is the sample: folding it would leave nothing to read. */
const mostOfSample = 0.75;

/**
 * Finds the members of a message worth folding: objects and arrays of many lines, in a long sample. The message is the
 * JSON of the sample, or the body of an HTTP message. What is no JSON has none.
 */
export function foldsOf(code: string): Fold[] {
  const lines = code.split('\n');
  const start = lines.findIndex((line) => /^[{[]/.test(line));
  if (lines.length < shortestSample || start === -1 || !isJson(lines.slice(start).join('\n'))) return [];
  const folds: Fold[] = [];
  const open: { line: number; member: boolean }[] = [];
  for (let line = start; line < lines.length; line += 1) {
    // What a text says is no structure.
    const structure = lines[line]!.replace(/"(?:[^"\\]|\\.)*"/g, '""');
    const member = /^\s*"":\s*[{[]$/.test(structure);
    for (const sign of structure) {
      if (sign === '{' || sign === '[') open.push({ line, member });
      if (sign !== '}' && sign !== ']') continue;
      const opened = open.pop();
      const length = line - (opened?.line ?? line) + 1;
      if (opened?.member && length >= shortestMember && length <= lines.length * mostOfSample) folds.push({ from: opened.line, to: line });
    }
  }
  return folds.sort((a, b) => a.from - b.from);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
