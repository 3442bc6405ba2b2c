const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * A date as prose writes it (`June 18, 2025`, `18 June 2025`, `June 2025`, `2025`, `2025-06-18`) as data have it, with
 * the same exactness. Returns undefined for a date without a year.
 */
export function isoOfWritten(date: string): string | undefined {
  const words = date.replaceAll(',', '').split(/\s+/);
  const year = words.find((word) => /^\d{4}(-\d{2}){0,2}$/.test(word));
  if (words.length === 1 || year === undefined) return year;
  const month = words.map((word) => months.indexOf(word) + 1).find((number) => number > 0);
  const day = words.map((word) => /^(\d{1,2})(?:st|nd|rd|th|\.)?$/.exec(word)?.[1]).find((number) => number !== undefined);
  if (month === undefined) return undefined;
  return [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}
