const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const shortMonth = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
const year = '(?:19|20)\\d{2}';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const monthNumber = '(?:0?[1-9]|1[0-2])';
const ordinal = `${day}(?:st|nd|rd|th)?`;
/** Hyphens, also those that do not break and the dashes that an editor may make of one. */
const dash = '[-\\u2010-\\u2013]';
/** What is named by the month it came out in. */
const event = '(?:revision|release|spec|specification|version|edition|update|announcement)s?';

/** The forms of a date, the longest first, since the first that fits is taken. */
const forms = [
  `${year}${dash}${monthNumber}(?:${dash}${day})?`, // 2025-06-18, 2025-06
  `${year}/${monthNumber}/${day}`, // 2025/06/18
  `${year}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])`, // 20250618
  `${day}[./-]${day}[./-]${year}`, // 18.06.2025, 06/18/2025
  `(?:(?:the )?${ordinal}\\.? (?:of )?)?(?:${month}|${shortMonth}),? (?:of )?${year}`, // 18 June 2025, 18th of June 2025, June 2025, Jun. 2025
  `(?:${month}|${shortMonth}) (?:the )?${ordinal}(?:,? ${year})?`, // June 18, June 18th, 2025
  `(?:the )?${ordinal} (?:of )?(?:${month}|${shortMonth})(?! \\d)`, // 18 June, the 18th of June
  `(?:${month}|${shortMonth}) ?['\\u2019]\\d{2}`, // June '25
  `${month}(?: ${event})`, // the June revision
  `(?:${year}[- ]?[QH][1-4]|[QH][1-4][-/ ]${year})`, // 2025Q2, Q2 2025
  `(?:[Mm]id|[Ee]arly|[Ll]ate|[Pp]re|[Pp]ost)${dash}${year}`, // mid-2025
  year,
];

/**
 * A date or revision in prose, in any of the forms that people write: `2025-06-18`, `June 18, 2025`, `18th of June 2025`,
 * `Jun 2025`, `mid-2025`, `the June revision`, a year by itself. It is none inside an address, a version, a record number
 * such as CVE-2025-49596, or the name of the dialect JSON Schema 2020-12. Without capturing groups.
 */
export const handTypedDate = new RegExp(
  `(?:(?<![\\w./#-]|JSON Schema )|(?<=\\b[A-Za-z]+-)(?=${year}-\\d{2}-\\d{2}(?!\\d)))(?:${forms.join('|')})(?!\\w|/\\w|-\\w|\\.\\w)`,
);
