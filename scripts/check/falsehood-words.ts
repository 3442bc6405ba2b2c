/**
 * Brings a text to the form in which falsehoods are looked for: words in lower case, each with one space before it and
 * the last with one behind it, without punctuation. A break between clauses stays, as the word "|".
 *
 * So that one pattern finds every spelling, names are taken apart (`Mcp-Session-Id` gives "mcp session id", `tools/list`
 * "tools list"), contractions written out ("doesn't" gives "does not"), possessives cut, and dates written as they are
 * in data: "March 2025" gives "2025-03", "9 December 2025" gives "2025-12-09". Revisions and numbers stay one word.
 */
export function wordsOf(text: string): string {
  const plain = writeDates(text.toLowerCase());
  let words = '';
  let start = -1;
  let plainWord = true;
  // One pass by hand, because all the prose of a handbook goes through here on every check.
  for (let index = 0; index <= plain.length; index += 1) {
    const code = index < plain.length ? plain.charCodeAt(index) : space;
    if (isLetter(code) || isDigit(code)) {
      if (start === -1) start = index;
    } else if (start !== -1 && joins(plain, index, code, start)) {
      if (code !== fullStop && code !== hyphen) plainWord = false;
    } else {
      if (start !== -1) {
        const word = plain.slice(start, index);
        words += ` ${plainWord ? (word === 'cannot' ? 'can not' : word) : spell(word)}`;
        start = -1;
        plainWord = true;
      }
      if (code !== space && isBreak(plain, index, code)) words += ' |';
    }
  }
  return `${words} `;
}

const [space, apostrophe, comma, hyphen, fullStop] = [0x20, 0x27, 0x2c, 0x2d, 0x2e] as const;
const [rightQuote, modifierApostrophe] = [0x2019, 0x2bc] as const;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Letters of Latin scripts. */
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f && code !== 0xf7);
}

/** Tells whether a character inside a word belongs to it: an apostrophe, or what joins the parts of a number or a date. */
function joins(text: string, index: number, code: number, start: number): boolean {
  const next = text.charCodeAt(index + 1);
  if (code === apostrophe || code === rightQuote || code === modifierApostrophe) return isLetter(next);
  if (!isDigit(next) || !isDigit(text.charCodeAt(index - 1))) return false;
  if (code === fullStop) return true;
  if (code === comma) return /^\d{3}(?!\d)/.test(text.slice(index + 1, index + 5));
  return code === hyphen && isDigit(text.charCodeAt(start)) && /^\d{4}(?:-\d{2})?$/.test(text.slice(start, index)) && /^\d{2}(?!\d)/.test(text.slice(index + 1, index + 4));
}

const conjunction = /^,\s(?:but|while|whereas|although|though|yet|however|because|so|which)\b/;

function isBreak(text: string, index: number, code: number): boolean {
  switch (code) {
    case 0x28: // (
    case 0x29: // )
    case 0x2013: // en dash
    case 0x2014: // em dash
    case 0x7c: // |
      return true;
    case 0x3a: // :
    case 0x3b: // ;
      return index + 1 === text.length || isSpace(text.charCodeAt(index + 1));
    case hyphen:
      return isSpace(text.charCodeAt(index - 1)) && isSpace(text.charCodeAt(index + 1));
    case comma:
      return conjunction.test(text.slice(index, index + 10));
    default:
      return false;
  }
}

function isSpace(code: number): boolean {
  return code === space || code === 0x0a || code === 0x09;
}

/** Spells a word that has an apostrophe, or a number that has commas. */
function spell(written: string): string {
  const word = written.replace(/[\u2019\u02bc]/g, "'");
  if (!word.includes("'")) return word.replaceAll(',', '');
  return contractions.get(word) ?? word.replace(/n't$/, ' not').replace(/'(?:s|re|ve|ll|d|m)?$/, '').replaceAll("'", '');
}

const contractions: ReadonlyMap<string, string> = new Map([
  ["can't", 'can not'], ["won't", 'will not'], ["shan't", 'shall not'],
  ...['it', 'that', 'there', 'what', 'here', 'who'].map((word) => [`${word}'s`, `${word} is`] as const),
]);

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const month = `(${months.join('|')})`;
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month},? (\\d{4})\\b`, 'g');
const monthFirst = new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'g');
const monthOnly = new RegExp(`\\b${month}(?: of)?,? (\\d{4})\\b`, 'g');
const monthAndYear = new RegExp(`\\b${month}\\b[^.]*\\d{4}`, 's');

function writeDates(text: string): string {
  if (!monthAndYear.test(text)) return text;
  const iso = (year: string, name: string, day?: string): string =>
    [year, String(months.indexOf(name) + 1).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  return text
    .replace(/\s+/g, ' ')
    .replace(dayFirst, (_, day: string, name: string, year: string) => iso(year, name, day))
    .replace(monthFirst, (_, name: string, day: string, year: string) => iso(year, name, day))
    .replace(monthOnly, (_, name: string, year: string) => iso(year, name));
}
