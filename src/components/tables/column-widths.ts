/** No column is narrower or wider than this, in rem. */
const narrowest = 10;
const widest = 22;

/**
 * Divides the width of a table among its columns, so that rows become as low as they can: a column gets room by the
 * square root of the letters in it, since a row is as high as its fullest cell and short cells need a word's width too.
 *
 * @param letters for each row, how many letters each of its cells has
 * @param total the width of all columns together, in rem
 * @returns the width of each column in rem, to a tenth
 */
export function columnWidths(letters: readonly (readonly number[])[], total: number): number[] {
  const columns = letters[0]?.length ?? 0;
  const needs = Array.from({ length: columns }, (_, column) => Math.sqrt(letters.reduce((sum, row) => sum + (row[column] ?? 0), 0)));
  const all = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => Math.round(10 * Math.min(widest, Math.max(narrowest, all === 0 ? total / columns : (need / all) * total))) / 10);
}
