/** Words that carry no subject; dropped from a query as long as others are left. */
const stopWords = new Set((
  'a about after an and any are as at be been before but by can could did do does explain describe for from get gets give had happen happens has have how i if in into ' +
  'is it its let me mean means my no not of on one or our over say should so some tell than that the their them then there these they ' +
  'this to under up us use used using versus vs was we were what when where which while who why will with would you your'
).split(' '));

/** A text in the form in which names are compared: one case, no quotes or backticks around it, single spaces. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[`"“”‘’«»]/g, '').replace(/\s+/g, ' ').trim();
}

/** Letters and digits only, so that `Mcp-Session-Id`, `mcpSessionId` and "mcp session id" are one name. */
export function squash(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of a text. */
export function words(text: string): string[] {
  return fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** The words of a text and the parts of those with humps, so that "list changed" finds `listChanged`. */
export function wordsAndParts(text: string): string[] {
  return [...new Set([...words(text), ...words(text.replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2'))])];
}

/** The words of a query that say what it is about: without stop words, unless there are no others. Each once. */
export function subjectWords(query: string): string[] {
  const all = [...new Set(words(query))];
  const subject = all.filter((word) => !stopWords.has(word));
  return subject.length > 0 ? subject : all;
}

/** A query without its stop words, each other word as the reader wrote it. A query in quotation marks stays as it is. */
export function subjectText(query: string): string {
  if (/^\s*".+"\s*$/.test(query)) return query;
  const all = query.trim().split(/\s+/);
  const kept = all.filter((word) => !stopWords.has(fold(word).replace(/[?.,!:;]+$/, '')));
  return (kept.length > 0 ? kept : all).join(' ');
}
