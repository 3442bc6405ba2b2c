/** Words that carry no subject; dropped from a query as long as others are left. */
const stopWords = new Set((
  'a about after all am an and any are as at be been before but by can could did difference different do does explain describe find for from get gets give had happen happens has have how i if in into just ' +
  'is it its let me mean means my no not now of on one or our out over s say should so some still tell than that the their them then there these they ' +
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

/** The words of a text. The id of a revision is one word, as it is for Pagefind. */
export function words(text: string): string[] {
  return fold(text).replace(/(\d{4})-(\d\d)-(\d\d)/g, '$1$2$3').split(/[^\p{L}\p{N}]+/u).filter(Boolean);
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

/**
 * The words of a query that say what it is about, as the reader wrote them: `tools/list` and `2025-06-18` are one word
 * each. Each once.
 */
export function subjectTokens(query: string): string[] {
  const all = [...new Set(fold(query).split(' ')
    .map((token) => token.replace(/['’]s$/, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter(Boolean))];
  const subject = all.filter((token) => !stopWords.has(token));
  return subject.length > 0 ? subject : all;
}

/** Words that stand for each other in a query. The first of each line stands for all. */
const synonyms = new Map(
  [
    'revision version spec specification', 'config configuration setting', 'organization org company customer', 'call invoke invocation execute execution', 'failure error fail',
    'mail email', 'repository repo', 'approval consent confirmation permission', 'discover discovery', 'next newer newest latest', 'mistake wrong', 'owner own govern governance',
    'user person human people', 'localhost local', 'program code', 'message request',
  ].flatMap((line) => line.split(' ').map((word, _, [first]) => [stem(word), stem(first!)] as const)),
);

/** Tells whether a word is the id of a revision, as a reader or as `words` writes it. */
export function isRevision(word: string): boolean {
  return /^20\d\d-?\d\d-?\d\d$/.test(word);
}

/** Words that ask when something was so. With a subject beside them, they are not what is looked for. */
const lifeWords = new Set('added change changed changelog changes deprecated gone introduced new newest removed since specification spec version'.split(' '));

/** Tells whether a word says when rather than what: a revision, or a word for a change. */
export function saysWhen(word: string): boolean {
  return isRevision(word) || lifeWords.has(word);
}

/** What a word that says when counts against one that says what. */
export const whenWeight = 0.5;

/** What is left of a word without its ending, so that "negotiated" and "negotiation" are one. It only has to be the same for both. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const base = word.replace(/(?<!s)s$/, '').replace(/(?<=.{3})(ations?|ions?|ings?|ies?|ed|e|y)$/, '');
  return base.replace(/(?<=.{3})at$/, '');
}

/** The stem of a word, or of the one that stands for it. */
export function meaning(word: string): string {
  return synonyms.get(stem(word)) ?? stem(word);
}
